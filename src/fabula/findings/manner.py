"""Who talks broadly: voices whose grammar and sounds are their own, and whom no rule corrects."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from fabula.core import Story
from fabula.findings.prose import Prose
from fabula.layers import Quotations
from fabula.layers.speakers import Speakers

_BROAD: Final = re.compile(
    r"(?<![\w'’])(?:(?:ain['’]t|['’](?:em|tis|twas|tain['’]t)|y['’]?all|yer|ye|aye|nae|dinna|cannae|"
    r"didnae|wee|och|lass|thee|thou|thy|thine|hath|innit|nowt|owt|summat|mebbe|gwine|dat|dis|dem|"
    r"dere|ze|zis|zat|you be|them (?:there|two|boys|girls|folks?|men|things)|reckon|afore|yonder|"
    r"says i|you is|we is|they is|i is|(?:we|you|they|them) was|i seen|(?:i|we|he|she|they) done|"
    r"(?:he|she|it) don['’]t|real (?:careful|slow|quiet|close|quick|bad|good|low|hard|nice)|"
    r"(?:had|have|has) (?:went|took|came|knowed))(?!\w)|(?:o|th|wi|an|\w+in)['’](?=\s))",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"(?<![\w'’])(?:do|does|did|ca|wo|is|was|are|were|has|have|had|could|would|should|ai)"
    r"(?P<mark>['’]?)nt\b|(?<![\w'’])(?:do|does|did|ca|wo|is|was|are|were|has|have|had|could|would|"
    r"should|ai)n(?P<right>['’])t\b",
    re.IGNORECASE,
)
_OFTEN: Final = 5
_SHARE: Final = 0.1
_FEW: Final = 3
_WORDS_TO_MARK: Final = 400


class Manners:
    """Tells of a place whether the voice that speaks there keeps to the standard.

    A speaker who once says “ain't”, “thee” or “livin'” is broad in all that they say; where nobody
    knows who speaks, the speech itself decides. The narration is broad where such words, or forms
    of dialect (“we was”, “had took”, “real careful”), come three times, and once in 400 words.
    Whoever tells “dont” five times and hardly ever “don't” has no use for apostrophes, and writes
    all of the story as it is said.
    """

    def __init__(self, story: Story) -> None:
        prose = story[Prose]
        speakers = {one.quotation: one.speaker for one in story[Speakers].items}
        self._starts = [one.start for one in story[Quotations].items]
        self._ends = [one.end for one in story[Quotations].items]
        self._voices = [speakers.get(one.id) or one.utterance for one in story[Quotations].items]
        said: dict[str, list[str]] = defaultdict(list)
        told: list[str] = []
        at = 0
        for one, voice in zip(story[Quotations].items, self._voices, strict=True):
            said[voice].append(prose.words(one))
            told.append(prose.content[at : one.start])
            at = one.end
        told.append(prose.content[at:])
        noted = story.notes("manner", _noted, tuple[int, int, int, int])
        self._broad = {
            voice for voice, lines in said.items() if any(one[0] for one in noted.all(lines))
        }
        counts = zip(*noted.all(told), strict=True)
        marks, words, marked, bare = map(sum, counts)
        self.writes_bare = bare >= _OFTEN and marked <= _SHARE * bare
        self.teller_is_broad = marks >= _FEW and marks * _WORDS_TO_MARK >= words

    def is_plain(self, at: int) -> bool:
        """Whether the voice at an offset, a speaker's or the teller's, is not broad."""
        if self.writes_bare:
            return False
        number = bisect_right(self._starts, at) - 1
        if number >= 0 and at < self._ends[number]:
            return self._voices[number] not in self._broad
        return not self.teller_is_broad


_Noted = tuple[int, int, int, int]
"""Of a stretch: its broad words, all words, short forms with their apostrophe, those without."""


def _noted(stretches: Sequence[str]) -> Iterator[_Noted]:
    for stretch in stretches:
        short = [bool(match["right"] or match["mark"]) for match in _BARE.finditer(stretch)]
        marked = short.count(True)
        broad = len(_BROAD.findall(stretch))
        yield broad, len(stretch.split()), marked, len(short) - marked
