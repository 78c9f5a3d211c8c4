"""What kind of document a work is, in a phrase."""

from collections import Counter

from fabula.core import Story
from fabula.layers import Block, BlockKind, Blocks, Chapters

_SITES = (
    ("archive of our own", "AO3 download"),
    ("archiveofourown", "AO3 download"),
    ("fanficfare", "FanFicFare download"),
    ("fanfiction.net", "FanFiction.net story"),
    ("efiction", "eFiction story"),
    ("gutenberg", "Gutenberg text"),
    ("scrivener", "Scrivener manuscript"),
)
_MEDIA = (
    ("wordprocessingml", "Word document"),
    ("opendocument", "OpenDocument text"),
    ("epub", "EPUB book"),
    ("rtf", "RTF document"),
    ("markdown", "Markdown text"),
    ("html", "web page"),
    ("plain", "plain text"),
)
_NOVEL_WORDS = 40_000


def kind_of(story: Story) -> str:
    """A phrase such as "AO3 download, 3 chapters", "plain text, one-shot", "only notes"."""
    blocks = story[Blocks]
    told = list(blocks.story())
    if not told:
        noted = any(block.kind is BlockKind.AUTHOR_NOTE for block in blocks.items)
        return "only notes" if noted else "no story"
    form = _form(story, told)
    chapters = len(story[Chapters].items)
    return f"{_source(story)}, {form or (f'{chapters} chapters' if chapters > 1 else 'one-shot')}"


def _form(story: Story, told: list[Block]) -> str:
    """A play script, chat log, letters, poem or novel; empty for any other story."""
    kinds = Counter(block.kind for block in told)
    most, times = kinds.most_common(1)[0]
    if times * 10 >= len(told) * 6 and most is not BlockKind.PROSE:
        if most is BlockKind.MESSAGE:
            return "play script" if _is_script(story, told) else "chat log"
        return {BlockKind.LETTER: "letters", BlockKind.VERSE: "poem"}.get(most, "")
    chapters = len(story[Chapters].items)
    if chapters > 1 and _is_long(told):
        return f"novel in {chapters} chapters"
    return ""


def _is_script(story: Story, told: list[Block]) -> bool:
    lines = [story.text[block.span] for block in told if block.kind is BlockKind.MESSAGE]
    return sum(line.partition(":")[0].isupper() for line in lines) * 2 > len(lines)


def _is_long(told: list[Block]) -> bool:
    return sum(len(block.span) for block in told) > _NOVEL_WORDS * 5


def _source(story: Story) -> str:
    document = story.document
    signs = f"{document.generator} {document.metadata.site or ''} {document.metadata.url or ''}"
    known = next((name for sign, name in _SITES if sign in signs.casefold()), None)
    if known:
        return known
    if any(block.by == "header:rated" for block in story[Blocks].items):
        return "FanFiction.net story"
    return next((name for sign, name in _MEDIA if sign in document.source.media_type), "text")
