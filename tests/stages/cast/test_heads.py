"""The beginnings that names are known by."""

from fabula.stages.cast.groups import heads


def test_a_name_is_known_by_its_beginnings() -> None:
    assert heads("samuel") == ["sam", "samu", "samue", "samuel"]


def test_of_a_string_without_end_no_more_is_kept_than_of_a_name() -> None:
    assert sum(map(len, heads("x" * 100_000))) < 1_000
