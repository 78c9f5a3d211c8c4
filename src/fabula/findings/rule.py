"""What a rule of the review is: one class in one file, with its page and its cases beside it."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from inspect import cleandoc
from typing import ClassVar

from fabula.core import Layer, Span, Story
from fabula.layers.findings import Finding, Severity


class Rule(ABC):
    """Looks at a story with all its layers and tells what it finds; it calls no model.

    The docstring of a rule is its page: the first paragraph says what it finds, the others why it
    matters and what one might do. `example` and `better` are a sentence before and after;
    `title` heads what it finds, where the name alone would puzzle an author.
    `message` is what the author is told, with slots in braces that `at` fills. A rule is skipped
    where one of the layers in `needs` was not made. The first suggestion of a `safe` rule may be
    put into the text without asking. A rule that is `shy` speaks only where the author asks for it.
    What a `standard` rule tells may be a way of talking: it leaves broad voices alone (`Manners`).
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[str] = ""
    family: ClassVar[str]
    severity: ClassVar[Severity]
    message: ClassVar[str]
    example: ClassVar[str]
    better: ClassVar[str]
    needs: ClassVar[tuple[type[Layer], ...]] = ()
    safe: ClassVar[bool] = False
    shy: ClassVar[bool] = False
    standard: ClassVar[bool] = False

    @abstractmethod
    def findings(self, story: Story) -> Iterator[Finding]:
        """What the rule finds, in any order; the story has the layers in `needs` and `Prose`."""

    @property
    def what(self) -> str:
        """What the rule finds, in one paragraph."""
        return cleandoc(type(self).__doc__ or "").partition("\n\n")[0]

    @property
    def why(self) -> str:
        """Why it matters and what one might do; paragraphs."""
        return cleandoc(type(self).__doc__ or "").partition("\n\n")[2]

    def answers_to(self, word: str) -> bool:
        """Whether a setting means this rule: by code, name, family or severity."""
        known = (self.code, self.name, self.family, self.severity.value)
        return word.strip().casefold() in {one.casefold() for one in known}

    def at(
        self,
        span: Span,
        *,
        confidence: float = 0.9,
        suggestions: Sequence[str] = (),
        evidence: Sequence[Span] = (),
        **slots: object,
    ) -> Finding:
        """A finding at the words of `span`; `slots` fill the message."""
        return Finding(
            start=span.start,
            end=span.end,
            confidence=confidence,
            by=f"rule:{self.code}",
            evidence=tuple(evidence),
            code=self.code,
            name=self.name,
            family=self.family,
            severity=self.severity,
            message=self.message.format(**slots),
            suggestions=tuple(suggestions),
        )
