"""What each turn shows of its speaker, as clues that the decoding weighs together.

The weights were set by hand and checked on half of the novels of PDNC; docs/accuracy.md says how
sure each rule is there.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from fabula.layers import Cue
from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.page import Page
from fabula.stages.speakers.beats import Beat, Beats
from fabula.stages.speakers.letters import writer
from fabula.stages.speakers.people import People, Reference
from fabula.stages.speakers.shown import Clue, Shown
from fabula.stages.speakers.tags import Tag, Tags
from fabula.stages.speakers.turns import Turn
from fabula.stages.speakers.vocatives import Named, named_in, unechoed

TAG: Final = 8.0
BEAT_SURE: Final = 5.0
BEAT: Final = 1.6
LEAD: Final = 0.7
OWN_NAME: Final = 4.0
CALLED: Final = -6.0
TOLD_OF: Final = -2.5
WRONG_GENDER_TAG: Final = -7.0
WRONG_GENDER_BEAT: Final = -2.5
_ASIDE: Final = 12
_OPENS: Final = frozenset({"and", "as"})
_SHOWS: Final = word_set("""
came comes stepped steps appeared appears emerged emerges stood stands was is leaned leans slid
slides walked walks strolled strolls had has poked pokes sat sits grinned grins waved waves climbed
climbs hurried loomed looms popped crawled crawls
""")
_WAS: Final = frozenset({"was", "is", "'s", "’s"})


class Clues:
    """Reads the clues of turns.

    Parameters:
        page: the story's tokens.
        people: who is named where.
    """

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people
        self._tags = Tags(page, people)
        self._beats = Beats(page, people)

    def of(self, turns: Iterable[Turn]) -> Iterator[Shown]:
        """The turns of a conversation as they are shown, in parts where tags name two people."""
        before: Named | None = None
        for turn in turns:
            tags = [self._tags.of(number) for number in turn.quotes]
            for part, tag in _parts(turn, tags):
                shown = self._shown(part, tag, before)
                before = shown.named
                yield shown

    def _shown(self, turn: Turn, tag: Tag | None, before: Named | None) -> Shown:
        named = unechoed(self._page, named_in(self._page, self._people, turn), before)
        signed = writer(self._page, self._people, turn)
        if signed is not None and signed.character is not None:
            return self._letter(turn, named, signed, signed.character)
        clues = [*self._from_tag(tag), *self._from_names(named)]
        subject = tag.subject if tag else None
        if tag is None:
            beats = self._beats.of(turn)
            subject = beats[0].subject if beats else None
            clues.extend(clue for beat in beats for clue in self._from_beat(beat))
            lead = self._beats.leading(turn)
            if lead is not None and not beats:
                clues.extend(self._from_lead(lead))
        sure = tag.subject.character if tag else None
        at = self._page.inside(self._page.quotations[turn.quotes[0]]).start
        return Shown(turn, tuple(clues), named, subject, sure, at, tag.to if tag else None)

    def _letter(self, turn: Turn, named: Named, signed: Reference, who: str) -> Shown:
        span = self._page.span(signed.first, signed.after)
        clue = Clue("letter", Cue.EXPLICIT, span, {who: TAG})
        at = self._page.inside(self._page.quotations[turn.quotes[0]]).start
        return Shown(turn, (clue,), named, signed, who, at)

    def _from_tag(self, tag: Tag | None) -> Iterator[Clue]:
        if tag is None:
            return
        span = self._page.span(tag.first, tag.after)
        who = tag.subject
        revealed = self._revealed(tag) if who.new else None
        if revealed is not None:
            yield Clue("tag-revealed", Cue.ANAPHORIC, span, {revealed: TAG})
        elif who.character is not None:
            cue = Cue.ANAPHORIC if who.how == "narrator" else Cue.EXPLICIT
            yield Clue(f"tag-{who.how}", cue, span, {who.character: TAG})
        else:
            against = self._not_meant(tag)
            yield Clue(
                rule=f"tag-{who.how}",
                cue=Cue.ANAPHORIC,
                span=span,
                favours=against,
                gender=who.gender,
                mismatch=WRONG_GENDER_TAG,
                not_narrator=True,
                new=who.new,
            )

    def _revealed(self, tag: Tag) -> str | None:
        """`said a voice behind her. It was Ann.`: who it is, told there or a paragraph on."""
        page = self._page
        here = page.paragraph[tag.after - 1]
        first = page.sentence_of(tag.after - 1)[1]
        found = self._appearing(tag, page.bounds[here][1])
        if found is None:
            found = self._identified(first, page.bounds[here][1])
        if found is None and here + 1 < len(page.bounds):
            found = self._identified(*page.bounds[here + 1])
        return found

    def _appearing(self, tag: Tag, after: int) -> str | None:
        """`said a voice, and Ann slid out`, `said a voice. Ann had come in.`: who shows up then."""
        page = self._page
        for at in range(tag.after, min(after, tag.after + _ASIDE)):
            one = self._people.named.get(at)
            opens = page.lower[at - 1] in _OPENS or bool(page.initial[at])
            if page.quoted[at] >= 0:
                return None
            if one is not None:
                shows = opens and page.lower[min(one.after, len(page) - 1)] in _SHOWS
                return one.character if shows else None
        return None

    def _identified(self, first: int, after: int) -> str | None:
        """`It was Ann`, `It was the little maid, Ann`."""
        page = self._page
        if first + 2 >= after or page.lower[first] != "it" or page.lower[first + 1] not in _WAS:
            return None
        reference = self._people.at(first + 2)
        if reference is None or reference.character is not None:
            return reference.character if reference else None
        apposed = self._people.named.get(reference.after + 1)
        return apposed.character if apposed and page.words[reference.after] == "," else None

    def _not_meant(self, tag: Tag) -> dict[str, float]:
        """Whom the tag says it is said to cannot be the one who says it."""
        if tag.to is None or tag.to.character is None:
            return {}
        return {tag.to.character: CALLED}

    def _from_beat(self, beat: Beat) -> Iterator[Clue]:
        who = beat.subject
        span = self._page.span(who.first, who.after)
        rule = f"{beat.rule}-{who.how}"
        if beat.hears:
            if who.character is not None:
                yield Clue(rule, Cue.IMPLICIT, span, {who.character: TOLD_OF})
        elif who.character is not None:
            weight = BEAT_SURE if beat.sure else BEAT
            yield Clue(rule, Cue.IMPLICIT, span, {who.character: weight})
        elif beat.sure and who.new and self._is_told(who):
            yield Clue(rule, Cue.IMPLICIT, span, not_narrator=True, new=True)
        elif beat.sure:
            yield Clue(rule, Cue.IMPLICIT, span, {}, who.gender, WRONG_GENDER_BEAT, True)

    def _is_told(self, who: Reference) -> bool:
        """`It was a woman's voice`: said of the words beside it."""
        return tuple(self._page.lower[who.first - 2 : who.first]) == ("it", "was")

    def _from_lead(self, lead: Beat) -> Iterator[Clue]:
        who = lead.subject
        if who.character is not None:
            span = self._page.span(who.first, who.after)
            yield Clue("lead", Cue.IMPLICIT, span, {who.character: LEAD})

    def _from_names(self, named: Named) -> Iterator[Clue]:
        if named.own is not None and named.own.character is not None:
            span = self._page.span(named.own.first, named.own.after)
            yield Clue("own-name", Cue.IMPLICIT, span, {named.own.character: OWN_NAME})
        for rule, references, weight in (
            ("called", named.called, CALLED),
            ("told-of", named.told_of, TOLD_OF),
        ):
            for reference in references:
                if reference.character is not None and reference.character != self._people.narrator:
                    span = self._page.span(reference.first, reference.after)
                    yield Clue(rule, Cue.IMPLICIT, span, {reference.character: weight})


def _parts(turn: Turn, tags: list[Tag | None]) -> Iterator[tuple[Turn, Tag | None]]:
    """The turn with its tag; split before a quotation whose own tag names somebody else."""
    begun, tag = 0, tags[0]
    for index, other in enumerate(tags[1:], 1):
        if other is None:
            continue
        if tag is None:
            tag = other
        elif _differ(tag.subject, other.subject):
            yield Turn(turn.quotes[begun:index], turn.paragraphs), tag
            begun, tag = index, other
    yield Turn(turn.quotes[begun:], turn.paragraphs), tag


def _differ(one: Reference, other: Reference) -> bool:
    if one.character is not None and other.character is not None:
        return one.character != other.character
    return bool(one.gender and other.gender and one.gender != other.gender)
