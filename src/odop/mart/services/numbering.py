"""The numbers of fairs and rounds: of a district, or of the whole State under its own letters."""

from datetime import date

from odop.basics.dates import financial_year
from odop.programme import queries as programme


def stem(kind: str, on: date, district: str | None) -> str:
    """What the numbers of a kind, a year and a district (or the State) share: F/2025-26/SRE/, F/2025-26/UP/."""
    held_by = programme.district(district) if district else None
    short = held_by.short if held_by else _state()
    return f"{programme.letters(kind)}/{financial_year(on)}/{short}/"


def _state() -> str:
    return programme.pack().state_code if programme.has_pack() else "ST"
