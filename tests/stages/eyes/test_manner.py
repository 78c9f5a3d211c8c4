"""The manner of a whole work."""

from fabula.layers.eyes import Gaze, Look, Shift
from fabula.stages.eyes.manner import manner


def look(scene: int, seers: dict[str, float], shifts: int = 0) -> Look:
    return Look(
        scene=f"s{scene}",
        person="third",
        gazes=tuple(
            Gaze(character=who, share=share, confidence=0.9, by="") for who, share in seers.items()
        ),
        shifts=tuple(
            Shift(start=n, end=n + 1, before="c1", now="c2", confidence=0.9, by="")
            for n in range(shifts)
        ),
    )


def test_one_pair_of_eyes() -> None:
    assert manner([look(n, {"c1": 1.0}) for n in range(5)])[0] == "single"


def test_one_to_a_scene() -> None:
    assert manner([look(n, {f"c{n % 2}": 1.0}) for n in range(6)])[0] == "by-scene"


def test_a_view_that_slides_here_and_there() -> None:
    looks = [look(n, {"c1": 0.6, "c2": 0.4}, shifts=1) for n in range(5)]
    assert manner(looks)[0] == "sliding"


def test_everybodys_head_as_a_habit_is_one_manner() -> None:
    heads = {"c1": 0.3, "c2": 0.3, "c3": 0.2, "c4": 0.2}
    assert manner([look(n, heads, shifts=6) for n in range(20)])[0] == "omniscient"


def test_too_little_is_no_manner() -> None:
    assert manner([Look(scene="s1")]) == (None, 0.0)
