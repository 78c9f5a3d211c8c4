"""The tables of the library, as the newest migration leaves them."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _parent(name: str, parent: str) -> Column[int]:
    return Column(name, ForeignKey(f"{parent}.id", ondelete="CASCADE"), nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


stories = Table(
    "stories",
    metadata,
    _id(),
    _text("title"),
    Column("author", Text),
    _text("added"),
    sqlite_autoincrement=True,
)
"""An id is never given twice, so that a name in a note or a script keeps its meaning."""

versions = Table(
    "versions",
    metadata,
    _id(),
    _parent("story_id", "stories"),
    _number("number"),
    _text("name"),
    _text("media_type"),
    _text("sha256"),
    _text("added"),
    _number("sentences"),
    _bytes("sketch"),
    UniqueConstraint("sha256"),
    UniqueConstraint("story_id", "number"),
)

originals = Table(
    "originals",
    metadata,
    _id(),
    _parent("version_id", "versions"),
    _number("position"),
    _text("name"),
    _text("sha256"),
    _number("size"),
    _bytes("data"),
    UniqueConstraint("version_id", "position"),
)

readings = Table(
    "readings",
    metadata,
    _id(),
    _parent("version_id", "versions"),
    _text("key"),
    _text("name"),
    _text("program"),
    _text("made"),
    _number("words"),
    _bytes("data"),
    UniqueConstraint("version_id", "key", "name"),
)

sheets = Table(
    "sheets",
    metadata,
    _id(),
    _parent("version_id", "versions"),
    _text("path"),
    UniqueConstraint("version_id"),
)
"""Where the story sheet of a version lies, or would lie: beside the draft that it was read from."""
