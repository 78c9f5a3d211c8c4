"""Joins the names of one person, by rules that need the text's support; when unsure, splits.

The rules run from the surest to the weakest, and each join keeps its rule and its evidence:
`full-name` ("Alex Karev" seen, and no other Alex), `surname` (no other Karev), `title-surname`
("Mr. Darcy" is the one man of that name), `title-given` ("Lady Catherine"), `surname-man` (a bare
surname means its one titled man), `short-form` and `rare-short-form` (by table), `clipped` ("Lex").
Honorifics that part people are never joined: Mr. Bennet, Mrs. Bennet and Miss Bennet are three.
Source: the name clusters of Davis et al. (2003) and Elson & McKeown (2010), made stricter.
"""

from collections.abc import Callable, Iterable, Set
from functools import partial
from typing import Final

from fabula.stages.cast.candidates import Form
from fabula.stages.cast.evidence import Evidence
from fabula.stages.cast.gender import Votes, decided
from fabula.stages.cast.groups import Group, Register, takes
from fabula.stages.cast.lexicon.firstnames import GIVEN, usual_gender
from fabula.stages.cast.lexicon.honorifics import KIN_TITLES, MARRIED
from fabula.stages.cast.lexicon.shortforms import SHORT_FORMS
from fabula.stages.cast.likeness import WIVES, clips, parts, rivals, same_full, stem_of

_SPOKEN_SHARE: Final = 0.25
_BOTH: Final = 4
_KEPT_UP: Final = 10
_FAR_MORE: Final = 4
_RARE: Final = 2


class Joiner:
    """Groups the forms of people.

    Parameters:
        evidence: the forms that name people, with what was counted for them.
        table: the votes of pronouns.
        tags: full names that the work's metadata lists, as untitled forms.
        faint: forms that are hardly known; they part nobody from a surname that is another's.
    """

    def __init__(
        self, evidence: dict[Form, Evidence], table: Votes, tags: Iterable[Form], faint: Set[Form]
    ) -> None:
        self._evidence = evidence
        self._table = table
        self._tagged = tuple(tags)
        self._faint = faint
        self._register = Register()

    def joined(self) -> list[Group]:
        """The people, each with all names that were joined."""
        by_count = sorted(self._evidence, key=self._mentions, reverse=True)
        full = [*self._tagged, *(f for f in by_count if len(f.names) > 1)]
        later = rivals(full, self._faint, self._evidence)
        full = [f for f in full if f not in later]
        titled = [f for f in by_count if len(f.names) == 1 and f.title]
        bare = [f for f in by_count if len(f.names) == 1 and not f.title]
        self._full(dict.fromkeys(sorted(full, key=lambda f: not f.title)))
        late = [form for form in titled if not self._by_family(form)]
        for form in bare:
            self._bare(form)
        for form in late:
            self._late(form)
        self._full(f for f in by_count if f in later)
        self._short_forms()
        return list(self._register)

    def _mentions(self, form: Form) -> int:
        return self._evidence[form].mentions if form in self._evidence else 0

    def _full(self, forms: Iterable[Form]) -> None:
        for form in forms:
            same = self._matching(form, partial(same_full, form), form.names[-1])
            self._settle(form, same, "same-name")

    def _matching(
        self, form: Form, test: Callable[[Group], bool], word: str | None = None
    ) -> list[Group]:
        """Those that bear `word` (by default the form's first name), pass, and may be meant."""
        bearers = self._register.bearing(word or form.names[0])
        return [g for g in bearers if test(g) and self._may_join(g, form)]

    def _may_join(self, group: Group, form: Form) -> bool:
        """No honorific and no pronoun speaks against it."""
        if any(parts(form.title, title) for title in group.titles):
            return False
        if form.title in MARRIED and not group.titles & (MARRIED | WIVES):
            return self._may_be_wife(group, form)
        mine, theirs = decided([form], self._table), decided(group.forms, self._table)
        return None in (mine.value, theirs.value) or mine.value == theirs.value

    def _may_be_wife(self, group: Group, form: Form) -> bool:
        """`Madame Olenska` may be Ellen Olenska where the text knows no other woman of the name."""
        family = form.names[-1]
        women = [
            g for g in self._register.bearing(family) if family in g.families and self._is(g, "f")
        ]
        if len(form.names) > 1 or group.titles or women != [group]:
            return False
        return Form("miss", (family,)) not in self._evidence and not self._both_told(form, group)

    def _is(self, group: Group, gender: str) -> bool:
        return decided(group.forms, self._table).value == gender

    def _by_family(self, form: Form) -> bool:
        """`Mr. Darcy` joins the one man of that family, or becomes a person of its own."""
        name = form.names[0]
        called = form.title == "miss" or (form.title in MARRIED and usual_gender(name) == "f")
        if form.title in KIN_TITLES or (called and name in GIVEN):
            return False
        if takes(form) == "either":
            return self._noble(form)
        if form.title == "mr" and name in GIVEN and Form("", (name,)) in self._evidence:
            return False
        found = self._main(self._matching(form, lambda g: name in g.families))
        if len(found) == 1 and (self._both_told(form, found[0]) or self._brother(form, found[0])):
            found = []
        self._settle(form, found, "title-surname")
        return True

    def _both_told(self, form: Form, group: Group) -> bool:
        """Whether the telling itself lets both speak: `said Mr. Emerson` and `said George`."""
        named = [Form("", (given,)) for given in group.given]
        told = sum(self._evidence[f].speech for f in named if f in self._evidence)
        return min(told, self._evidence[form].speech) >= _BOTH

    def _brother(self, form: Form, group: Group) -> bool:
        """Whether the telling goes on writing `Mr. John Knightley`, to part him from the other.

        His wife is then `Mrs. John Knightley` too.
        """
        if form.title != "mr" or self._evidence[form].narrated < _BOTH:
            return False
        full = (f for f in group.forms if f.title == form.title and len(f.names) > 1)
        kept = [f for f in full if f in self._evidence and self._evidence[f].narrated >= _KEPT_UP]
        return any(Form("mrs", f.names) in self._evidence for f in kept)

    def _main(self, groups: list[Group]) -> list[Group]:
        """The one named far more often than the others together, else all."""
        counts = [self._count(group) for group in groups]
        most = max(counts, default=0)
        if len(groups) > 1 and most >= _FAR_MORE * (sum(counts) - most):
            return [groups[counts.index(most)]]
        return groups

    def _count(self, group: Group) -> int:
        """How often the group is named, single given names of its members included."""
        single = {Form("", (given,)) for given in group.given}
        return sum(map(self._mentions, single.union(group.forms)))

    def _noble(self, form: Form) -> bool:
        name = form.names[0]
        found = self._matching(
            form, lambda g: form.title in g.titles and name in (g.given | g.families)
        )
        if not found and Form("", (name,)) in self._evidence and name in GIVEN:
            return False
        if not found and form.title in WIVES:
            found = self._matching(form, lambda g: name in g.families and bool(g.titles & MARRIED))
        self._settle(form, found, "title-given")
        return True

    def _settle(self, form: Form, found: list[Group], rule: str) -> None:
        if len(found) == 1:
            self._register.add(found[0], form, rule)
        else:
            self._register.new(form)

    def _bare(self, form: Form) -> None:
        """A single name: somebody's given name, or the surname of one person or one man."""
        name = form.names[0]
        called = self._matching(form, lambda g: name in g.given)
        if len(called) > 1:
            called = [max(called, key=self._full_count)]
        family = self._matching(
            form, lambda g: name in g.families and not (g.titles and g.titles <= MARRIED)
        )
        if len(called) == 1 and (name in GIVEN or not family):
            self._register.add(called[0], form, "full-name")
        elif len(family) == 1 and not called:
            self._register.add(family[0], form, "surname")
        elif len(family) > 1 and not called:
            men = [g for g in family if self._is(g, "m")]
            self._settle(form, self._main(men), "surname-man")
        else:
            self._register.new(form)

    def _full_count(self, group: Group) -> int:
        return sum(map(self._mentions, group.forms))

    def _late(self, form: Form) -> None:
        """`Miss Eliza`, `Aunt Juley`, `Mr. Harry`: a title before a given name."""
        name = form.names[0]
        found = self._main(self._matching(form, lambda g: name in g.given))
        if not found and form.title not in KIN_TITLES:
            found = self._matching(form, lambda g: name in g.families)
        self._settle(form, found, "title-given")

    def _short_forms(self) -> None:
        for group in self._register:
            if group.families or group.titles - {"miss"} or len(group.given) != 1:
                continue
            self._lengthen(group, group.forms[0])

    def _lengthen(self, group: Group, form: Form) -> None:
        name = form.names[0]
        longer = [
            g
            for full in sorted(SHORT_FORMS.get(name, ()))
            for g in self._register.bearing(full)
            if full in g.given
        ]
        clipped = [
            g
            for g in self._register.beginning(stem_of(name))
            if any(clips(name, full) for full in g.given)
        ]
        for rule, others in (("short-form", longer), ("clipped", clipped)):
            may = self._may_shorten if rule == "clipped" else self._may_join
            able = [g for g in dict.fromkeys(others) if g is not group and may(g, form)]
            found = self._main(able)
            if len(found) == 1 and self._apart(form, found[0]):
                self._register.absorb(found[0], group, rule)
                return
            if rule == "short-form" and len(able) == 1 and self._once(form, able[0]):
                self._register.absorb(able[0], group, "rare-short-form")
                return

    def _may_shorten(self, group: Group, form: Form) -> bool:
        """`Otto` may be Ottoline's: whose short form it is elsewhere says nothing."""
        return self._may_join(group, form) or not decided([form], self._table).told

    def _once(self, form: Form, group: Group) -> bool:
        """Whether one name is hardly ever written, and never by somebody who speaks or acts."""
        both = [self._evidence[form]], self._known(group)
        rare, usual = sorted(both, key=lambda e: sum(one.mentions for one in e))
        few, many = (sum(one.mentions for one in each) for each in (rare, usual))
        idle = not any(one.speech or one.acts or one.company for one in rare)
        return idle and few <= _RARE and many >= _FAR_MORE * few

    def _known(self, group: Group) -> list[Evidence]:
        return [self._evidence[f] for f in group.forms if f in self._evidence]

    def _apart(self, form: Form, group: Group) -> bool:
        """Whether one name lives in what people say, and the other in what is told."""
        return self._spoken(form) or all(self._spoken(f) for f in group.forms)

    def _spoken(self, form: Form) -> bool:
        evidence = self._evidence.get(form)
        return evidence is None or evidence.narrated <= _SPOKEN_SHARE * evidence.mentions
