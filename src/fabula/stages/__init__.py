"""The stages of a reading, one file (or folder) each."""

from fabula.stages.cast.stage import CastStage
from fabula.stages.counts import CountsStage
from fabula.stages.quotations.stage import QuotationsStage
from fabula.stages.speakers.conversations import ConversationsStage
from fabula.stages.speakers.stage import SpeakersStage
from fabula.stages.stage import Pipeline, Stage
from fabula.stages.structure.blocks import BlocksStage
from fabula.stages.structure.chapters import ChaptersStage
from fabula.stages.structure.language import LanguageStage
from fabula.stages.structure.scenes import ScenesStage
from fabula.stages.structure.work import WorkStage
from fabula.stages.tokens import TokensStage

__all__ = ["Pipeline", "Stage", "pipeline"]


def pipeline() -> Pipeline:
    """The stages of a reading by rules."""
    return Pipeline(
        [
            LanguageStage(),
            BlocksStage(),
            ChaptersStage(),
            ScenesStage(),
            WorkStage(),
            TokensStage(),
            QuotationsStage(),
            CountsStage(),
            CastStage(),
            ConversationsStage(),
            SpeakersStage(),
        ]
    )
