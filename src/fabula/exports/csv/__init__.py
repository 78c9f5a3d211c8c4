"""Readings as tables: stories, characters, quotations, scenes, mentions."""

from fabula.exports.csv.cells import guarded, plain
from fabula.exports.csv.files import write
from fabula.exports.csv.tables import TABLES

__all__ = ["TABLES", "guarded", "plain", "write"]
