"""A reader model made of rules, whose answers a test can foresee, and a tokeniser of its own."""

from collections.abc import Sequence

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import Lowercase

from fabula.model.backend import Floats, MentionScores, Numbers, WordScores
from fabula.model.labels import KINDS, SPAN_CHANNELS, TYPES, UPOS
from fabula.model.pieces import PieceTable
from fabula.model.reader import Reader, Thresholds, Vocabulary

NAMES = ("anna", "boris", "clara")
PRONOUNS = ("she", "he")
WORDS = (*NAMES, *PRONOUNS, "ran", "slept", "said", ".", ",", "and", "the", "sea", "##s")
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def tokenizer() -> Tokenizer:
    """Word pieces of a dozen words."""
    vocabulary = {word: number for number, word in enumerate((*SPECIAL, *WORDS))}
    made = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = Lowercase()
    return made


class RuleBackend:
    """Sees a name or a pronoun wherever its piece stands, and joins what has the same first piece.

    The vector of a word is its piece's number, alone; so a test knows what every score must be.
    """

    def __init__(self) -> None:
        self.windows: list[int] = []
        self._known = {word: number + len(SPECIAL) for number, word in enumerate(WORDS)}

    def words(self, ids: Numbers, casing: Numbers, first: Numbers) -> WordScores:
        """Names and pronouns are people, `ran` and `slept` events; a word hangs on the last."""
        self.windows.append(len(ids))
        own = ids[first]
        count = len(own)
        people = [self._known[word] for word in (*NAMES, *PRONOUNS)]
        spans = np.full((SPAN_CHANNELS, count, count), -9.0, np.float32)
        spans[0] = 5.0
        for place in np.flatnonzero(np.isin(own, people)):
            pronoun = own[place] >= self._known[PRONOUNS[0]]
            spans[1, place, place] = 9.0
            spans[1 + len(TYPES) + (KINDS.index("pronoun") if pronoun else 0), place, place] = 9.0
        arcs = np.full((count, count + 1), -5.0, np.float32)
        arcs[np.arange(count), np.arange(count)] = 5.0
        events = np.isin(own, [self._known["ran"], self._known["slept"]])
        return WordScores(
            own[:, None].astype(np.float32),
            np.eye(len(UPOS), dtype=np.float32)[own % len(UPOS)],
            np.ones((count, 1), np.float32),
            np.where(events, 9.0, -9.0).astype(np.float32),
            np.where(own == self._known["."], 9.0, -9.0).astype(np.float32),
            np.zeros(count, np.float32),
            spans,
            arcs,
        )

    def labels(self, dependants: Floats, governors: Floats) -> Floats:
        """Always the first label."""
        return np.ones((len(dependants), 1), np.float32)

    def mentions(self, spans: Floats, labels: Numbers) -> MentionScores:
        """What pairs are scored by is the first word's number."""
        first = spans[:, 0, :1]
        none = np.zeros(len(first), np.float32)
        return MentionScores(first[:, None], first[:, None], none, first, first, first)

    def pairs(
        self,
        later: MentionScores,
        later_kinds: Numbers,
        earlier: MentionScores,
        earlier_kinds: Numbers,
        features: Numbers,
    ) -> Floats:
        """Equal words belong together, different ones do not."""
        return np.where(later.left == earlier.left.T, 5.0, -5.0).astype(np.float32)


def reader(backend: RuleBackend | None = None, scripts: Sequence[str] = ("l0|",)) -> Reader:
    """A reader over the rules."""
    table = PieceTable(tokenizer())
    return Reader(
        backend or RuleBackend(), table, Vocabulary(tuple(scripts), ("dep",)), Thresholds()
    )
