"""One row of a branch's file, checked: what the branch says of one application, or why it cannot be read."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from odop.basics.names import Named, ascii_digits
from odop.casework.branch_sheets.columns import KEY, answer_in, needs, to_fill
from odop.documents.tables import FORMULA, SHORTENED

Fault = tuple[str, Named]  # the column, and why
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_RUPEES = re.compile(r"\d{1,12}(\.\d{1,2})?")
_EXPONENT = re.compile(r"\d(\.\d+)?[eE]\+?\d+")


@dataclass(frozen=True)
class Said:
    """What one row says: the application, the answer, its words, sums in paise and day."""

    number: str
    answer: str
    texts: Mapping[str, str]
    paise: Mapping[str, int]
    day: date | None


@cache
def reason(code: str) -> Named:
    """Why a row is given back, in both languages."""
    said = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))[code]
    return Named(said["en"], said["hi"])


def check(row: Mapping[str, str]) -> Said | list[Fault] | None:
    """What a row says, or every fault of it; nothing where the branch has left its answer blank."""
    told = {field: text.strip() for field, text in row.items() if text.strip()}
    if not (set(told) & to_fill()):
        return None
    faults: list[Fault] = []
    for field, text in told.items():
        if text in (SHORTENED, FORMULA):
            faults.append((field, reason("shortened" if text == SHORTENED else "formula")))
        elif field == "account" and _EXPONENT.fullmatch(ascii_digits(text)):
            faults.append((field, reason("shortened")))
        elif text[0] == "=" and field in to_fill():
            faults.append((field, reason("formula")))
    if faults:
        return faults
    number, answer = told.get(KEY, "").upper(), answer_in(told.get("answer", ""))
    if not number:
        faults.append((KEY, reason("no_number")))
    if not answer:
        faults.append(("answer", reason("no_such_answer")))
        return faults
    faults += [(field, reason("missing")) for field in needs(answer) if field not in told]
    paise = _sums(told, faults)
    day = _day(told, faults)
    texts = {name: told.get(name, "") for name in ("reason", "words", "holder", "account", "deposit")}
    texts["account"] = ascii_digits(texts["account"])
    return faults or Said(number, answer, texts, paise, day)


def _sums(told: Mapping[str, str], faults: list[Fault]) -> dict[str, int]:
    paise = {}
    for field in ("sum_sanctioned", "amount"):
        if text := told.get(field):
            found = paise_in(text)
            if found is None:
                faults.append((field, reason("not_rupees")))
            else:
                paise[field] = found
    return paise


def paise_in(text: str) -> int | None:
    """A sum in rupees as an officer writes it, in paise: 9,00,000 or ₹900000.50; none where it is no sum."""
    plain = ascii_digits(text).replace(",", "").replace("₹", "").replace(" ", "").removesuffix("/-")
    if not _RUPEES.fullmatch(plain):
        return None
    whole, _, part = plain.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def day_in(text: str) -> date | None:
    """A day as 05/06/2024 or 2024-06-05; none where it is no day."""
    plain = ascii_digits(text).strip()
    try:
        if found := _DAY.fullmatch(plain):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(plain[:10])
    except ValueError:
        return None


def _day(told: Mapping[str, str], faults: list[Fault]) -> date | None:
    text = told.get("day", "")
    found = day_in(text) if text else None
    if text and found is None:
        faults.append(("day", reason("not_a_day")))
    return found
