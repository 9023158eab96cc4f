"""A file read part by part: each row checked, the good ones written as the database takes them."""

from collections.abc import Collection
from dataclasses import dataclass, field

from odop.artisans.imports.checking import Checked, Checker, Fault
from odop.artisans.imports.columns import Header
from odop.artisans.imports.refused import Copy
from odop.documents.tables import Table

PART = 4_000
_ESCAPES = {ord("\\"): "\\\\", ord("\t"): " ", ord("\n"): " ", ord("\r"): " "}


@dataclass
class Part:
    """Some rows of a file, checked."""

    rows: int = 0
    lines: list[str] = field(default_factory=list)  # of the good rows, as COPY reads them
    districts: set[str] = field(default_factory=set)
    odd: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # by the maker's key
    cells: dict[int, list[str]] = field(default_factory=dict)  # of rows that may yet clash
    phones: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)


class Parts:
    """Reads and checks; touches no table."""

    def __init__(self, table: Table[Header], checker: Checker, copy: Copy) -> None:
        self._table, self._checker, self._copy = table, checker, copy
        self.given_back: list[tuple[int, list[str], list[Fault]]] = []

    def next(self) -> Part | None:
        """The next rows of the file; none where it has ended."""
        part = Part()
        for number, cells in self._table.rows:
            if any(cells):
                self._check(number, cells, part)
                if part.rows == PART:
                    break
        return part if part.rows else None

    def give_back(self, number: int, cells: list[str], faults: list[Fault]) -> None:
        """Note that a row goes back, and why."""
        self.given_back.append((number, cells, faults))

    def write_given_back(self) -> None:
        """Write the rows that go back, in the order of the file."""
        for number, cells, faults in sorted(self.given_back, key=lambda row: row[0]):
            self._copy.give_back(number, cells, faults)

    def _check(self, number: int, cells: list[str], part: Part) -> None:
        fields = self._table.header.fields
        part.rows += 1
        plain = self._copy.covered(cells)
        self._copy.keep(number, plain)
        if any(cells[len(fields) :]):
            self.give_back(number, plain, [("name", "too_many_cells")])
            return
        row = {name: cell.strip() for name, cell in zip(fields, cells, strict=False) if name and cell}
        found = self._checker.check(number, row)
        if not isinstance(found, Checked):
            self.give_back(number, plain, found)
            return
        values = found.values
        part.lines.append(_line(values.values()))
        part.districts.add(values["district"] or "")
        part.phones.add(values["phone"] or "")
        part.accounts.add(values["account"] or "")
        if found.odd:
            part.odd[values["key"] or ""] = found.odd
        if values["token"]:
            part.cells[number] = plain


def _line(values: Collection[str | None]) -> str:
    """A row as COPY reads it."""
    told = "".join(filter(None, values))
    if "\\" in told or not told.isprintable():
        values = [text and text.translate(_ESCAPES) for text in values]
    return "\t".join(["\\N" if text is None else text for text in values]) + "\n"
