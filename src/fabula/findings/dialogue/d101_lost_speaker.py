"""D101: a stretch in which the reader loses who speaks."""

from collections.abc import Iterator
from typing import Final

from fabula.core import Story
from fabula.findings.rule import Rule
from fabula.layers import (
    Attribution,
    Conversation,
    Conversations,
    Cue,
    Quotation,
    QuotationKind,
    Quotations,
    Speakers,
)
from fabula.layers.findings import Finding, Severity

_LONG: Final = 6
_TOO_LONG: Final = 12
_UNSURE: Final = 0.65

_Line = tuple[Quotation, Attribution]


class LostSpeaker(Rule):
    """A run of lines without a name, a gesture or a turn of speech to tell who speaks.

    Readers count turns for four or five lines; then they go back to look. One line in four with a
    name, a gesture, or a word that only that person would say is enough.
    """

    code, name, family = "D101", "lost-speaker", "dialogue"
    severity = Severity.QUESTION
    message = (
        "For {lines} lines nothing says who speaks; a reader who looks up here may lose count."
    )
    example = "“No.” “Why not?” “You know.” “I don't.” “You do.” “Tell me.” “Later.”"
    better = "“No.” “Why not?” “You know.” “I don't,” said Bram. “You do.” “Tell me.” “Later.”"
    needs = (Quotations, Speakers, Conversations)

    def findings(self, story: Story) -> Iterator[Finding]:
        """Each run of six untagged turns, or twelve if all are sure, at its least sure line."""
        quotations = {one.id: one for one in story[Quotations].items}
        said = {one.quotation: one for one in story[Speakers].items}
        for conversation in story[Conversations].items:
            for run in self._runs(conversation, quotations, said):
                least = min(run, key=lambda line: line[1].confidence)
                unsure = least[1].confidence < _UNSURE
                if len(run) >= (_LONG if unsure else _TOO_LONG):
                    yield self.at(
                        least[0].span,
                        evidence=(run[0][0].span, run[-1][0].span),
                        confidence=0.6,
                        lines=len(run),
                    )

    def _runs(
        self,
        conversation: Conversation,
        quotations: dict[str, Quotation],
        said: dict[str, Attribution],
    ) -> Iterator[list[_Line]]:
        """The stretches of a conversation between two lines that are told to be somebody's."""
        run: list[_Line] = []
        utterance = ""
        for one in conversation.quotations:
            quotation, attribution = quotations[one], said.get(one)
            if attribution is None or quotation.kind is not QuotationKind.SPEECH:
                continue
            if attribution.cue in (Cue.EXPLICIT, Cue.ANAPHORIC):
                if run:
                    yield run
                run = []
            elif quotation.utterance != utterance:
                run.append((quotation, attribution))
            utterance = quotation.utterance
        if run:
            yield run
