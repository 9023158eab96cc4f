"""What a branch may give as a reason, from data; and whether words are words."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from odop.basics.names import Named
from odop.casework.rules.margin_money.branch_refusals import NotAReason, NotPlainWords, ReasonNotOfTheList

REFUSAL, CUT = "refusal", "cut"
CLAUSE = Named(
    "order of 24 September 2018, para 4: the branch decides and tells its reasons",
    "24 सितंबर 2018 का शासनादेश, पैरा 4: शाखा निर्णय देती है और कारण बताती है",
)
DATA = Path(__file__).with_name("branch_reasons.toml")
LEAST_WORDS, LEAST_LETTERS = 3, 12


@dataclass(frozen=True)
class Reason:
    """A reason of the list: what the maker reads, and the one next step for her."""

    code: str
    words: Named
    next: Named


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


@cache
def reasons(of: str) -> Mapping[str, Reason]:
    """The reasons of a kind, refusal or cut, by code, in the order of the list."""
    return {
        code: Reason(code, Named(**row["words"]), Named(**row["next"]))
        for code, row in _data()["reasons"].items()
        if of in row["of"]
    }


@cache
def every_reason() -> Mapping[str, Reason]:
    """Every reason of the list by its code."""
    return {**reasons(REFUSAL), **reasons(CUT)}


@cache
def claim_returned_for() -> Mapping[str, Named]:
    """What a claim is sent back to the branch for."""
    return {code: Named(**row["words"]) for code, row in _data()["claim_returned"].items()}


@cache
def _no_reasons() -> tuple[tuple[str, Named, re.Pattern[str]], ...]:
    return tuple(
        (code, Named(**row["words"]), re.compile("|".join(row["found"]), re.IGNORECASE | re.DOTALL))
        for code, row in _data()["no_reason"].items()
    )


def require_reason(code: str, words: str, *, of: str) -> str:
    """A reason of the list, said in plain words; gives the words as they are kept.

    Raises NotAReason, ReasonNotOfTheList or NotPlainWords.
    """
    said = require_plain(words) if code in reasons(of) else words.strip()
    for known, why, found in _no_reasons():
        if code == known or (said and found.search(said)):
            raise NotAReason(why)
    if code not in reasons(of):
        raise ReasonNotOfTheList
    return said


def require_plain(words: str) -> str:
    """Words somebody can read: a few of them, not the same one again, not "n/a". Raises NotPlainWords."""
    said = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    parts = [_letters(part) for part in said.split(" ")]
    different = {part for part in parts if part}
    if len(different) < LEAST_WORDS or sum(len(part) for part in different) < LEAST_LETTERS:
        raise NotPlainWords(LEAST_WORDS)
    return said


def _letters(text: str) -> str:
    """The letters of a word in either script, its vowel signs with them."""
    return "".join(c for c in text.casefold() if unicodedata.category(c)[0] in "LM")
