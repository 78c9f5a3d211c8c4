"""Files of every format a story comes in, turned into documents."""

from fabula.importers.registry import import_bytes, import_files, import_path

__all__ = ["import_bytes", "import_files", "import_path"]
