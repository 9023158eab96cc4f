"""Reads of districts, their places and the tile map."""

from odop.basics.names import Named
from odop.programme import models
from odop.programme.queries.facts import District, Place, Tile, common


def slug_of(name: str) -> str:
    """A district's name as it stands in addresses."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def district_of(row: models.District) -> District:
    there = bool(row.headquarters_en and row.headquarters_hi)
    return District(
        **common(row),
        code=row.code,
        short=row.short,
        slug=slug_of(row.name_en),
        aliases=tuple(part for part in row.aliases.split(";") if part),
        division_code=row.division_id,
        division=Named(row.division.name_en, row.division.name_hi),
        headquarters=Named(row.headquarters_en, row.headquarters_hi) if there else None,
        population=row.population,
        tile_column=row.tile_column,
        tile_row=row.tile_row,
    )


def districts() -> tuple[District, ...]:
    """Every district, by its English name."""
    rows = models.District.objects.select_related("division").order_by("name_en")
    return tuple(district_of(row) for row in rows)


def district(code: str) -> District | None:
    """The district of a code."""
    row = models.District.objects.select_related("division").filter(code=code).first()
    return district_of(row) if row else None


def district_by_slug(slug: str) -> District | None:
    """The district of an address such as /district/sant-kabir-nagar/."""
    return next((d for d in districts() if d.slug == slug), None)


def find_district(words: str) -> District | None:
    """The district somebody names: by code, short code, name in either script, or another spelling."""
    wanted = words.strip().casefold()
    for d in districts():
        if wanted in {
            d.code,
            d.short.casefold(),
            d.slug,
            d.name_en.casefold(),
            d.name_hi,
            *map(str.casefold, d.aliases),
        }:
            return d
    return None


def tiles() -> tuple[Tile, ...]:
    """The cells of the tile map, north to south and west to east."""
    rows = models.District.objects.order_by("tile_row", "tile_column").only(
        "code", "short", "name_en", "name_hi", "tile_column", "tile_row"
    )
    return tuple(
        Tile(r.code, r.short, slug_of(r.name_en), r.name_en, r.name_hi, r.tile_column, r.tile_row)
        for r in rows
    )


def places_of(district: str) -> tuple[Place, ...]:
    """The tehsils and blocks of a district, by name."""
    rows = models.Place.objects.filter(district_id=district).order_by("name_en", "code")
    return tuple(
        Place(**common(row), code=row.code, kind=row.kind, district=row.district_id, pin=row.pin)
        for row in rows
    )


def pin_heads() -> frozenset[str]:
    """The first three digits of the PINs of the State's places, as far as they are known."""
    pins = models.Place.objects.exclude(pin="").values_list("pin", flat=True)
    return frozenset(pin[:3] for pin in pins)
