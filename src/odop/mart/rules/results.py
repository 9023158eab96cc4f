"""What a stall sold: sales, orders and enquiries, three things that nobody can add to one another.

Money taken is not an order, and an order is not somebody who asked. Each has a type of its own, which adds to
its own kind and refuses every other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from odop.basics.money import Paise


@dataclass(frozen=True, order=True)
class Sales:
    """Money taken at the stall."""

    paise: Paise

    def __add__(self, other: Sales) -> Sales:
        return Sales(self.paise + other.paise) if type(other) is Sales else NotImplemented


@dataclass(frozen=True)
class Orders:
    """Orders placed and still to be made: how many, and what they are worth where that was told."""

    count: int
    worth: Paise | None = None

    def __add__(self, other: Orders) -> Orders:
        if type(other) is not Orders:
            return NotImplemented
        known = [worth for worth in (self.worth, other.worth) if worth is not None]
        return Orders(self.count + other.count, sum(known) if known else None)


@dataclass(frozen=True, order=True)
class Enquiries:
    """People who asked and ordered nothing."""

    count: int

    def __add__(self, other: Enquiries) -> Enquiries:
        return Enquiries(self.count + other.count) if type(other) is Enquiries else NotImplemented


@dataclass(frozen=True)
class Result:
    """What is known of one stall, or of many. None: nobody knows."""

    sales: Sales | None = None
    orders: Orders | None = None
    enquiries: Enquiries | None = None

    # What a page shows, one by one.
    @property
    def sales_paise(self) -> Paise | None:
        return self.sales.paise if self.sales else None

    @property
    def orders_count(self) -> int | None:
        return self.orders.count if self.orders else None

    @property
    def orders_worth(self) -> Paise | None:
        return self.orders.worth if self.orders else None

    @property
    def enquiries_count(self) -> int | None:
        return self.enquiries.count if self.enquiries else None


class Voices(StrEnum):
    """Whose word a part of a result stands on."""

    BOTH = "BOTH"  # they say the same
    MAKER = "MAKER"
    OFFICER = "OFFICER"
    DIFFER = "DIFFER"  # neither is taken before they agree
    UNKNOWN = "UNKNOWN"


One = TypeVar("One", Sales, Orders, Enquiries)


def weigh(hers: One | None, officers: One | None) -> tuple[One | None, Voices]:
    """One part of a result from two words of equal weight: where they differ, it is unknown."""
    if hers is None and officers is None:
        return None, Voices.UNKNOWN
    if hers is None:
        return officers, Voices.OFFICER
    if officers is None:
        return hers, Voices.MAKER
    return (hers, Voices.BOTH) if hers == officers else (None, Voices.DIFFER)


@dataclass(frozen=True)
class Standing:
    """What stands of one stall, part by part, and on whose word."""

    result: Result
    sales_by: Voices
    orders_by: Voices
    enquiries_by: Voices

    @property
    def differ(self) -> bool:
        return Voices.DIFFER in (self.sales_by, self.orders_by, self.enquiries_by)

    @property
    def answered(self) -> bool:
        """Whether anybody has said anything of it."""
        return {self.sales_by, self.orders_by, self.enquiries_by} != {Voices.UNKNOWN}


def standing(hers: Result, officers: Result) -> Standing:
    """The two words on one stall, part beside part."""
    sales, sales_by = weigh(hers.sales, officers.sales)
    orders, orders_by = weigh(_filled(hers.orders, officers.orders), _filled(officers.orders, hers.orders))
    enquiries, enquiries_by = weigh(hers.enquiries, officers.enquiries)
    return Standing(Result(sales, orders, enquiries), sales_by, orders_by, enquiries_by)


def _filled(said: Orders | None, other: Orders | None) -> Orders | None:
    """So many orders, with their worth where only the other voice told it."""
    if said and other and said.count == other.count and said.worth is None:
        return other
    return said


def of_voice(whole: Result, days: Iterable[Result]) -> Result:
    """One voice's word on a fair: what it said of the whole fair; where it said nothing, its days together."""
    told = total(days)
    return Result(
        whole.sales if whole.sales is not None else told.sales,
        whole.orders if whole.orders is not None else told.orders,
        whole.enquiries if whole.enquiries is not None else told.enquiries,
    )


def total(results: Iterable[Result]) -> Result:
    """Results together, kind by kind. What nobody knows adds nothing; where nobody knows anything, it is unknown."""
    kept = list(results)
    return Result(
        _together((one.sales for one in kept), lambda a, b: a + b),
        _together((one.orders for one in kept), lambda a, b: a + b),
        _together((one.enquiries for one in kept), lambda a, b: a + b),
    )


def _together(parts: Iterable[One | None], add: Callable[[One, One], One]) -> One | None:
    found: One | None = None
    for part in parts:
        if part is not None:
            found = part if found is None else add(found, part)
    return found
