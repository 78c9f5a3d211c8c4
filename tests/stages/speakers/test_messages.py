"""Chats: the name before the colon is the sender's, and the others are written to."""

from tests.stages.cast.stories import cast, read, speakers

THIRD = """\
Wren typed under the desk while Mr. Osei drew a parabola.

wren: are you up
wren: it's about the boat
Tolly: i am now
wren: it's gone

Wren put the phone away.
"""

SECOND = """\
You kick off your shoes. You lie down. You pick up your phone, and you hold it over your face.

you: moth
you: MOTH
Mothra: what
you: you know the guy with the van

You wait. You count the cracks above your bed.
"""

FIRST = """\
I sat in the bath with my socks on. I was not going to cry. I wrote to my sister, and I hit send.

me: he left
Ines: who left
me: the CAT

I laughed. I sat there and I laughed.
"""


def addressees(content: str) -> list[set[str]]:
    reading = read(content)
    names = {one.id: one.name for one in reading.characters}
    return [{names[who] for who in quote.addressees} for quote in reading.quotes]


def test_the_sender_of_a_message_speaks_it_to_the_other() -> None:
    wren, tolly = cast(THIRD)["Wren"].name, cast(THIRD)["Tolly"].name
    assert speakers(THIRD) == [wren, wren, tolly, wren]
    assert addressees(THIRD) == [{tolly}, {tolly}, {wren}, {tolly}]
    assert {quote.cue for quote in read(THIRD).quotes} == {"explicit"}


def test_you_in_a_chat_is_the_you_of_the_story() -> None:
    assert speakers(SECOND) == ["you", "you", "Mothra", "you"]
    assert addressees(SECOND) == [{"Mothra"}, {"Mothra"}, {"you"}, {"Mothra"}]


def test_me_in_a_chat_is_the_narrator() -> None:
    assert speakers(FIRST) == ["narrator", "Ines", "narrator"]


def test_the_sender_is_not_called_by_the_message() -> None:
    """A sender's name stands at the head of what is said, as a name that is called does."""
    assert all(
        quote.speaker not in quote.addressees for quote in read(THIRD).quotes if quote.speaker
    )


def test_a_time_before_the_sender_is_no_part_of_the_name() -> None:
    stamped = THIRD.replace("\nwren: ", "\n[10:04] wren: ").replace(
        "\nTolly: ", "\n[22:10] Tolly: "
    )
    assert speakers(stamped) == speakers(THIRD)
