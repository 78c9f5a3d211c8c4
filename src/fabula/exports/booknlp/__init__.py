"""A reading in the files of BookNLP, for scripts that were written for these.

Source: the files that BookNLP 1.0 writes, as its README describes them and `english_booknlp.py`
writes them; `docs/guide/exports.md` tells where ours must differ.
"""

from fabula.exports.booknlp.files import SUFFIXES, files, write

__all__ = ["SUFFIXES", "files", "write"]
