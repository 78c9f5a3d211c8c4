"""A copy of the author's own file with the safe repairs in it, and all else as it was."""

from fabula.exports.mend.edits import BREAK, Edit, break_edits, safe_edits
from fabula.exports.mend.files import Mended, mended

__all__ = ["BREAK", "Edit", "Mended", "break_edits", "mended", "safe_edits"]
