"""What a column and a table of a pack are, and the columns that many tables share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from odop.programme.pack import cells
from odop.programme.pack.cells import Reader, Wrong

FILLED = object()  # an empty cell is a fault


@dataclass(frozen=True)
class Column:
    """One column: how a cell is read, what an empty cell means, and which table it names a row of."""

    name: str
    read: Reader
    blank: Any = FILLED
    names: str = ""  # "districts", or "tax.family" where it is not the key


Check = Callable[[dict[str, Any]], Iterator[tuple[str, Wrong]]]


def no_more(values: dict[str, Any]) -> Iterator[tuple[str, Wrong]]:
    """Nothing beyond the cells themselves."""
    return iter(())


@dataclass(frozen=True)
class Table:
    """One file: its columns, its key, what else must be unique, and what its cells must be together."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    unique: tuple[tuple[str, ...], ...] = ()
    also: Check = field(default=no_more)
    folder: str = ""
    optional: bool = False  # a pack may do without this file

    @property
    def file(self) -> str:
        return f"{self.folder}{self.name}.csv"


def ends_after_it_begins(values: dict[str, Any]) -> Iterator[tuple[str, Wrong]]:
    first, last = values.get("from_date"), values.get("to_date")
    if first and last and last < first:
        yield (
            "to_date",
            Wrong(
                _("The last day, %(to)s, comes before the first, %(from)s."), **{"to": last, "from": first}
            ),
        )


def same_items_in_both_languages(values: dict[str, Any]) -> Iterator[tuple[str, Wrong]]:
    yield from ends_after_it_begins(values)
    en, hi = values.get("items_en"), values.get("items_hi")
    if en is not None and hi is not None and len(en) != len(hi):
        yield (
            "items_hi",
            Wrong(_("%(hi)s items in Hindi stand against %(en)s in English."), hi=len(hi), en=len(en)),
        )


def last_day_with_a_first(values: dict[str, Any]) -> Iterator[tuple[str, Wrong]]:
    first, last = values.get("begins_on"), values.get("ends_on")
    if last and not first:
        yield "ends_on", Wrong(_("A fair with a last day has a first one."))
    elif first and last and last < first:
        yield (
            "ends_on",
            Wrong(
                _("The last day, %(to)s, comes before the first, %(from)s."), **{"to": last, "from": first}
            ),
        )


SOURCE = Column("source", cells.text(2000))
SOURCED = (
    SOURCE,
    Column("as_of", cells.text(120)),
    Column("confidence", cells.one_of("high", "medium", "low")),
    Column("note", cells.text(2000), ""),
)
DATES = (Column("from_date", cells.day, None), Column("to_date", cells.day, None))


def named(longest: int) -> tuple[Column, Column]:
    return Column("name_en", cells.text(longest)), Column("name_hi", cells.hindi(longest))


DISTRICT = Column("district", cells.code, names="districts")
