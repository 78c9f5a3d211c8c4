import pytest

from fabula.core import Document, Origin, Passage, Source, Text
from fabula.errors import MisalignedSpan

SOURCE = Source(name="a.txt", media_type="text/plain", sha256="0")


def document(
    passages: tuple[tuple[int, int], ...], origins: tuple[tuple[int, int], ...]
) -> Document:
    return Document(
        source=SOURCE,
        text=Text("One.\n\nTwo."),
        passages=tuple(Passage(start=start, end=end) for start, end in passages),
        origin=tuple(
            Origin(start=start, end=end, part="a.txt", offset=start, length=end - start)
            for start, end in origins
        ),
    )


def test_a_sound_document_passes() -> None:
    document(((0, 4), (6, 10)), ((0, 10),)).check()


@pytest.mark.parametrize(
    "passages",
    [((0, 4),), ((6, 10),), ((0, 4), (3, 10)), ((0, 3), (6, 10)), ((0, 4), (6, 11))],
    ids=["end left out", "start left out", "overlap", "a letter left out", "beyond the text"],
)
def test_passages_that_do_not_cover_are_refused(passages: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(MisalignedSpan):
        document(passages, ((0, 10),)).check()


@pytest.mark.parametrize("origins", [(), ((0, 5),), ((0, 5), (6, 10)), ((1, 10),)])
def test_an_origin_with_a_gap_is_refused(origins: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(MisalignedSpan):
        document(((0, 4), (6, 10)), origins).check()
