"""Patterns of tags: who says it, in a verb of speech beside what is said.

The verb lists are closed (`words`), subjects are pronouns, capitalised names, and short noun
phrases. A tag is looked for only right after the punctuation that ends what is said, so patterns
are anchored and cost a bounded number of steps.
"""

import re
from typing import Final

from fabula.stages.quotations.words import (
    DEEDS,
    GESTURES,
    PRESENT_VERBS,
    SPEECH_PARTICIPLES,
    TAG_VERBS,
    THOUGHT_PAST,
    THOUGHT_PRESENT,
)

_NAME_WORD: Final = r"(?:(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Col|Rev|[A-Z])\.|[A-Z][\w'’-]{0,30})"
_NAME: Final = rf"{_NAME_WORD}(?:\s+(?:de|von|van|of|the|{_NAME_WORD})){{0,3}}"
_PRONOUN: Final = r"(?:he|she|they|I|we|it|you|He|She|They|We|It|You|someone|somebody|everyone)\b"
_DETERMINER: Final = r"(?:the|my|his|her|their|our|its|a|an|one|another|both|two)"
_AUXILIARIES: Final = r"(?!(?:was|were|is|are|had|has|have|who|which|that)\b)"
_NOUN: Final = (
    rf"{_DETERMINER}\s+(?:{_AUXILIARIES}[\w'’-]{{1,30}}\s+){{0,3}}{_AUXILIARIES}[\w'’-]{{1,30}}"
)
_SUBJECT: Final = rf"(?:{_PRONOUN}|{_NAME}|{_NOUN})"
_AUXILIARY: Final = (
    r"(?:\w{1,20}ly\s+|had\s+|would\s+|then\s+|only\s+|at\s+last\s+|again\s+|just\s+)"
)


def either(words: frozenset[str]) -> str:
    """A pattern for any one of the words, whole."""
    return rf"(?:{'|'.join(sorted(words))})\b"


def _tag(verbs: frozenset[str]) -> str:
    verb = either(verbs)
    return (
        rf"(?:(?P<who>{_SUBJECT})(?:,?\s+{_AUXILIARY}{{1,2}}|\s+){verb}"
        rf"|(?:then\s+|and\s+)?{verb}\s+(?P<whom>{_SUBJECT})\b)"
    )


TAG: Final = re.compile(rf"[\s—–-]{{0,8}}{_tag(TAG_VERBS)}")
"""A tag, to be matched right after what is said."""

LEAD_IN: Final = re.compile(
    rf"(?:(?P<who>{_SUBJECT})\s+)?(?:{_AUXILIARY})?{either(TAG_VERBS | SPEECH_PARTICIPLES)}"
    r"[^.!?\"“”]{0,60}[,:;—–-]{1,2}\s*$"
)
"""A tag before what is said (`Then Ann answered, `), to be sought in the words before it."""

THINKS: Final = re.compile(rf"\b{either(THOUGHT_PAST | THOUGHT_PRESENT)}")
"""A verb of thought, to be sought inside a tag."""

PAST_TAG: Final = re.compile(rf"\s{{0,8}}{_tag(TAG_VERBS - PRESENT_VERBS)}")
PRESENT_TAG: Final = re.compile(rf"\s{{0,8}}{_tag(PRESENT_VERBS)}")

_THIRD: Final = rf"(?:He|She|They|The\s+[\w'’-]{{1,30}}|{_NAME})"
BEAT: Final = re.compile(rf"\s{{1,8}}{_THIRD}\s+(?:\w{{1,20}}ly\s+)?{either(GESTURES)}")
"""A sentence of narration that begins with a gesture, to be matched after a full stop."""

NARRATION: Final = re.compile(
    rf"\s{{0,8}}(?:{_THIRD}|(?:His|Her|Their)\s+[\w'’-]{{1,30}})\s+(?:\w{{1,20}}ly\s+)?"
    rf"(?:{either(DEEDS)}|\w{{1,20}}ed\b)"
)
"""A sentence in the third person and the past."""

SPOKEN: Final = re.compile(
    r"\b(?:I|me|my|mine|you|your|yours|we|us|our|ours|ye|thee|thou)\b"
    r"|\w['’](?:s|re|m|ll|ve|d)\b|n['’]t\b|\b(?:is|are|am|has|have|will|can)\b|[?!]"
)
"""What narration in the third person and the past does not have."""
