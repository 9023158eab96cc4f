"""What a maker sees: centres near her, the turns of a day, her own turns and uses."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.facilities.models import (
    Booking,
    Centre,
    ClosedDay,
    HeldHour,
    Idle,
    Machine,
    MachineUse,
    Member,
    Rate,
    Week,
)
from odop.facilities.queries.machines.floors import Floor, floors
from odop.facilities.queries.machines.lines import (
    Charge,
    TurnLine,
    UseLine,
    charge_of,
    turn_line,
    use_line,
)
from odop.facilities.rules import CentreState
from odop.facilities.rules.booking import (
    ASK_AHEAD_DAYS,
    OPEN_AT_MOST,
    Turn,
    begins_at,
    hours_on,
    may_cancel,
    slots_of,
)

SHOWN = 30


@dataclass(frozen=True)
class MyMachines:
    """Her turns, what was written down of her, and the centres open to makers in her district."""

    turns: tuple[TurnLine, ...]  # before her
    past: tuple[TurnLine, ...]
    uses: tuple[UseLine, ...]  # without a turn, on which she may have her say
    centres: tuple[Floor, ...]
    left: int  # how many turns she may still ask for


@dataclass(frozen=True)
class SlotLine:
    """One turn of a day, and whether she can have it."""

    from_hour: int
    words: str
    price: Paise | None
    free: bool
    mine: bool
    asked: int  # how many others wait for it
    over: bool


@dataclass(frozen=True)
class DayLine:
    """One day she may choose."""

    on: date
    free: int  # turns nobody has
    closed: bool
    here: bool


@dataclass(frozen=True)
class DayPage:
    """One machine on one day, with every turn."""

    key: UUID
    name: Named
    centre: Named
    centre_key: UUID
    number: str
    charge: Charge | None
    member: bool
    on: date
    days: tuple[DayLine, ...]
    slots: tuple[SlotLine, ...]
    closed_why: str
    left: int

    @property
    def any_free(self) -> bool:
        """Whether she can still ask for a turn that day."""
        return any(slot.free and not slot.over and not slot.mine for slot in self.slots)

    @property
    def rate(self) -> Paise | None:
        if self.charge is None:
            return None
        return self.charge.members if self.member else self.charge.others


def my_machines(artisan: UUID, *, district: str, at: datetime) -> MyMachines:
    """A maker's page of machines."""
    on = day_of(at)
    rows = list(
        Booking.objects.filter(artisan=artisan)
        .select_related("machine", "centre", "artisan", "use__machine", "use__centre")
        .order_by("-on", "-from_hour")[:SHOWN]
    )
    lines = [_mine(row, at=at) for row in rows]
    before = [line for line in lines if line.state in (Turn.ASKED, Turn.GIVEN) and line.on >= on]
    walk_ins = (
        MachineUse.objects.filter(artisan=artisan, booking=None)
        .select_related("machine", "centre")
        .order_by("-on")[:SHOWN]
    )
    centres = Centre.objects.filter(district=district, state=CentreState.OPEN).order_by("name_en")
    return MyMachines(
        turns=tuple(sorted(before, key=lambda line: (line.on, line.hours))),
        past=tuple(line for line in lines if line not in before),
        uses=tuple(use_line(use, may_say=use.her_hours is None) for use in walk_ins),
        centres=floors(centres, on=on),
        left=_left(artisan, on=on),
    )


def missed_turns(artisan: UUID, *, at: datetime) -> tuple[TurnLine, ...]:
    """Turns the centre says she did not come to, on which she has not had her say; one query."""
    rows = Booking.objects.filter(artisan=artisan, state=Turn.NO_SHOW, answered_at=None)
    near = rows.select_related("machine", "centre", "artisan", "use__machine", "use__centre")
    return tuple(_mine(row, at=at) for row in near.order_by("on", "from_hour"))


def uses_under_a_flag(artisan: UUID) -> tuple[UseLine, ...]:
    """Uses the centre wrote down of her where a public flag waits for her word; one query."""
    up = Idle.objects.filter(
        Q(machine=None) | Q(machine=OuterRef("machine")), centre=OuterRef("centre"), cleared_on=None,
        unused_since__lt=OuterRef("on"),
    )  # fmt: skip
    rows = MachineUse.objects.filter(
        Exists(up), artisan=artisan, her_hours=None, settled_hours=None, counted__gt=0
    )
    near = rows.select_related("machine", "centre", "booking").order_by("-on", "pk")
    return tuple(use_line(row, may_say=True) for row in near)


def my_turn(key: UUID, *, at: datetime) -> tuple[TurnLine, object] | None:
    """One turn, and the person whose it is."""
    row = (
        Booking.objects.filter(pk=key)
        .select_related("machine", "centre", "artisan", "use__machine", "use__centre")
        .first()
    )
    return (_mine(row, at=at), row.artisan.user_id) if row else None


def my_use(key: UUID) -> tuple[UseLine, object] | None:
    """One use without a turn, and the person whose it is."""
    row = MachineUse.objects.filter(pk=key).select_related("machine", "centre", "artisan").first()
    if row is None or row.artisan is None:
        return None
    return use_line(row, may_say=row.her_hours is None), row.artisan.user_id


def day_page(machine: UUID, *, artisan: UUID, on: date, at: datetime) -> DayPage | None:
    """The turns of a machine on a day; ten queries, however many turns there are."""
    row = Machine.objects.select_related("centre").filter(pk=machine, asset__gone_on=None).first()
    if row is None or row.centre.state != CentreState.OPEN:
        return None
    first, last = day_of(at), day_of(at) + timedelta(days=ASK_AHEAD_DAYS)
    on = min(max(on, first, row.from_on), last)
    weeks = list(Week.objects.filter(centre=row.centre, from_on__lte=last).order_by("-from_on"))
    of = Q(machine=None) | Q(machine=row)
    closed = dict(
        ClosedDay.objects.filter(of, centre=row.centre, on__range=(first, last)).values_list("on", "why")
    )
    held = set(HeldHour.objects.filter(machine=row, on__range=(first, last)).values_list("on", "hour"))
    asked = Counter(
        Booking.objects.filter(machine=row, on=on, state=Turn.ASKED)
        .exclude(artisan=artisan)
        .values_list("from_hour", flat=True)
    )
    mine = set(
        Booking.objects.filter(
            machine=row, on=on, artisan=artisan, state__in=[Turn.ASKED, Turn.GIVEN]
        ).values_list("from_hour", flat=True)
    )
    rate = (
        Rate.objects.filter(machine=row, tariff__approved=True, tariff__in_force_from__lte=on)
        .select_related("tariff")
        .order_by("-tariff__in_force_from", "-tariff__put_at")
        .first()
    )
    member = Member.objects.filter(company__centre=row.centre, artisan=artisan).exists()
    charge = charge_of(rate)
    price = None if charge is None else charge.members if member else charge.others

    def slots(day: date) -> tuple[SlotLine, ...]:
        week = next((one for one in weeks if one.from_on <= day), None)
        if week is None or day in closed:
            return ()
        return tuple(
            SlotLine(
                slot.from_hour, slot.words,
                price * slot.hours if price is not None and charge and charge.hourly else None,
                free=not any((day, hour) in held for hour in range(slot.from_hour, slot.until_hour)),
                mine=slot.from_hour in mine and day == on, asked=asked[slot.from_hour] if day == on else 0,
                over=begins_at(day, slot.from_hour) <= at,
            )
            for slot in slots_of(hours_on(week.hours, day), week.turn_hours)
        )  # fmt: skip

    ahead = [first + timedelta(days=n) for n in range(ASK_AHEAD_DAYS + 1)]
    return DayPage(
        key=row.pk, name=row.named, centre=row.centre.named, centre_key=row.centre_id, number=row.centre.number,
        charge=charge, member=member, on=on,
        days=tuple(
            DayLine(day, sum(s.free and not s.over for s in slots(day)), not slots(day), day == on) for day in ahead
        ),
        slots=slots(on), closed_why=closed.get(on, ""), left=_left(artisan, on=first),
    )  # fmt: skip


def _left(artisan: UUID, *, on: date) -> int:
    before = Booking.objects.filter(artisan=artisan, state__in=[Turn.ASKED, Turn.GIVEN], on__gte=on).count()
    return max(0, OPEN_AT_MOST - before)


def _mine(row: Booking, *, at: datetime) -> TurnLine:
    use = getattr(row, "use", None)
    begun = begins_at(row.on, row.from_hour) <= at
    said = use is not None and use.her_hours is not None
    return turn_line(
        row, use=use_line(use) if use else None, to_her=True,
        may_give_back=row.state == Turn.ASKED or (row.state == Turn.GIVEN and may_cancel(row.on, row.from_hour, at=at)),
        may_say=begun and not said and row.state in (Turn.GIVEN, Turn.USED, Turn.NO_SHOW),
    )  # fmt: skip
