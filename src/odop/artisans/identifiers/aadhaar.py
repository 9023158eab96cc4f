"""Aadhaar numbers: found wherever they were typed, covered, and stood for by a keyed token.

The number itself is never stored. What is kept is a token made with the State's identity key, by which two
entries of one number can be compared, and the last four digits.
"""

import hmac
import re
import unicodedata

from stdnum import verhoeff

from odop.artisans.identifiers.judgement import table

DIGITS = 12
# Whatever people put between the digits; never more than three marks together.
_BETWEEN = r"[\s\-\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff\u00a0\u00ad._/,:|*'\"()+]{0,3}"
_RUN = re.compile(rf"\d(?:{_BETWEEN}\d){{11,}}")
_MADE = re.compile(r"[2-9][0-9]{11}")
_TAIL = re.compile(r"^[Xx*•]{4}[\s\-]*[Xx*•]{4}[\s\-]*(\d{4})$")


def ascii_form(text: str) -> str:
    """The text with every digit of every script as 0 to 9, character for character."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)


def is_aadhaar(digits: str) -> bool:
    """Whether twelve digits are made as an Aadhaar number is, published test numbers included."""
    return bool(_MADE.fullmatch(digits)) and digits != digits[::-1] and verhoeff.checksum(digits) == 0


def mask(text: str) -> str:
    """The text with every Aadhaar number in it covered but for its last four digits."""
    if len(text) < DIGITS:
        return text
    plain = ascii_form(text)
    marks = [False] * len(text)
    for run in _RUN.finditer(plain):
        places = [n for n in range(run.start(), run.end()) if plain[n].isdigit()]
        digits = "".join(plain[n] for n in places)
        for first in range(len(digits) - DIGITS + 1):
            if is_aadhaar(digits[first : first + DIGITS]):
                for place in places[first : first + DIGITS - 4]:
                    marks[place] = True
    if not any(marks):
        return text
    return "".join("X" if covered else letter for letter, covered in zip(text, marks, strict=True))


def masked_tail(text: str) -> str:
    """The last four digits of a number already covered, XXXX XXXX 2346; empty where it is not one."""
    found = _TAIL.match(ascii_form(text).strip())
    return found.group(1) if found else ""


def published(digits: str) -> bool:
    """Whether UIDAI has printed the number for testing."""
    return digits in table("published.toml")["aadhaar"]["numbers"]


def token(number: str, key: str) -> str:
    """The keyed token that stands for a number: the same for the same number, and never undone."""
    return hmac.digest(key.encode(), b"aadhaar:" + number.encode(), "sha256").hex()


def last4(number: str) -> str:
    """The four digits that may be shown."""
    return number[-4:]
