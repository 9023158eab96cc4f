"""The check character of a sample's number, and whether two seals are one and the same."""

import re
import unicodedata

from odop.basics.names import ascii_digits

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def check_letter(number: str) -> str:
    """The check character of a number by ISO 7064, MOD 37,36: any one wrong character is found out."""
    rest = 36
    for letter in _bare(number):
        rest = (rest + LETTERS.index(letter)) % 36 or 36
        rest = rest * 2 % 37
    return LETTERS[(37 - rest) % 36]


def labelled(number: str) -> str:
    """A sample's number with its check character, as the label shows it."""
    return f"{number}-{check_letter(number)}"


def number_on(label: str) -> str | None:
    """The number on a label, where the check character fits it; none where something was misread."""
    number, _, letter = re.sub(r"\s", "", label.upper()).rpartition("-")
    return number if number and letter == check_letter(number) else None


def seal_read(text: str) -> str:
    """A seal's number as it is compared: capitals and figures alone, of whichever script; figures as 0 to 9."""
    return "".join(one for one in ascii_digits(text).upper() if unicodedata.category(one)[0] in "LMN")


def same_seal(sent: str, found: str) -> bool:
    """Whether the seal found is the one that was sent."""
    return bool(seal_read(sent)) and seal_read(sent) == seal_read(found)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter in LETTERS)
