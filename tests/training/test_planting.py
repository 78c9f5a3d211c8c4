"""Slips are planted so that their labels mend them."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.model.proofreading import base_of, with_ed
from training.proofreading.planting import Planter, bases
from training.proofreading.works import Words, words_of

PARAGRAPHS = (
    "Ida had gone down to the boat before it was light, and it's said that she waited there.",
    "“You're late,” said Bram. He looked at their hands, passed her the lamp, and asked no more.",
    "Whether they would have left without him, nobody knew. Their father wanted too much of them.",
    "She walked through the quiet house, opened every window, and lost a glove in the hall.",
    "They were tired. Bram carried the oars, then the rope; Ida carried more than he did.",
)
KNOWN = frozenset({"look", "want", "walk", "open", "carry", "ask", "pass", "wait"})


def mended(words: list[str], repairs: list[str]) -> list[str]:
    """The words in lower case once each has been repaired as its label says."""
    out: list[str] = []
    skip = 0
    for word, repair in zip((one.lower() for one in words), repairs, strict=True):
        if skip:
            skip -= 1
        elif repair.startswith("+"):
            out += [repair[1:], word]
        elif repair == "@ed":
            out.append(with_ed(word))
        elif repair == "@-ed":
            out.append(base_of(word, KNOWN))
        elif ">" in repair:
            found, _, right = repair.partition(">")
            out += right.split()
            skip = len(found.split()) - 1
        elif repair != "-":
            out.append(word)
    return out


def plain(words: list[str]) -> list[str]:
    return [word.lower().replace("’", "'") for word in words]


@given(st.integers(0, 10_000), st.permutations(PARAGRAPHS))
@settings(max_examples=40, deadline=None)
def test_labels_give_the_words_back(seed: int, paragraphs: list[str]) -> None:
    text = words_of(paragraphs)
    planted = Planter([text], KNOWN, seed).planted(text)

    assert plain(mended(planted.words, planted.repairs)) == plain(text.words)
    assert len(planted.sentences) == len(text.sentences)


def test_about_three_sentences_of_four_have_slips() -> None:
    text = words_of(PARAGRAPHS * 40)
    planted = Planter([text], KNOWN, 1).planted(text)
    bounds = [*planted.sentences, len(planted.words)]
    wrong = sum(any(planted.repairs[first:after]) for first, after in pairwise(bounds))

    assert 0.6 < wrong / len(planted.sentences) < 0.8


def test_verbs_are_known_by_standing_bare_and_with_ed() -> None:
    texts = [Words(["walk", "walked", "bed", "red"] * 8, [0])]

    assert bases(texts) == {"walk"}


def test_the_same_seed_plants_the_same_slips() -> None:
    text = words_of(PARAGRAPHS)

    assert Planter([text], KNOWN, 5).planted(text) == Planter([text], KNOWN, 5).planted(text)
