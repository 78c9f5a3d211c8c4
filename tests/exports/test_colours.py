"""The speakers' colours can be read, and told apart by those who see fewer colours."""

import math
import re
from importlib.resources import files
from itertools import combinations

import pytest

from fabula.exports.view.people import COLOURS

CSS = files("fabula.exports.html").joinpath("style.css").read_text(encoding="utf-8")
LIGHT, DARK = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
Colour = tuple[float, float, float]
Sight = tuple[Colour, Colour, Colour]
FULL: Sight = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PROTAN: Sight = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTAN: Sight = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)


def colours(theme: str) -> dict[str, Colour]:
    found = re.findall(r"--([\w]+): #([0-9a-f]{3,6});", theme)
    return {
        name: linear(code if len(code) == 6 else "".join(2 * digit for digit in code))
        for name, code in found
    }


def linear(code: str) -> Colour:
    parts = [int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    light = sorted(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] for c in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


def seen(colour: Colour, sight: Sight) -> Colour:
    """What is left of a colour (Machado, Oliveira & Fernandes 2009), in OKLab."""
    red, green, blue = colour
    r, g, b = (min(max(x * red + y * green + z * blue, 0.0), 1.0) for x, y, z in sight)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    mid = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def apart(one: Colour, other: Colour, sight: Sight) -> float:
    return math.dist(seen(one, sight), seen(other, sight))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_of_words_stands_out_from_its_ground(theme: str) -> None:
    named = colours(theme)
    words = ["ink", "quiet", *(f"s{number}" for number in range(COLOURS + 1))]
    for name in words:
        for ground in ("paper", "card"):
            assert contrast(named[name], named[ground]) >= 4.5, (name, ground)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_lit_as_evidence_stay_legible(theme: str) -> None:
    named = colours(theme)
    assert contrast(named["ink"], named["mark"]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", [FULL, PROTAN, DEUTAN], ids=["full", "protan", "deutan"])
def test_the_first_six_can_be_told_apart(theme: str, sight: Sight) -> None:
    named = colours(theme)
    for one, other in combinations([f"s{number}" for number in range(1, 7)], 2):
        assert apart(named[one], named[other], sight) > 0.06, (one, other)
