"""Which of the reader model's markables stand for a character by name, as the rules read it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from fabula.layers import Markable, MentionKind


class Somebody(Struct, frozen=True, gc=False):
    """A name or role in the text: its end (token, exclusive) and whose it is."""

    after: int
    who: str


def named_markables(
    markables: Sequence[Markable], named: Mapping[int, Somebody]
) -> list[str | None]:
    """For each markable the character whose name (or role) it is; `None` for all others.

    A markable may hold a word more than the name that the rules found (`poor Tom`, `the General`),
    not a whole phrase: `the wife of Tom` is not Tom.

    Parameters:
        markables: in text order.
        named: names and roles by their first token.
    """
    ends = {one.after: (first, one.who) for first, one in named.items()}
    return [_whose(markable, named, ends) for markable in markables]


def _whose(
    markable: Markable, named: Mapping[int, Somebody], ends: Mapping[int, tuple[int, str]]
) -> str | None:
    if markable.kind is MentionKind.PRONOUN:
        return None
    is_name = markable.kind is MentionKind.NAME
    first, who = ends.get(markable.after, (markable.after, None))
    if who is not None and first >= markable.first - 1:
        return who if is_name or first - markable.first <= 1 else None
    ahead = named.get(markable.first)
    if ahead is not None and is_name and ahead.after + 1 >= markable.after:
        return ahead.who
    return None
