"""Whom the reader model's mentions mean, in characters of the cast."""

from fabula.stages.cast.chains.mentions import with_pronouns
from fabula.stages.cast.chains.places import with_places
from fabula.stages.cast.chains.referents import Referents
from fabula.stages.cast.chains.votes import Somebody

__all__ = ["Referents", "Somebody", "with_places", "with_pronouns"]
