"""The review: what is told, what is put aside, and a copy with the repairs that are ticked."""

import re

import msgspec

from fabula.contract import Comment, Finding
from tests.exports.handmade import ferry
from tests.room.conftest import FERRY, Visit, follow
from tests.room.rooms.test_all import shown

DOUBLE = FERRY.index("the the")
COPY = "/stories/1/review/copy"


def slip(visit: Visit) -> Finding:
    """The word that is written twice."""
    found = visit.house.desk(1).view.findings
    return next(one for one in found if one.start <= DOUBLE + 3 and one.code == "W101")


def test_a_slip_stands_with_its_sentence_its_repair_and_what_can_be_said_of_it(
    visit: Visit,
) -> None:
    text = visit.client.get("/stories/1/review").text
    one = slip(visit)
    assert f'href="/stories/1/at/{one.start}"' in text
    box = re.search(rf'<input type="checkbox" name="take" value="{one.id}"[^>]*>', text)
    assert box is not None and "checked" in box[0] and 'form="repairs"' in box[0]
    assert 'hx-post="/stories/1/acts/finding"' in text


def test_the_copy_holds_the_ticked_repairs_and_nothing_else(visit: Visit) -> None:
    one = slip(visit)
    answer = visit.client.get(COPY, params={"take": [one.id, "f999", "nonsense"]})
    assert answer.content.decode() == FERRY.replace("the the", "the")
    assert "ferry.mended.txt" in answer.headers["content-disposition"]
    assert answer.headers["content-disposition"].startswith("attachment")
    assert visit.draft.read_text(encoding="utf-8") == FERRY
    told = visit.client.get("/stories/1/review/repairs", params={"take": one.id}).text
    assert "The copy has 1 repair in it." in told
    assert f"{COPY}?take={one.id}" in told


def test_no_repair_ticked_is_said(visit: Visit) -> None:
    assert "No repair is ticked." in visit.client.get("/stories/1/review/repairs").text
    assert visit.client.get(COPY).status_code == 404


def test_a_finding_that_is_meant_so_goes_aside_and_can_be_opened_again(visit: Visit) -> None:
    one, path = slip(visit), "/stories/1/acts/finding"
    for status, told in (("intended", "1 finding you have called intended"), ("open", "")):
        seen = visit.house.desk(1).view.key
        sent = {"rule": one.code, "at": str(one.start), "status": status, "seen": seen}
        assert visit.client.post(path, headers=visit.acting, data=sent).status_code == 200
        follow(visit, seen)
        text = visit.client.get("/stories/1/review").text
        assert told in text
        assert (f'value="{one.id}" form="repairs"' in text) == (status == "open")


def test_seven_things_first_and_the_rest_folded(visit: Visit) -> None:
    reading = ferry()
    many = tuple(
        Finding(
            id=f"f{number}",
            start=reading.blocks[2].start,
            end=reading.blocks[2].end,
            code=f"X{number}",
            name=f"odd-thing-{number}",
            family="scene",
            severity="question",
            message="Odd.",
            confidence=0.9,
            by="rule",
        )
        for number in range(10)
    )
    text = shown(visit, msgspec.structs.replace(reading, findings=many), "review")
    first, _, folded = text.partition('<details class="rest"><summary>3 more things')
    assert first.count('class="item question"') == 7
    assert folded.count('class="item question"') == 3


def test_readers_remarks_stand_beside_and_lead_to_their_words(visit: Visit) -> None:
    reading = ferry()
    block = reading.blocks[2]
    said = Comment(start=block.start, end=block.end, author="Mara", text="Oh no!", id="k1")
    text = shown(visit, msgspec.structs.replace(reading, comments=(said,)), "review")
    remarks = text[text.index('class="remarks"') :]
    assert "Mara" in remarks and "Oh no!" in remarks
    assert f'href="/stories/1/at/{block.start}"' in remarks
