"""H106: paragraph after paragraph begins with the same word."""

from itertools import groupby

from fabula.core import Span, Story
from fabula.findings.habit import Counted, HabitRule
from fabula.findings.prose import Prose
from fabula.layers import Tokens

_RUN = 3


class ParagraphsAlike(HabitRule):
    """Three and more paragraphs of narration in a row begin with the same word.

    The beginnings of paragraphs are what an eye that skims a page sees. Where a name or a “she”
    heads them all, one can begin with what she does, or with what is there.
    """

    code, name = "H106", "paragraphs-alike"
    title = "Paragraphs that begin alike"
    message = (
        "{count} paragraphs stand in runs of three and more that begin alike ({rate} in 100; in "
        "half of 90 older novels it is fewer than {usual}, in nine of ten fewer than {most})."
    )
    example = "Ida rose. …\nIda took the lamp. …\nIda went down. …"
    better = "Ida rose. …\nThe lamp was still warm. She took it. …\nDown in the hall …"

    def counted(self, story: Story) -> Counted:
        """Paragraphs in such runs, out of all that begin with narration."""
        prose, tokens = story[Prose], story[Tokens]
        firsts: list[tuple[str, Span]] = []
        for paragraph in prose.story:
            at = next(iter(tokens.within(paragraph.span)), None)
            if at is None or prose.spoken(tokens.starts[at]) or not prose.lower[at].isalpha():
                continue
            firsts.append((prose.lower[at], Span(tokens.starts[at], tokens.ends[at])))
        runs = [list(run) for _, run in groupby(firsts, key=lambda one: one[0])]
        alike = [span for run in runs if len(run) >= _RUN for _, span in run]
        return Counted(alike, len(firsts))
