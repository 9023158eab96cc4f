"""Reads of the register of Government Orders."""

from collections.abc import Iterable

from odop.programme import models
from odop.programme.queries.facts import Order


def _order(row: models.Order) -> Order:
    return Order(
        name_en=row.subject_en,
        name_hi=row.subject_hi,
        source=row.source,
        as_of=row.as_of,
        confidence=row.confidence,
        note=row.note,
        key=row.key,
        number=row.number,
        dated_on=row.dated_on,
        scheme=row.scheme,
        amends=row.amends,
        read_in_full=row.read_in_full,
    )


def _all(rows: Iterable[models.Order]) -> tuple[Order, ...]:
    return tuple(_order(row) for row in rows)


def orders() -> tuple[Order, ...]:
    """Every order of the register, oldest first."""
    return _all(models.Order.objects.order_by("dated_on", "key"))


def order(key: str) -> Order | None:
    """The order of a key such as GO-7."""
    row = models.Order.objects.filter(key=key).first()
    return _order(row) if row else None


def orders_of(scheme: str) -> tuple[Order, ...]:
    """The orders of a scheme, oldest first."""
    return _all(models.Order.objects.filter(scheme=scheme).order_by("dated_on", "key"))
