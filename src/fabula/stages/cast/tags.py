"""The full names that a work's metadata lists: characters and relationships."""

import re
from collections.abc import Iterator
from typing import Final

from fabula.core import Metadata
from fabula.stages.cast.candidates import Form
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.honorifics import HONORIFICS
from fabula.stages.cast.lexicon.notnames import NEVER_NAMES

_BETWEEN: Final = re.compile(r"\s*(?:/|&|,|\bx\b)\s*")
_ASIDE: Final = re.compile(r"\([^)]*\)|\|.*|\s-\s.*|\sif you squint.*|\s\(?implied.*")
_NOBODY: Final = word_set("original character characters reader ensemble everyone others oc")


def tagged_names(metadata: Metadata) -> list[Form]:
    """Each full name once, as an untitled form; single names add nothing and are left out."""
    return list(dict.fromkeys(_forms(metadata)))


def _forms(metadata: Metadata) -> Iterator[Form]:
    for tag in (*metadata.characters, *metadata.relationships):
        for name in _BETWEEN.split(_ASIDE.sub("", tag)):
            words = name.lower().split()
            if words and words[0] in HONORIFICS:
                words = words[1:]
            if len(words) > 1 and not _NOBODY.intersection(words) and words[0] not in NEVER_NAMES:
                yield Form("", tuple(words))
