"""Puts the cast together: characters with their names, joins, pronouns; entities; mentions."""

from collections import Counter
from typing import Final

from fabula.core import Span
from fabula.layers import (
    Alias,
    Cast,
    Character,
    Entity,
    EntityType,
    Join,
    Mention,
    MentionKind,
)
from fabula.stages.cast.bands import BY as BAND
from fabula.stages.cast.candidates import Form, Sighting
from fabula.stages.cast.draft import Draft
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.gender import SETS, SEVERAL, Votes, decided
from fabula.stages.cast.groups import Group
from fabula.stages.cast.kinds import READER, Kind
from fabula.stages.cast.narrator import Teller, named_by_self
from fabula.stages.cast.page import Page
from fabula.stages.cast.roles import Role
from fabula.stages.cast.rules import CONFIDENCE

_SHOWN: Final = 3


class Assembly:
    """Gathers what the steps found; see the stage for what each is."""

    def __init__(
        self,
        *,
        page: Page,
        found: list[Sighting],
        evidence: dict[Form, Evidence],
        kinds: dict[Form, Kind],
        table: Votes,
        groups: list[Group],
        roles: list[Role],
        bands: list[Role],
        teller: Teller | None,
        called: Group | None,
    ) -> None:
        self._page = page
        self._found = found
        self._evidence = evidence
        self._kinds = kinds
        self._table = table
        self._groups = groups
        self._roles = roles
        self._bands = bands
        self._teller = teller
        self._called = called
        self._written = self._spellings()

    def cast(self) -> Cast:
        """The layer."""
        drafts = [self._draft(group) for group in self._groups]
        by_form = {f: d for g, d in zip(self._groups, drafts, strict=True) for f in g.forms}
        drafts += [self._role(role) for role in self._roles]
        drafts += [self._band(band) for band in self._bands]
        self._mark_teller(drafts, by_form)
        drafts = [draft for draft in drafts if draft.spans or draft.narrator]
        drafts.sort(key=lambda draft: (-len(draft.spans), draft.by))
        numbered = [(f"c{number}", draft) for number, draft in enumerate(drafts, 1)]
        entities, others = self._things()
        mentions = [m for key, draft in numbered for m in _mentions(key, draft)] + others
        return Cast(
            characters=tuple(_character(key, draft) for key, draft in numbered),
            entities=tuple(entities),
            mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end))),
        )

    def _spellings(self) -> dict[Form, str]:
        """How each form is most often written, an article included where it mostly has one."""
        seen: dict[Form, Counter[str]] = {}
        for sighting in self._found:
            words = " ".join(self._page.words[sighting.first : sighting.after])
            if words.isupper() and "/" not in words:
                words = words.title()
            seen.setdefault(sighting.form, Counter())[words] += 1
        written = {}
        for form, counts in seen.items():
            counted = self._evidence[form]
            article = "the " if counted.article * 2 > counted.mentions else ""
            capital = [words for words in counts if not words.islower()] or list(counts)
            written[form] = article + max(capital, key=lambda words: counts[words])
        return written

    def _name(self, form: Form) -> str:
        return self._written.get(form) or " ".join(form.names).title()

    def _draft(self, group: Group) -> Draft:
        known = [form for form in group.forms if form in self._evidence]
        best = max((self._kinds[f] for f in known), key=lambda k: k.confidence, default=None)
        draft = Draft(best.confidence if best else 0.0, best.by if best else "metadata")
        forms = [*group.forms, *(role.form for role, _ in group.roles)]
        draft.gender = decided(forms, self._table)
        if not known:
            return draft
        places = [s for f in known for s in self._evidence[f].heads][:_SHOWN]
        draft.evidence = tuple(self._page.span(s.first, s.after) for s in places)
        for form in group.forms:
            if form not in self._evidence:
                draft.names[self._name(form)] += 0
        draft.joins = [self._join(group, *join) for join in group.joins]
        for role, rule in group.roles:
            self._see_role(draft, role)
            draft.joins.append(self._join_role(group, known[0], role, rule))
        return draft

    def _see_role(self, draft: Draft, role: Role) -> None:
        for first, after in role.places:
            draft.see(role.name, self._page.span(first, after), MentionKind.NOMINAL)

    def _statement(self, group: Group, name: Form | str) -> tuple[Span, ...]:
        at = group.shown.get(name)
        return (self._page.span(*at),) if at is not None else ()

    def _join_role(self, group: Group, form: Form, role: Role, rule: str) -> Join:
        named = self._evidence[form].first
        spans = [self._page.span(named.first, named.after)] if named is not None else []
        return Join(
            names=(self._name(form), role.name),
            by=rule,
            confidence=CONFIDENCE[rule],
            evidence=self._statement(group, role.name)
            or (*spans, self._page.span(*role.places[0])),
        )

    def _join(self, group: Group, older: Form, newer: Form, rule: str) -> Join:
        seen = (self._evidence[f].first for f in (older, newer) if f in self._evidence)
        spans = tuple(self._page.span(s.first, s.after) for s in seen if s is not None)
        return Join(
            names=(self._name(older), self._name(newer)),
            by=rule,
            confidence=CONFIDENCE[rule],
            evidence=self._statement(group, newer) or spans,
        )

    def _role(self, role: Role) -> Draft:
        draft = Draft(round(min(0.9, 0.6 + 0.05 * role.speeches), 3), "speaking-role")
        self._see_role(draft, role)
        draft.gender = decided([role.form], self._table)
        return draft

    def _band(self, band: Role) -> Draft:
        draft = Draft(round(min(0.9, 0.7 + 0.05 * band.speeches), 3), BAND)
        self._see_role(draft, band)
        draft.gender = SEVERAL
        return draft

    def _mark_teller(self, drafts: list[Draft], by_form: dict[Form, Draft]) -> None:
        """Add the sightings, then name the teller, or make one without a name."""
        for sighting in self._found:
            draft = by_form.get(sighting.form)
            if draft is not None:
                span = self._page.span(sighting.first, sighting.after)
                draft.see(self._name(sighting.form), span, MentionKind.NAME)
        if self._teller is None:
            return
        draft = self._told_by(drafts, by_form)
        draft.narrator = True
        draft.pronouns = ("I", "me") if self._teller.person == "first" else ("you",)

    def _told_by(self, drafts: list[Draft], by_form: dict[Form, Draft]) -> Draft:
        teller = self._teller
        reader = next((d for f, d in by_form.items() if f.names[0] in READER), None)
        if reader is not None:
            return reader
        form = named_by_self(self._page, self._found)
        if form not in by_form and self._called is not None:
            form = self._called.forms[0]
        if form in by_form:
            return by_form[form]
        first = teller is None or teller.person == "first"
        draft = Draft(0.9, f"{'first' if first else 'second'}-person")
        if teller is not None:
            draft.evidence = (self._page.span(teller.at, teller.at + 1),)
        draft.names["narrator" if first else "you"] += 0
        drafts.append(draft)
        return draft

    def _things(self) -> tuple[list[Entity], list[Mention]]:
        """Places, bodies and vehicles: one entity a form."""
        ids: dict[Form, str] = {}
        entities, mentions = [], []
        for sighting in self._found:
            kind = self._kinds[sighting.form]
            if kind.type in (None, EntityType.PER):
                continue
            if sighting.form not in ids:
                ids[sighting.form] = f"e{len(ids) + 1}"
                entities.append(_entity(ids[sighting.form], self._name(sighting.form), kind))
            span = self._page.span(sighting.first, sighting.after)
            mentions.append(_mention(span, MentionKind.NAME, kind, ids[sighting.form]))
        return entities, mentions


def _entity(id: str, name: str, kind: Kind) -> Entity:
    return Entity(
        id=id, type=kind.type or EntityType.LOC, name=name, confidence=kind.confidence, by=kind.by
    )


def _mention(span: Span, how: MentionKind, kind: Kind, entity: str) -> Mention:
    return Mention(
        start=span.start,
        end=span.end,
        kind=how,
        type=kind.type or EntityType.PER,
        entity=entity,
        confidence=kind.confidence,
        by=kind.by,
    )


def _mentions(id: str, draft: Draft) -> list[Mention]:
    kind = Kind(EntityType.PER, draft.confidence, draft.by)
    return [_mention(span, how, kind, id) for span, how in draft.spans]


def _character(id: str, draft: Draft) -> Character:
    ordered = draft.names.most_common()
    expected = SETS.get(draft.gender.value or "", ())
    pronouns = expected if draft.gender.told else ()
    return Character(
        id=id,
        name=ordered[0][0],
        aliases=tuple(Alias(name=n, first=draft.firsts.get(n), mentions=c) for n, c in ordered),
        pronouns=draft.pronouns + pronouns,
        expected=expected[0] if expected else "",
        narrator=draft.narrator,
        mentions=len(draft.spans),
        confidence=draft.confidence,
        by=draft.by,
        evidence=draft.evidence,
        joins=tuple(draft.joins),
    )
