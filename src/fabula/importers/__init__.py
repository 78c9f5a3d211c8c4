"""Files of every format a story comes in, turned into documents."""

from fabula.importers.registry import (
    IMPORTERS_VERSION,
    import_bytes,
    import_files,
    import_path,
)

__all__ = ["IMPORTERS_VERSION", "import_bytes", "import_files", "import_path"]
