"""Whole paise and the decimal rupees of a bank file, exactly; no float comes near."""

import re

from odop.basics.money import PAISE_IN_A_RUPEE, Paise
from odop.basics.names import ascii_digits

_RUPEES = re.compile(r"(\d{1,13})(?:\.(\d{1,17}))?")


def rupees_text(paise: Paise) -> str:
    """Paise as a bank file writes them: 1234.50."""
    if paise < 0:
        raise ValueError("a bank file holds no negative amount")
    whole, part = divmod(paise, PAISE_IN_A_RUPEE)
    return f"{whole}.{part:02d}"


def paise_of(text: str) -> Paise | None:
    """Whole paise of an amount as written; None where it is no amount, or finer than a paisa."""
    found = _RUPEES.fullmatch(ascii_digits(text.strip().removeprefix("+")))
    if found is None:
        return None
    whole, part = found.group(1), found.group(2) or ""
    if part[2:].strip("0"):
        return None
    return int(whole) * PAISE_IN_A_RUPEE + int((part + "00")[:2])
