"""Whom pronouns and chains mean, with the reader model's view made by hand."""

from collections.abc import Iterable

from fabula.core import Layer, Story
from fabula.importers import import_bytes
from fabula.layers import Annotation, Cast, EntityType, Markable, MentionKind, Tokens
from fabula.settings import Settings
from fabula.stages import pipeline
from fabula.stages.cast.chains import Referents, Somebody

TALE = (
    "Ruth met Ada at the mill. Ruth had walked all night. Ruth was tired, and she sat down on the"
    " wall.\n\n"
    '"It is shut," said Ada. The mill had been shut since spring.\n\n'
    "Ruth laughed at the lock. Ada said that she had lost the key.\n"
)


def markable(first: int, after: int, phrase: str, chain: int, type: EntityType) -> Markable:
    kind = MentionKind.NAME if phrase[0].isupper() else MentionKind.NOMINAL
    return Markable(
        first=first,
        after=after,
        type=type,
        kind=MentionKind.PRONOUN if phrase == "she" else kind,
        chain=chain,
        confidence=0.9,
    )


def seen(story: Story, chains: Iterable[Iterable[str]], type: EntityType) -> list[Markable]:
    """Markables for all words of each chain that are in the story, in text order."""
    tokens, content = story[Tokens], story.text.content
    words = [content[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    found: list[Markable] = []
    for number, phrases in enumerate(chains):
        for phrase in phrases:
            wanted = phrase.split()
            places = range(len(words) - len(wanted) + 1)
            found += (
                markable(at, at + len(wanted), phrase, number, type)
                for at in places
                if words[at : at + len(wanted)] == wanted
            )
    return sorted(found, key=lambda one: (one.first, one.after))


def cast_of(text: str, chains: list[list[str]], type: EntityType = EntityType.PER) -> Cast:
    story = Story(import_bytes(text.encode("utf-8"), "tale.txt"))
    for stage in pipeline():
        layer: Layer = stage.read(story, Settings(model=False))
        if stage.gives is Annotation:
            layer = Annotation(
                markables=tuple(seen(story, chains, type)), chains=len(chains), model="a hand"
            )
        story = story.with_layer(layer)
        if stage.gives is Cast:
            break
    return story[Cast]


def words(cast: Cast, text: str, name: str) -> list[tuple[str, str]]:
    who = next(c.id for c in cast.characters if c.name == name)
    return [(text[m.start : m.end], m.by) for m in cast.mentions if m.entity == who]


def test_a_pronoun_is_somebodys_where_chain_and_salience_agree() -> None:
    cast = cast_of(TALE, [["Ruth", "she"], ["Ada"]])
    assert ("she", "coreference") in words(cast, TALE, "Ruth")


def test_a_pronoun_stays_unread_where_they_differ() -> None:
    cast = cast_of(TALE, [["Ruth"], ["Ada", "she"]])
    first = TALE.index("she")
    assert not any(m.start == first for m in cast.mentions)


def test_a_chain_that_nobody_is_named_in_is_a_strangers() -> None:
    cast = cast_of(TALE, [["Ruth"], ["Ada"], ["she"]])
    assert not any(m.kind is MentionKind.PRONOUN for m in cast.mentions)


def test_people_are_counted_and_numbered_with_their_pronouns() -> None:
    cast = cast_of(TALE, [["Ruth", "she"], ["Ada"]])
    counts = [c.mentions for c in cast.characters]
    assert counts == sorted(counts, reverse=True)
    assert [c.id for c in cast.characters] == [f"c{n}" for n in range(1, len(counts) + 1)]
    for character in cast.characters:
        held = [m for m in cast.mentions if m.entity == character.id]
        assert len(held) == character.mentions


def test_a_place_without_a_name_is_an_entity_when_spoken_of_twice() -> None:
    cast = cast_of(TALE, [["the mill", "The mill"], ["the wall"]], EntityType.FAC)
    assert [(e.name, e.type) for e in cast.entities] == [("The mill", EntityType.FAC)]
    entity = cast.entities[0].id
    held = [m for m in cast.mentions if m.entity == entity]
    assert [TALE[m.start : m.end] for m in held] == ["the mill", "The mill"]


def test_without_the_model_the_cast_has_names_alone() -> None:
    story = Story(import_bytes(TALE.encode("utf-8"), "tale.txt"))
    for stage in pipeline():
        story = story.with_layer(stage.read(story, Settings(model=False)))
        if stage.gives is Cast:
            break
    assert {m.kind for m in story[Cast].mentions} == {MentionKind.NAME}


def test_names_nearby_weigh_more_in_a_chain_that_swallowed_two_people() -> None:
    said = {0: "Ruth", 5: "she", 10: "Ruth", 900: "Ada", 905: "she"}
    markables = [markable(at, at + 1, phrase, 0, EntityType.PER) for at, phrase in said.items()]
    names = {at: Somebody(at + 1, who) for at, who in ((0, "ruth"), (10, "ruth"), (900, "ada"))}
    referents = Referents(markables, names)
    early, late = referents.meant(5, 6), referents.meant(905, 906)
    assert early["ruth"] > 0.9
    assert late["ada"] > 0.9


def test_words_that_are_no_markable_mean_nobody() -> None:
    assert Referents([], {}).meant(3, 4) == {}
