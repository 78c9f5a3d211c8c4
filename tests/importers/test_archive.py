import struct
import zipfile
from io import BytesIO

import pytest

from fabula.errors import DamagedFile, LockedFile, TooLarge
from fabula.importers.archive import Archive, holds
from fabula.settings import Limits
from tests.importers.makers import docx, odt, paragraph, zipped

LIMITS = Limits()


def test_parts_are_read_by_name() -> None:
    archive = Archive(zipped({"a.xml": "one", "b/c.xml": "two"}), LIMITS)
    assert archive.names == ("a.xml", "b/c.xml")
    assert archive.read("b/c.xml") == b"two"
    assert archive.find("d.xml") is None


def test_a_missing_part_is_damage() -> None:
    with pytest.raises(DamagedFile, match=r"lacks its part d\.xml"):
        Archive(zipped({"a.xml": "one"}), LIMITS).read("d.xml")


@pytest.mark.parametrize("data", [docx(paragraph("One.")), odt("<text:p>One.</text:p>")])
def test_a_truncated_package_is_damage_wherever_it_breaks_off(data: bytes) -> None:
    for end in range(4, len(data) - 1, 37):
        with pytest.raises(DamagedFile):
            Archive(data[:end], LIMITS)


@pytest.mark.parametrize("name", ["../up.xml", "a/../../up.xml", "/etc/story.xml", "C:/a.xml"])
def test_a_name_that_leads_out_of_the_package_is_refused(name: str) -> None:
    with pytest.raises(DamagedFile, match="leads out"):
        Archive(zipped({name: "x"}), LIMITS)


def test_backslashes_are_read_as_slashes() -> None:
    assert Archive(zipped({"word\\document.xml": "x"}), LIMITS).names == ("word/document.xml",)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.xml", "one")
        archive.writestr("a.xml", "two")
    with pytest.raises(DamagedFile, match=r"two parts called a\.xml"):
        Archive(out.getvalue(), LIMITS)


def test_too_many_parts_are_refused_before_the_directory_is_read() -> None:
    many = zipped({f"{number}.xml": "" for number in range(12)})
    with pytest.raises(TooLarge, match="more than 10 parts"):
        Archive(many, Limits(parts=10))


def test_a_part_that_grows_out_of_proportion_is_a_bomb() -> None:
    bomb = zipped({"a.xml": bytes(30_000_000)})
    with pytest.raises(TooLarge, match="200 times"):
        Archive(bomb, LIMITS).read("a.xml")


def test_a_small_part_may_be_repetitive() -> None:
    assert len(Archive(zipped({"a.xml": bytes(900_000)}), LIMITS).read("a.xml")) == 900_000


def test_all_parts_together_stay_within_the_limit() -> None:
    archive = Archive(zipped({"a.xml": "x" * 600, "b.xml": "y" * 600}), Limits(unpacked_bytes=1000))
    archive.read("a.xml")
    with pytest.raises(TooLarge, match="1,000 bytes"):
        archive.read("b.xml")


def test_sizes_claimed_by_the_directory_are_not_believed() -> None:
    data = bytearray(zipped({"a.xml": b"x" * 5000}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", 10)
    with pytest.raises(DamagedFile):
        Archive(bytes(data), LIMITS).read("a.xml")


def test_parts_that_lie_over_each_other_are_refused() -> None:
    """The trick of the non-recursive zip bomb: many directory entries share one packed part."""
    data = bytearray(zipped({"a.xml": "x" * 5000, "b.xml": "y" * 5000}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 2)
    with pytest.raises(DamagedFile):
        Archive(bytes(data), LIMITS)


def test_an_encrypted_part_is_locked() -> None:
    data = bytearray(zipped({"a.xml": "one"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(LockedFile, match="password"):
        Archive(bytes(data), LIMITS).read("a.xml")


def test_a_packing_method_that_no_such_file_uses_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.xml", "one" * 50)
    with pytest.raises(DamagedFile, match="method"):
        Archive(out.getvalue(), LIMITS).read("a.xml")


def test_a_changed_byte_is_noticed() -> None:
    data = bytearray(zipped({"a.xml": "The ferry was late."}, stored=frozenset({"a.xml"})))
    data[data.index(b"ferry")] ^= 1
    with pytest.raises(DamagedFile):
        Archive(bytes(data), LIMITS).read("a.xml")


def test_a_package_is_recognised_even_if_it_breaks_off() -> None:
    data = docx(paragraph("One."))
    assert holds(data[:-40], "[Content_Types].xml")
    assert not holds(b"no package, only [Content_Types].xml", "[Content_Types].xml")
