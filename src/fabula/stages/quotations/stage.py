"""Direct speech, thought and writing."""

import re
from typing import ClassVar

from fabula.core import Layer, Story
from fabula.layers import Blocks, Quotation, QuotationKind, Quotations
from fabula.settings import Settings
from fabula.stages.stage import Stage


class QuotationsStage(Stage):
    """Thin: straight double marks."""

    needs: ClassVar[tuple[type[Layer], ...]] = (Blocks,)
    gives: ClassVar[type[Layer]] = Quotations

    def read(self, story: Story, settings: Settings) -> Quotations:
        """The layer."""
        return Quotations(
            items=tuple(
                Quotation(
                    id=f"q{number}",
                    start=found.start(),
                    end=found.end(),
                    kind=QuotationKind.SPEECH,
                    utterance=f"u{number}",
                    style="double-straight",
                    confidence=0.9,
                    by="marks",
                )
                for number, found in enumerate(re.finditer('"[^"]*"', story.text.content), 1)
            )
        )
