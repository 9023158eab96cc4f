"""Reads of offices, banks and committees."""

from collections.abc import Iterable
from dataclasses import dataclass

from odop.basics.names import Named
from odop.programme import models
from odop.programme.queries.facts import Committee, Office, Seat, common


def _office(row: models.Office) -> Office:
    return Office(
        **common(row),
        code=row.code,
        kind=row.kind,
        district=row.district_id,
        bank=row.bank_id,
        ifsc=row.ifsc,
        synthetic=row.synthetic,
    )


def offices(kind: str | None = None, district: str | None = None) -> tuple[Office, ...]:
    """Offices, of one kind or of one district where asked."""
    rows = models.Office.objects.order_by("kind", "code")
    if kind is not None:
        rows = rows.filter(kind=kind)
    if district is not None:
        rows = rows.filter(district_id=district)
    return tuple(_office(row) for row in rows)


def offices_of(codes: Iterable[str]) -> tuple[Office, ...]:
    """The offices of these codes, in the order of the codes."""
    return tuple(_office(row) for row in models.Office.objects.filter(code__in=list(codes)).order_by("code"))


def office(code: str) -> Office | None:
    """The office of a code."""
    row = models.Office.objects.filter(code=code).first()
    return _office(row) if row else None


@dataclass(frozen=True)
class Bank:
    code: str
    letters: str
    name_en: str
    name_hi: str
    kind: str
    status: str

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


def _bank(row: models.Bank) -> Bank:
    return Bank(row.code, row.letters, row.name_en, row.name_hi, row.kind, row.status)


def banks() -> tuple[Bank, ...]:
    """Every bank known, by name; merged ones too, so that old codes are recognised."""
    return tuple(_bank(row) for row in models.Bank.objects.order_by("name_en"))


def bank_of(ifsc: str) -> Bank | None:
    """The bank whose four letters an IFSC begins with; rural banks may share a sponsor's letters."""
    row = models.Bank.objects.filter(letters=ifsc[:4].upper()).order_by("code").first()
    return _bank(row) if row else None


def _committee(row: models.Committee) -> Committee:
    return Committee(
        **common(row),
        code=row.code,
        of_district=row.of_district,
        quorum=row.quorum,
        quorum_confirmed=row.quorum_confirmed,
        meets_every=row.meets_every,
        seats=tuple(
            Seat(
                **common(seat), code=seat.code, committee=row.code, place=seat.place, part=seat.part,
                holders=seat.holders,
            )
            for seat in sorted(row.seats.all(), key=lambda seat: seat.place)
        ),
    )  # fmt: skip


def committees() -> tuple[Committee, ...]:
    """The bodies that decide, with their seats."""
    return tuple(
        _committee(row) for row in models.Committee.objects.order_by("code").prefetch_related("seats")
    )


def committee(code: str) -> Committee | None:
    """One body with its seats; none where the pack does not know it."""
    row = models.Committee.objects.filter(code=code).prefetch_related("seats").first()
    return _committee(row) if row else None
