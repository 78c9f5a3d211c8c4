"""Who does what: by the order of words, and by syntax laid by hand."""

import pytest

import fabula
from fabula.core import Layer
from fabula.layers import Annotation, Tokens
from fabula.layers.clauses import Clauses
from fabula.settings import Settings
from fabula.stages.clauses.stage import ClausesStage
from fabula.stages.clauses.verbs import form_of, tense_of
from tests.stages.eyes.reading import name, read

TEXT = (
    'Ruth opened the door and called her brother. "Come in," said Ruth. She had not slept. '
    "Daniel wiped his boots. He would go, Ruth thought."
)


def test_verbs_joined_share_their_subject() -> None:
    story = read(TEXT)
    told = {(name(story, clause.character), clause.lemma) for clause in story[Clauses].clauses}
    assert {("Ruth", "open"), ("Ruth", "call"), ("Daniel", "wipe"), ("Ruth", "think")} <= told


def test_what_was_done_before_and_what_would_be_is_marked() -> None:
    clauses = {clause.lemma: clause for clause in read(TEXT)[Clauses].clauses}
    assert clauses["sleep"].perfect and clauses["sleep"].negated
    assert clauses["go"].modal


def test_syntax_gives_a_participle_its_subject() -> None:
    story = read("Ruth stood there, wondering.")
    assert len(story[Tokens]) == 6
    syntax = Annotation(
        tags=("PROPN", "VERB", "ADV", "PUNCT", "VERB", "PUNCT"),
        lemmas=("Ruth", "stand", "there", ",", "wonder", "."),
        heads=(1, -1, 1, 4, 1, 1),
        labels=("nsubj", "root", "advmod", "punct", "advcl", "punct"),
        model="by-hand",
    )
    layers: dict[type[Layer], Layer] = {**story._layers, Annotation: syntax}
    del layers[Clauses]
    bare = type(story)(story.document, layers)
    found = {c.lemma: c for c in ClausesStage().read(bare, Settings()).clauses}
    assert found["wonder"].subject == found["stand"].subject == 0
    assert found["stand"].main and found["stand"].tense == "past"
    assert not found["wonder"].finite


@pytest.mark.parametrize(
    ("word", "lemma", "tense"),
    [
        ("went", "go", "past"),
        ("cries", "cry", "present"),
        ("gone", "go", ""),
        ("was", "be", "past"),
    ],
)
def test_forms(word: str, lemma: str, tense: str) -> None:
    form = form_of(word)
    assert form is not None and form.lemma == lemma
    assert tense_of(word, plural=False) == tense


@pytest.mark.parametrize("text", ["It was late. A/N: have", "“Who will go?” I will", "She had"])
def test_a_helper_may_be_the_last_word_of_a_story(text: str) -> None:
    fabula.read(text=text, settings=Settings(model=False))
