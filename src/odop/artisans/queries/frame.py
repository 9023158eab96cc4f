"""The register as a list to draw from."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from odop.artisans.models import Artisan
from odop.basics.names import Named


@dataclass(frozen=True, slots=True)
class Framed:
    """One maker of a district, with what a draw is stratified by."""

    key: UUID
    place: str  # empty: not known
    product: str
    sex: str
    synthetic: bool


@dataclass(frozen=True)
class Called:
    """One maker as she is looked for: whoever asks her must find her door."""

    key: UUID
    number: str
    called: Named
    guardian: str
    phone: str
    address: str
    place: Named | None


def frame(district: str) -> tuple[Framed, ...]:
    """Everybody a district's register holds."""
    rows = Artisan.objects.filter(district_id=district).order_by("id")
    found = rows.values_list("id", "place_id", "product_id", "sex", "synthetic")
    return tuple(
        Framed(key, place or "", product or "", sex, made) for key, place, product, sex, made in found
    )


def to_be_found(keys: Iterable[UUID]) -> dict[UUID, Called]:
    """Makers with what it takes to find them; one query."""
    rows = Artisan.objects.filter(pk__in=list(keys)).select_related("place")
    return {
        r.pk: Called(
            r.pk, r.number, Named(r.name, r.name_hi or r.name), r.guardian_name, r.phone, r.address,
            Named(r.place.name_en, r.place.name_hi) if r.place else None,
        )
        for r in rows
    }  # fmt: skip
