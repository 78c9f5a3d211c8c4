"""What can be done to a story from its pages, each by its name; an act writes the sheet alone.

An act is a function of the bench (the story with its sheet opened) and of what the page sent. It
changes the sheet through `bench.editor` and gives the words under which it is kept in the list of
changes. To add one: write it, put it into `ACTS`, and send `POST /stories/N/acts/NAME` from a page;
the forms that are there already are in `acts.html.j2`.

Where a field is an offset, the page sends the key of the view that it shows as `seen`.
"""

from collections.abc import Callable
from typing import Final

from fabula.room.story.acts import findings, lines, people, scenes
from fabula.room.story.acts.bench import Bench, Form

Act = Callable[[Bench, Form], str]

ACTS: Final[dict[str, Act]] = {
    "speaker": lines.speaker,
    "to": lines.to,
    "same": people.same,
    "apart": people.apart,
    "nobody": people.nobody,
    "person": people.person,
    "narrator": people.narrator,
    "break": scenes.begins,
    "no_break": scenes.goes_on,
    "scene": scenes.scene,
    "finding": findings.finding,
    "findings": findings.findings,
    "word": findings.word,
    "rule": findings.rule,
}

__all__ = ["ACTS", "Act", "Bench", "Form"]
