"""Changes to a sheet's file that leave everything else in it as it is, comments among it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Item, Table

from fabula.errors import OutputError
from fabula.layers.told import folded
from fabula.sheet.anchors.making import Made
from fabula.sheet.file.lines import Lines
from fabula.sheet.file.problems import Problem
from fabula.sheet.file.saving import save
from fabula.sheet.file.tables import FORMAT
from fabula.sheet.file.toml import decoded
from fabula.sheet.load import examine_text
from fabula.sheet.values import Remark

ANCHOR: Final = ("words", "before", "after", "chapter", "nth", "at")
NEW: Final = f"""\
# What stands here wins over what Fabula reads. To undo something, take it out.
format = "{FORMAT}"
"""


class Editor:
    """One sheet, open to be changed; nothing is written before `save`.

    Parameters:
        path: of the sheet, which need not be there yet.
        new: what the file begins as where there is none.

    Raises:
        SheetError: the sheet cannot be understood.
        OutputError: it cannot be read.
    """

    def __init__(self, path: Path, new: str = NEW) -> None:
        self.path = path
        self._before = _bytes(path)
        text = new if self._before is None else decoded(path, self._before)
        examine_text(path, text)
        try:
            self._document = tomlkit.parse(text)
        except TOMLKitError as error:
            what = f"this sheet can be read, but not changed by a program ({error})"
            raise Problem(path=path, line=1, what=what, remedy="change it by hand").error() from (
                error
            )

    @property
    def text(self) -> str:
        """The file as it would be saved."""
        return tomlkit.dumps(self._document)

    def save(self) -> None:
        """Write the sheet, whole.

        Raises:
            SheetError: the sheet would contradict itself; nothing is written.
            OutputError: it could not be written, or was changed meanwhile.
        """
        loaded = examine_text(self.path, self.text)
        if loaded.problems:
            raise loaded.problems[0].error(more=len(loaded.problems) - 1)
        save(self.path, self.text, self._before)

    def join(self, names: Sequence[str]) -> None:
        """These names are one person's."""
        self._group("same", names)

    def part(self, names: Sequence[str]) -> None:
        """These are different people."""
        self._group("apart", names)

    def forget(self, key: str, names: Sequence[str]) -> None:
        """Take out each list of `same` or `apart` that has two or more of these names."""
        known = self._array(key) if key in self._document.get("cast", {}) else []
        for number in reversed(range(len(known))):
            if len(_folds(names) & _folds(known[number])) > 1:
                del known[number]

    def call(self, names: Sequence[str], shown: str, pronouns: str | None = None) -> None:
        """Whoever bears one of these names is shown as `shown`; pronouns of `None` stay."""
        people = self._list("person") if "person" in self._document else []
        bears = (one for one in people if _folds(names) & _folds(_names(one)))
        entry = next(bears, None) or self._new_entry("person")
        known = _names(entry) if "name" in entry else list(names)
        entry["name"] = shown
        others = [one for one in known if folded(one) != folded(shown)]
        if others or "aliases" in entry:
            entry["aliases"] = others
        if pronouns is not None:
            entry["pronouns"] = pronouns

    def bar(self, name: str) -> None:
        """This is nobody's name."""
        known = self._array("not_people")
        if folded(name) not in {folded(str(one)) for one in known}:
            known.append(name)

    def tell(self, narrator: str | bool) -> None:
        """This one tells the story; nobody in it, if `False`."""
        self._need("cast", "narrator", tomlkit.item(narrator))
        self._document["cast"]["narrator"] = narrator

    def say(
        self, number: int | None, made: Made, speaker: str | None, to: Sequence[str] | None
    ) -> None:
        """Who says a line, and to whom; what is `None` stays as it is.

        Parameters:
            number: of the `[[line]]` that is about these words already, if there is one.
            made: the anchor of the words.
        """
        entry = self._new_entry("line") if number is None else self._list("line")[number]
        entry["words"] = written(made.words)
        for key, value in (("speaker", speaker), ("to", None if to is None else list(to))):
            if value is not None:
                entry[key] = value
        self._put(entry, made)

    def note(self, number: int | None, made: Made, said: Mapping[str, Any]) -> None:
        """What is said of a scene, by the keys of `[[scene]]`; what is `None` is taken out.

        Parameters:
            number: of the `[[scene]]` that is about these words already, if there is one.
            made: the anchor of the words with which the scene begins.
        """
        entry = self._new_entry("scene") if number is None else self._list("scene")[number]
        entry["words"] = written(made.words)
        for key, value in said.items():
            if value is None:
                entry.pop(key, None)
            else:
                entry[key] = value
        self._put(entry, made)

    def decide(self, status: str, rule: str, made: Made) -> None:
        """A single finding is `intended`, or waits for `later`."""
        entry = self._new_entry(status)
        entry["rule"] = rule
        self._put(entry, made)

    def decide_all(self, status: str, kind: str, name: str) -> None:
        """So are all findings of one of the `rules`, with one of the `words`, in the `speech` of
        somebody.
        """
        self._need("review", status, tomlkit.inline_table())
        verdict = self._document["review"][status]
        if kind not in verdict:
            verdict[kind] = tomlkit.array()
        if name.casefold() not in {str(one).casefold() for one in verdict[kind]}:
            verdict[kind].append(name)

    def list_in_review(self, key: str, name: str) -> None:
        """Add a rule to `off` or `on` of `[review]`, or a word to `words`."""
        self._need("review", key, tomlkit.array())
        known = self._document["review"][key]
        if name not in known:
            known.append(name)

    def remark(self, remark: Remark, made: Made) -> None:
        """Somebody has remarked something on these words."""
        entry = self._new_entry("comment")
        self._put(entry, made)
        for key in ("text", "author", "date"):
            if getattr(remark, key):
                entry[key] = written(getattr(remark, key))

    def take_out(self, kind: str, numbers: Iterable[int]) -> None:
        """Take entries out of a list, by their numbers."""
        for number in sorted(set(numbers), reverse=True):
            del self._list(kind)[number]

    def anchor(self, kind: str, number: int, made: Made) -> None:
        """Renew the anchor of an entry of a list, such as `[[line]]` or `[[intended]]`."""
        self._put(self._list(kind)[number], made)

    def _put(self, entry: Any, made: Made) -> None:
        for key in ANCHOR:
            value = getattr(made, key)
            if value in (None, ""):
                entry.pop(key, None)
            elif entry.get(key) != value:
                entry[key] = written(value)

    def _list(self, kind: str) -> AoT:
        found = self._document.get(kind)
        if not isinstance(found, AoT):
            found = tomlkit.aot()
            self._document[kind] = found
        return found

    def _new_entry(self, kind: str) -> Table:
        entry = tomlkit.table()
        entry.trivia.indent = "\n"
        self._list(kind).append(entry)
        return entry

    def _need(self, table: str, key: str, value: Item) -> None:
        """Put a key that is missing right below its table's head, before comments that follow."""
        text = self.text
        if table not in self._document or (table,) not in Lines(text):
            text = f"{text.rstrip()}\n\n[{table}]\n"
        if key in self._document.get(table, {}):
            return
        lines = text.split("\n")
        lines.insert(Lines(text).of((table,)), f"{key} = {value.as_string()}")
        self._document = tomlkit.parse("\n".join(lines))

    def _array(self, key: str) -> Array:
        self._need("cast", key, tomlkit.array())
        found = self._document["cast"][key]
        assert isinstance(found, Array)  # noqa: S101 - the sheet was examined
        return found

    def _group(self, key: str, names: Sequence[str]) -> None:
        known = self._array(key)
        wanted = _folds(names)
        if not any(wanted <= _folds(one) for one in known):
            known.append(list(names))


def written(value: str | float) -> Any:
    """A value as a person would write it: text with quotation marks stands between single ones."""
    if isinstance(value, str) and '"' in value and "'" not in value and value.isprintable():
        return tomlkit.string(value, literal=True)
    return value


def _names(person: Any) -> list[str]:
    return [str(person["name"]), *map(str, person.get("aliases", ()))]


def _folds(names: Iterable[Any]) -> set[str]:
    return {folded(str(name)) for name in names}


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"the sheet {path} cannot be read: {reason}") from error
