"""The tables of a pack: which files, which columns, what each cell must be, what names what."""

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

TABLES = (
    Table("divisions", ("code",), (Column("code", cells.slug), *named(80), *SOURCED)),
    Table(
        "districts",
        ("code",),
        (
            Column(
                "code",
                cells.matching(
                    r"[0-9]{1,8}", _("“%(value)s” is not a district code of the Local Government Directory.")
                ),
            ),
            Column("short", cells.short),
            *named(80),
            Column("aliases", cells.text(400), ""),
            Column("division", cells.slug, names="divisions"),
            Column("headquarters_en", cells.text(80), ""),
            Column("headquarters_hi", cells.hindi(80), ""),
            Column("population", cells.whole, None),
            Column("tile_column", cells.whole),
            Column("tile_row", cells.whole),
            *SOURCED,
        ),
        unique=(("short",), ("name_en",), ("tile_column", "tile_row")),
    ),
    Table(
        "places",
        ("code",),
        (
            Column("code", cells.code),
            Column("kind", cells.one_of("tehsil", "block")),
            DISTRICT,
            *named(80),
            Column("pin", cells.pin, ""),
            *SOURCED,
        ),
    ),
    Table(
        "products",
        ("code",),
        (
            Column("code", cells.slug),
            *named(120),
            Column("family", cells.family, "", names="tax.family"),
            Column("sector", cells.text(40), ""),
            *SOURCED,
        ),
    ),
    Table(
        "district_products",
        ("district", "product"),
        (
            DISTRICT,
            Column("product", cells.slug, names="products"),
            *named(120),
            *DATES,
            Column("date_words", cells.text(60), ""),
            Column("original", cells.yes_no),
            *SOURCED,
        ),
        also=ends_after_it_begins,
    ),
    Table(
        "tax",
        ("family", "hsn"),
        (
            Column("family", cells.family),
            Column("family_name_en", cells.text(120)),
            Column("family_name_hi", cells.hindi(120)),
            Column("hsn", cells.hsn),
            Column("description", cells.text(400)),
            Column("headline_percent", cells.percent, None),
            Column("rule", cells.text(400)),
            Column("rule_before", cells.text(400), ""),
            *DATES,
            *SOURCED,
        ),
        also=ends_after_it_begins,
    ),
    Table(
        "gi_goods",
        ("name_en",),
        (
            Column("number", cells.text(12), ""),
            *named(120),
            Column("category", cells.one_of("handicraft", "agri", "food", "manufactured", "natural")),
            Column("registered_year", cells.text(40), ""),
            Column("of_odop_product", cells.yes_no),
            Column("districts", cells.several(cells.code), names="districts"),
            *DATES,
            *SOURCED,
        ),
        also=ends_after_it_begins,
    ),
    Table(
        "orders",
        ("key",),
        (
            Column("key", cells.order_key),
            Column("number", cells.text(80)),
            Column("dated_on", cells.day),
            Column("subject_en", cells.text(200)),
            Column("subject_hi", cells.hindi(200)),
            Column("scheme", cells.text(40), "", names="pack.schemes"),
            Column("amends", cells.order_key, "", names="orders"),
            Column("read_in_full", cells.yes_no),
            *SOURCED,
        ),
    ),
    Table(
        "offices",
        ("code",),
        (
            Column("code", cells.code),
            Column("kind", cells.one_of("DIC", "CELL", "COMMITTEE", "LAB", "ENQUIRY", "AUDIT")),
            Column("district", cells.code, None, names="districts"),
            *named(160),
            *SOURCED,
        ),
    ),
    Table(
        "banks",
        ("code",),
        (
            Column("code", cells.code),
            Column("letters", cells.letters),
            *named(120),
            Column("kind", cells.text(40)),
            Column("status", cells.one_of("active", "merged")),
            *SOURCED,
        ),
    ),
    Table(
        "branches",
        ("ifsc",),
        (
            Column("ifsc", cells.ifsc),
            Column("bank", cells.code, names="banks"),
            DISTRICT,
            *named(160),
            *SOURCED,
        ),
        optional=True,
    ),
    Table(
        "kit_lists",
        ("trade",),
        (
            Column("trade", cells.family, names="tax.family"),
            *named(120),
            Column("items_en", cells.several(cells.text(120))),
            Column("items_hi", cells.several(cells.hindi(120))),
            Column("price", cells.rupees, None),
            Column("training_days", cells.whole, None),
            Column("official", cells.yes_no),
            *DATES,
            *SOURCED,
        ),
        also=same_items_in_both_languages,
    ),
    Table(
        "fairs",
        ("code",),
        (
            Column("code", cells.slug),
            *named(160),
            Column("place_en", cells.text(80)),
            Column("place_hi", cells.hindi(80)),
            Column("country_en", cells.text(60)),
            Column("country_hi", cells.hindi(60)),
            Column("reach", cells.one_of("state", "india", "abroad", "online")),
            Column("begins_on", cells.day, None),
            Column("ends_on", cells.day, None),
            Column("months", cells.months),
            Column("kind", cells.text(80)),
            Column("b2b", cells.yes_no),
            Column("b2c", cells.yes_no),
            Column("organiser", cells.text(120), ""),
            Column("remark", cells.text(400), ""),
            *SOURCED,
        ),
        also=last_day_with_a_first,
        optional=True,
    ),
    Table(
        "claims",
        ("code",),
        (
            Column("code", cells.code),
            Column("indicator", cells.text(60)),
            Column("value", cells.text(40)),
            Column("unit", cells.text(40)),
            Column("period", cells.text(80), ""),
            Column("scope", cells.text(80)),
            Column("district", cells.code, None, names="districts"),
            Column("said_on", cells.text(60)),
            Column("said_by", cells.text(120), ""),
            Column("title", cells.text(200), ""),
            SOURCE,
            Column("note", cells.text(400), ""),
        ),
    ),
    Table(
        "names",
        ("code",),
        (
            Column("code", cells.code),
            Column("kind", cells.one_of("first", "surname")),
            Column("name_hi", cells.hindi(40)),
            Column("name_en", cells.text(40)),
            Column("variants", cells.text(200), ""),
            Column("sex", cells.one_of("F", "M", "U")),
            Column("tradition", cells.text(40)),  # of spelling: which first names go with which surnames
            SOURCE,
            Column("as_of", cells.text(120)),
        ),
        folder="data/",
    ),
)
