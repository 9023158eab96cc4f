"""What may be chosen and what is known of the State, asked of the programme for enrolment."""

from datetime import date

from odop.basics.names import Named
from odop.programme import queries as programme


def districts() -> tuple[tuple[str, Named], ...]:
    """Every district with its code."""
    return tuple((d.code, d.named) for d in programme.districts())


def places(district: str) -> tuple[tuple[str, Named], ...]:
    """The tehsils of a district; its blocks where it has none."""
    found = programme.places_of(district)
    tehsils = [p for p in found if p.kind == "tehsil"]
    return tuple((p.code, p.named) for p in tehsils or found)


def products(district: str, on: date) -> tuple[tuple[str, Named], ...]:
    """The products named for a district on a day."""
    return tuple((p.code, p.named) for p in programme.products_of(district, on))


def bank_letters() -> frozenset[str] | None:
    """The four letters of the banks we know; None where no list is loaded."""
    return frozenset(bank.letters for bank in programme.banks()) or None


def pin_heads() -> frozenset[str] | None:
    """The first three digits of the State's PINs, as far as its places tell; None where none are loaded."""
    return programme.pin_heads() or None
