"""The text itself as markup: every word escaped, every quotation a place one can go to."""

from typing import Final

from markupsafe import Markup, escape

from fabula.exports.html.voices import Voice
from fabula.exports.view.known import in_words
from fabula.exports.view.runs import Piece
from fabula.exports.view.text import Paragraph, Run
from fabula.exports.view.words import shown

_TAGS: Final = {"italic": "em", "bold": "strong", "underline": "u", "strike": "s"}
_NAME: Final = Markup('<span class="m {}" aria-hidden="true"><bdi>{}</bdi>{}</span>')
_HEARERS: Final = Markup(" <small>→ {}</small>")
_HEARER: Final = Markup('<bdi class="{}">{}</bdi>')
_STEP: Final = Markup('<a class="j" href="#{}" aria-label="Next unsure line">↓</a>')
_QUOTE: Final = Markup(
    '<a class="{}" id="{}" href="#{}" aria-describedby="n{}">{}</a>'
    '<span class="n" id="n{}" role="tooltip">{}</span>'
)
_PROOF: Final = Markup('<span class="e" data-q="{}">{}</span>')


class Prose:
    """Writes paragraphs in order, and keeps count of the quotations already begun.

    Parameters:
        voices: one for each quotation of the reading, in order.
        steps: for each unsure quotation, by its number, the id of the next one.
    """

    def __init__(self, voices: tuple[Voice, ...], steps: dict[int, str]) -> None:
        self._voices = voices
        self._steps = steps
        self._begun: set[int] = set()

    def __call__(self, paragraph: Paragraph) -> Markup:
        """The inside of a paragraph."""
        out: list[Markup] = []
        named: tuple[str, Markup] | None = None
        for place, run in enumerate(paragraph.runs):
            voice = None if run.quote is None else self._voices[run.quote]
            if voice is None or run.quote is None or not voice.uttered:
                out.append(_pieces(run))
                continue
            style = f"{voice.colour} f" if place == 0 else voice.colour
            name = _margin(voice)
            if name != named:
                out.append(_NAME.format(style, *name))
                named = name
            out.append(self._quote(run.quote, paragraph.start, voice, _pieces(run)))
        return Markup("").join(out)

    def _quote(self, number: int, start: int, voice: Voice, inside: Markup) -> Markup:
        again = number in self._begun
        name = f"q{number}-{start}" if again else f"q{number}"
        self._begun.add(number)
        quote = _QUOTE.format(voice.style, name, name, name, inside, name, _evidence(voice))
        if again or number not in self._steps:
            return quote
        return quote + _STEP.format(self._steps[number])


def _margin(voice: Voice) -> tuple[str, Markup]:
    """What stands beside a line: who says it, and to whom."""
    hearers = [_HEARER.format(one.colour, one.name) for one in voice.hearers]
    to = _HEARERS.format(Markup(", ").join(hearers)) if hearers else Markup("")
    return shown(voice.known.name), to


def _pieces(run: Run) -> Markup:
    return Markup("").join(_piece(piece) for piece in run.pieces)


def _piece(piece: Piece) -> Markup:
    inside = escape(shown(piece.text))
    for kind in piece.emphasis:
        tag = _TAGS[kind]
        inside = Markup(f"<{tag}>{{}}</{tag}>").format(inside)  # noqa: S704 - a tag of our own
    if piece.proves:
        inside = _PROOF.format(" ".join(f"q{number}" for number in piece.proves), inside)
    return inside


def _evidence(voice: Voice) -> Markup:
    known = voice.known
    kind = "" if voice.kind == "said" else f" ({voice.kind})"
    if known.person is None:
        said = Markup("<b>Unknown</b>{}<br>The text does not tell who.").format(kind)
    else:
        said = Markup("{}<b><bdi>{}</bdi></b>{}, {} sure<br>by {}").format(
            "" if known.sure else "perhaps ",
            shown(known.person.name),
            kind,
            known.percent,
            in_words(known.how),
        )
    if known.words:
        said += Markup(": <q>{}</q>").format(known.words)
    if voice.to:
        said += Markup("<br>{}").format(voice.to)
    return said + Markup("<small>{}</small>").format(known.by) if known.by else said
