"""The units of a maker, as other rooms name them."""

from dataclasses import dataclass
from uuid import UUID

from odop.artisans.models import Unit


@dataclass(frozen=True)
class UnitOf:
    """One unit of a maker."""

    key: UUID
    name: str
    udyam: str


def units_of(artisan: UUID) -> tuple[UnitOf, ...]:
    """Every unit of a maker."""
    rows = Unit.objects.filter(artisan=artisan).order_by("name", "pk")
    return tuple(UnitOf(row.pk, row.name, row.udyam) for row in rows)
