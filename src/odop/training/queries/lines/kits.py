"""Toolkits and orders, ready for a page."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.money import Paise
from odop.basics.names import Named


@dataclass(frozen=True)
class State:
    """A state with its words, who must act next, and since when."""

    code: str
    label: object
    holder: str
    since: datetime


@dataclass(frozen=True)
class KitLine:
    """One toolkit in a list or on a page."""

    key: UUID
    district: Named
    product: Named
    kit: Named
    name: str
    name_hi: str
    artisan_number: str
    promised_on: date
    expected_on: date | None
    state: State
    late: bool
    days_late: int
    order: UUID | None = None
    order_number: str = ""
    delivered_on: date | None = None
    yes_label: object = ""
    witness: str = ""
    replaces: bool = False
    faults: tuple[Named, ...] = ()

    @property
    def named(self) -> Named:
        return Named(self.name, self.name_hi or self.name)


@dataclass(frozen=True)
class KitPage:
    """One toolkit whole: its items, its chain of replacements, and what was done."""

    line: KitLine
    items: tuple[Named, ...]
    official: bool
    chain: tuple[KitLine, ...]
    dispatched_on: date | None
    supplier: Named | None
    has_phone: bool
    code_sent_at: datetime | None
    maker: object  # the key of the person who signs in, or None


@dataclass(frozen=True)
class OrderLine:
    """One order of toolkits in a list."""

    key: UUID
    number: str
    district: Named
    supplier: Named
    gem_reference: str
    ordered_on: date
    price_each: Paise
    toolkits: int
    waiting: int
    sent: int
    delivered: int
    faulty: int
    since: datetime | None

    @property
    def total(self) -> Paise:
        return self.price_each * self.toolkits


@dataclass(frozen=True)
class OrderPage:
    line: OrderLine
    kits: tuple[KitLine, ...]


@dataclass(frozen=True)
class ToOrder:
    """Toolkits of a trade that wait to be ordered in a district."""

    trade: str
    kit: Named
    waiting: int
    carried_over: int  # promised in an earlier year: first call
    oldest: date
    ceiling: Paise
