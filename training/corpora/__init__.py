"""Readers of the corpora: files in, `Document`s out."""

from training.corpora.document import Document, GoldMention, Syntax
from training.corpora.ewt import read_ewt
from training.corpora.gum import read_gum
from training.corpora.litbank import read_litbank

__all__ = ["Document", "GoldMention", "Syntax", "read_ewt", "read_gum", "read_litbank"]
