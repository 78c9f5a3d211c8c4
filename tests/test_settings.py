import msgspec
import pytest

from fabula.errors import ConfigurationError
from fabula.settings import Limits, Settings


def test_limits_do_not_change_the_key() -> None:
    assert Settings(limits=Limits(file_bytes=1)).key("a:1") == Settings().key("a:1")


def test_threads_do_not_change_the_key() -> None:
    assert Settings(threads=3).key("a:1") == Settings().key("a:1")


@pytest.mark.parametrize(
    "name", [f for f in Settings.__struct_fields__ if f not in {"limits", "threads"}]
)
def test_every_other_setting_changes_the_key(name: str) -> None:
    other = {"words_per_minute": 100, "least_confidence": 0.5, "model": False}[name]
    assert msgspec.structs.replace(Settings(), **{name: other}).key("a:1") != Settings().key("a:1")


@pytest.mark.parametrize(
    "wrong", [{"words_per_minute": 0}, {"least_confidence": 1.5}, {"threads": -1}]
)
def test_a_setting_out_of_its_range_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ConfigurationError):
        Settings(**wrong)  # type: ignore[arg-type]


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="speed"):
        msgspec.convert({"speed": 3}, Settings)
