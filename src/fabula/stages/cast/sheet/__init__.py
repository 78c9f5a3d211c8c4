"""Puts what the story sheet says of people over the cast, however that was found.

What comes in and goes out is a whole `Cast`, so that it matters neither to rules nor to the model.
"""

from fabula.stages.cast.sheet.corrected import corrected
from fabula.stages.cast.sheet.names import ids_by_name

__all__ = ["corrected", "ids_by_name"]
