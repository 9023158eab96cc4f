"""What the rows of a file are checked against: districts, places and products by every name they have."""

from datetime import date

from django.conf import settings

from odop.artisans.imports.checking import District, Ground
from odop.artisans.imports.words import plain_word
from odop.artisans.queries.ground import bank_letters, pin_heads
from odop.programme import queries as programme


def ground(district: str | None, on: date) -> Ground:
    """The ground of one import, read whole before the first row is."""
    named: dict[str, District] = {}
    for there in programme.districts():
        wanted = district in {None, there.code}  # of the others it is enough to know that they are others
        known = district_with_names(there.code, on) if wanted else District(there.code, {}, {})
        for name in (there.code, there.short, there.name_en, there.name_hi, *there.aliases):
            named[plain_word(name)] = known
    return Ground(
        on=on,
        key=settings.IDENTITY_KEY,
        district=next((d for d in named.values() if d.code == district), None),
        find_district=lambda words: named.get(plain_word(words)),
        banks=bank_letters(),
        pins=pin_heads(),
    )


def district_with_names(code: str, on: date) -> District:
    """A district with its places and its products, by their plain names."""
    places = {}
    for place in sorted(programme.places_of(code), key=lambda p: p.kind == "tehsil"):  # tehsils win
        for name in (place.name_en, place.name_hi, place.code):
            places[plain_word(name)] = place.code
    products = {}
    for product in programme.products_of(code, on):
        for name in (
            product.name_en, product.name_hi, product.general.en, product.general.hi, product.code
        ):  # fmt: skip
            products[plain_word(name)] = product.code
    return District(code, places, products)
