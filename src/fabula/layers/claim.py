"""What every inferred item carries: how sure, by whom, and resting on which words."""

from fabula.core import Confidence, Span, Spanned


class Claim(Spanned, frozen=True, kw_only=True):
    """Something that Fabula says about a stretch of the text."""

    confidence: Confidence
    by: str
    evidence: tuple[Span, ...] = ()
