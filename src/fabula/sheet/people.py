"""Whose the names of a sheet are, once all that it and its series say is put together."""

from collections.abc import Iterator, Sequence

from fabula.layers.told import ToldPerson, folded
from fabula.sheet.file.lines import Place
from fabula.sheet.file.problems import Problem
from fabula.sheet.file.tables import Written
from fabula.sheet.values import Person


class _One:
    """One person while names are gathered."""

    def __init__(self, shown: str | None, declared: bool) -> None:
        self.shown = shown
        self.declared = declared
        self.names: dict[str, str] = {}
        self.pronouns: tuple[str, ...] = ()

    def call(self, names: Sequence[str]) -> None:
        for name in names:
            self.names.setdefault(folded(name), name)

    def absorb(self, other: "_One") -> None:
        self.names = {**self.names, **{k: v for k, v in other.names.items() if k not in self.names}}
        self.shown = self.shown or other.shown
        self.declared = self.declared or other.declared
        self.pronouns = self.pronouns or other.pronouns

    def told(self) -> ToldPerson:
        return ToldPerson(
            names=tuple(self.names.values()),
            shown=self.shown,
            pronouns=self.pronouns,
            declared=self.declared,
        )


class People:
    """The people of a sheet and those of its series.

    Parameters:
        sheets: the story's own first, then that of its series, and so on.

    Attributes:
        problems: the contradictions that were met.
    """

    def __init__(self, sheets: Sequence[Written]) -> None:
        self.problems: list[Problem] = []
        self._people: dict[_One, None] = {}
        self._named: dict[str, _One] = {}
        self._bearers: dict[str, dict[_One, None]] = {}
        for sheet in sheets:
            self._add(sheet)
        for sheet in sheets:
            for at, names in enumerate(sheet.cast.same):
                self._join(sheet, ("cast", "same"), at, names)
        for sheet in sheets:
            for names in sheet.cast.apart:
                self._part(sheet, names)
            self._bar(sheet)

    def told(self) -> tuple[ToldPerson, ...]:
        """Everybody, as the stages take it."""
        return tuple(one.told() for one in self._people)

    def _add(self, sheet: Written) -> None:
        own: dict[str, int] = {}
        for at, person in enumerate(sheet.people):
            key = folded(person.name)
            if key in own:
                first = sheet.lines.of(("person", own[key], "name"))
                self._problem(
                    sheet,
                    ("person", at, "name"),
                    f"{person.name} is a person twice, here and on line {first}",
                    "put both into one [[person]]",
                )
            own.setdefault(key, at)
            self._describe(person, key)

    def _describe(self, person: Person, key: str) -> None:
        one = self._named.get(key) or self._new(person.name, True)
        self._named[key] = one
        one.call(person.names)
        one.pronouns = one.pronouns or tuple(_pronouns(person))
        self._note(one)

    def _new(self, shown: str | None, declared: bool) -> _One:
        one = _One(shown, declared)
        self._people[one] = None
        return one

    def _note(self, one: _One) -> None:
        for name in one.names:
            self._bearers.setdefault(name, {})[one] = None

    def _whose(self, sheet: Written, place: Place, name: str) -> _One | None:
        """The one who bears a name; somebody new if nobody does, `None` if several do."""
        key = folded(name)
        bearers = [one for one in self._bearers.get(key, ()) if one in self._people]
        if key in self._named and self._named[key] in self._people:
            return self._named[key]
        if len(bearers) > 1:
            shown = " and ".join(one.shown or next(iter(one.names.values())) for one in bearers)
            what = f"{name} is a name of {shown}, so it does not say who is meant"
            self._problem(sheet, place, what, "use a name that only one of them has")
            return None
        if bearers:
            return bearers[0]
        one = self._new(None, True)
        one.call([name])
        self._note(one)
        return one

    def _join(self, sheet: Written, place: Place, at: int, names: Sequence[str]) -> None:
        if len({folded(name) for name in names}) < 2:
            what = f"same has a list with fewer than two names ({', '.join(names)})"
            self._problem(sheet, place, what, 'write same = [["Lex", "Lexie"]]')
            return
        found = [self._whose(sheet, place, name) for name in names]
        ones = [one for one in dict.fromkeys(found) if one is not None]
        ones.sort(key=lambda one: one.shown is None)
        for other in ones[1:]:
            ones[0].absorb(other)
            del self._people[other]
            self._named = {k: ones[0] if v is other else v for k, v in self._named.items()}
        for one in ones[:1]:
            self._note(one)

    def _part(self, sheet: Written, names: Sequence[str]) -> None:
        place = ("cast", "apart")
        if len({folded(name) for name in names}) < 2:
            what = f"apart has a list with fewer than two names ({', '.join(names)})"
            self._problem(sheet, place, what, 'write apart = [["Tom", "Thomas"]]')
            return
        seen: dict[_One, str] = {}
        for name in names:
            one = self._apart(sheet, place, name)
            if one is not None and one in seen:
                what = f"{seen[one]} and {name} are told to be apart here, and one elsewhere"
                self._problem(sheet, place, what, "take out one of the two")
            if one is not None:
                seen[one] = name

    def _apart(self, sheet: Written, place: Place, name: str) -> _One | None:
        known = folded(name) in self._bearers
        one = self._whose(sheet, place, name)
        if one is not None and not known:
            one.declared = False
        return one

    def _bar(self, sheet: Written) -> None:
        for name in sheet.cast.not_people:
            for one in self._bearers.get(folded(name), ()):
                if one in self._people and one.declared:
                    what = f"{name} is told to be no person here, and one elsewhere"
                    self._problem(sheet, ("cast", "not_people"), what, "take out one of the two")
                    break

    def _problem(self, sheet: Written, place: Place, what: str, remedy: str) -> None:
        self.problems.append(sheet.problem(place, what, remedy))


def _pronouns(person: Person) -> Iterator[str]:
    for word in (person.pronouns or "").split("/"):
        if word.strip():
            yield word.strip()
