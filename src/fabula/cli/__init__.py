"""The command line: thin, it calls the reader and the library and computes nothing itself."""

from fabula.cli.run import main

__all__ = ["main"]
