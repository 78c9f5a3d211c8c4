"""The language that the story is written in."""

from fabula.core import Confidence, Layer


class Language(Layer, frozen=True, kw_only=True):
    """An ISO 639-1 code, or `und` where the text is too short or too mixed to tell."""

    code: str
    confidence: Confidence
    by: str

    @property
    def is_english(self) -> bool:
        """Whether the rules, which know English, may be trusted."""
        return self.code == "en"

    @property
    def is_foreign(self) -> bool:
        """Whether it is known to be another language, whose words the rules do not know."""
        return self.code not in {"en", "und"}
