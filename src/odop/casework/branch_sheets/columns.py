"""The headings and answers a branch's file may have, in either language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from odop.basics.names import Named, ascii_digits

KEY = "number"


@dataclass(frozen=True)
class Header:
    """A file's heading row: which column stands in which place, and the headings nobody knows."""

    fields: tuple[str, ...]  # "" for a column that is not known
    unknown: tuple[str, ...]


@cache
def columns() -> Mapping[str, Named]:
    """Every column with its heading, in order."""
    return {field: Named(said["en"], said["hi"]) for field, said in _table("columns").items()}


@cache
def to_fill() -> frozenset[str]:
    """The columns handed out empty."""
    return frozenset(field for field, said in _table("columns").items() if said.get("fill"))


@cache
def answers() -> Mapping[str, Named]:
    """What a branch may answer, in the order in which a file is carried on."""
    return {code: Named(said["en"], said["hi"]) for code, said in _table("answers").items()}


@cache
def needs(answer: str) -> tuple[str, ...]:
    """The columns an answer cannot do without."""
    return tuple(_table("answers")[answer]["needs"])


def answer_in(text: str) -> str:
    """The answer a cell means, or nothing."""
    return _meanings("answers").get(plain(text), "")


def heading(field: str) -> str:
    """A column's heading as the file shows it."""
    named = columns()[field]
    return f"{named.hi} / {named.en}"


def header_of(cells: list[object]) -> Header | None:
    """The heading row a row is, if it names the application; a column named twice counts once."""
    fields: list[str] = []
    unknown: list[str] = []
    for cell in cells:
        words = str(cell or "").strip()
        field = _meanings("columns").get(plain(words), "") if words else ""
        field = "" if field in fields else field
        if words and not field:
            unknown.append(words)
        fields.append(field)
    return Header(tuple(fields), tuple(unknown)) if KEY in fields else None


def plain(words: object) -> str:
    """A word without case, spaces and marks."""
    return "".join(c for c in ascii_digits(str(words)).lower() if c.isalnum() or "\u0900" <= c <= "\u0963")


@cache
def _meanings(table: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, said in _table(table).items():
        for words in (code, said["en"], said["hi"], f"{said['hi']} / {said['en']}", *said["also"]):
            other = found.setdefault(plain(words), code)
            if other != code:
                raise ValueError(f"{words} means both {other} and {code}")
    return found


@cache
def _table(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
