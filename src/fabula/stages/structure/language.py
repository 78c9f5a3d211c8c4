"""The language of the story."""

import re
from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Language
from fabula.settings import Settings
from fabula.stages.stage import Stage

_SAMPLES = 5
_SAMPLE = 2_000
_FEWEST_LETTERS = 40
_COMMON = (
    "the of and to a in i he she it was that you his her with had for as on at they be not is but "
    "him my me we this have from by what all said were one so them their if would could when there "
    "out up no do been who which your are did"
)
_ENGLISH = frozenset(_COMMON.split())
_WORD = re.compile(r"[^\W\d_]+")


class LanguageStage(Stage):
    """English is told by the share of its commonest words; only where that is low is the
    identifier loaded (py3langid, after Lui & Baldwin 2012), since loading takes 0.4 seconds.
    """

    gives: ClassVar[type[Layer]] = Language
    version: ClassVar[int] = 2

    def read(self, story: Story, settings: Settings) -> Language:
        """The language of samples taken evenly from the whole text."""
        sample = _sample(story.text.content)
        words = [word.casefold() for word in _WORD.findall(sample)]
        if sum(map(len, words)) < _FEWEST_LETTERS:
            return _short(words)
        share = sum(word in _ENGLISH for word in words) / len(words)
        if share > 0.3 and len(words) > 30:
            return Language(code="en", confidence=0.99, by="common-words")
        return _identified(sample, share)


def _sample(content: str) -> str:
    if len(content) <= _SAMPLES * _SAMPLE:
        return content
    step = (len(content) - _SAMPLE) // (_SAMPLES - 1)
    return " ".join(content[n * step : n * step + _SAMPLE] for n in range(_SAMPLES))


def _short(words: list[str]) -> Language:
    known = sum(word in _ENGLISH for word in words)
    if known >= 3 and known * 2 >= len(words):
        return Language(code="en", confidence=0.7, by="common-words")
    return Language(code="und", confidence=0.5, by="too-short")


def _identified(sample: str, share: float) -> Language:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    code, probability = identifier.classify(sample)
    if probability < 0.6:
        return Language(code="und", confidence=0.5, by="identifier")
    agrees = (code == "en") == (share > 0.12)
    sure = min(0.99, float(probability)) if agrees else 0.6
    return Language(code=str(code), confidence=round(sure, 3), by="identifier")
