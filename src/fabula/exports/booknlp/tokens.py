"""`.tokens`: one row a token."""

from collections.abc import Iterator
from typing import Final

from fabula.exports.booknlp.rows import Row
from fabula.exports.booknlp.words import Words

HEAD: Final = (
    "paragraph_ID", "sentence_ID", "token_ID_within_sentence", "token_ID_within_document", "word",
    "lemma", "byte_onset", "byte_offset", "POS_tag", "fine_POS_tag", "dependency_relation",
    "syntactic_head_ID", "event",
)  # fmt: skip
_EVENT: Final = "EVENT"
_NO_EVENT: Final = "O"
_NOTHING: Final = ""


def rows(words: Words) -> Iterator[Row]:
    """A row for each token.

    What nobody has read is told as spaCy, and so BookNLP, tells it of a text without a tagger and a
    parser: empty cells, and each word its own head. A root is its own head too.
    """
    for sentence, numbers in enumerate(words.sentences()):
        for place, number in enumerate(numbers):
            lemma, tag, label, head = _syntax(words, number)
            yield (
                words.paragraph(number),
                sentence,
                place,
                number,
                words.word(number),
                lemma,
                words.tokens.starts[number],
                words.tokens.ends[number],
                tag,
                _NOTHING,
                label,
                head,
                _EVENT if number in words.events else _NO_EVENT,
            )


def _syntax(words: Words, number: int) -> tuple[str, str, str, int]:
    known = words.syntax
    if known is None:
        return _NOTHING, _NOTHING, _NOTHING, number
    head = known.heads[number]
    return (
        known.lemmas[number],
        known.tags[number],
        known.labels[number],
        head if head >= 0 else number,
    )
