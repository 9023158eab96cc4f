"""The table branches use that send no XML: CSV, one line for each payment. The columns are in docs/bank-files.md."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise
from odop.basics.names import ascii_digits
from odop.finance.rules.files.amounts import paise_of, rupees_text
from odop.finance.rules.files.refusals import (
    FileRefused,
    Missing,
    NotABankFile,
    NotAChoice,
    NotADay,
    NotAnAmount,
    TooLong,
    WrongCurrency,
    WrongSum,
)
from odop.finance.rules.files.shapes import LONGEST, Answers, Fate, Line, Shape

# Each column by its heading in either language; the first heading is the one we write.
COLUMNS = {
    "end_to_end": ("end_to_end", "end to end id", "payment", "भुगतान संख्या"),
    "status": ("status", "स्थिति"),
    "amount": ("amount", "राशि"),
    "currency": ("currency", "मुद्रा"),
    "account": ("account", "account number", "खाता संख्या"),
    "ifsc": ("ifsc", "आईएफएससी"),
    "name": ("name", "account holder", "नाम", "खाताधारक"),
    "reason": ("reason", "reason code", "कारण"),
    "words": ("words", "remarks", "विवरण"),
    "reference": ("reference", "utr", "यूटीआर"),
    "date": ("date", "तिथि", "दिनांक"),
}
NEEDED = ("end_to_end", "status", "amount")
WRITTEN = tuple(column for column in COLUMNS if column != "currency")
FATES = {
    Fate.PAID: ("paid", "credited", "success", "जमा", "भुगतान हुआ"),
    Fate.FAILED: ("failed", "rejected", "असफल", "अस्वीकृत"),
    Fate.RETURNED: ("returned", "return", "वापस"),
    Fate.ON_THE_WAY: ("pending", "in process", "प्रक्रिया में"),
}
TOTAL = ("total", "कुल")
_HEADINGS = {heading: column for column, headings in COLUMNS.items() for heading in headings}
_FATES = {word: fate for fate, words in FATES.items() for word in words}


def read_table(content: bytes) -> Answers:
    """A branch's table. A last line that begins with TOTAL gives the count and the sum, and both must be right."""
    rows = _rows(content)
    columns = _columns(next(rows, (1, []))[1])
    lines: list[Line] = []
    ended = 0
    for number, cells in rows:
        row = dict(zip(columns, cells, strict=False))
        if ended:
            raise FileRefused(_("Something stands below the line of totals."), line=number)
        if row.get("end_to_end", "").lower() in TOTAL:
            _require_right(row, lines, number)
            ended = number
        else:
            lines.append(_line(row, number))
    return Answers(Shape.TABLE, "", tuple(lines))


def _rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotABankFile(_("Save the table as “CSV UTF-8” and send it again.")) from None
    mark = next((m for m in ",;\t" if m in words.split("\n", 1)[0]), ",")
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=mark, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as fault:
        raise NotABankFile(
            _("This line cannot be read as CSV: %(fault)s."), line=reader.line_num, fault=str(fault)
        ) from None


def _columns(headings: list[str]) -> list[str]:
    columns = [_HEADINGS.get(" ".join(heading.lower().split()), "") for heading in headings]
    for column in NEEDED:
        if column not in columns:
            raise Missing(line=1, place=column)
    twice = next((c for c in columns if c and columns.count(c) > 1), "")
    if twice:
        raise NotABankFile(_("This column stands twice in the table."), line=1, place=twice)
    return columns


def _line(row: dict[str, str], number: int) -> Line:
    for column in ("account", "reference", "end_to_end"):
        if "E+" in row.get(column, "").upper():
            raise FileRefused(
                _("A spreadsheet has changed this number to “%(given)s”. Send the table as the bank made it."),
                line=number, place=column, given=row[column],
            )  # fmt: skip
    for column in ("end_to_end", "reference"):
        if len(row.get(column, "")) > LONGEST:
            raise TooLong(row[column], line=number, place=column)
    if not row.get("end_to_end"):
        raise Missing(line=number, place="end_to_end")
    told = row.get("status", "")
    if told.lower() not in _FATES:
        raise NotAChoice(told, line=number, place="status")
    if row.get("currency", "") not in {"", "INR"}:
        raise WrongCurrency(row["currency"], line=number, place="currency")
    return Line(
        end_to_end=row["end_to_end"],
        fate=_FATES[told.lower()],
        line=number,
        amount=_amount(row.get("amount", ""), number, "amount"),
        holder=row.get("name") or None,
        number=ascii_digits(row.get("account", "")).lstrip("'") or None,
        ifsc=row.get("ifsc") or None,
        code=row.get("reason", "")[:LONGEST],
        words=row.get("words", "")[:210],
        reference=row.get("reference", ""),
        on=_day(row.get("date", ""), number),
    )


def _amount(told: str, number: int, place: str) -> Paise:
    paise = paise_of(told.replace(",", "").removeprefix("₹").strip())
    if paise is None:
        raise NotAnAmount(told, line=number, place=place)
    return paise


def _day(told: str, number: int) -> date | None:
    if not told:
        return None
    for shape in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(ascii_digits(told), shape).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise NotADay(told, line=number, place="date")


def _require_right(row: dict[str, str], lines: list[Line], number: int) -> None:
    """The line of totals: the count stands under status, the sum under amount."""
    found = sum(line.amount or 0 for line in lines)
    if ascii_digits(row.get("status", "")) not in {"", str(len(lines))}:
        raise WrongSum(row["status"], str(len(lines)), line=number, place="TOTAL/status")
    if row.get("amount") and _amount(row["amount"], number, "amount") != found:
        raise WrongSum(row["amount"], rupees_text(found), line=number, place="TOTAL/amount")


def write_table(lines: Sequence[Line]) -> bytes:
    """The table as a branch would send it."""
    paper = io.StringIO(newline="")
    writer = csv.writer(paper, lineterminator="\n")
    writer.writerow(WRITTEN)
    for line in lines:
        writer.writerow([
            line.end_to_end, FATES[line.fate][0].upper(), rupees_text(line.amount or 0), line.number or "",
            line.ifsc or "", line.holder or "", line.code, line.words, line.reference,
            line.on.isoformat() if line.on else "",
        ])  # fmt: skip
    writer.writerow(["TOTAL", len(lines), rupees_text(sum(line.amount or 0 for line in lines))])
    return paper.getvalue().encode()
