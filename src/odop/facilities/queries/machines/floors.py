"""What a centre offers: its machines with charges, its hours, its use month by month, its flags."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Max, Q, Sum
from django.db.models.functions import TruncMonth

from odop.basics.dates import day_of, months_after
from odop.basics.names import Named
from odop.facilities.models import Centre, ClosedDay, Idle, Machine, MachineUse, MonthReturn, Rate, Week
from odop.facilities.queries.machines.flags import confirmed, heard, unheard
from odop.facilities.queries.machines.lines import (
    ClosedLine,
    MachineLine,
    MonthLine,
    WeekLine,
    charge_of,
)
from odop.facilities.rules import CentreState
from odop.facilities.rules.booking import ASK_AHEAD_DAYS, IDLE_DAYS, hours_on

MONTHS = 6


@dataclass(frozen=True)
class Floor:
    """One centre's machines and the use made of them, for anyone to read."""

    key: UUID
    number: str
    name: Named
    district: Named
    district_code: str
    place: str
    office: str | None
    state: str
    built_on: date | None
    open_on: date | None
    machines: tuple[MachineLine, ...]
    week: WeekLine | None
    closed: tuple[ClosedLine, ...]
    months: tuple[MonthLine, ...]
    idle_since: date | None
    last_used_on: date | None
    on: date
    synthetic: bool

    @property
    def open(self) -> bool:
        return self.state == CentreState.OPEN

    @property
    def unheard_on(self) -> date | None:
        """When the centre last wrote of a use that nobody else speaks of, where that is the last word on it."""
        return max(
            (one.unheard_on for one in self.machines if one.only_the_centre and one.unheard_on), default=None
        )

    @property
    def waits_for_her(self) -> date | None:
        """The last use of which the maker has been told and has not said her word."""
        told = [one.last_used_on for one in self.machines if one.her_word_waits and one.last_used_on]
        return max(told, default=None)

    @property
    def by_month(self) -> dict[date, MonthLine]:
        return {line.month: line for line in self.months}

    @property
    def used(self) -> bool | None:
        """Used in the last sixty days; not known of a centre that is not open."""
        if not self.open:
            return None
        return bool(self.last_used_on and (self.on - self.last_used_on).days < IDLE_DAYS)


def floor(number: str, *, on: date) -> Floor | None:
    """One centre's floor by the centre's number; a fixed number of queries."""
    return next(iter(floors(Centre.objects.filter(number=number), on=on)), None)


def floors(rows: Iterable[Centre], *, on: date) -> tuple[Floor, ...]:
    """The floors of many centres; the same number of queries however many there are."""
    if hasattr(rows, "select_related"):
        rows = rows.select_related("district")
    centres = {row.pk: row for row in rows}
    machines = machines_of(centres, on=on)
    weeks: dict[UUID, WeekLine] = {}
    for week in Week.objects.filter(centre__in=centres, from_on__lte=on).order_by("from_on"):
        days = tuple(
            (day, hours_on(week.hours, _of_weekday(day))) for day in range(7)
        )  # a Monday in 2024 and the days after it
        weeks[week.centre_id] = WeekLine(week.from_on, week.turn_hours, days)
    closed: dict[UUID, list[ClosedLine]] = defaultdict(list)
    ahead = ClosedDay.objects.filter(
        centre__in=centres, on__range=(on, on + timedelta(days=ASK_AHEAD_DAYS))
    ).select_related("machine")
    for day in ahead.order_by("on"):
        closed[day.centre_id].append(ClosedLine(day.on, day.why, day.machine.named if day.machine else None))
    months = months_of(centres, on=on)
    idle = dict(
        Idle.objects.filter(centre__in=centres, machine=None, cleared_on=None).values_list(
            "centre", "unused_since"
        )
    )
    return tuple(
        Floor(
            key=pk, number=row.number, name=row.named, district=Named(row.district.name_en, row.district.name_hi),
            district_code=row.district_id, place=row.place, office=row.office_id, state=row.state,
            built_on=row.built_on, open_on=row.open_on, machines=machines.get(pk, ()), week=weeks.get(pk),
            closed=tuple(closed[pk]), months=months.get(pk, ()), idle_since=idle.get(pk),
            last_used_on=max((m.last_used_on for m in machines.get(pk, ()) if m.last_used_on), default=None), on=on,
            synthetic=row.synthetic,
        )
        for pk, row in centres.items()
    )  # fmt: skip


def machines_of(centres: Iterable[UUID], *, on: date) -> dict[UUID, tuple[MachineLine, ...]]:
    """The machines of centres, with the charge in force on a day and the flags that are up."""
    keys = list(centres)
    rates = {
        rate.machine_id: rate
        for rate in Rate.objects.filter(
            machine__centre__in=keys, tariff__approved=True, tariff__in_force_from__lte=on
        )
        .select_related("tariff")
        .order_by("tariff__in_force_from", "tariff__put_at")
    }
    flags = dict(
        Idle.objects.filter(centre__in=keys, machine__isnull=False, cleared_on=None).values_list(
            "machine", "unused_since"
        )
    )
    found: dict[UUID, list[MachineLine]] = defaultdict(list)
    rows = (
        Machine.objects.filter(centre__in=keys, asset__gone_on=None)
        .select_related("asset")
        .annotate(
            last=Max("uses__on", filter=heard("uses__")),
            sure=Max("uses__on", filter=confirmed("uses__")),
            unheard=Max("uses__on", filter=unheard("uses__")),
        )
    )
    for row in rows.order_by("name_en", "pk"):
        found[row.centre_id].append(
            MachineLine(
                key=row.pk, name=row.named, maker=row.maker, capacity=row.capacity,
                measure=Named(row.measure_en, row.measure_hi), from_on=row.from_on, where=row.asset.where,
                charge=charge_of(rates.get(row.pk)), last_used_on=row.last,
                confirmed_on=row.sure, unheard_on=row.unheard, idle_since=flags.get(row.pk),
            )
        )  # fmt: skip
    return {key: tuple(lines) for key, lines in found.items()}


def months_of(
    centres: Iterable[UUID], *, on: date, months: int = MONTHS
) -> dict[UUID, tuple[MonthLine, ...]]:
    """Hours, users and income of centres in the last months, the latest first; a month without use is nought."""
    keys = list(centres)
    this = on.replace(day=1)
    first = months_after(this, 1 - months)
    used = {
        (row["centre"], row["month"]): row
        for row in MachineUse.objects.filter(centre__in=keys, on__gte=first, on__lt=months_after(this, 1))
        .annotate(month=TruncMonth("on"))
        .values("centre", "month")
        .annotate(
            n=Sum("counted"),
            known=Count("artisan", distinct=True, filter=Q(counted__gt=0)),
            named=Count("name", distinct=True, filter=Q(counted__gt=0, artisan=None)),
            money=Sum("income"),
        )
    }
    filed = {
        (row.centre_id, row.month): row
        for row in MonthReturn.objects.filter(centre__in=keys, month__gte=first)
    }
    opened = dict(Centre.objects.filter(pk__in=keys, open_on__isnull=False).values_list("pk", "open_on"))
    found: dict[UUID, tuple[MonthLine, ...]] = {}
    for key in keys:
        lines = []
        for back in range(months):
            month = months_after(this, -back)
            if (opened_on := opened.get(key)) is None or month < opened_on.replace(day=1):
                continue
            row, told = used.get((key, month)), filed.get((key, month))
            lines.append(
                MonthLine(
                    month, row["n"] if row else 0, row["known"] + row["named"] if row else 0,
                    (row["money"] or 0) if row else 0, day_of(told.filed_at) if told else None,
                    told.banked if told else None, may_file=told is None and month < this,
                )
            )  # fmt: skip
        found[key] = tuple(lines)
    return found


def _of_weekday(day: int) -> date:
    return date(2024, 1, 1 + day)
