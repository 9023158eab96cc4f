"""A CSV file or an Excel workbook as rows of text, whatever made it; and rows as a workbook."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

import xlsxwriter
from django.utils.translation import gettext_lazy as _
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from odop.basics.refusals import Refusal

H = TypeVar("H")
Heading = Callable[[list[object]], H | None]  # the heading row a row is, if it is one
BOM = "\ufeff"
MEGABYTE = 1024 * 1024
AT_MOST = 35 * MEGABYTE
HEADING_WITHIN = 10  # rows from the top
SHORTENED = "\x00shortened"  # a number the spreadsheet has cut
FORMULA = "\x00formula"  # a cell in error


class NotATable(Refusal):
    """The file cannot be read as a table."""

    def __init__(self, sentence: object, **values: object) -> None:
        super().__init__(sentence, field="file", **values)


@dataclass(frozen=True)
class Table(Generic[H]):
    """A file opened: its headings, and its rows with their numbers as the officer sees them."""

    header: H
    headings: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]


def open_table(content: bytes, heading: Heading[H], wanted: str) -> Table[H]:
    """Open a file whose heading row `heading` knows; `wanted` is the column it cannot do without.

    Raises NotATable where it is empty, too large, not a table, or has no such row.
    """
    if not content.strip():
        raise NotATable(_("This file is empty."))
    if len(content) > AT_MOST:
        raise NotATable(
            _("This file is larger than %(megabytes)s MB. Send it in parts."), megabytes=AT_MOST // MEGABYTE
        )
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _workbook(content, heading, wanted)
    return _text(content, heading, wanted)


def _text(content: bytes, heading: Heading[H], wanted: str) -> Table[H]:
    text = _decoded(content)
    lines = io.StringIO(text, newline="")
    first = next((line for line in lines if line.strip()), "")
    lines.seek(0)
    mark = max(",;\t|", key=first.count)
    try:
        rows = csv.reader(lines, delimiter=mark)
        numbered = ((rows.line_num, cells) for cells in _patient(rows))
        found = _below_heading(numbered, heading)
    except csv.Error as fault:
        raise NotATable(_("This file cannot be read as a table.")) from fault
    if found is None:
        raise NotATable(_("No column of this file is headed %(wanted)s. Use the template."), wanted=wanted)
    return found


def _patient(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error as fault:
        raise NotATable(_("This file cannot be read as a table.")) from fault


def _decoded(content: bytes) -> str:
    """UTF-8 with or without its mark, or UTF-16; old encodings would turn Hindi names into other letters."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as fault:
        raise NotATable(
            _("This file is not in UTF-8. In the spreadsheet choose “CSV UTF-8”, or save it as .xlsx.")
        ) from fault
    if "\0" in text:
        raise NotATable(_("This file cannot be read as a table."))
    return text


def _workbook(content: bytes, heading: Heading[H], wanted: str) -> Table[H]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = book.sheet_names
        for name in names:
            sheet = book.get_sheet_by_name(name)
            first = (sheet.start or (0, 0))[0]
            rows = ((first + n, [_cell(v) for v in row]) for n, row in enumerate(_rows(sheet), 1))
            found = _below_heading(rows, heading)
            if found:
                return found
    except PasswordError as fault:
        raise NotATable(_("This workbook is locked with a password.")) from fault
    except CalamineError as fault:
        raise NotATable(_("This workbook is damaged and cannot be read.")) from fault
    raise NotATable(
        _("No sheet of this workbook has a column headed %(wanted)s. Sheets seen: %(sheets)s."),
        wanted=wanted,
        sheets=", ".join(names) or "0",
    )


def _rows(sheet: object) -> Iterator[list[object]]:
    height, rows = sheet.height, sheet.iter_rows()  # type: ignore[attr-defined]
    return (row for row in rows) if height else iter(())


def _below_heading(rows: Iterator[tuple[int, list[str]]], heading: Heading[H]) -> Table[H] | None:
    for seen, (_number, cells) in enumerate(rows, 1):
        header = heading(list(cells))
        if header:
            return Table(header, tuple(str(c).strip() for c in cells), rows)
        if seen == HEADING_WITHIN:
            break
    return None


def _cell(value: object) -> str:
    """A spreadsheet's cell as an officer reads it."""
    if isinstance(value, str):
        return FORMULA if value.startswith("#") and value.endswith(("!", "?", "A", "0")) else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        if abs(value) >= 10**15:  # a spreadsheet keeps fifteen digits
            return SHORTENED
        return str(int(value)) if float(value).is_integer() else str(value)
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, time | timedelta):
        return str(value)
    return "" if value is None else str(value)


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if cell[:1] in {"=", "@"} or (cell[:1] in {"+", "-"} and not cell[1:].replace(" ", "").isdigit()):
        return f"'{cell}"
    return cell


def as_workbook(table: bytes) -> bytes:
    """A CSV of ours as an Excel workbook, every cell text."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "in_memory": True},
    )
    sheet = book.add_worksheet("odop")
    text = book.add_format({"num_format": "@", "text_wrap": False})
    bold = book.add_format({"bold": True, "num_format": "@"})
    sheet.set_column(0, 40, 18, text)
    sheet.freeze_panes(1, 0)
    for n, cells in enumerate(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))):
        for place, cell in enumerate(cells):
            sheet.write_string(n, place, cell, bold if n == 0 else text)
    book.close()
    return made.getvalue()
