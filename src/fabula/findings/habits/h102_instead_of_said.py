"""H102: other verbs in the place of said."""

import re
from functools import cached_property

from fabula.core import Span, Story
from fabula.findings.habit import Counted, HabitRule
from fabula.findings.prose import Prose
from fabula.findings.saying import SAID


class InsteadOfSaid(HabitRule):
    """Most tags use another verb than “said” and “asked”.

    “Said” is nearly invisible, so that the line is heard; “interjected” and “remarked” are seen. A
    few show more than many.
    """

    code, name = "H102", "instead-of-said"
    title = "Other verbs for “said”"
    message = (
        "{rate} in 100 tags use another verb than “said” or “asked” ({count} of them; in half of "
        "90 older novels it is fewer than {usual}, in nine of ten fewer than {most})."
    )
    example = "“No,” he countered. “Yes,” she interjected. “Perhaps,” he remarked."
    better = "“No,” he said. “Yes.” She did not let him finish. “Perhaps,” he said."
    least = 8

    def counted(self, story: Story) -> Counted:
        """Tags with a verb of saying other than said and asked, out of all tags."""
        prose = story[Prose]
        tags = [
            match
            for match in self._pattern.finditer(prose.content)
            if not prose.spoken(match.start("tag")) and prose.paragraph(match.start())
        ]
        plain = {"said", "says", "asked", "asks"}
        others = [one for one in tags if (one["one"] or one["other"]) not in plain]
        return Counted([Span(*one.span("tag")) for one in others], len(tags))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        who = r"(?:he|she|they|I|[A-Z]\w+|the \w+)"
        tag = rf"{who} (?:[a-z]+ly )?(?P<one>{SAID})\b|(?P<other>{SAID}) {who}\b"
        return re.compile(rf"[,.?!…—-][\"”’']\s(?P<tag>{tag})")
