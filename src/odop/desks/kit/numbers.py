"""Numbers in addresses, slashes and all: import it to use <number:...>, <artisan:...> and <design:...>."""

import re

from django.urls import register_converter

from odop.basics.names import ascii_digits

TYPED = re.compile(r"\W*([A-Z]{1,3})\W*([0-9]{4})\W*([0-9]{2})\W*([A-Z]{2,4})\W*([0-9]+)\W*")


def as_printed(typed: str, *, figures: int) -> str | None:
    """A case's number as the office prints it, from what somebody copied off a paper; none where it is not one.

    Small letters, Devanagari figures, spaces and other marks for the slashes, noughts left out: all are meant well.
    """
    found = TYPED.fullmatch(ascii_digits(typed).upper())
    if found is None:
        return None
    kind, year, next_year, place, count = found.groups()
    return f"{kind}/{year}-{next_year}/{place}/{count.zfill(figures)}"


class CaseNumber:
    """A case's number as the office writes it."""

    regex = r"[A-Z]{1,3}/[0-9]{4}-[0-9]{2}/[A-Z]{2,4}/[0-9]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class ArtisanNumber(CaseNumber):
    """A maker's number: A/SRE/0000001."""

    regex = r"A/[A-Z]{2,4}/[0-9A-Z]+"


class DesignNumber(CaseNumber):
    """A design's number, of the whole State: DL/2026-27/001."""

    regex = r"[A-Z]{1,3}/[0-9]{4}-[0-9]{2}/[0-9]+"


register_converter(CaseNumber, "number")
register_converter(ArtisanNumber, "artisan")
register_converter(DesignNumber, "design")
