"""The file handed out to a branch, and the rows given back to it, as CSV or as a workbook."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from odop.casework.branch_sheets.checking import Fault
from odop.casework.branch_sheets.columns import columns, heading
from odop.documents.tables import BOM, FORMULA, SHORTENED, as_workbook, harmless

OURS = ("पंक्ति / Row", "खाना / Column", "क्यों लौटाई गई", "Why given back")  # before the rows given back


def handed_out(rows: Iterable[Mapping[str, str]], kind: str) -> bytes:
    """A branch's list, with the columns it fills left empty."""
    lines = [[heading(field) for field in columns()]]
    lines += [[harmless(row.get(field, "")) for field in columns()] for row in rows]
    table = _csv(lines)
    return as_workbook(table) if kind == "xlsx" else table


class GivenBack:
    """The rows that go back, with their numbers, the columns and the reasons in both languages."""

    def __init__(self, headings: Sequence[str]) -> None:
        self._headings = [harmless(words) for words in headings]
        self._rows: list[tuple[int, list[str], list[Fault]]] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, number: int, cells: list[str], faults: list[Fault]) -> None:
        self._rows.append((number, cells, faults))

    def content(self) -> bytes:
        """The file, in the order in which the rows were sent."""
        lines: list[list[str]] = [[*OURS, *self._headings]]
        for number, cells, faults in sorted(self._rows, key=lambda row: row[0]):
            named = (heading(field) if field in columns() else "" for field, _why in faults)
            lines.append(
                [
                    str(number),
                    "; ".join(dict.fromkeys(filter(None, named))),
                    " ".join(dict.fromkeys(why.hi for _field, why in faults)),
                    " ".join(dict.fromkeys(why.en for _field, why in faults)),
                    *("#" if cell in (SHORTENED, FORMULA) else harmless(cell) for cell in cells),
                ]
            )
        return _csv(lines)


def _csv(lines: Iterable[Sequence[str]]) -> bytes:
    made = io.StringIO()
    csv.writer(made).writerows(lines)
    return (BOM + made.getvalue()).encode()
