"""The rows that reads give: frozen, named in both languages, each with its source."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from odop.basics.names import Named

CONFIDENCE = {
    "high": gettext_lazy("confirmed by a source"),
    "medium": gettext_lazy("from one second-hand source, not confirmed"),
    "low": gettext_lazy("not confirmed"),
}


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A fact with its name in both languages, where it was read, when, and how far it is sure."""

    name_en: str
    name_hi: str
    source: str
    as_of: str
    confidence: str
    note: str = ""

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)

    @property
    def confirmed(self) -> bool:
        return self.confidence == "high"

    @property
    def confidence_words(self) -> str:
        return str(CONFIDENCE[self.confidence])


@dataclass(frozen=True, kw_only=True)
class District(Fact):
    code: str
    short: str
    slug: str
    aliases: tuple[str, ...]
    division_code: str
    division: Named
    headquarters: Named | None
    population: int | None
    tile_column: int
    tile_row: int


@dataclass(frozen=True)
class Tile:
    """One district's cell of the tile map."""

    code: str
    short: str
    slug: str
    name_en: str
    name_hi: str
    column: int
    row: int

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


@dataclass(frozen=True, kw_only=True)
class Place(Fact):
    code: str
    kind: str
    district: str
    pin: str


@dataclass(frozen=True, kw_only=True)
class Product(Fact):
    code: str
    family: str
    sector: str


@dataclass(frozen=True, kw_only=True)
class ProductOf(Fact):
    """A product of a district, under the name the district's list gives it, with the day it came in."""

    code: str
    general: Named
    family: str
    sector: str
    district: str
    from_date: date | None
    to_date: date | None
    date_words: str
    original: bool

    @property
    def certain(self) -> bool:
        """Whether the day it came into the list is established."""
        return self.from_date is not None and not self.date_words.startswith(("by ", "in "))

    @property
    def since(self) -> str:
        """Since when it stands in the list, in a sentence that says what is not known."""
        if self.from_date is None:
            return _("in the list; since when is not established")
        if self.date_words.startswith("by "):
            return _("in the list by %(month)s at the latest") % {"month": date_format(self.from_date, "F Y")}
        if self.date_words.startswith("in "):
            return _("in the list since %(month)s") % {"month": date_format(self.from_date, "F Y")}
        if self.date_words.startswith("announced "):
            return _("announced on %(day)s") % {"day": date_format(self.from_date, "j F Y")}
        return _("in the list since %(day)s") % {"day": date_format(self.from_date, "j F Y")}


@dataclass(frozen=True, kw_only=True)
class TaxRule(Fact):
    """A tariff heading of a family; the rule governs, the headline percentage only sorts."""

    family: str
    hsn: str
    description: str
    headline_percent: Decimal | None
    rule: str
    rule_before: str
    from_date: date | None
    to_date: date | None


@dataclass(frozen=True, kw_only=True)
class GIGood(Fact):
    key: UUID
    number: str
    category: str
    registered_year: str
    from_date: date | None
    of_odop_product: bool
    districts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Order(Fact):
    """A Government Order; its name is its subject."""

    key: str
    number: str
    dated_on: date
    scheme: str
    amends: str
    read_in_full: bool


@dataclass(frozen=True, kw_only=True)
class Office(Fact):
    code: str
    kind: str
    district: str | None
    bank: str | None  # of a branch
    ifsc: str
    synthetic: bool


@dataclass(frozen=True, kw_only=True)
class KitList(Fact):
    """What a trade's toolkit holds. Not official: a typical list of our own, and the page says so."""

    key: UUID
    trade: str
    items: tuple[Named, ...]
    price: int | None
    training_days: int | None
    official: bool
    from_date: date | None


@dataclass(frozen=True, kw_only=True)
class Seat(Fact):
    """A seat of a committee, by the office that sits in it."""

    code: str
    committee: str
    place: int
    part: str  # chair, secretary, member or invited
    holders: int | None  # how many sit in it; None: not stated


@dataclass(frozen=True, kw_only=True)
class Committee(Fact):
    """A body that decides, with its seats. A quorum that no order states is not confirmed, and the page says so."""

    code: str
    of_district: bool
    quorum: int
    quorum_confirmed: bool
    meets_every: int | None  # months; None: as needed
    seats: tuple[Seat, ...]


def common(row: object) -> dict[str, str]:
    """The fields every fact has, from a row of a table."""
    return {
        name: getattr(row, name) for name in ("name_en", "name_hi", "source", "as_of", "confidence", "note")
    }
