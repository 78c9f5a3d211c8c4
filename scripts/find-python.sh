# Sourced by ./demo and ./test: sets $python to a Python that Fabula runs on, or says what is missing.
# The .venv of an earlier run comes first, so that a second run changes nothing.
python=
for candidate in .venv/bin/python python3.13 python3.14 python3.12 python3.11 python3 python; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
    then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Fabula needs Python 3.11 to 3.14, and none was found: install one (python.org has it) and run this again." >&2
    exit 1
fi
