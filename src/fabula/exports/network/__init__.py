"""Who speaks to whom as a network, for programs that draw and measure networks."""

from fabula.exports.network.files import NAMES, files, write

__all__ = ["NAMES", "files", "write"]
