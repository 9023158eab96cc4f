"""Reads of toolkits and orders: one whole, the late ones, those to order, a supplier's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Max, Min, Q, QuerySet

from odop.basics.dates import financial_year, first_day_of
from odop.basics.names import Named
from odop.schemes import skill_development as scheme
from odop.schemes.engine import rules_in_force
from odop.training.models import Toolkit, ToolkitOrder
from odop.training.queries.counts import year_begins
from odop.training.queries.lines import KitLine, KitPage, OrderLine, OrderPage, State, ToOrder
from odop.training.rules import KitState, Yes, is_late, kit_holder


@dataclass(frozen=True)
class LateCell:
    """How many kits of one district, product and year are late, and how long the longest has waited."""

    district: str
    product: str
    year: str
    late: int
    oldest: date


def open_kits() -> QuerySet[Toolkit]:
    """Kits still owed: the last of each chain of replacements, where it is not delivered."""
    return Toolkit.objects.filter(replaced_by=None).exclude(state=KitState.DELIVERED)


def _late(on: date, district: str | None, product: str | None, year: str | None) -> QuerySet[Toolkit]:
    rows = open_kits().filter(promised_on__lt=on)
    if district is not None:
        rows = rows.filter(district=district)
    if product is not None:
        rows = rows.filter(seat__product=product)
    if year is not None:
        rows = rows.filter(
            promised_on__gte=first_day_of(year), promised_on__lt=first_day_of(f"{int(year[:4]) + 1}-00")
        )
    return rows


def late_kits(
    on: date,
    *,
    district: str | None = None,
    product: str | None = None,
    year: str | None = None,
    limit: int = 100,
    offset: int = 0,
) -> tuple[KitLine, ...]:
    """Every late kit with its person, longest waiting first; for officers."""
    rows = _whole(_late(on, district, product, year)).order_by("promised_on", "pk")
    return tuple(kit_line(k, on) for k in rows[offset : offset + limit])


def late_kits_since(on: date, *, district: str) -> tuple[int, date | None]:
    """How many kits of a district are late, and the promised day of the oldest."""
    found = _late(on, district, None, None).aggregate(n=Count("pk"), first=Min("promised_on"))
    return found["n"], found["first"]


def count_late_kits(on: date, *, district: str | None = None) -> int:
    """How many kits are late; for everybody."""
    return _late(on, district, None, None).count()


def late_kits_by_district(on: date) -> dict[str, int]:
    """Late kits of each district that has any. One query."""
    rows = _late(on, None, None, None).values("district").annotate(n=Count("pk")).order_by()
    return dict(rows.values_list("district", "n"))


def late_cells(on: date, *, district: str | None = None) -> tuple[LateCell, ...]:
    """Late kits by district, product and year of the promise. One query."""
    rows = (
        _late(on, district, None, None)
        .annotate(begins=year_begins("promised_on"))
        .values("district", "seat__product", "begins")
        .annotate(n=Count("pk"), oldest=Min("promised_on"))
        .order_by("district", "seat__product", "begins")
    )
    return tuple(
        LateCell(
            r["district"], r["seat__product"], financial_year(date(r["begins"], 4, 1)), r["n"], r["oldest"]
        )
        for r in rows
    )


def kits(
    on: date,
    *,
    district: str | None = None,
    state: str | None = None,
    order: UUID | None = None,
    limit: int = 50,
    offset: int = 0,
) -> tuple[KitLine, ...]:
    """Toolkits, oldest promise first. One query."""
    rows = _whole(_kits(district, state, order)).order_by("promised_on", "pk")
    return tuple(kit_line(k, on) for k in rows[offset : offset + limit])


def kits_by_state(district: str | None) -> dict[str, int]:
    """How many toolkits stand in each state. One query."""
    rows = _kits(district, None, None).values("state").annotate(n=Count("pk")).order_by()
    return dict(rows.values_list("state", "n"))


def to_order(district: str, on: date) -> tuple[ToOrder, ...]:
    """Toolkits that wait to be ordered, by trade, those carried over from earlier years counted."""
    rows = (
        Toolkit.objects.filter(district=district, state=KitState.PROMISED, seat__certified_on__isnull=False)
        .values("kit_list__trade")
        .annotate(
            name_en=Max("kit_list__name_en"),
            name_hi=Max("kit_list__name_hi"),
            n=Count("pk"),
            carried=Count("pk", filter=Q(seat__batch__ends_on__lt=first_day_of(financial_year(on)))),
            oldest=Min("promised_on"),
        )
        .order_by("oldest")
    )
    ceiling = rules_in_force(scheme.SCHEME, on).toolkit_at_most
    return tuple(
        ToOrder(
            r["kit_list__trade"],
            Named(r["name_en"], r["name_hi"]),
            r["n"],
            r["carried"],
            r["oldest"],
            ceiling,
        )
        for r in rows
    )


def kit_page(key: UUID, *, on: date) -> KitPage | None:
    """One toolkit whole, with every kit of its chain. Three queries."""
    kit = (
        _whole(Toolkit.objects.filter(pk=key))
        .select_related("order__supplier", "seat__artisan__user")
        .first()
    )
    if kit is None:
        return None
    person = kit.seat.artisan
    chain = _whole(Toolkit.objects.filter(seat=kit.seat_id)).order_by("since", "pk")
    sent: datetime | None = kit.handover_codes.aggregate(last=Max("sent_at", filter=Q(used_at=None)))["last"]
    return KitPage(
        line=kit_line(kit, on),
        items=tuple(Named(item["en"], item["hi"]) for item in kit.kit_list.items),
        official=kit.kit_list.official,
        chain=tuple(kit_line(k, on) for k in chain),
        dispatched_on=kit.dispatched_on,
        supplier=kit.order.supplier.named if kit.order else None,
        has_phone=bool(person.phone or (person.user and person.user.phone)),
        code_sent_at=sent,
        maker=person.user_id,
    )


def kit_doors(key: UUID) -> tuple[str, str | None, UUID | None] | None:
    """The district, the supplier's office and the maker's sign-in of a toolkit; for doors."""
    rows = Toolkit.objects.filter(pk=key)
    return rows.values_list("district_id", "order__supplier_id", "seat__artisan__user_id").first()


def orders(
    *, district: str | None = None, offices: Iterable[str] | None = None, limit: int = 50, offset: int = 0
) -> tuple[OrderLine, ...]:
    """Orders of toolkits with how each stands; those with kits waiting first. One query."""
    rows = _orders().order_by(F("since").asc(nulls_last=True), "-ordered_on", "number")
    if district is not None:
        rows = rows.filter(district=district)
    if offices is not None:
        rows = rows.filter(supplier__in=list(offices))
    return tuple(_order_line(o) for o in rows[offset : offset + limit])


def order_page(key: UUID, *, on: date, limit: int = 200) -> OrderPage | None:
    """One order with its toolkits. Two queries."""
    row = _orders().filter(pk=key).first()
    if row is None:
        return None
    return OrderPage(_order_line(row), kits(on, order=key, limit=limit))


def order_doors(key: UUID) -> tuple[str, str] | None:
    """The district and the supplier's office of an order; for doors."""
    return ToolkitOrder.objects.filter(pk=key).values_list("district_id", "supplier_id").first()


# --- the parts --------------------------------------------------------------------------
def _kits(district: str | None, state: str | None, order: UUID | None) -> QuerySet[Toolkit]:
    rows = Toolkit.objects.all()
    wanted: dict[str, Any] = {"district": district, "state": state, "order": order}
    return rows.filter(**{name: value for name, value in wanted.items() if value})


def _whole(rows: QuerySet[Toolkit]) -> QuerySet[Toolkit]:
    return rows.select_related("district", "kit_list", "order", "seat__artisan", "seat__product")


def kit_of(seat: UUID, on: date) -> KitLine | None:
    """The last toolkit promised to a seat, a replacement where there was one."""
    kit = _whole(Toolkit.objects.filter(seat=seat, replaced_by=None)).order_by("since", "pk").last()
    return kit_line(kit, on) if kit else None


def kit_line(kit: Toolkit, on: date) -> KitLine:
    """A toolkit in a list. Its district, list, order, person and product are read with it."""
    late = is_late(kit.state, kit.promised_on, on)
    person = kit.seat.artisan
    return KitLine(
        key=kit.pk,
        district=kit.district.named,
        product=kit.seat.product.named,
        kit=Named(kit.kit_list.name_en, kit.kit_list.name_hi),
        name=person.name,
        name_hi=person.name_hi,
        artisan_number=person.number,
        promised_on=kit.promised_on,
        expected_on=kit.expected_on,
        state=State(kit.state, KitState(kit.state).label, kit_holder(kit.state), kit.since),
        late=late,
        days_late=(on - kit.promised_on).days if late else 0,
        order=kit.order_id,
        order_number=kit.order.number if kit.order else "",
        delivered_on=kit.delivered_on,
        yes_label=Yes(kit.yes_by).label,
        witness=kit.witness,
        replaces=kit.replaces_id is not None,
        faults=tuple(Named(f["item"], f.get("hi", f["item"])) for f in kit.faults),
    )


def _orders() -> QuerySet[ToolkitOrder]:
    def standing(*states: str) -> Count:
        return Count("toolkits", filter=Q(toolkits__state__in=states))

    return ToolkitOrder.objects.select_related("district", "supplier").annotate(
        n=Count("toolkits"),
        waiting=standing(KitState.ORDERED),
        sent=standing(KitState.DISPATCHED),
        done=standing(KitState.DELIVERED),
        faulty=standing(KitState.FAULTY),
        since=Min("toolkits__since", filter=Q(toolkits__state=KitState.ORDERED)),
    )


def _order_line(row: Any) -> OrderLine:
    return OrderLine(
        row.pk,
        row.number,
        row.district.named,
        row.supplier.named,
        row.gem_reference,
        row.ordered_on,
        row.price_each,
        row.n,
        row.waiting,
        row.sent,
        row.done,
        row.faulty,
        row.since,
    )
