"""Calls for applications: those open, those of a district, and one whole."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.names import Named
from odop.casework.models import Application, Call, Sitting, for_training
from odop.casework.queries.lines import Line, lines
from odop.casework.queries.may import held
from odop.casework.rules import State
from odop.programme import queries as programme

AT_ONCE = 100


@dataclass(frozen=True)
class CallLine:
    """A call in a list, with how many stand where."""

    key: UUID
    number: str
    district: str
    district_short: str
    district_named: Named
    product: str
    product_named: Named
    year: str
    opens_on: date
    closes_on: date
    places: int
    notice: str
    synthetic: bool
    open: bool
    applied: int = 0
    passed: int = 0  # through scrutiny, before the committee
    selected: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class SittingLine:
    number: str
    held_on: date
    members: int
    signed: bool


@dataclass(frozen=True)
class CallsPage:
    """Every call of a district, newest first, and what a new one needs."""

    district: Named
    code: str
    calls: tuple[CallLine, ...]
    pager: "Page[Call]"
    products: tuple[programme.ProductOf, ...]
    may_open_call: bool


@dataclass(frozen=True)
class CallPage:
    """One call: its press notice, its applications, its sittings."""

    call: CallLine
    lines: tuple[Line, ...]
    pager: "Page[Application]"
    sittings: tuple[SittingLine, ...]
    may_select: bool


def call(key: UUID) -> CallLine:
    """One call, by its key."""
    return call_line(Call.objects.select_related("district", "product").get(pk=key), None)


def call_of(number: str, *, on: date) -> CallLine | None:
    """One call, by its number."""
    row = Call.objects.select_related("district", "product").filter(number=number).first()
    return call_line(row, on) if row else None


def open_calls(district: str | None = None, product: str | None = None, *, on: date) -> tuple[CallLine, ...]:
    """The calls open on a day, of a district, of a product, or of both; those that close first come first."""
    rows = Call.objects.filter(opens_on__lte=on, closes_on__gte=on).select_related("district", "product")
    if district:
        rows = rows.filter(district_id=district)
    if product:
        rows = rows.filter(product_id=product)
    return tuple(call_line(row, on) for row in rows.order_by("closes_on", "number"))


def call_lines(district: str, on: date, most: int = 40) -> tuple[CallLine, ...]:
    """The latest calls of a district, without counts."""
    rows = Call.objects.filter(district_id=district).select_related("district", "product")
    return tuple(call_line(row, on) for row in rows.order_by("-opens_on", "-number")[:most])


def calls_page(district: str, *, user: User, on: date, page: int | str | None = 1) -> CallsPage | None:
    """The calls of a district with how many stand where; none where there is no such district."""
    of = programme.district(district)
    if of is None:
        return None
    rows = Call.objects.filter(district_id=district).select_related("district", "product")
    pager = Paginator(rows.order_by("-opens_on", "-number"), 30).get_page(page)
    return CallsPage(
        district=of.named,
        code=district,
        calls=_counted(pager.object_list, on),  # type: ignore[arg-type]
        pager=pager,
        products=programme.products_of(district, on),
        may_open_call=Permission.OPEN_CALL in held(user, district, on),
    )


def call_page(number: str, *, user: User, on: date, page: int | str | None = 1) -> CallPage | None:
    """One call whole; none where there is no such number."""
    rows = Call.objects.filter(number=number).select_related("district", "product")
    found = _counted(rows, on)
    if not found:
        return None
    there = for_training().filter(call__number=number).exclude(state=State.DRAFT).exclude(number=None)
    pager = Paginator(there.order_by("number"), AT_ONCE).get_page(page)
    sittings = Sitting.objects.filter(call__number=number).order_by("held_on", "number")
    return CallPage(
        call=found[0],
        lines=lines(pager.object_list, on),  # type: ignore[arg-type]
        pager=pager,
        sittings=tuple(
            SittingLine(s.number, s.held_on, len(s.members), s.signed_at is not None) for s in sittings
        ),
        may_select=Permission.SELECT in held(user, found[0].district, on),
    )


def _counted(rows: "QuerySet[Call]", on: date) -> tuple[CallLine, ...]:
    calls = list(rows)
    counts = {
        row["call_id"]: row
        for row in for_training()
        .filter(call__in=[c.pk for c in calls])
        .order_by()
        .values("call_id")
        .annotate(
            applied=Count("pk", filter=Q(number__isnull=False)),
            passed=Count("pk", filter=Q(state=State.SCRUTINISED)),
            selected=Count("pk", filter=Q(state=State.SELECTED)),
            waiting=Count("pk", filter=Q(state=State.WAITING)),
        )
    }
    of_call = [(call_line(c, on), counts.get(c.pk)) for c in calls]
    return tuple(
        replace(line, **{k: n[k] for k in ("applied", "passed", "selected", "waiting")}) if n else line
        for line, n in of_call
    )


def call_line(row: Call, on: date | None) -> CallLine:
    """One call as a line; its district and product are joined to it."""
    return CallLine(
        key=row.pk,
        number=row.number,
        district=row.district_id,
        district_short=row.district.short,
        district_named=row.district.named,
        product=row.product_id,
        product_named=row.product.named,
        year=row.year,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        places=row.places,
        notice=row.notice,
        synthetic=row.synthetic,
        open=on is not None and row.opens_on <= on <= row.closes_on,
    )
