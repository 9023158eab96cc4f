"""Why a credit fails: the bank's code or words, told to the payee, with the one next step and who must take it."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from odop.basics.names import Named

NOT_TOLD = "not_told"
_NOT_LETTERS = re.compile(r"[^\w\u0900-\u097f]+")


class Who(StrEnum):
    """Who must take the next step."""

    PAYEE = "PAYEE"
    DISTRICT = "DISTRICT"
    BANK = "BANK"
    STATE = "STATE"


class Before(StrEnum):
    """What must have happened before the same money may be ordered again."""

    NEW_ACCOUNT = "NEW_ACCOUNT"  # another account, or this one put right, by two officers
    ANSWER = "ANSWER"  # somebody says that the cause is gone
    STATEMENT = "STATEMENT"  # the bank's statement of that day shows that the money did not leave after all


@dataclass(frozen=True)
class Cause:
    """One cause of failure. `codes` are ISO 20022's, `words` what Indian banks write."""

    key: str
    title: Named
    said: Named  # to the payee
    step: Named  # the one next step
    who: Who
    before: Before
    codes: tuple[str, ...]
    words: tuple[str, ...]

    def code(self, given: str) -> str:
        """The code under which it is kept: the bank's own if it is one of ours, else the first."""
        plain = given.strip().upper()
        return plain if plain in self.codes else self.codes[0]


@cache
def causes() -> dict[str, Cause]:
    """Every cause, by its key, in the order in which words are looked for."""
    with (Path(__file__).parent / "causes.toml").open("rb") as file:
        table = tomllib.load(file)
    return {key: _cause(key, row) for key, row in table.items()}


def _cause(key: str, row: dict[str, object]) -> Cause:
    def both(name: str) -> Named:
        pair = row[name]
        assert isinstance(pair, dict)
        return Named(en=pair["en"], hi=pair["hi"])

    def many(name: str) -> tuple[str, ...]:
        found = row[name]
        assert isinstance(found, list)
        return tuple(str(each) for each in found)

    return Cause(
        key, both("title"), both("said"), both("step"), Who(str(row["who"])), Before(str(row["before"])),
        many("codes"), many("words"),
    )  # fmt: skip


def cause_of(code: str, words: str = "") -> Cause:
    """The cause behind a bank's code or words.

    Plain words win over a code that only says “see the words” or “not specified”; what nobody knows is said to be
    unknown, and never guessed.
    """
    by_code = _codes().get(code.strip().upper())
    if by_code is not None and by_code.key != NOT_TOLD:
        return by_code
    said = f" {_plain(code)} {_plain(words)} "
    for cause in causes().values():
        if any(f" {_plain(word)} " in said for word in cause.words):
            return cause
    return causes()[NOT_TOLD]


@cache
def _codes() -> dict[str, Cause]:
    return {code: cause for cause in causes().values() for code in cause.codes}


def _plain(words: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", words.lower()).split())
