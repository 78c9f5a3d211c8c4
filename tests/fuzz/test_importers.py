"""Every importer answers anything with a whole document or an `InputError`, in bounded steps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.core import Document
from tests.fuzz.harness import ask
from tests.fuzz.mutations import spoiled
from tests.fuzz.seeds import FILES


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_files_that_mutations_start_from_are_read(name: str) -> None:
    assert isinstance(ask(FILES[name], name), Document)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_may_break_off_anywhere(name: str) -> None:
    data = FILES[name]
    for end in range(0, len(data), max(len(data) // 60, 1)):
        ask(data[:end], name)


@settings(max_examples=250, deadline=None)
@given(st.integers(0, 1 << 40))
def test_spoiled_files(seed: int) -> None:
    name, data = spoiled(seed)
    ask(data, name)


STARTS = (
    b"",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"<html>",
    b"<?xml version='1.0'?>",
    b"\xff\xfe",
    b"---\n",
)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=300), st.sampled_from(sorted(FILES)))
def test_noise(start: bytes, data: bytes, name: str) -> None:
    ask(start + data, name)
