"""H104: sentence after sentence begins with the same word."""

from itertools import groupby

from fabula.core import Span, Story
from fabula.findings.habit import Counted, HabitRule
from fabula.findings.prose import Prose
from fabula.layers import Tokens


class OpeningsAlike(HabitRule):
    """Three and more sentences in a row begin with the same word.

    “She … She … She …” is sometimes a drum, and meant; where it is not, the sentences can be joined
    or turned round. Only narration is counted.
    """

    code, name = "H104", "openings-alike"
    title = "Sentences that begin alike"
    message = (
        "{count} sentences stand in runs of three and more that begin alike ({rate} in 100; in "
        "half of 90 older novels it is fewer than {usual}, in nine of ten fewer than {most})."
    )
    example = "She rose. She took the lamp. She went down."
    better = "She rose, took the lamp and went down."
    least = 6

    def counted(self, story: Story) -> Counted:
        """Sentences in such runs, out of all sentences of narration."""
        prose, tokens = story[Prose], story[Tokens]
        firsts = [
            (prose.lower[at], Span(tokens.starts[at], tokens.ends[at]))
            for at in tokens.sentences
            if prose.lower[at].isalpha() and not prose.spoken(tokens.starts[at])
        ]
        runs = [list(run) for _, run in groupby(firsts, key=lambda one: one[0])]
        return Counted([span for run in runs if len(run) > 2 for _, span in run], len(firsts))
