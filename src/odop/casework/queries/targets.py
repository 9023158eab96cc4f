"""Targets of districts: the first, what was shifted, and what the target is now."""

from dataclasses import dataclass
from datetime import datetime

from odop.basics.names import Named
from odop.casework.models import Target


@dataclass(frozen=True)
class Shift:
    """What came from another district, or went to it (below nought)."""

    number: int
    other: Named
    words: str
    by_name: str
    at: datetime

    @property
    def size(self) -> int:
        return abs(self.number)


@dataclass(frozen=True)
class DistrictTarget:
    """A district's target in a year. The first is None where none was set and something was shifted there."""

    district: str
    place: Named
    first: int | None
    now: int
    shifts: tuple[Shift, ...]
    words: str
    set_by_name: str
    set_at: datetime | None
    synthetic: bool


def targets(scheme: str, year: str) -> dict[str, DistrictTarget]:
    """The targets of a scheme and year, by district; a district without one is left out. One query."""
    rows = (
        Target.objects.filter(scheme=scheme, year=year)
        .select_related("district", "other")
        .order_by("set_at", "id")
    )
    of: dict[str, list[Target]] = {}
    for row in rows:
        of.setdefault(row.district_id, []).append(row)
    return {code: _target(code, said) for code, said in of.items()}


def _target(code: str, said: list[Target]) -> DistrictTarget:
    first = next((row for row in said if row.other is None), None)
    return DistrictTarget(
        district=code,
        place=said[0].district.named,
        first=first.number if first else None,
        now=sum(row.number for row in said),
        shifts=tuple(
            Shift(row.number, row.other.named, row.words, row.set_by_name, row.set_at)
            for row in said
            if row.other
        ),
        words=first.words if first else "",
        set_by_name=first.set_by_name if first else "",
        set_at=first.set_at if first else None,
        synthetic=any(row.synthetic for row in said),
    )
