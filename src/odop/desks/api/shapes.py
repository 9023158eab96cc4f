"""The shapes of answers: names in both languages, facts with their source, a no with its reason."""

from datetime import date
from typing import Any

from ninja import Schema


class Name(Schema):
    """A name in both languages."""

    en: str
    hi: str


class FaultOut(Schema):
    """What is wrong with one field."""

    field: str
    en: str
    hi: str


class Problem(Schema):
    """A no, with its reason in both languages."""

    status: int
    en: str
    hi: str
    faults: list[FaultOut] = []


class FactOut(Schema):
    """A fact: its name, where it was read, as of when, and whether it is confirmed."""

    name: Name
    source: str
    as_of: str
    confidence: str
    confirmed: bool
    note: str

    @staticmethod
    def resolve_name(fact: Any) -> Any:
        return fact.named


class DistrictOut(FactOut):
    code: str
    short: str
    slug: str
    aliases: list[str]
    division: Name
    headquarters: Name | None
    population: int | None
    tile_column: int
    tile_row: int


class ProductOut(FactOut):
    code: str
    family: str
    sector: str


class ProductOfOut(ProductOut):
    """A product of a district, under the name the district's list gives it."""

    general: Name
    district: str
    from_date: date | None
    to_date: date | None
    date_words: str
    original: bool


class PlaceOut(FactOut):
    code: str
    kind: str
    pin: str


class GIGoodOut(FactOut):
    number: str
    category: str
    registered_year: str
    from_date: date | None
    of_odop_product: bool
    districts: list[str]


class OfficeOut(FactOut):
    code: str
    kind: str
    synthetic: bool


class DistrictPageOut(Schema):
    on: date
    district: DistrictOut
    products: list[ProductOfOut]
    places: list[PlaceOut]
    gi_goods: list[GIGoodOut]
    offices: list[OfficeOut]


class TaxRuleOut(FactOut):
    """A tariff heading; the rule governs, the headline percentage only sorts."""

    family: str
    hsn: str
    description: str
    headline_percent: float | None
    rule: str
    from_date: date | None


class KitListOut(FactOut):
    """What a toolkit holds. Where official is false it is a typical list, not the committee's."""

    trade: str
    items: list[Name]
    price_paise: int | None
    training_days: int | None
    official: bool

    @staticmethod
    def resolve_price_paise(kit: Any) -> Any:
        return kit.price


class MadeOut(Schema):
    district: DistrictOut
    line: ProductOfOut


class ProductPageOut(Schema):
    on: date
    product: ProductOut
    made_in: list[MadeOut]
    tax_rules: list[TaxRuleOut]
    kit_list: KitListOut | None


class OrderOut(FactOut):
    """A Government Order; its name is its subject."""

    key: str
    number: str
    dated_on: date
    scheme: str
    amends: str
    read_in_full: bool


class SchemeOut(Schema):
    code: str
    prefix: str
    name: Name

    @staticmethod
    def resolve_name(scheme: Any) -> Any:
        return scheme.named


class StateOut(Schema):
    """The State whose pack is loaded, and to whom its facts are owed."""

    state_code: str
    name: Name
    programme: Name
    began_on: date
    schemes: list[SchemeOut]
    attributions: list[Name]
    synthetic: bool
