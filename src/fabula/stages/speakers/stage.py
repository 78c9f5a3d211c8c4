"""Who says what to whom."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import (
    Annotation,
    Attribution,
    Blocks,
    Cast,
    Conversations,
    Language,
    Quotations,
    Sections,
    Speakers,
    Tokens,
)
from fabula.layers.told import Told
from fabula.settings import Settings
from fabula.stages.cast.page import Page
from fabula.stages.speakers.addressees import Addressees
from fabula.stages.speakers.clues import Clues
from fabula.stages.speakers.people import People
from fabula.stages.speakers.presence import Presence
from fabula.stages.speakers.scoring import Scorer
from fabula.stages.speakers.sheet import ToldLines
from fabula.stages.speakers.spoken import spoken_mentions
from fabula.stages.speakers.turns import turns
from fabula.stages.speakers.verdict import verdicts
from fabula.stages.stage import Stage


class SpeakersStage(Stage):
    """Reads the clues of each turn, then decodes each conversation as a whole.

    Steps, each a module: `turns`, `tags`, `beats`, `vocatives`, `letters` (in `clues`), `presence`,
    `scoring`, `decode`, `verdict`, `signs` and `addressees`, `spoken`, `talked`, `called`; what
    `sheet` tells is certain.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Language,
        Blocks,
        Tokens,
        Annotation,
        Quotations,
        Sections,
        Conversations,
        Cast,
    )
    gives: ClassVar[type[Layer]] = Speakers
    version: ClassVar[int] = 17

    def read(self, story: Story, settings: Settings) -> Speakers:
        """One attribution for each quotation but scare quotes."""
        page = Page.of(story)
        lines = ToldLines(Told.of(story), page, story[Cast])
        if story[Language].is_foreign:
            return _unknown(page, lines)
        people = People(page, story[Cast], story[Annotation])
        clues = Clues(page, people)
        breaks = [page.at(section.start) for section in story[Sections].items]
        presence = Presence(page, people, breaks)
        scorer = Scorer(page, people, presence)
        spoken_to = Addressees(page, people, presence)
        numbers = {quotation.id: number for number, quotation in enumerate(page.quotations)}
        items: dict[int, Attribution] = {}
        for conversation in story[Conversations].items:
            held = [numbers[key] for key in conversation.quotations]
            shown = lines.shown(clues.of(turns(page, held)))
            found = verdicts(shown, scorer.steps(shown), people)
            spoken = spoken_to.of(shown, found)
            for part, verdict, to in zip(shown, found, spoken, strict=True):
                for number in part.turn.quotes:
                    quotation = page.quotations[number].id
                    claim = verdict.attribution(quotation, to, settings.least_confidence)
                    items[number] = lines.over(number, claim)
        said = tuple(items[number] for number in sorted(items))
        return Speakers(items=said, mentions=tuple(spoken_mentions(page, people, said)))


def _unknown(page: Page, lines: ToldLines) -> Speakers:
    """Whom the sheet tells alone: clues are English words, a turn without them is no evidence."""
    items = (Attribution(quotation=q.id, by="other-language") for q in page.quotations)
    return Speakers(items=tuple(lines.over(number, item) for number, item in enumerate(items)))
