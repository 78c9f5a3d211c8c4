"""How alike two texts are, cheaply: by the sentences that they share.

Each text is kept as the smallest hashes of its sentences, a bottom-k sketch (Broder, "On the
resemblance and containment of documents", 1997), from which the share of the shorter text's
sentences that stand in the longer one too is estimated. A draft keeps most sentences of the one
before it; another story of the same author keeps none.
"""

import re
from array import array
from collections.abc import Iterable
from difflib import SequenceMatcher
from hashlib import blake2b
from pathlib import PurePath

from msgspec import Struct

from fabula.library.records import Likely

KEPT = 512
LEAST_WORDS = 5
"""Shorter sentences ("Yes." "She laughed.") stand in many stories."""

LEAST_SHARED = 0.2
LEAST_TITLE = 0.85

_SENTENCE = re.compile(r"[^.!?…\r\n]+")
_WORD = re.compile(r"\w+")
_DRAFT = re.compile(
    r"(?:^|(?<=[\W_]))(?:(?:draft|final|copy|version|ver|rev|edited|v)[\W_]*\d*|\(\d+\))(?=$|[\W_])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")


class Sketch(Struct, frozen=True, kw_only=True):
    """The smallest hashes of a text's sentences, in order, and how many sentences it has."""

    hashes: tuple[int, ...]
    sentences: int

    def pack(self) -> bytes:
        """The hashes, 8 bytes each, little-endian."""
        return b"".join(one.to_bytes(8, "little") for one in self.hashes)

    @classmethod
    def unpack(cls, data: bytes, sentences: int) -> "Sketch":
        """The sketch that `pack` wrote."""
        whole = array("Q", data[: len(data) // 8 * 8])
        if array("Q", [1]).tobytes()[0] == 0:
            whole.byteswap()
        return cls(hashes=tuple(whole), sentences=sentences)


def sketch(text: str) -> Sketch:
    """The sketch of a text; its time grows with the text's length."""
    hashes = {_hash(words) for words in _sentences(text)}
    return Sketch(hashes=tuple(sorted(hashes)[:KEPT]), sentences=len(hashes))


def shared(one: Sketch, other: Sketch) -> float:
    """About which share of the shorter text's sentences stand in the other text too (0 to 1)."""
    fewest = min(one.sentences, other.sentences)
    if not fewest:
        return 0.0
    smallest = sorted({*one.hashes, *other.hashes})[:KEPT]
    both = set(one.hashes) & set(other.hashes)
    resemblance = sum(1 for item in smallest if item in both) / len(smallest)
    common = resemblance / (1 + resemblance) * (one.sentences + other.sentences)
    return min(1.0, common / fewest)


def same_name(one: str, other: str) -> bool:
    """Whether two titles, or two names of files, are alike but for "draft 2" and the like."""
    first, second = _bare(one), _bare(other)
    if not first or not second or _NUMBER.findall(first) != _NUMBER.findall(second):
        return False
    return first == second or SequenceMatcher(None, first, second).ratio() >= LEAST_TITLE


def likely(
    others: Iterable[tuple[int, str, str, Sketch]], title: str, name: str, text: str
) -> tuple[Likely, ...]:
    """Which of the other stories a text may be a new version of, the likeliest first.

    Parameters:
        others: of each version its story, that story's title, the file's name and the sketch.
    """
    own = sketch(text)
    best: dict[int, Likely] = {}
    for story, other_title, other_name, other in others:
        found = _likely(story, (title, name), (other_title, other_name), shared(own, other))
        if found and (story not in best or best[story].likeness < found.likeness):
            best[story] = found
    return tuple(sorted(best.values(), key=lambda one: (-one.likeness, one.story)))


def _likely(
    story: int, own: tuple[str, str], other: tuple[str, str], share: float
) -> Likely | None:
    (title, name), (other_title, other_name) = own, other
    if share >= LEAST_SHARED:
        reason = f"about {share:.0%} of its sentences are the same"
    elif name.casefold() == other_name.casefold():
        reason = "its file has the same name"
    elif same_name(title, other_title) or same_name(stem(name), stem(other_name)):
        reason = "its name is much the same"
    else:
        return None
    return Likely(story=story, title=other_title, likeness=share, reason=reason)


def stem(name: str) -> str:
    """A file's name without its ending."""
    return PurePath(name).stem


def _sentences(text: str) -> list[str]:
    found = (_WORD.findall(match.group().lower()) for match in _SENTENCE.finditer(text))
    return [" ".join(words) for words in found if len(words) >= LEAST_WORDS]


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=8).digest())


def _bare(name: str) -> str:
    return "".join(_WORD.findall(_DRAFT.sub(" ", name.lower()))).replace("_", "")
