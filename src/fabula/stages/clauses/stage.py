"""The clauses of the narration."""

from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Annotation, Blocks, Cast, Language, Quotations, Speakers, Tokens
from fabula.layers.clauses import Clauses
from fabula.settings import Settings
from fabula.stages.cast.page import Page
from fabula.stages.clauses.parsed import Parsed
from fabula.stages.clauses.plain import Plain
from fabula.stages.clauses.referents import Referents
from fabula.stages.stage import Stage


class ClausesStage(Stage):
    """Finds who is meant and what each is told to do: by syntax, or by word order without it."""

    needs: ClassVar[tuple[type[Layer], ...]] = (
        Language,
        Blocks,
        Tokens,
        Quotations,
        Cast,
        Speakers,
        Annotation,
    )
    gives: ClassVar[type[Layer]] = Clauses
    version: ClassVar[int] = 1

    def read(self, story: Story, settings: Settings) -> Clauses:
        """Nothing for a text in another language than English."""
        if story[Language].is_foreign:
            return Clauses()
        page = Page.of(story)
        referents = tuple(Referents(page, story[Cast], story[Speakers]).all())
        annotation = story[Annotation]
        if annotation.heads:
            inside = {at: one for one in referents for at in range(one.first, one.after)}
            clauses = tuple(Parsed(page, annotation, inside).all())
        else:
            clauses = tuple(Plain(page, {one.first: one for one in referents}).all())
        return Clauses(referents=referents, clauses=clauses)
