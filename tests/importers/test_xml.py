import pytest
from hypothesis import given
from hypothesis import strategies as st

from fabula.errors import DamagedFile, TooLarge
from fabula.importers.xml import Names, XmlReader, decode_xml
from fabula.settings import Limits

LIMITS = Limits()


class Recorder:
    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        self.events: list[tuple[str, str]] = []
        self.pieces: list[tuple[str, int, int]] = []
        self.starts: list[int] = []
        self.reader = XmlReader(data, "part.xml", Names({"u": "w"}), limits)
        self.reader.read(self)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.starts.append(self.reader.offset)
        self.events.append(("start", tag))

    def end(self, tag: str) -> None:
        self.events.append(("end", tag))

    def chars(self, words: str, offset: int, length: int) -> None:
        self.pieces.append((words, offset, length))

    @property
    def words(self) -> str:
        return "".join(words for words, _, _ in self.pieces)


def test_names_get_the_prefix_of_their_namespace() -> None:
    seen = Recorder(b'<a:t xmlns:a="u" xmlns:b="other"><b:s/></a:t>')
    assert [tag for _, tag in seen.events] == ["w:t", "s", "s", "w:t"]


def test_each_character_knows_where_it_stood() -> None:
    source = '<?xml version="1.0"?>\r\n<t x=">">é&amp;b\r\n<![CDATA[&c&]]>&#x1F600;z</t>'
    pieces = Recorder(source.encode()).pieces
    assert [(words, source[at : at + length]) for words, at, length in pieces] == [
        ("é", "é"),
        ("&", "&amp;"),
        ("b", "b"),
        ("\n", "\r\n"),
        ("&c&", "&c&"),
        ("😀", "&#x1F600;"),
        ("z", "z"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    source = f'<?xml version="1.0" encoding="{declared}"?><t>café</t>'
    seen = Recorder(source.encode(encoding))
    assert seen.pieces == [("café", source.index("café"), 4)]


@pytest.mark.parametrize(
    "encoding", ["rot13", "punycode", "utf-7", "unicode_escape", "iso-8859-99"]
)
def test_an_unknown_encoding_is_damage(encoding: str) -> None:
    with pytest.raises(DamagedFile):
        decode_xml(f'<?xml version="1.0" encoding="{encoding}"?><t/>'.encode(), "part.xml")


def test_bytes_that_are_not_what_they_claim_are_damage() -> None:
    with pytest.raises(DamagedFile, match=r"part\.xml is not the utf-8"):
        decode_xml(b"<t>\xff</t>", "part.xml")


BILLION_LAUGHS = (
    b'<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><t>&c;</t>'
)
EXTERNAL = b'<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>&x;</t>'
PARAMETER = b'<!DOCTYPE t [<!ENTITY % x SYSTEM "http://example.org/x.dtd">%x;]><t/>'


@pytest.mark.parametrize("data", [BILLION_LAUGHS, EXTERNAL, PARAMETER])
def test_entities_of_the_documents_own_are_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile, match="entities of its own"):
        Recorder(data)


def test_a_public_document_type_is_not_fetched_and_its_entities_are_known() -> None:
    source = '<!DOCTYPE t PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://example.org/x.dtd">'
    assert Recorder(f"{source}<t>a&nbsp;b&mdash;&made-up;</t>".encode()).words == "a\u00a0b—"


def test_an_unknown_entity_without_a_document_type_is_damage() -> None:
    with pytest.raises(DamagedFile, match="well-formed"):
        Recorder(b"<t>&nbsp;</t>")


def test_deep_nesting_is_followed_to_the_limit_and_no_further() -> None:
    assert len(Recorder(b"<t>" * 500 + b"</t>" * 500).events) == 1000
    with pytest.raises(TooLarge, match="500 deep"):
        Recorder(b"<t>" * 100_000)


@pytest.mark.parametrize("data", [b"", b"<t>", b"<t></s>", b"no", b"<t/><t/>", b"<w:t/>", b"\0"])
def test_what_is_not_well_formed_is_damage(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        Recorder(data)


PARTS = st.sampled_from(
    ["<i>in</i>", "<br/>", "&lt;", "&#233;", "<![CDATA[<&]]>", "<!-- c -->", "\r\n", "\r"]
) | st.text(st.characters(codec="utf-8", exclude_characters="<&]", exclude_categories=("Cc", "Cn")))


@given(st.lists(PARTS))
def test_pieces_are_in_order_and_verbatim_where_their_length_is_their_own(parts: list[str]) -> None:
    source = f"<t>{''.join(parts)}</t>"
    at = 0
    for words, offset, length in Recorder(source.encode()).pieces:
        assert offset >= at
        at = offset + length
        if length == len(words):
            assert source[offset:at].replace("\r", "\n") == words
