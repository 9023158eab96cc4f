"""What stands in a cell, read as what it means. Words that come again and again are read once."""

import re
from datetime import date
from functools import cache, lru_cache

from odop.artisans import identifiers
from odop.artisans.rules.ages import Birth
from odop.artisans.rules.reading import plain_name, read_birth, tidy, whole_number
from odop.basics.names import ascii_digits
from odop.basics.refusals import Refusal

_DAY = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$")
UNDER_AGE = (None, None, None)  # a birth that enters no row

CHOICES: dict[str, dict[str, str]] = {
    "sex": {
        "F": "f female woman w महिला स्त्री म",
        "M": "m male man पुरुष पु",
        "O": "o other transgender third अन्य तृतीय",
    },
    "social_group": {
        "SC": "sc scheduledcaste अनुसूचितजाति अजा अनुजाति एससी",
        "ST": "st scheduledtribe अनुसूचितजनजाति अजजा एसटी",
        "OBC": "obc otherbackwardclass bc अन्यपिछड़ावर्ग अन्यपिछडावर्ग पिछड़ावर्ग पिछडावर्ग अपिव ओबीसी",
        "GEN": "gen general ur unreserved सामान्य",
    },
}
YES = {"yes", "y", "1", "true", "हाँ", "हां", "हा", "ह"}
NO = {"no", "n", "0", "false", "नहीं", "नही", "न"}


@cache
def words_for(column: str) -> dict[str, str]:
    """Which choice each word means."""
    return {word: code for code, words in CHOICES[column].items() for word in words.split()}


@lru_cache(maxsize=65_536)
def a_name(text: str) -> str | None:
    """A name in letters; nothing where it is none."""
    try:
        return plain_name(tidy(text), "name")
    except Refusal:
        return None


def says_nothing(column: str, text: str) -> bool:
    """A word for nothing leaves the box empty; where yes or no is asked, it is an answer."""
    if column in {"minority", "divyang", "native_of_state"}:
        return text.strip() in {"-", ".", "?"}
    return not text[0].isdigit() and len(text) < 20 and identifiers.means_nothing(text)


@lru_cache(maxsize=65_536)
def plain_word(text: str) -> str:
    """A word without case, spaces and marks, for looking it up."""
    return "".join(c for c in ascii_digits(text).lower() if c not in " .-_/()*,'’")


@lru_cache(maxsize=4_096)
def years(text: str) -> str | None:
    """A number of years in the craft; nothing where it is none."""
    try:
        return str(whole_number(text, "craft_years", 0, 90))
    except Refusal:
        return None


@lru_cache(maxsize=65_536)
def birth_of(day: str, age: str, on: date) -> tuple[str | None, str | None, str | None] | None:
    """The day, or the two days between which it lies; UNDER_AGE; nothing where it cannot be read."""
    birth = _birth_told(day, age, on)
    if birth is None:
        return None
    if birth.surely_under_age(on):
        return UNDER_AGE
    return (str(birth.day), None, None) if birth.day else (None, str(birth.earliest), str(birth.latest))


def _birth_told(day: str, age: str, on: date) -> Birth | None:
    day, age = ascii_digits(day).strip(), ascii_digits(age).strip()
    try:
        if not day:
            return read_birth("", "", "", age, on)
        if found := _DAY.match(day):
            return read_birth(found[1], found[2], found[3], "", on)
        if found := _ISO.match(day):
            return read_birth(found[3], found[2], found[1], "", on)
        return read_birth("", "", day, "", on) if re.fullmatch(r"\d{4}", day) else None
    except Refusal:
        return None


def name_of_unit(text: str) -> str:
    """A unit's name in one line."""
    return tidy(text).replace("\\", "/")[:200] if text else ""
