"""Reading a pack whole, and saying of every fault which file, row and field, and why."""

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from odop.programme.pack.cells import Wrong
from odop.programme.pack.columns import FILLED, Column, Table
from odop.programme.pack.settings import faults_of_settings, scheme_codes
from odop.programme.pack.tables import TABLES

FORMAT = 1


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a pack: where, and why, in either language."""

    file: str
    row: int | None  # as a spreadsheet counts: the header is row 1
    field: str
    wrong: Wrong

    def reason(self, language: str) -> str:
        with override(language):
            return str(self.wrong.sentence) % self.wrong.values


@dataclass(frozen=True)
class Row:
    """One row, its cells read, and the line it stands on."""

    line: int
    values: dict[str, Any]


@dataclass
class Contents:
    """A pack as read: its settings, its rows by table, and its faults."""

    settings: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    sha256: str = ""

    @property
    def count(self) -> int:
        return sum(len(rows) for rows in self.rows.values())


def read(folder: Path, tables: Iterable[Table] = TABLES) -> Contents:
    """Read a pack and check it; nothing is hidden by the first fault."""
    tables = tuple(tables)
    contents, digest = Contents(), hashlib.sha256(str(FORMAT).encode())
    contents.settings, faults = _settings(folder, digest)
    contents.faults += faults
    for table in tables:
        content = _bytes(folder / table.file, digest)
        rows, faults = _rows(table, content)
        contents.rows[table.name], contents.faults = rows, contents.faults + faults
    known = _known(contents)
    for table in tables:
        contents.faults += _unknown(table, contents.rows[table.name], known)
    contents.faults += _of_another_bank(contents)
    contents.faults.sort(key=lambda f: (f.file != "pack.toml", f.file, f.row or 0, f.field))
    contents.sha256 = digest.hexdigest()
    return contents


def _bytes(path: Path, digest: Any) -> bytes | None:
    content = path.read_bytes() if path.is_file() else None
    digest.update(path.name.encode() + b"\0" + (content or b"") + b"\0")
    return content


def _settings(folder: Path, digest: Any) -> tuple[dict[str, Any], list[Fault]]:
    content = _bytes(folder / "pack.toml", digest)
    if content is None:
        return {}, [Fault("pack.toml", None, "", Wrong(_("The file is missing.")))]
    try:
        settings = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return {}, [Fault("pack.toml", None, "", Wrong(_("This is not TOML: %(error)s."), error=error))]
    return settings, [
        Fault("pack.toml", None, at, wrong) for at, wrong in faults_of_settings(settings, FORMAT)
    ]


def _rows(table: Table, content: bytes | None) -> tuple[list[Row], list[Fault]]:
    """The rows of a file that could be read, and every fault within it."""
    if content is None:
        return [], [] if table.optional else [Fault(table.file, None, "", Wrong(_("The file is missing.")))]
    try:
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        return [], [
            Fault(table.file, None, "", Wrong(_("This is not CSV in UTF-8: %(error)s."), error=error))
        ]
    header = [name.strip() for name in lines[0]] if lines else []
    columns = {column.name: column for column in table.columns}
    faults = [
        Fault(table.file, 1, name, Wrong(_("The column is missing.")))
        for name in columns
        if name not in header
    ]
    for place, name in enumerate(header):
        if name not in columns:
            faults.append(Fault(table.file, 1, name, Wrong(_("No column of this name is known."))))
        elif name in header[:place]:
            faults.append(Fault(table.file, 1, name, Wrong(_("The column stands twice."))))
    if faults:
        return [], faults
    rows: list[Row] = []
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            wrong = Wrong(
                _("%(cells)s cells stand under %(header)s columns."), cells=len(cells), header=len(header)
            )
            faults.append(Fault(table.file, number, "", wrong))
            continue
        values, found = _values(columns, dict(zip(header, cells, strict=True)))
        faults += [Fault(table.file, number, at, wrong) for at, wrong in [*found, *table.also(values)]]
        rows.append(Row(number, values))
    return rows, faults + list(_twice(table, rows))


def _values(
    columns: dict[str, Column], cells: dict[str, str]
) -> tuple[dict[str, Any], list[tuple[str, Wrong]]]:
    values: dict[str, Any] = {}
    faults: list[tuple[str, Wrong]] = []
    for name, column in columns.items():
        cell = cells[name].strip()
        try:
            if cell:
                values[name] = column.read(cell)
            elif column.blank is FILLED:
                raise Wrong(_("This must be filled in."))
            else:
                values[name] = column.blank
        except Wrong as wrong:
            faults.append((name, wrong))
    return values, faults


def _twice(table: Table, rows: list[Row]) -> Iterator[Fault]:
    """Keys, and whatever else may stand only once, that stand twice."""
    for fields in (table.key, *table.unique):
        seen: dict[tuple[Any, ...], int] = {}
        for row in rows:
            if any(name not in row.values for name in fields):
                continue
            value = tuple(row.values[name] for name in fields)
            first = seen.setdefault(value, row.line)
            if first != row.line:
                words = ", ".join(str(part) for part in value)
                wrong = Wrong(_("“%(value)s” stands already in row %(row)s."), value=words, row=first)
                yield Fault(table.file, row.line, ", ".join(fields), wrong)


def _known(contents: Contents) -> dict[str, set[Any]]:
    """What each name in a `names` column may be."""
    known: dict[str, set[Any]] = {"pack.schemes": scheme_codes(contents.settings)}
    for table in TABLES:
        for column in table.columns:
            values = {
                row.values[column.name] for row in contents.rows.get(table.name, ()) if _plain(row, column)
            }
            known[f"{table.name}.{column.name}"] = values
            if table.key == (column.name,):
                known[table.name] = values
    return known


def _plain(row: Row, column: Column) -> bool:
    return not isinstance(row.values.get(column.name), tuple | None)


def _unknown(table: Table, rows: list[Row], known: dict[str, set[Any]]) -> Iterator[Fault]:
    """Cells that name a row which is not there."""
    for column in table.columns:
        if not column.names:
            continue
        for row in rows:
            value = row.values.get(column.name)
            for one in value if isinstance(value, tuple) else (value,):
                if one and one not in known[column.names]:
                    wrong = Wrong(_("“%(value)s” is not found in %(table)s."), value=one, table=column.names)
                    yield Fault(table.file, row.line, column.name, wrong)


def _of_another_bank(contents: Contents) -> Iterator[Fault]:
    """Branches whose IFSC does not begin with their bank's four letters."""
    letters = {row.values.get("code"): row.values.get("letters") for row in contents.rows.get("banks", ())}
    for row in contents.rows.get("branches", ()):
        ifsc, due = row.values.get("ifsc"), letters.get(row.values.get("bank"))
        if ifsc and due and not ifsc.startswith(due):
            wrong = Wrong(
                _("“%(value)s” does not begin with %(letters)s, as the codes of its bank do."),
                value=ifsc,
                letters=due,
            )
            yield Fault("branches.csv", row.line, "ifsc", wrong)
