"""What looks like a contradiction and is none: each case once was an alarm, or easily might be."""

import pytest

from tests.clock.reading import read

SILENT = {
    "weekdays of a habit": "On Sunday mornings he passed the church. On Saturday mornings he sang.",
    "seasons told on": "In the spring he saved a little. In the autumn a boy was born.",
    "a week told on": "On Saturday Ada went out alone. She liked it. On Monday she rose early.",
    "a diary": "March 25. Clear.\n\nMarch 30. This evening rain.\n\nApril 2. Saw her drinking tea.",
    "a plan": "It was Monday. The next day she would take the Sunday boat, or so she said.",
    "a memory": "It was 10 AM when she woke. At 9 AM she had already been called twice.",
    "a schedule": "At 10 AM the doors opened. The first train was due at 9 AM, as ever.",
    "a night between": "At 11 PM he lay down. At 6 AM the dog wanted out.",
    "the same morning elsewhere": "It was evening when he came. The same morning brought a note.",
    "a festival": "On the fifth of April, and the eighth of June, she kept her room entirely.",
    "twelve hours": "At ten o'clock she left the house. At nine o'clock she was home again.",
    "a step back": "It was Friday. Three days earlier, on Tuesday, the well had run dry.",
    "hearsay": 'It was Monday. "The next day was Sunday," the old man always said of that year.',
    "weeks loosely": "It was Monday. A week later, on a Tuesday, the parcel came.",
    "past midnight": "It was 11:30 PM. An hour later, at half past twelve, the lamp went out.",
    "another calendar": "It was Monday, the third of Frostfall. On the third of Frostfall they "
    "lit the lamps. The next day, Sunday, both suns rose.",
    "another clock": "It was Monday. It was 25:70 by the wall. The next day, Sunday, was short.",
    "leap year": "On 28 February the ice held. Two days later, on 1 March, it went.",
    "years loosely": "In 1902 they planted. Ten years later, in 1913, they picked.",
    "a day told between": "It was Monday. On Friday nobody came. The next day was Saturday.",
    "noon by another name": "It was noon. Two hours later, at two in the afternoon, it rained.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_no_alarm(text: str) -> None:
    assert read(text).clock == ()
