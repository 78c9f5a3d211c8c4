"""The names that word processors give their styles, and what they say of a paragraph.

Built-in styles keep their English names in files, whatever the language of the program; the few
others in the table are what some programs write all the same.
"""

import re

from fabula.core import Role

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|заголовок)([1-9])")
_CONTENTS = re.compile(r"(?:toc|contents)(?:\d{1,2}|heading)")
_ROLES = {
    "title": Role.TITLE,
    "subtitle": Role.TITLE,
    "author": Role.BYLINE,
    "byline": Role.BYLINE,
    "quote": Role.BLOCKQUOTE,
    "quotations": Role.BLOCKQUOTE,
    "intensequote": Role.BLOCKQUOTE,
    "blockquote": Role.BLOCKQUOTE,
    "blocktext": Role.BLOCKQUOTE,
    "footnote": Role.FOOTNOTE,
    "endnote": Role.FOOTNOTE,
    "footnotetext": Role.FOOTNOTE,
    "endnotetext": Role.FOOTNOTE,
    "htmlpreformatted": Role.PREFORMATTED,
    "horizontalline": Role.RULE,
    "header": Role.FURNITURE,
    "footer": Role.FURNITURE,
}
_SUBTITLE_LEVEL = 2


def named_role(name: str) -> tuple[Role, int] | None:
    """The role that a style name (or id) stands for, with the level of a heading.

    A subtitle is a title of level 2. None where the name says nothing.
    """
    plain = name.lower().replace(" ", "").replace("-", "").replace("_20_", "")
    heading = _HEADING.fullmatch(plain)
    if heading:
        return Role.HEADING, int(heading[1])
    if _CONTENTS.fullmatch(plain):
        return Role.FURNITURE, 0
    role = _ROLES.get(plain)
    return None if role is None else (role, _SUBTITLE_LEVEL if plain == "subtitle" else 0)
