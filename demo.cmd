@echo off
rem The Windows twin of ./demo: installs into .venv, with the Python launcher or python on the PATH.
cd /d "%~dp0"
where py >nul 2>nul && (py -3 scripts\bootstrap.py demo %* & exit /b)
where python >nul 2>nul && (python scripts\bootstrap.py demo %* & exit /b)
echo Fabula needs Python 3.11 to 3.14, and none was found: install one ^(python.org has it^) and run this again. 1>&2
exit /b 1
