"""An XLSForm as sheets of text, with the rows as a spreadsheet counts them; and sheets in CSV as a workbook."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

SHEETS = ("survey", "choices", "settings")
TRANSLATED = re.compile(r"(label|hint|constraint_message|required_message)::.*\((en|hi)\)")
AT_MOST = 2 * 1024 * 1024
ROWS_AT_MOST = 3000
EPOCH = datetime(2018, 1, 24, tzinfo=UTC)  # no moment of its own, so that the bytes stay the same


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a form: on which sheet, in which row and column, and why, in either language."""

    sheet: str
    row: int | None
    column: str
    sentence: Any
    values: tuple[tuple[str, object], ...] = ()

    def reason(self, language: str) -> str:
        with override(language):
            words = str(self.sentence)
            return words % dict(self.values) if self.values else words


def fault(sheet: str, row: int | None, column: str, sentence: Any, /, **values: object) -> Fault:
    return Fault(sheet, row, column, sentence, tuple(values.items()))


@dataclass(frozen=True)
class Line:
    """One row of a sheet: its number, and its cells by column."""

    row: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def column_of(heading: str) -> str:
    """A heading as we call it: label::Hindi (hi) is label::hi."""
    found = TRANSLATED.fullmatch(heading.strip())
    return f"{found[1]}::{found[2]}" if found else heading.strip()


def read_workbook(content: bytes) -> tuple[dict[str, Sheet], list[Fault]]:
    """The sheets of a workbook, and what is wrong with it as a workbook."""
    if len(content) > AT_MOST:
        return {}, [fault("", None, "", _("The workbook is too large: a form has 2 MB at most."))]
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = book.sheet_names
        rows = {name: book.get_sheet_by_name(name) for name in SHEETS if name in names}
        found = {name: _sheet(name, sheet) for name, sheet in rows.items()}
    except PasswordError:
        return {}, [fault("", None, "", _("This workbook is locked with a password."))]
    except (CalamineError, OSError, ValueError):
        return {}, [fault("", None, "", _("This is no Excel workbook, or it is damaged."))]
    faults = [
        fault(name, None, "", _("The sheet “%(sheet)s” is missing."), sheet=name)
        for name in SHEETS
        if name not in found and name != "choices"
    ]
    if any(len(sheet.lines) > ROWS_AT_MOST for sheet in found.values()):
        faults.append(fault("", None, "", _("The form has too many rows.")))
    return found, faults


def _sheet(name: str, sheet: Any) -> Sheet:
    first = (sheet.start or (0, 0))[0]
    rows = [[_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
    head = tuple(column_of(cell) for cell in rows[0]) if rows else ()
    lines = tuple(
        Line(first + n, {column: cell for column, cell in zip(head, row, strict=False) if column and cell})
        for n, row in enumerate(rows[1:], 2)
        if any(row)
    )
    return Sheet(name, head, lines)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if value is not None else ""


def names_of(folder: Path) -> tuple[str, str]:
    """Which form and version the sheets in a folder are of."""
    with (folder / "settings.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    return row["form_id"], row["version"]


def workbook_of(folder: Path) -> bytes:
    """Sheets that lie as CSV in a folder, as a workbook: what can be reviewed line by line, as Collect's tools want it.

    The same sheets give the same bytes.
    """
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": EPOCH})
    bold = book.add_format({"bold": True})
    for name in SHEETS:
        sheet = book.add_worksheet(name)
        text = (folder / f"{name}.csv").read_text(encoding="utf-8")
        for n, row in enumerate(csv.reader(io.StringIO(text, newline=""))):
            for place, cell in enumerate(row):
                sheet.write_string(n, place, cell, bold if n == 0 else None) if cell else None
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 12, 24)
    book.close()
    return made.getvalue()
