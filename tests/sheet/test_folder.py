"""`fabula.toml`: where it is found, what it says, and every mistake with its line."""

import re
from pathlib import Path

import pytest

from fabula.cli import main
from fabula.errors import SheetError
from fabula.findings.vocabulary import vocabulary
from fabula.sheet import load as load_sheet
from fabula.sheet.folder import find, load, under
from fabula.sheet.values import Review, Sheet, Verdict

DOCS = Path(__file__).resolve().parents[2] / "docs"
ALL = """\
[review]
off = ["habit", "W141"]
on = ["openings-alike"]
words = ["vessant"]

[review.intended]
rules = ["view"]
speech = ["Mabel"]

[review.later]
words = ["ain't"]
"""


def written(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "fabula.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_says_what_a_sheet_says_of_the_review(tmp_path: Path) -> None:
    assert load(written(tmp_path, ALL), vocabulary()) == Review(
        off=("habit", "W141"),
        on=("openings-alike",),
        words=("vessant",),
        intended=Verdict(rules=("view",), speech=("Mabel",)),
        later=Verdict(words=("ain't",)),
    )


def test_the_nearest_one_holds(tmp_path: Path) -> None:
    deep = tmp_path / "stories" / "ward"
    outer = written(tmp_path, ALL)
    deep.mkdir(parents=True)
    assert find(deep) == outer
    nearer = written(tmp_path / "stories", "")
    assert find(deep) == nearer
    assert under(Sheet(), deep, vocabulary()) == Sheet()


def test_nothing_above_the_home_folder_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / "stories").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    outer = written(tmp_path, ALL)
    assert find(home / "stories") is None
    assert find(tmp_path) == outer
    inner = written(home, ALL)
    assert find(home / "stories") == inner


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("\n[reviev]\noff = []\n", 2, "perhaps review is meant"),
        ("[review]\n\nof = []\n", 3, "perhaps o"),
        ("off = []\n", 1, "it belongs to [review]"),
        ('[review]\noff = [\n  "habit",\n  "W999",\n]\n', 4, 'severity "W999"; fabula rules lists'),
        ('[review]\non = ["dubled-word"]\n', 2, "perhaps doubled-word is meant"),
        ('[review]\noff = ["zzzzzz"]\n', 2, "fabula rules lists them"),
        ('[review.later]\nrules = ["view"]\nrule = ["W101"]\n', 3, "perhaps rules is meant"),
        ('[review.later]\nrules = ["veiw"]\n', 2, "perhaps view is meant"),
        ('[review]\noff = "habit"\n', 2, "off is not right"),
        ("[review\n", 1, "this is no TOML"),
        ("[cast]\nnarrator = 'Ida'\n", 1, "the file has no key cast"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SheetError) as error:
        load(path, vocabulary())
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert what in str(error.value)
    assert str(error.value).count("\n") == 0


def test_the_review_of_a_draft_keeps_to_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "stories" / "pump.txt"
    toml = written(tmp_path, '[review]\noff = ["W101"]\n')
    draft.parent.mkdir()
    draft.write_text("Ida carried the the lamp down to the pump.\n", encoding="utf-8")
    command = ["review", str(draft), "--no-store", "--no-model"]
    assert main(command) == 0
    assert "the the" not in capfd.readouterr().out
    draft.with_name("pump.story.toml").write_text('[review]\non = ["W101"]\n', encoding="utf-8")
    assert main(command) == 0
    assert "the the" in capfd.readouterr().out
    toml.write_text('[review]\noff = ["W100"]\n', encoding="utf-8")
    assert main(command) == 4
    assert "fabula.toml:2: there is no rule" in capfd.readouterr().err


def test_the_rules_of_a_draft_are_listed_with_what_is_said_of_them(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "pump.txt"
    draft.write_text("Ida carried the lamp.\n", encoding="utf-8")
    written(tmp_path, '[review]\noff = ["words"]\n\n[review.later]\nrules = ["view"]\n')
    draft.with_name("pump.story.toml").write_text('[review]\non = ["W101"]\n', encoding="utf-8")
    assert main(["rules", str(draft)]) == 0
    rows = [row.split() for row in capfd.readouterr().out.splitlines() if row.startswith("  ")]
    said = {row[0]: row[3:] for row in rows}
    assert (said["W101"], said["W102"], said["V101"], said["M101"]) == ([], ["off"], ["later"], [])
    assert main(["rules", str(tmp_path / "none.txt")]) == 3
    assert "there is no file" in capfd.readouterr().err


@pytest.mark.parametrize("page", ["reference/settings.md", "guide/review.md"])
def test_the_examples_of_the_documentation_are_understood(tmp_path: Path, page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    if page == "reference/settings.md":
        assert load(written(tmp_path, example), vocabulary()).later.rules
        return
    path = tmp_path / "pump.story.toml"
    path.write_text(example, encoding="utf-8")
    sheet = load_sheet(path)
    used = [name for _, name in sheet.review.rules]
    used += [one.rule for one in (*sheet.intended, *sheet.later)]
    assert {name.casefold() for name in used} <= vocabulary()
