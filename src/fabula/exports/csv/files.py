"""Writes the tables: UTF-8 with the byte order mark that spreadsheets want, else as in RFC 4180."""

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from fabula.contract import Reading
from fabula.exports.csv.cells import Row, guarded
from fabula.exports.csv.tables import TABLES, Table
from fabula.exports.files import refused


def write(folder: Path, readings: Iterable[Reading]) -> None:
    """Writes a file for each table (`quotations.csv`, ...) into a folder, made if need be.

    Parameters:
        folder: where the tables go; tables that are there already are replaced
            once the new ones are whole.
        readings: taken one at a time, so that a whole library fits.

    Raises:
        OutputError: a table cannot be written.
    """
    with refused(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".tables.", dir=folder) as made:
            _write(Path(made), readings)
            for table in Path(made).iterdir():
                table.replace(folder / table.name)


def _write(folder: Path, readings: Iterable[Reading]) -> None:
    with ExitStack() as stack:
        open_tables = [(table, _File(stack, folder, table)) for table in TABLES]
        for reading in readings:
            for table, file in open_tables:
                file.add(table.rows(reading))


class _File:
    def __init__(self, stack: ExitStack, folder: Path, table: Table) -> None:
        path = folder / f"{table.name}.csv"
        file: IO[str] = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
        self._writer = csv.writer(file)
        self._writer.writerow(table.head)

    def add(self, rows: Iterable[Row]) -> None:
        self._writer.writerows(
            [guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
        )
