"""A story in two chapters and three scenes, with mentions of every kind, for tests of exports."""

from fabula.contract import Reading
from fabula.core import Metadata
from tests.exports.handmade import Handmade


def lighthouse() -> Reading:
    """Read by hand; Marit tells it, Aksel and the keeper talk."""
    made = Handmade(name="lighthouse.txt", metadata=Metadata(title="The Lamp Room"))
    made.character("c1", "Aksel", "Aksel Brun", pronouns=("he", "him"))
    made.character("c2", "Marit", pronouns=("she", "her"), narrator=True)
    made.character("c3", "the keeper", pronouns=("they", "them"))
    made.entity("e1", "FAC", "the lamp room").entity("e2", "GPE", "Vardø")
    made.block("chapter_heading", "I")
    made.block("prose", 'Aksel Brun climbed to the lamp room. "It\'s cold," he told me.')
    made.mentioned("Aksel Brun", "c1").mentioned("the lamp room", "e1", "nominal", "FAC")
    made.mentioned("he", "c1", "pronoun").mentioned("me", "c2", "pronoun")
    made.says('"It\'s cold,"', "c1", "he told me", "anaphoric", to=("c2",))
    made.block("prose", '"Then light it," I said.')
    made.mentioned("I", "c2", "pronoun")
    made.says('"Then light it,"', "c2", "I said", "anaphoric", to=("c1",))
    made.block("prose", '"With what?"')
    made.says('"With what?"', "c1", "", "implicit", 0.55, to=("c2",))
    made.block("scene_break", "* * *")
    made.block("prose", "The keeper laughed. “You two. . . Go down, both of you!”")
    made.mentioned("The keeper", "c3", "nominal")
    made.says("“You two. . . Go down, both of you!”", "c3", "The keeper", to=("c1", "c2"))
    made.block("author_note", "A/N: Aksel is my grandfather's name.").mentioned("Aksel", "c1")
    made.block("chapter_heading", "II")
    made.block("prose", "“Who is there?” In Vardø nobody answered Aksel.")
    made.says("“Who is there?”", None)
    made.mentioned("Vardø", "e2", "name", "GPE").mentioned("Aksel", "c1")
    made.chapter(None, 1, 5).chapter(None, 8, 8)
    made.scene("ch1", 1, 3).scene("ch1", 5, 5).scene("ch2", 8, 8)
    return made.reading()
