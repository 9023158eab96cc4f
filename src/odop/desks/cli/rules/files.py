"""Files of facts: one case as JSON, many as CSV."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from odop.basics.names import Named
from odop.desks.cli.rules.facts import Fault, NotFacts, unknown_names

Row = tuple[int, dict[str, Any] | NotFacts]  # data rows count from 1


class Unreadable(Exception):  # noqa: N818 - a no with its reason
    """The file as a whole cannot be read."""

    def __init__(self, en: str, hi: str) -> None:
        super().__init__(en)
        self.reason = Named(en, hi)


def one(file: Path) -> dict[str, Any]:
    """The facts of one case. A number with a point is kept to the digit."""
    try:
        said = json.loads(
            file.read_text(encoding="utf-8-sig"),
            parse_float=Decimal,
            parse_constant=_no_such_number,
            object_pairs_hook=_no_name_twice,
        )
    except UnicodeDecodeError:
        raise _not_text(file) from None
    except (ValueError, RecursionError) as fault:
        raise Unreadable(f"{file} is not JSON: {fault}.", f"{file} JSON फ़ाइल नहीं है: {fault}।") from None
    if not isinstance(said, dict):
        raise Unreadable(f"{file} must hold one object of facts.", f"{file} में तथ्यों का एक ही समूह (object) हो।")
    return said


def many(file: Path, scheme: str) -> Iterator[Row]:
    """The facts of each row. A row that is too long is a fault of its own; unknown columns refuse the file."""
    csv.field_size_limit(1_000_000)
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.reader(lines)
            header = [name.strip() for name in next(rows, [])]
            _require_columns(file, header, scheme)
            for number, row in enumerate((row for row in rows if row), 1):
                yield number, _row(header, row)
    except UnicodeDecodeError:
        raise _not_text(file) from None
    except csv.Error as fault:
        raise Unreadable(f"{file} is not CSV: {fault}.", f"{file} CSV फ़ाइल नहीं है: {fault}।") from None


def _require_columns(file: Path, header: list[str], scheme: str) -> None:
    if not any(header):
        raise Unreadable(f"{file} has no first line of names.", f"{file} में नामों की पहली पंक्ति नहीं है।")
    if faults := unknown_names(scheme, header):
        raise NotFacts(*faults)
    if twice := sorted({name for name in header if header.count(name) > 1}):
        raise NotFacts(*(Fault(name, _twice()) for name in twice))


def _row(header: list[str], row: list[str]) -> dict[str, Any] | NotFacts:
    if len(row) > len(header):
        words = Named("This row has more values than names.", "इस पंक्ति में नामों से अधिक मान हैं।")
        return NotFacts(Fault("", words))
    return dict(zip(header, row, strict=False))


def _no_such_number(name: str) -> Any:
    raise ValueError(f"{name} is not a number")


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise NotFacts(*(Fault(name, _twice()) for name in twice))
    return dict(pairs)


def _twice() -> Named:
    return Named("This name stands twice.", "यह नाम दो बार है।")


def _not_text(file: Path) -> Unreadable:
    return Unreadable(f"{file} is not UTF-8 text.", f"{file} UTF-8 पाठ नहीं है।")
