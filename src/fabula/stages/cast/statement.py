"""What the text says of who is who."""

from msgspec import Struct


class Person(Struct, frozen=True, gc=False):
    """Tokens `first` to `after` that name somebody: a group by number, or a role after those."""

    first: int
    after: int
    who: int


class Statement(Struct, frozen=True, gc=False):
    """That two people are one, by a rule, in tokens `first` to `after`."""

    one: int
    other: int
    rule: str
    first: int
    after: int
