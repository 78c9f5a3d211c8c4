"""Language, from little text and much."""

import sys

import pytest

from fabula.core import Story
from fabula.layers import Language
from fabula.settings import Settings
from fabula.stages.structure.language import LanguageStage
from tests.stages.structure.pages import page
from tests.stages.structure.prose import PARAGRAPHS

GERMAN = (
    "Der Bus ließ sie an der Kreuzung zurück und nahm sein Licht mit. Ines hob beide Taschen auf "
    "und ging los, ohne sich noch einmal umzusehen. Es war kalt, und niemand sprach ein Wort."
)
SPANISH = (
    "El autobús los dejó en el cruce y se llevó la luz. Inés cargó las dos bolsas y echó a andar "
    "sin mirar atrás. Hacía frío, y nadie dijo una sola palabra hasta llegar a la casa."
)


def read(text: str) -> Language:
    return LanguageStage().read(Story(page(text)), Settings())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\n\n".join(PARAGRAPHS), "en"),
        (PARAGRAPHS[0], "en"),
        (GERMAN, "de"),
        (SPANISH, "es"),
        ("Yes.", "und"),
        ("", "und"),
        ("12345 67890 !!!", "und"),
    ],
)
def test_the_language_is_told(text: str, code: str) -> None:
    assert read(text).code == code


def test_english_does_not_load_the_identifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert read("\n\n".join(PARAGRAPHS)).is_english


def test_a_long_text_is_read_by_samples() -> None:
    assert read("\n\n".join(PARAGRAPHS) + GERMAN * 2_000).code == "de"
