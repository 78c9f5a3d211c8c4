"""Makes the public reading out of a story's layers; copies, and infers nothing."""

from fabula.assemble.whole import assemble

__all__ = ["assemble"]
