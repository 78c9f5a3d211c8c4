"""The migrations lead to the tables that the program knows."""

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from fabula.library.library import Library
from fabula.library.migrate import NEWEST
from fabula.library.tables import metadata


def test_the_newest_revision_is_the_one_that_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", "fabula.library:migrations")
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == NEWEST
    numbers = sorted(one.revision for one in script.walk_revisions())
    assert all(number.isdigit() and len(number) == 4 for number in numbers)


def test_a_new_library_has_exactly_the_tables_that_the_program_knows(library: Library) -> None:
    library.open()
    with library._store.connected() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_library_is_in_wal_mode_and_cannot_be_taken_for_another_programs(
    library: Library,
) -> None:
    library.open()
    with library._store.connected() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA application_id").scalar() == 0x46414255
