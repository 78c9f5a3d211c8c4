"""The story sheet: what the author has told Fabula, which wins over whatever was inferred."""

from fabula.sheet.load import examine, load
from fabula.sheet.telling import told
from fabula.sheet.values import Sheet

__all__ = ["Sheet", "examine", "load", "told"]
