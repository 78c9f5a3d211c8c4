"""The front-end files that are not ours are the ones they are said to be."""

import hashlib
import tomllib
from pathlib import Path

import fabula.room

STATIC = Path(fabula.room.__file__).parent / "static"
VENDOR = STATIC / "vendor"


def test_each_is_listed_whole_and_licensed() -> None:
    listed = tomllib.loads((VENDOR / "vendor.toml").read_text(encoding="utf-8"))["file"]
    scripts = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*.js")}
    assert {one["path"] for one in listed} == scripts
    for one in listed:
        data = (VENDOR / one["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == one["sha256"], one["path"]
        assert (VENDOR / one["licence_file"]).stat().st_size > 200
        assert one["licence"] in {"0BSD", "MIT", "BSD-3-Clause", "Apache-2.0"}


def test_our_own_files_load_nothing_from_elsewhere() -> None:
    ours = [path for path in STATIC.rglob("*.*") if VENDOR not in path.parents]
    templates = [*(STATIC.parent / "templates").glob("*.j2")]
    for path in (*ours, *templates):
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in text, path
        assert "https://" not in text, path
        assert " style=" not in text, path
        assert " onclick=" not in text, path


def test_the_colours_of_speakers_are_those_of_the_report() -> None:
    import fabula.exports.html

    report = Path(fabula.exports.html.__file__).parent / "style.css"
    palette = report.read_text(encoding="utf-8").partition("*, ::before")[0]
    assert (STATIC / "room.css").read_text(encoding="utf-8").startswith(palette)
