from fabula.importers import import_bytes
from fabula.reading import Reader
from fabula.settings import Settings

RULES = Reader(Settings(model=False))


def quoted(text: str) -> list[tuple[str, str]]:
    reading = RULES.read(import_bytes(text.encode(), "a.txt")).reading
    return [(quote.kind, reading.words(quote.span)) for quote in reading.quotes]


def test_each_line_of_a_chat_is_a_message() -> None:
    text = (
        "Wren typed under the desk.\n\nwren: are you up\nwren: it's about the boat\n"
        "Tolly: i am now\nwren: it's gone\n\nShe put the phone away.\n"
    )
    assert quoted(text) == [
        ("text", "wren: are you up"),
        ("text", "wren: it's about the boat"),
        ("text", "Tolly: i am now"),
        ("text", "wren: it's gone"),
    ]


def test_marks_inside_a_message_are_part_of_it() -> None:
    text = 'Ada: he said "never"\nBo: he did not\nAda: he did. "never."\n\nIt rained all day.\n'
    assert [kind for kind, _ in quoted(text)] == ["text"] * 3


def test_a_line_by_itself_is_a_message_where_its_name_sends_others() -> None:
    chat = "Ada: are you up\nBo: no\nAda: liar\n\n"
    text = chat + "The screen lit again.\n\nBo: fine. i am\n\nNote: it was raining.\n"
    assert [words for _, words in quoted(text)][3:] == ["Bo: fine. i am"]


def test_narration_may_lead_to_a_dash_of_speech_in_a_work_that_speaks_by_dashes() -> None:
    text = (
        "– Is it far?\n\n– Not so far.\n\nThe old woman put her basket down. – I'll show you, she "
        "said. – Mind the step.\n\n– Thank you.\n\n– It's nothing.\n"
    )
    assert [words for _, words in quoted(text)] == [
        "– Is it far?",
        "– Not so far.",
        "– I'll show you,",
        "– Mind the step.",
        "– Thank you.",
        "– It's nothing.",
    ]


def test_a_dash_in_narration_is_no_speech_where_speech_has_marks() -> None:
    text = '"Is it far?" asked Nell.\n\n"No." The road bent. – It had been paved once.\n'
    assert [words for _, words in quoted(text)] == ['"Is it far?"', '"No."']
