"""The file: what it may say, and what is said where it is wrong, with the line."""

import os
from pathlib import Path

import pytest

from fabula.errors import NotFound, SheetError
from fabula.sheet import Sheet, load
from fabula.sheet.load import examine

WARD = """\
# Night on the ward.
format = "fabula-sheet/1"

[cast]
narrator = false
same = [
  ["Lex", "Lexie"],        # nobody says it in this chapter
  ["Karev", "Alex Karev"],
]
apart = [["Tom", "Thomas"]]
not_people = ["Mercy"]

[[person]]
name = "Alex Karev"
aliases = ["Evil Spawn"]
pronouns = "he / him"
notes = "hates the lift"

[[line]]
words = "Yeah."
speaker = "Lexie"
to = ["Karev"]
nth = "3 of 10"
at = 0.25

[[scene]]
words = "The next morning"
break = true
place = "the ward"
day = 2
present = ["Lexie"]
eyes = "Lexie"

[review]
off = ["habit"]
words = ["hella"]

[[intended]]
rule = "D104"
words = "gonna"
"""


def write(folder: Path, content: str | bytes, name: str = "ward.story.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_sheet_says_all_this(tmp_path: Path) -> None:
    sheet = load(write(tmp_path, WARD))
    names = [person.names for person in sheet.people]
    assert names[0] == ("Alex Karev", "Evil Spawn", "Karev")
    assert set(names[1:]) == {("Lex", "Lexie"), ("Tom",), ("Thomas",)}
    assert sheet.people[0].pronouns == ("he", "him")
    assert (sheet.narrator, sheet.not_people) == (False, ("Mercy",))
    assert (sheet.lines[0].speaker, sheet.lines[0].to) == ("Lexie", ("Karev",))
    assert (sheet.scenes[0].breaks, sheet.scenes[0].day) == (True, 2)
    assert sheet.review.words == ("hella",)
    assert sheet.intended[0].rule == "D104"


def test_an_empty_sheet_says_nothing(tmp_path: Path) -> None:
    sheet = load(write(tmp_path, "# nothing yet\n"))
    assert sheet == Sheet()
    assert sheet.key == ""


def test_comments_and_notes_are_no_part_of_the_key(tmp_path: Path) -> None:
    key = load(write(tmp_path, WARD)).key
    other = WARD.replace("hates the lift", "likes the lift") + "# and so on\n"
    assert load(write(tmp_path, other)).key == key
    assert load(write(tmp_path, WARD.replace("Mercy", "Grace"))).key != key


def test_a_mark_at_the_head_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = load(write(tmp_path, WARD))
    windows = b"\xef\xbb\xbf" + WARD.replace("\n", "\r\n").encode()
    assert load(write(tmp_path, windows)) == plain


WRONG = [
    ("a key of another kind", '[[line]]\nwords = "Yeah."\nspaker = "Lex"\n', 3, "spaker"),
    ("a key in the wrong table", '[cast]\nname = "Lex"\n', 2, r"belongs to \[\[person\]\]"),
    ("a top key nobody knows", 'title = "Ward"\n', 1, "title"),
    ("text where a list belongs", '[cast]\n\nnot_people = "Mercy"\n', 3, "not_people"),
    ("one bracket where two belong", '[line]\nwords = "Yeah."\n', 1, r"\[\[line\]\]"),
    ("a line without words", '[[line]]\nspeaker = "Lex"\n', 1, "words"),
    ("an empty name", '[[person]]\nname = " "\n', 2, "name"),
    ("a key twice", '[cast]\nnot_people = []\nnot_people = ["A"]\n', 3, "second time"),
    ("a table twice", "[cast]\n[review]\n[cast]\n", 3, "second time"),
    ("no TOML", "[cast]\nsame = [\n", 2, "no TOML"),
    ("text without marks", "[cast]\nnarrator = Alex\n", 2, "quotation marks"),
    ("a newer format", 'format = "fabula-sheet/9"\n', 1, "not known"),
    ("a number beyond the text", '[[line]]\nwords = "a"\nat = 7.5\n', 3, "at"),
    ("an impossible count", '[[line]]\nwords = "a"\nnth = "three"\n', 3, "nth"),
    ("one name in same", '[cast]\nsame = [["Lex"]]\n', 2, "fewer than two"),
    (
        "one and two",
        '[cast]\nsame = [["A", "B"]]\napart = [["B", "A"]]\n',
        3,
        "apart here, and one elsewhere",
    ),
    (
        "a person who is none",
        '[[person]]\nname = "Mercy"\n\n[cast]\nnot_people = ["mercy"]\n',
        5,
        "no person here",
    ),
    ("a person twice", '[[person]]\nname = "A"\n[[person]]\nname = "a"\n', 4, "twice"),
    (
        "a shared name in same",
        '[cast]\nsame = [["Dr. Grey", "Mer"]]\n'
        '[[person]]\nname = "L"\naliases = ["Dr. Grey"]\n'
        '[[person]]\nname = "M"\naliases = ["Dr. Grey"]\n',
        2,
        "a name of L and M",
    ),
    (
        "two speakers of one line",
        '[[line]]\nwords = "a"\nspeaker = "A"\n[[line]]\nwords = "a"\nspeaker = "B"\n',
        6,
        "another speaker on line 1",
    ),
    (
        "a speaker who is nobody",
        '[cast]\nnot_people = ["Mercy"]\n[[line]]\nwords = "a"\nspeaker = "Mercy"\n',
        3,
        "nobody",
    ),
    ("narrator = true", "[cast]\nnarrator = true\n", 2, "narrator"),
]


@pytest.mark.parametrize(
    ("content", "line", "told"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG]
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, content: str, line: int, told: str
) -> None:
    path = write(tmp_path, content)
    with pytest.raises(SheetError, match=told) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert str(caught.value).count("\n") == 0


def test_all_that_is_wrong_is_counted(tmp_path: Path) -> None:
    path = write(tmp_path, 'title = "x"\nauthor = "y"\n[cast]\nnarator = "z"\n')
    assert [problem.line for problem in examine(path).problems] == [1, 2, 4]
    with pytest.raises(SheetError, match="2 more"):
        load(path)


def test_no_utf_8(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match=r":2: this is no UTF-8; save it in UTF-8"):
        load(
            write(
                tmp_path,
                '# fine\n[[person]]\nname = "Zoë"\n'.encode("latin-1").replace(b"\n[", b" [", 1),
            )
        )


def test_ten_megabytes(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="more than 1 MB"):
        load(write(tmp_path, "# la la la\n" * 950_000))


@pytest.mark.parametrize("opening", ["[", "{a="])
def test_deep_nesting(tmp_path: Path, opening: str) -> None:
    with pytest.raises(SheetError, match=":1: brackets are nested"):
        load(write(tmp_path, f"same = {opening * 90_000}"))


def test_deeply_dotted_keys(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no key a"):
        load(write(tmp_path, f"{'.'.join('a' * 3000)} = 1\n"))


def test_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="there is no sheet"):
        load(tmp_path / "none.story.toml")


def test_lines_are_counted_through_long_texts_and_lists(tmp_path: Path) -> None:
    content = (
        '[[person]]\nname = "A"\nnotes = """\n[[person]]\nbad = 1\n"""\naliases = [\n  "x", # [[\n'
        "]\nbad = 2\n"
    )
    with pytest.raises(SheetError, match=r":10: \[\[person\]\] has no key bad"):
        load(write(tmp_path, content))


SERIES = """\
[cast]
same = [["Mer", "Meredith"]]
not_people = ["Seattle"]

[[person]]
name = "Alex Karev"
aliases = ["Karev", "Alex"]
pronouns = "he/him"
"""


def test_a_series_shares_its_people(tmp_path: Path) -> None:
    write(tmp_path, SERIES, "series.canon.toml")
    own = 'canon = "../series.canon.toml"\n[[person]]\nname = "alex karev"\naliases = ["Spawn"]\n'
    sheet = load(write(tmp_path, own, "one/ward.story.toml"))
    assert sheet.people[0].names == ("alex karev", "Spawn", "Karev", "Alex")
    assert sheet.people[0].pronouns == ("he", "him")
    assert sheet.people[1].names == ("Mer", "Meredith")
    assert sheet.not_people == ("Seattle",)


def test_a_change_in_the_series_changes_the_key(tmp_path: Path) -> None:
    path = write(tmp_path, 'canon = "series.canon.toml"\n')
    write(tmp_path, SERIES, "series.canon.toml")
    key = load(path).key
    write(tmp_path, SERIES.replace("Mer", "Mar"), "series.canon.toml")
    assert load(path).key != key


def test_what_the_story_says_against_the_series(tmp_path: Path) -> None:
    write(tmp_path, SERIES, "series.canon.toml")
    path = write(tmp_path, 'canon = "series.canon.toml"\n[cast]\napart = [["Alex", "Karev"]]\n')
    with pytest.raises(SheetError, match=r":3: .*apart here, and one elsewhere"):
        load(path)


@pytest.mark.parametrize(
    ("canon", "told"),
    [
        ("none.canon.toml", "there is no file"),
        ("/etc/passwd", "absolute"),
        ("C:/series.toml", "absolute"),
        ("\\\\\\\\server\\\\series.toml", "absolute"),
        ("~/series.toml", "absolute"),
        ("../../../../series.toml", "more than 3 folders up"),
        ("ward.story", "is no sheet"),
        ("ward.story.toml", "circle"),
        ("", "canon is no path"),
    ],
)
def test_a_canon_that_is_refused(tmp_path: Path, canon: str, told: str) -> None:
    path = write(tmp_path, f'# a series\ncanon = "{canon}"\n')
    with pytest.raises(SheetError, match=told) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}:2: ")


def test_canons_in_a_circle(tmp_path: Path) -> None:
    path = write(tmp_path, 'canon = "b.toml"\n', "a.toml")
    write(tmp_path, 'canon = "c.toml"\n', "b.toml")
    other = write(tmp_path, 'canon = "./x/../b.toml"\n', "c.toml")
    (tmp_path / "x").mkdir()
    with pytest.raises(SheetError, match="circle") as caught:
        load(path)
    assert str(caught.value).startswith(f"{other}:1: ")


def test_a_mistake_in_the_series_names_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'canon = "s.toml"\n')
    other = write(tmp_path, '[[line]]\nwords = "a"\n', "s.toml")
    with pytest.raises(SheetError, match="others share") as caught:
        load(path)
    assert str(caught.value).startswith(f"{other}:1: ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_canon_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "s.toml")
    with pytest.raises(SheetError, match="there is no file"):
        load(write(tmp_path, 'canon = "s.toml"\n'))
