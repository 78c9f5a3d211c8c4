"""Elements that any story may be put into."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_FORBIDDEN: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""

Value = str | int | bool | float


def written(value: Value) -> str:
    """A value as XML Schema writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _FORBIDDEN.sub("\ufffd", str(value))


def child(parent: Element, tag: str, text: Value = "", **attributes: Value) -> Element:
    """A new element inside another."""
    made = SubElement(parent, tag, {name: written(value) for name, value in attributes.items()})
    made.text = written(text) or None
    return made


def document(root: Element) -> bytes:
    """The whole file."""
    indent(root)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
