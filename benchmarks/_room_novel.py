"""Made-up prose: as much of it, and as many lines and scenes, as are wanted."""

import random
from collections.abc import Iterator

NAMES = (
    *("Bram", "Oda", "Tess", "Ida", "Corin", "Maud", "Ansel", "Petra", "Jory", "Wilma", "Hugo"),
    *("Lena", "Silas", "Nora", "Emrys", "Greta", "Tobias", "Agnes", "Rufus", "Clara", "Otto"),
    *("Freya", "Lionel", "Hester", "Caspar", "Edith", "Magnus", "Ursel", "Felix", "Rosalind"),
    *("Basil", "Ottilie", "Gareth", "Imogen", "Percy", "Sunniva", "Alaric", "Beatrix", "Conrad"),
)
ASKED = ("Are you coming?", "Where is the key?", "Who told you that?", "Is it late?")
SAID = ("Not yet.", "I left it there.", "Nobody did.", "Ask the miller.", "It is too far.")
VERBS = ("said", "asked", "whispered", "called")
PLACES = ("mill", "ferry", "orchard", "chapel", "quarry", "harbour", "attic", "bakery")
TIMES = ("In the morning", "That evening", "At noon", "The next day", "Before dawn")


def novel(seed: int, *, chapters: int, scenes: int, lines: int) -> str:
    """A text of so many chapters, scenes in each, and lines in each scene; five words a line."""
    chance = random.Random(seed)
    parts = [f"The Book of {chance.choice(NAMES)} {seed}"]
    for chapter in range(1, chapters + 1):
        parts.append(f"Chapter {chapter}")
        for scene in range(scenes):
            if scene:
                parts.append("* * *")
            parts += _scene(chance, lines)
    return "\n\n".join(parts) + "\n"


def _scene(chance: random.Random, lines: int) -> Iterator[str]:
    there = chance.sample(NAMES, 4)
    yield f"{chance.choice(TIMES)} {there[0]} went to the {chance.choice(PLACES)}."
    for turn in range(lines // 2):
        one, other = there[turn % 2], there[2 + turn % 2] if turn % 7 == 6 else there[1 - turn % 2]
        yield f"“{chance.choice(ASKED)}” {chance.choice(VERBS)} {one}."
        yield (
            f"“{chance.choice(SAID)}” {other} looked away."
            if turn % 2
            else (f"“{chance.choice(SAID)}”")
        )
