"""The tables of what markets ask, what laboratories measure, and what each laboratory is said to do."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from odop.programme.pack import cells
from odop.programme.pack.cells import Wrong
from odop.programme.pack.columns import (
    DATES,
    SOURCED,
    Column,
    Table,
    ends_after_it_begins,
    named,
)

STAGE = cells.one_of("general", "raw-material", "processing", "finishing")
MARKET = cells.one_of("IN", "EU", "UK", "US", "EXPORT")
PRODUCTS = Column("products", cells.several(cells.slug), (), names="products")  # empty: every product


def in_both(name: str, longest: int) -> tuple[Column, Column]:
    return Column(f"{name}_en", cells.text(longest)), Column(f"{name}_hi", cells.hindi(longest))


def limits_something(values: dict[str, Any]) -> Iterator[tuple[str, Wrong]]:
    yield from ends_after_it_begins(values)
    least, most = values.get("least"), values.get("most")
    if "least" in values and "most" in values and least is None and most is None:
        yield "most", Wrong(_("A limit needs a least or a most."))
    if least is not None and most is not None and least > most:
        yield "least", Wrong(_("The least, %(least)s, is above the most, %(most)s."), least=least, most=most)


STANDARDS = (
    Table(
        "marks",
        ("code",),
        (
            Column("code", cells.slug),
            *named(160),
            Column("kind", cells.text(40)),
            *in_both("issuer", 160),
            Column("binding", cells.one_of("mandatory", "voluntary", "conditional")),
            *in_both("status", 400),
            *in_both("covers", 400),
            Column("stages", cells.several(STAGE)),
            Column("markets", cells.several(MARKET)),
            PRODUCTS,
            *DATES,
            *SOURCED,
        ),
        also=ends_after_it_begins,
        optional=True,
    ),
    Table(
        "standards",
        ("code",),
        (
            Column("code", cells.slug),
            Column("number", cells.text(160)),
            *named(160),
            Column("mark", cells.slug, "", names="marks"),
            Column("market", MARKET),
            Column("stage", STAGE),
            PRODUCTS,
            *in_both("sample", 400),
            Column("months", cells.whole),
            *DATES,
            *SOURCED,
        ),
        also=ends_after_it_begins,
        optional=True,
    ),
    Table(
        "limits",
        ("standard", "code"),
        (
            Column("standard", cells.slug, names="standards"),
            Column("code", cells.slug),
            Column("place", cells.whole),
            *named(160),
            Column("unit", cells.text(24)),
            Column("least", cells.measure, None),
            Column("most", cells.measure, None),
            Column("below", cells.yes_no),
            *in_both("remedy", 600),
            *DATES,
            *SOURCED,
        ),
        also=limits_something,
        optional=True,
    ),
    Table(
        "labs",
        ("office",),
        (
            Column("office", cells.code, names="offices"),
            Column("kind", cells.text(40)),
            *in_both("city", 80),
            *in_both("scope", 400),
            Column("accreditation", cells.one_of("reported", "unconfirmed", "none")),
            *in_both("accreditation", 400),
            PRODUCTS,
            *DATES,
            *SOURCED,
        ),
        also=ends_after_it_begins,
        optional=True,
    ),
)
