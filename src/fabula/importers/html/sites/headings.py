"""The chapter headings that sites write themselves."""

import re

_NUMBERED = re.compile(
    r"(?:[^\W\d]{2,12}\.?\s+)?(\d{1,5})(?:\s*[:.)–—-]\s*(.*))?", re.IGNORECASE | re.DOTALL
)


def chapter_heading(words: str) -> tuple[str | None, int | None]:
    """Title and number of a heading such as "Chapter 3: The Lab", "3. The Lab" or "The Lab"."""
    found = _NUMBERED.fullmatch(words.strip())
    if found is None:
        return words.strip() or None, None
    return (found[2] or "").strip() or None, int(found[1])
