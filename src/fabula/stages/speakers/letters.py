"""Who wrote a letter or message that stands in quotation marks: whoever signs it.

`"Dear Odile, … Your brother, Marc."`: the last words are a name alone, and the first greet somebody
or the name is a full one.
"""

from typing import Final

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.turns import Turn

_GREETS: Final = word_set("dear dearest beloved darling")
_CLOSES: Final = word_set(", . ! ? — – --")
_HEAD: Final = 4
_LONGEST_NAME: Final = 5
_LONG: Final = 20


def writer(page: Page, people: People, turn: Turn) -> Reference | None:
    """The name that signs the words of a turn, if they are a letter's."""
    first = page.inside(page.quotations[turn.quotes[0]])
    last = page.inside(page.quotations[turn.quotes[-1]])
    signed = _signature(page, people, last)
    if signed is None:
        return None
    whole = signed.after - signed.first > 1 and len(last) >= _LONG
    alone = whole and signed.first == page.sentence_of(signed.first)[0]
    return signed if alone or _greets(page, people, first) else None


def _greets(page: Page, people: People, inside: range) -> bool:
    """`Dear Odile,` at the very beginning."""
    words = [at for at in inside[:_HEAD] if page.lower[at][0].isalpha() and page.lower[at] != "my"]
    if len(words) < 2 or page.lower[words[0]] not in _GREETS:
        return False
    named = people.named.get(words[1])
    return named is not None and page.lower[named.after] in {",", "—", "!"}


def _signature(page: Page, people: People, inside: range) -> Reference | None:
    """The name at the very end, set off from what goes before."""
    end = inside.stop
    while end > inside.start and not page.lower[end - 1][0].isalpha():
        end -= 1
    for at in range(max(inside.start + 1, end - _LONGEST_NAME), end):
        named = people.named.get(at)
        if named is not None and named.after in {end, end + 1}:
            return named if page.words[at - 1] in _CLOSES else None
    return None
