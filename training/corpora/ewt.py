"""UD English EWT: its dev part is trained on, its test part measured on (Silveira et al. 2014)."""

from pathlib import Path

from training.corpora.conllu import read_conllu
from training.corpora.document import Document, joined

_WORDS = 380


def read_ewt(folder: Path, part: str) -> list[Document]:
    """`part` (`dev` or `test`) of the treebank in `folder`; short documents are joined."""
    return list(joined(read_conllu(folder / f"en_ewt-ud-{part}.conllu"), _WORDS))
