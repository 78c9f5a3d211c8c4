"""Who does what in the narration: predicates with their subjects."""

from typing import Literal

from msgspec import Struct

from fabula.core import Confidence, Layer


class Referent(Struct, frozen=True, kw_only=True, gc=False):
    """Tokens `first` to `after` (exclusive) of the narration that mean a person.

    `character` is an id of the cast, `None` where it is not known who is meant. `form` is `name`,
    `nominal`, `subject` (he), `object` (him), `possessive` (his), `first` or `second` (I, you).
    """

    first: int
    after: int
    character: str | None
    form: Literal["name", "nominal", "subject", "object", "possessive", "first", "second"]
    confidence: Confidence


class Clause(Struct, frozen=True, kw_only=True, gc=False):
    """One predicate of the narration: `verb` is the token of a verb, adjective or noun.

    `subject` is the token that heads the subject, -1 where there is none; `character` whom it
    means. `tense` is empty where the form does not tell it or there is no finite form. `perfect`
    stands for had, has and have done; `modal` for could, would, might and the like; `main` for the
    clause that carries its sentence. `governor` is the predicate that this one hangs from, or -1.
    """

    verb: int
    subject: int
    character: str | None
    confidence: Confidence
    lemma: str
    tense: Literal["past", "present", ""]
    perfect: bool = False
    modal: bool = False
    negated: bool = False
    copular: bool = False
    finite: bool = True
    main: bool = False
    governor: int = -1


class Clauses(Layer, frozen=True, kw_only=True):
    """Referents and clauses of the narration, both in text order, as token numbers."""

    referents: tuple[Referent, ...] = ()
    clauses: tuple[Clause, ...] = ()
