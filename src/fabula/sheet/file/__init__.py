"""The sheet as a file: reading it with every mistake's line, and writing it with care."""
