"""The rows given back, with their numbers, the boxes and the reasons in both languages; and the template."""

import csv
import io
import tomllib
from functools import cache
from pathlib import Path

from odop.artisans import identifiers
from odop.artisans.imports.checking import Fault
from odop.artisans.imports.columns import OURS, columns
from odop.basics.names import Named
from odop.documents.tables import BOM, FORMULA, SHORTENED, as_workbook, harmless

EXAMPLE = {
    "name": "Rekha Devi", "name_hi": "रेखा देवी", "guardian_name": "Ram Lal", "born_on": "05/05/1984",
    "sex": "महिला", "social_group": "OBC", "minority": "नहीं", "divyang": "नहीं", "phone": "94XXXXXX01",
    "address": "मोहल्ला काज़ीपुर", "native_of_state": "हाँ", "craft_years": "12", "ifsc": "SBIN0XXXXXX",
}  # fmt: skip


@cache
def reason(code: str) -> Named:
    """Why a row is given back, in both languages."""
    said = _faults().get(code)
    return Named(said["en"], said["hi"]) if said else identifiers.reason(code)


@cache
def _faults() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("faults.toml").read_text())


class Copy:
    """A copy of the file without its Aadhaar numbers, and the rows given back, written as they come."""

    def __init__(self, fields: tuple[str, ...], headings: tuple[str, ...]) -> None:
        self.covered_at = {n for n, name in enumerate(fields) if name in {"aadhaar", "spouse_aadhaar"}}
        self._whole, self._refused = io.StringIO(), io.StringIO()
        self._copy, self._back = csv.writer(self._whole), csv.writer(self._refused)
        heads = [covered(h, False) for h in headings]
        self._copy.writerow(["row", *heads])
        self._back.writerow([*OURS, *heads])

    def covered(self, cells: list[str]) -> list[str]:
        """A row with every Aadhaar number covered."""
        at = self.covered_at
        return [
            covered(cell, n in at) if len(cell) >= identifiers.DIGITS or n in at or cell[:1] == "\0" else cell
            for n, cell in enumerate(cells)
        ]

    def keep(self, number: int, cells: list[str]) -> None:
        """Keep a row in the copy; `cells` are covered already."""
        self._copy.writerow([number, *cells])

    def give_back(self, number: int, cells: list[str], faults: list[Fault]) -> None:
        """Put a row among those given back."""
        names = columns()
        heads = [names[column] for column, _ in faults]
        said = [reason(code) for _, code in faults]
        self._back.writerow(
            [
                number,
                "; ".join(dict.fromkeys(f"{h.hi} / {h.en}" for h in heads)),
                " ".join(dict.fromkeys(s.hi for s in said)),
                " ".join(dict.fromkeys(s.en for s in said)),
                *(harmless(cell) for cell in cells),
            ]
        )

    @property
    def whole(self) -> bytes:
        return (BOM + self._whole.getvalue()).encode()

    @property
    def refused(self) -> bytes:
        return (BOM + self._refused.getvalue()).encode()


def covered(cell: str, is_aadhaar: bool) -> str:
    """A cell without an Aadhaar number; in its own column also one mistyped."""
    if cell in {SHORTENED, FORMULA}:
        return "#"
    if not is_aadhaar:
        return identifiers.mask(cell)
    if len(cell) == identifiers.DIGITS and cell.isdigit():
        return "X" * (len(cell) - 4) + cell[-4:]
    digits = [n for n, c in enumerate(cell) if c.isdigit()]
    hidden = set(digits[:-4]) if len(digits) > 8 else set()
    return "".join("X" if n in hidden else c for n, c in enumerate(cell))


def template(kind: str) -> bytes:
    """The file to fill in: a heading in both languages, and one example that is refused if left in."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow([f"{named.hi} / {named.en}" for named in columns().values()])
    writer.writerow([EXAMPLE.get(column, "") for column in columns()])
    table = (BOM + made.getvalue()).encode()
    return as_workbook(table) if kind == "xlsx" else table
