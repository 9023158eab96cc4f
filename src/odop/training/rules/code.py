"""The code of the day: spoken in class, changed each day, made from a secret nobody in the class holds."""

import hashlib
import hmac
from datetime import date, datetime, timedelta

from odop.basics.dates import LUCKNOW
from odop.basics.names import ascii_digits

DIGITS = 4
TRIES_A_DAY = 5  # wrong codes one person may enter in a day; then only the trainer can mark her
HANDOVER_TRIES = 5


def code_of_day(secret: str, batch: str, on: date) -> str:
    """The code of one batch on one day."""
    digest = hmac.new(secret.encode(), f"{batch}|{on.isoformat()}".encode(), hashlib.sha256).digest()
    return str(int.from_bytes(digest[:8]) % 10**DIGITS).zfill(DIGITS)


def same_code(one: str, other: str) -> bool:
    """Whether two codes are the same, without telling by the time it takes."""
    return hmac.compare_digest(digits_only(one), digits_only(other))


def digits_only(text: str) -> str:
    """What was typed as a code: Devanagari digits and spaces forgiven."""
    return "".join(c for c in ascii_digits(text) if c in "0123456789")


def accepted_until(on: date) -> datetime:
    """The moment until which an entry for a training day is accepted: the end of the next day."""
    next_day = datetime(on.year, on.month, on.day, tzinfo=LUCKNOW) + timedelta(days=2)
    return next_day - timedelta(microseconds=1)
