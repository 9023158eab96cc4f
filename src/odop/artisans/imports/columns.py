"""The headings a file may have, in either language."""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from odop.basics.names import Named


@cache
def columns() -> dict[str, Named]:
    """Every column with its heading, in the order of the template."""
    return {field: Named(said["en"], said["hi"]) for field, said in _table().items()}


@cache
def headings() -> dict[str, str]:
    """Which column a heading means, by its plain form."""
    found: dict[str, str] = {}
    for field, said in _table().items():
        en, hi = str(said["en"]), str(said["hi"])
        for words in (field, en, hi, f"{hi} / {en}", *said["also"]):
            other = found.setdefault(plain(words), field)
            if other != field:
                raise ValueError(f"{words} means both {other} and {field}")
    return found


def plain(words: object) -> str:
    """A heading without case, spaces and marks; an asterisk or a note in brackets makes no difference."""
    text = unicodedata.normalize("NFC", str(words)).lower()
    return "".join(c for c in text if unicodedata.category(c)[0] in "LMN")


# The columns we put before the rows we give back.
OURS = ("पंक्ति / Row", "खाना / Column", "कारण", "Reason")


@dataclass(frozen=True)
class Header:
    """A file's heading row: which column stands in which place, and the headings nobody knows."""

    fields: tuple[str, ...]  # "" for a column that is not known
    unknown: tuple[str, ...]


def header_of(cells: list[object]) -> Header | None:
    """The heading row a row is, if it names the makers; a column named twice counts once."""
    fields: list[str] = []
    unknown: list[str] = []
    for cell in cells:
        words = str(cell or "").strip()
        field = headings().get(plain(words), "") if words else ""
        if field in fields:
            field = ""
        if words and not field and words not in OURS:
            unknown.append(words)
        fields.append(field)
    return Header(tuple(fields), tuple(unknown)) if "name" in fields or "name_hi" in fields else None


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("columns.toml").read_text())
