from pathlib import Path

from fabula.library.memory import DiskMemory


def filled(path: Path, count: int, most: int = 10**6) -> DiskMemory:
    memory = DiskMemory(path, most)
    for number in range(count):
        memory.keep(b"key%d" % number, b"x" * 100)
    memory.close()
    return DiskMemory(path, most)


def test_what_was_kept_is_recalled_by_the_next_program(tmp_path: Path) -> None:
    memory = filled(tmp_path / "seen", 40)
    assert memory.recall(b"key39") == b"x" * 100
    assert memory.recall(b"key40") is None
    memory.close()


def test_a_key_is_kept_once(tmp_path: Path) -> None:
    memory = filled(tmp_path / "seen", 3)
    memory.keep(b"key1", b"new")
    memory.close()
    assert DiskMemory(tmp_path / "seen").recall(b"key1") == b"new"


def test_the_oldest_are_forgotten_when_it_grows_too_large(tmp_path: Path) -> None:
    memory = filled(tmp_path / "seen", 100, most=5_000)
    assert memory.recall(b"key0") is None
    assert memory.recall(b"key99") is not None
    memory.close()


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "seen").write_bytes(b"no database at all, but long enough to be one" * 40)
    memory = filled(tmp_path / "seen", 20)
    assert memory.recall(b"key3") is not None
    memory.close()


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    memory = filled(tmp_path / "no such folder" / "seen", 20)
    assert memory.recall(b"key3") is None
    memory.close()


def test_clearing_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    memory = filled(tmp_path / "seen", 20)
    assert memory.recall(b"key3") is not None
    memory.clear()
    assert not list(tmp_path.iterdir())
    assert memory.recall(b"key3") is None
    memory.close()
