"""Free indirect speech: questions, exclamations, words of certainty and of the moment."""

from collections.abc import Iterable, Iterator, Sequence

from fabula.layers.clauses import Clause, Referent
from fabula.stages.cast.page import Page
from fabula.stages.eyes.lexicon import CERTAINTY, EXCLAIMING, NOWS
from fabula.stages.eyes.signs import Cue, Sign


def free(
    page: Page, sentence: range, clauses: Sequence[Clause], referents: Sequence[Referent]
) -> Iterator[Cue]:
    """The signs that a sentence is somebody's own words, for its one subject or for anybody."""
    told = [i for i in sentence if page.quoted[i] < 0]
    words = [i for i in told if page.lower[i][0].isalnum()]
    if not words:
        return
    who = _subject(clauses, referents)
    last = page.words[told[-1]]
    begins = page.quoted[sentence.start] < 0
    whole = begins and len(told) == len(sentence)
    if whole and last[0] in "?!":
        yield Cue(told[0], told[-1] + 1, who, Sign.FREE)
    elif begins and len(words) > 2 and page.lower[words[0]] in EXCLAIMING:
        yield Cue(words[0], words[0] + 1, who, Sign.FREE)
    past = any(clause.tense == "past" for clause in clauses)
    for index in words:
        word = page.lower[index]
        of_course = word == "course" and page.lower[index - 1] == "of"
        if word in CERTAINTY or of_course or (past and word in NOWS):
            yield Cue(index - of_course, index + 1, who, Sign.WORD)
            break


def _subject(clauses: Iterable[Clause], referents: Iterable[Referent]) -> str | None:
    """Whose mind a sentence of free indirect speech tells, if it names only one person."""
    named = {one.character for one in referents if one.character and one.form == "subject"}
    named |= {clause.character for clause in clauses if clause.main and clause.character}
    return named.pop() if len(named) == 1 else None
