"""The stages of a reading, one file (or folder) each."""

from fabula.stages.annotation.source import Source
from fabula.stages.annotation.stage import AnnotationStage
from fabula.stages.cast.stage import CastStage
from fabula.stages.clauses.stage import ClausesStage
from fabula.stages.clock.stage import ClockStage
from fabula.stages.counts import CountsStage
from fabula.stages.events import EventsStage
from fabula.stages.eyes.stage import EyesStage
from fabula.stages.places.stage import PlacesStage
from fabula.stages.presence.stage import PresenceStage
from fabula.stages.proofreading.stage import ProofreadingStage
from fabula.stages.quotations.stage import QuotationsStage
from fabula.stages.scenes.stage import ScenesStage
from fabula.stages.speakers.conversations import ConversationsStage
from fabula.stages.speakers.stage import SpeakersStage
from fabula.stages.stage import Aid, Aided, Pipeline, Stage
from fabula.stages.structure.blocks import BlocksStage
from fabula.stages.structure.chapters import ChaptersStage
from fabula.stages.structure.language import LanguageStage
from fabula.stages.structure.sections import SectionsStage
from fabula.stages.structure.work import WorkStage
from fabula.stages.times.stage import TimesStage
from fabula.stages.tokens import TokensStage

__all__ = ["Aid", "Aided", "Pipeline", "Stage", "pipeline"]


def pipeline(source: Source | None = None) -> Pipeline:
    """The stages of a reading.

    Parameters:
        source: where the reader model comes from; what is shipped by default.
    """
    return Pipeline(
        [
            LanguageStage(),
            BlocksStage(),
            ChaptersStage(),
            SectionsStage(),
            WorkStage(),
            TokensStage(),
            AnnotationStage(source),
            ProofreadingStage(),
            QuotationsStage(),
            CountsStage(),
            CastStage(),
            ConversationsStage(),
            SpeakersStage(),
            EventsStage(),
            ScenesStage(),
            PlacesStage(),
            TimesStage(),
            ClockStage(),
            ClausesStage(),
            PresenceStage(),
            EyesStage(),
        ]
    )
