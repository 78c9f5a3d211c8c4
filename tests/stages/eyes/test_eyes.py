"""Person, tense, and through whose eyes a scene is told."""

from itertools import pairwise

import pytest

from fabula.core import Span
from fabula.layers.eyes import Eyes
from fabula.layers.told import Told, ToldScene
from fabula.stages.eyes.decode import Decoded
from fabula.stages.eyes.signs import Cue, Sign
from fabula.stages.eyes.views import parts
from fabula.stages.eyes.weighing import Work, scores
from tests.stages.eyes.reading import laid, looks, name, read, seers, words

SINGLE = """\
Agnes knew the sound of the gate. She wondered who would come at such an hour, and she felt her
heart sink. Was it Walter again? Perhaps it was only the wind.

"Are you in?" called Walter.

Agnes held her breath. Walter's face was red in the window, and he seemed angry. She hoped that he
would go.
"""
SLIDES = """\
Agnes knew that he was lying. She felt sick, and she wondered how long he had planned it.

"It is only for a week," said Walter.

"A week," said Agnes. She decided to believe him. She would regret it, she knew.

Walter wondered whether she knew. He felt ashamed, and he wished that he had told her the truth in
the spring. He thought of the tickets and hoped that she would never find them.
"""
FIRST = """\
I found the key where my aunt had left it. I knew the house, or I thought that I did, and I went up.

"Is that you?" said Hester.

I told her it was. I did not want to see her face just then, and I stood on the stairs and waited.
"""
SECOND = """\
You wake before the alarm. You know what day it is, and you lie still and pretend that you do not.

"Are you up?" says Cleo from the hall.

You are not up. You pull the quilt over your head, and you think of your exam, and you count to ten.
"""
PRESENT = """\
Bruno waits by the wall. He hears the van before he sees it, and he knows the driver by his cough.

"You're late," says Ottilie. She throws him the keys.

Bruno catches them. He wonders how she always knows.
"""


@pytest.mark.parametrize(
    ("text", "person", "tense"),
    [
        (SINGLE, "third", "past"),
        (FIRST, "first", "past"),
        (SECOND, "second", "present"),
        (PRESENT, "third", "present"),
    ],
)
def test_person_and_tense(text: str, person: str, tense: str) -> None:
    (look,) = looks(text)
    assert (look.person, look.tense) == (person, tense)


def test_speech_tells_neither_person_nor_tense() -> None:
    text = (
        '"I am tired," said Flora. "I want my bed and I have my reasons. I think I am ill."\n\n'
        'Flora sat down. "I am cold too," she said. "You know how I get."\n\n'
        "She looked at the stove."
    )
    (look,) = looks(text)
    assert (look.person, look.tense) == ("third", "past")


def test_whose_mind_is_told_sees() -> None:
    assert seers(SINGLE) == ["Agnes"]
    assert read(SINGLE)[Eyes].manner == "single"


def test_the_teller_sees() -> None:
    assert seers(FIRST) == ["narrator"] or seers(FIRST) == [name(read(FIRST), "c1")]


def test_a_shift_is_told_at_its_sentence_with_evidence_on_both_sides() -> None:
    assert seers(SLIDES) == ["Agnes", "Walter"]
    (shift,) = looks(SLIDES)[0].shifts
    assert words(SLIDES, shift.span) == "Walter wondered whether she knew."
    assert shift.evidence and all(span.end <= shift.start for span in shift.evidence)
    assert shift.after and all(span.start >= shift.start for span in shift.after)


def test_who_is_only_seen_from_outside_does_not_see() -> None:
    text = (
        "The woman on the bench was old. Her face was grey, and she seemed tired. She looked like "
        'a queen.\n\n"Are you waiting for somebody?" asked Emil.\n\nHe wondered what she would '
        "say, and Emil felt cold."
    )
    assert seers(text)[-1] == "Emil"


def test_stretches_cover_a_scene_without_overlap() -> None:
    stretches = looks(SLIDES)[0].stretches
    assert stretches[0].start == 0
    for before, after in pairwise(stretches):
        assert before.end <= after.start


def test_a_label_before_a_scene_names_the_eyes() -> None:
    text = (
        "Walter's POV\n\nThe shop was shut. Agnes went round to the back, and Walter followed.\n\n"
        '"Well?" said Agnes.\n\n"Well," said Walter. He kicked a stone into the yard.\n'
    )
    assert seers(text) == ["Walter"]


def test_the_sheet_has_the_last_word() -> None:
    told = Told(scenes=(ToldScene(start=0, end=4, eyes="Walter"),))
    story = laid(read(SINGLE), told)
    (look,) = story[Eyes].items
    assert [name(story, one.character) for one in look.stretches] == ["Walter"]
    assert look.stretches[0].by == "sheet"


def test_a_slip_of_tense_is_located() -> None:
    told = (
        "Greta opened the gate. She crossed the yard and knocked. Nobody answered. She tried the "
        "handle. Rufus barked behind the shed. Greta steps back from the door. She looked up at "
        "the windows. Rufus barked again. She waited. She counted to ten. Greta turned away. "
        "She walked to the road. Rufus followed her."
    )
    (look,) = looks(told)
    (slip,) = look.slips
    assert (slip.expected, slip.found) == ("past", "present")
    assert words(told, slip.span) == "steps"


def test_a_truth_for_all_time_is_no_slip() -> None:
    told = (
        "Greta opened the gate. She crossed the yard and knocked. Nobody answered. She tried the "
        "handle. Rufus always barks at the post. Greta stepped back. She looked up at the "
        "windows. Rufus barked again. She waited. She counted to ten. Greta turned away. "
        "She walked to the road. Rufus followed her."
    )
    assert looks(told)[0].slips == ()


def test_a_slip_of_person_is_located() -> None:
    told = (
        "Greta opened the gate. She crossed the yard and knocked. Nobody answered. She tried the "
        "handle. The dog jumped at me. Greta stepped back. She looked up at the windows."
    )
    (slip,) = looks(told)[0].slips
    assert (slip.expected, slip.found, words(told, slip.span)) == ("third", "first", "me")


def test_another_language_is_left_alone() -> None:
    text = (
        "Die Frau ging langsam über den Platz und wusste nicht, wohin sie gehen sollte. Der Regen "
        "fiel seit dem Morgen, und niemand war auf der Straße zu sehen außer einem alten Mann."
    )
    (look,) = looks(text)
    assert look.person is None and look.tense is None and not look.stretches


def test_every_span_lies_in_its_scene() -> None:
    for text in (SINGLE, SLIDES, FIRST, SECOND, PRESENT):
        for span in read(text)[Eyes].spans():
            assert isinstance(span, Span) and 0 <= span.start < span.end <= len(text)


REMARKS = """\
The mayor, Otto Brandl, had lost his chain, and this history would be shorter had he looked under
the dog. He thought that the baker had it.

"Search him," said Otto.

Vera Lutz laughed. What neither of them knew was that the dog had slept on it since Sunday. Vera
felt the cold in her knees.

"Search him yourself," said Vera.
"""


def test_a_teller_who_comments_sees_with_nobodys_eyes() -> None:
    assert seers(REMARKS) == [None]


def test_one_remark_of_a_teller_changes_nothing() -> None:
    told = "Vera felt the cold in her knees. She wondered if Otto had noticed. She knew he had. "
    text = f"Vera walked to the mill with Otto. This history begins there. {told * 3}\n"
    assert seers(text) == ["Vera"]


CROWD = """\
Everybody had come to the quay, and none of them had brought an umbrella. Otto Brandl stood by the
crane. Vera Lutz held the flag.

"It is late," said Otto.

"It is always late," said Vera. They all looked at the water. Both of them were wet to the knee, and
nobody said so.
"""


def test_many_told_of_at_once_are_seen_by_nobody() -> None:
    assert seers(CROWD) == [None]


def test_a_letter_is_told_through_its_writers_eyes() -> None:
    text = (
        "Agnes knew the hand. She felt her heart sink, and she wondered what he wanted.\n\n"
        "Dear Agnes,\n\nI thought of you when the ice broke. I was afraid for the boats.\n\n"
        "Walter\n\nAgnes put it away. She hoped that he would not come.\n"
    )
    (look,) = looks(text)
    assert look.person == "third"
    assert seers(text)[0] == "Agnes" and seers(text)[-1] == "Agnes"
    inside = text.index("I thought of you")
    named = [name(read(text), one.character) for one in look.stretches if one.start <= inside]
    assert named[-1] == "Walter"


def test_a_mind_under_a_pronoun_may_be_anothers_whom_it_fits() -> None:
    work = Work({"a": 9.0}, {"a": "he", "b": "he", "c": "she"}, comments=False)
    cue = Cue(0, 2, "b", Sign.KNOWS, 1.0, "he")
    said = scores(work, [cue], ["", "a", "b", "c"])
    assert said["b"] > said["a"] > 0
    assert "c" not in said


def test_below_even_odds_nobody_is_told_to_see() -> None:
    unsure = Decoded(("a", "a"), (0.05, 0.05))
    assert parts(unsure, [[], []], inferred=True) == ()
    assert len(parts(unsure, [[], []], inferred=False)) == 1
