"""The rules know English alone: elsewhere a speaker is unknown, never guessed."""

from fabula.importers import import_bytes
from fabula.reading import Reader

FRENCH = """« Tu viens ? » demanda Marie. Elle ferma la porte derrière elle et posa la lampe.

— Je ne sais pas, répondit Paul. Il faut que je parle à ma mère avant la nuit.

— Alors dépêche-toi, dit-elle. Le bateau ne nous attendra pas jusqu'à demain.

« Et si elle refuse ? » murmura Paul en regardant par la fenêtre du salon.
"""


def test_french_dialogue_has_no_guessed_speakers() -> None:
    reading = Reader().read(import_bytes(FRENCH.encode(), "bateau.txt")).reading
    assert reading.language == "fr"
    assert reading.quotes
    assert {quote.speaker for quote in reading.quotes} == {None}
