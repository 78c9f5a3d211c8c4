"""Paragraphs as markup: every word escaped, every quotation, scene and finding an anchor.

Anchors are `p<offset>` for a paragraph, `s<offset>` for a quotation or a finding that begins there.
"""

from typing import Final

from markupsafe import Markup, escape

from fabula.core import Span
from fabula.exports.html.voices import Voice
from fabula.exports.view.runs import Piece
from fabula.exports.view.text import Paragraph, Run
from fabula.exports.view.words import shown
from fabula.room.story.view import FINDING, StoryView
from fabula.room.strings import say

_TAGS: Final = {"italic": "em", "bold": "strong", "underline": "u", "strike": "s"}
_NAME: Final = Markup('<span class="m {}"><bdi>{}</bdi>{} </span>')
_HEARERS: Final = Markup(" <small>→ {}</small>")
_QUOTE: Final = Markup('<a class="{}"{} href="line/{}">{}</a>')
_ID: Final = Markup(' id="s{}"')
_FOUND: Final = Markup('<mark class="f"{} title="{}">{}</mark>')


class Prose:
    """Writes the paragraphs of a stretch in order, and keeps count of the anchors already set.

    Parameters:
        view: the story.
        stretch: the chapter that is written.
    """

    def __init__(self, view: StoryView, stretch: Span) -> None:
        self._quotes = view.reading.quotes
        self._view = view
        self._found = {FINDING + one.id: one for one in view.findings_in(stretch)}
        self._set: set[int] = set()

    def __call__(self, paragraph: Paragraph) -> Markup:
        """The inside of a paragraph."""
        out: list[Markup] = []
        named: Markup | None = None
        for run in paragraph.runs:
            inside = Markup("").join(self._piece(piece) for piece in run.pieces)
            voice = None if run.quote is None else self._view.voice(run.quote)
            if voice is None or not voice.uttered:
                out.append(inside)
                continue
            name = _label(voice)
            if name != named:
                out.append(name)
                named = name
            out.append(self._quote(run, voice, inside))
        return Markup("").join(out)

    def _quote(self, run: Run, voice: Voice, inside: Markup) -> Markup:
        start = self._quotes[run.quote or 0].start
        return _QUOTE.format(voice.style, self._id(start), start, inside)

    def _id(self, start: int) -> Markup:
        if start in self._set:
            return Markup("")
        self._set.add(start)
        return _ID.format(start)

    def _piece(self, piece: Piece) -> Markup:
        inside = escape(shown(piece.text))
        for kind in piece.emphasis:
            found = self._found.get(kind)
            if found is not None:
                inside = _FOUND.format(self._id(found.start), found.message, inside)
            elif kind in _TAGS:
                tag = _TAGS[kind]
                inside = Markup(f"<{tag}>{{}}</{tag}>").format(inside)  # noqa: S704 - our own
        return inside


def _label(voice: Voice) -> Markup:
    """What stands beside a line: who says it, and to whom."""
    known = shown(voice.known.name) if voice.known.person else say("text.unknown")
    hearers = [
        Markup('<bdi class="{}">{}</bdi>').format(one.colour, one.name) for one in voice.hearers
    ]
    to = _HEARERS.format(Markup(", ").join(hearers)) if hearers else Markup("")
    return _NAME.format(voice.colour, known, to)
