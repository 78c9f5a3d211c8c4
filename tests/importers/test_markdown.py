"""Markdown: roles and emphasis from its marks, words and places from the file."""

from hypothesis import given
from hypothesis import strategies as st

from fabula.core import Role
from fabula.errors import UnknownFormat
from fabula.importers import import_bytes
from fabula.importers.markdown.front_matter import head_of_markdown

STORY = """---
title: "The Lamp Room"
fandom: [Harbour Tales, Ebb]
tags:
  - slow burn
---
# One #

She said, *not yet*, and **no** &amp; \\*so\\* [on](http://x.y "on").

***

- Who is it? <!-- cut -->
- Me.

A sentence of its own.
---

> Dear Tom.
"""


def test_a_story_in_markdown() -> None:
    document = import_bytes(STORY.encode(), "a.md")
    assert [(p.role, document.text[p.span]) for p in document.passages] == [
        (Role.HEADING, "One"),
        (Role.PARAGRAPH, "She said, not yet, and no & *so* on."),
        (Role.RULE, "***"),
        (Role.PARAGRAPH, "- Who is it?"),
        (Role.PARAGRAPH, "- Me."),
        (Role.PARAGRAPH, "A sentence of its own."),
        (Role.RULE, "---"),
        (Role.BLOCKQUOTE, "Dear Tom."),
    ]
    assert [document.text[e.span] for e in document.emphasis] == ["not yet", "no"]
    assert document.metadata.title == "The Lamp Room"
    assert document.metadata.fandoms == ("Harbour Tales", "Ebb")
    assert document.metadata.tags == ("slow burn",)


def test_multimarkdown_and_toml_heads() -> None:
    assert head_of_markdown("Title: Salt\nAuthor: A.\n\nText").metadata.author == "A."
    assert head_of_markdown('+++\ntitle = "Salt"\n+++\nText').metadata.title == "Salt"
    assert head_of_markdown("Note: this is a story.\n\nText").end == 0


@given(st.text(alphabet="ab*_~`[]()<>!&;#\\\"'-> \n\r\t\0", max_size=120))
def test_what_stands_as_it_is_stands_so_in_the_file(text: str) -> None:
    text = "a\n\n" + text
    try:
        document = import_bytes(text.encode(), "a.md")
    except UnknownFormat:  # mostly NULs
        return
    for one in document.origin:
        if one.length == one.end - one.start:
            assert text[one.offset : one.offset + one.length] == document.text[one.span]
