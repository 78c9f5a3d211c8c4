"""The readers of corpora over files written by the test."""

from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("tokenizers")
pytest.importorskip("torch")

from tests.training.tiny import MENTIONS, story, write_litbank
from training.corpora import read_ewt, read_gum, read_litbank
from training.corpora.document import joined
from training.corpora.litbank import CorpusError

TREE = """# newdoc id = one
# sent_id = 1
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
3.1\tgone\tgo\tVERB\tVB\t_\t_\t_\t_\t_

1\tAnna\tAnna\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\t_

# newdoc id = two
1\tShe\tshe\tPRON\tPRP\t_\t0\troot\t_\t_

"""


def test_litbank_gives_nested_typed_mentions_entities_and_events(tmp_path: Path) -> None:
    write_litbank(tmp_path)
    (work,) = read_litbank(tmp_path, ["story"])
    assert work == story()


def test_litbank_files_that_disagree_are_an_error(tmp_path: Path) -> None:
    write_litbank(tmp_path)
    path = tmp_path / "coref" / "tsv" / "story_brat.ann"
    path.write_text(path.read_text(encoding="utf-8").replace("T0\t0\t0", "T0\t0\t1"), "utf-8")
    with pytest.raises(CorpusError, match="story"):
        read_litbank(tmp_path, ["story"])


def test_a_treebank_gives_syntactic_words_and_heads_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "en_ewt-ud-dev.conllu").write_text(TREE, encoding="utf-8")
    (document,) = read_ewt(tmp_path, "dev")
    assert document.words == ("Do", "n't", "go", "Anna", "slept", "She")
    assert document.sentences == ((0, 3), (3, 5), (5, 6))
    assert document.syntax is not None
    assert document.syntax.heads == (2, 2, -1, 4, -1, -1)
    assert document.syntax.lemmas[1] == "not"


def test_gum_gives_people_with_their_kinds(tmp_path: Path) -> None:
    (tmp_path / "dep").mkdir()
    (tmp_path / "coref").mkdir()
    (tmp_path / "dep" / "G.conllu").write_text(TREE.replace("two", "one-b"), encoding="utf-8")
    with pytest.raises(CorpusError):
        (tmp_path / "coref" / "G.conll").write_text("# begin\n0\tDo\t_\n", encoding="utf-8")
        read_gum(tmp_path)
    tree = TREE.partition("# newdoc id = two")[0]
    (tmp_path / "dep" / "G.conllu").write_text(tree, encoding="utf-8")
    fields = ["_", "_", "(event-4)", "(person-1-Anna", "person-1-Anna)"]
    rows = [f"{number}\tw\t{field}" for number, field in enumerate(fields)]
    (tmp_path / "coref" / "G.conll").write_text("\n".join(["# begin", *rows]), encoding="utf-8")
    (document,) = read_gum(tmp_path)
    (mention,) = document.mentions or ()
    assert (mention.start, mention.end, mention.type, mention.cluster) == (3, 5, 0, 1)
    assert not document.typed


def test_joining_keeps_every_word_and_head(tmp_path: Path) -> None:
    (tmp_path / "en_ewt-ud-test.conllu").write_text(TREE * 3, encoding="utf-8")
    parts = read_ewt(tmp_path, "test")
    again = list(joined(parts, 5))
    assert sum(len(part.words) for part in again) == sum(len(part.words) for part in parts) == 18
    assert len(MENTIONS) == 4
