"""Turns: asked for from a phone, given at once or when asking closes, and given back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import F, Sum

from odop.access.services import Actor, NotPermitted, require_machine, require_self
from odop.artisans import queries as artisans
from odop.artisans.rules.refusals import NoSuchMaker
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.facilities.models import Booking, HeldHour, Machine
from odop.facilities.rules.booking import (
    ASK_AHEAD_DAYS,
    BEFORE_HER,
    COUNTS_AS_HAD,
    OPEN_AT_MOST,
    USE_DAYS,
    Asked,
    Slot,
    Turn,
    begins_at,
    closes_at,
    given_at_once,
    in_turn,
    may_cancel,
)
from odop.facilities.rules.machine_refusals import (
    AskedAlready,
    ClosedThatDay,
    HasBegun,
    NoCharge,
    NotATurn,
    NotHers,
    NotThere,
    TooFarAhead,
    TooLateToCancel,
    TooManyTurns,
    TurnTaken,
    WrongDay,
)
from odop.facilities.services.machines.places import (
    charge_of,
    closed_on,
    is_member,
    is_open,
    open_hours,
    rate_on,
    require_manager,
    slots_on,
    stem,
    take_machine,
)
from odop.facilities.services.machines.telling import tell_makers
from odop.programme.services import hold, next_numbers


@act("facilities.asked_for_turn")
def ask_for_turn(
    *, machine: UUID, artisan: str, on: date, from_hour: int, by: Actor, at: datetime
) -> Booking:
    """Ask for a turn at a machine: the maker herself, or the centre for one who has no phone at hand.

    A free turn is given at once; at a machine in demand it is given when asking for the day closes.
    Raises NotPermitted, NotThere, WrongDay, TooFarAhead, HasBegun, ClosedThatDay, NotATurn, NoCharge, AskedAlready,
    TooManyTurns or TurnTaken.
    """
    row = take_machine(machine)
    maker = artisans.artisan(artisan)
    if maker is None:
        raise NoSuchMaker
    _require_hers(by, maker.user, row, at=at)
    hold(f"turns of {maker.key}")
    slot = _slot(row, on, from_hour, at=at)
    rate = rate_on(row.pk, on)
    if rate is None:
        raise NoCharge
    mine = Booking.objects.filter(artisan=maker.key, state__in=BEFORE_HER, on__gte=day_of(at))
    if mine.filter(machine=row, on=on, from_hour=from_hour).exists():
        raise AskedAlready
    if mine.count() >= OPEN_AT_MOST:
        raise TooManyTurns
    if at >= closes_at(on):
        _decide(row, [on], by=by, at=at)
    if HeldHour.objects.filter(
        machine=row, on=on, hour__range=(slot.from_hour, slot.until_hour - 1)
    ).exists():
        raise TurnTaken
    member = is_member(row.centre_id, maker.key)
    turn = Booking.objects.create(
        number=next_numbers(Booking, "number", stem("booking", row.district_id, day_of(at)), width=5)[0],
        district_id=row.district_id, centre_id=row.centre_id, machine=row, artisan_id=maker.key, member=member,
        on=on, from_hour=slot.from_hour, until_hour=slot.until_hour, basis=rate.basis,
        rate=charge_of(rate, member=member), asked_at=at, synthetic=row.synthetic,
    )  # fmt: skip
    if _free(row, turn, at=at):
        _give([(turn, _hours_had(row, on, [maker.key]).get(maker.key, 0))], at=at)
        tell_makers("turn_given", [turn], at=at)
    audit.record("facilities.asked_for_turn", on=turn, by=by, at=at, state=str(turn.state))
    return turn


@act("facilities.closed_asking")
def close_asking(*, by: Actor, at: datetime) -> int:
    """Give every turn whose asking has closed: whoever had least comes first. Returns how many were given."""
    require_machine(by)
    due: dict[UUID, set[date]] = defaultdict(set)
    for machine, on in Booking.objects.filter(state=Turn.ASKED).values_list("machine", "on").distinct():
        if closes_at(on) <= at:
            due[machine].add(on)
    machines = Machine.objects.select_for_update(of=("self",)).filter(pk__in=due).order_by("pk")
    return sum(_decide(row, sorted(due[row.pk]), by=by, at=at) for row in machines)


@act("facilities.gave_turn_back")
def give_back(*, turn: UUID, by: Actor, at: datetime) -> Booking:
    """Give a turn back in time, so that another can have it; whoever went without it is told.

    Raises NotPermitted, NotHers or TooLateToCancel.
    """
    row = take_turn(turn)
    _require_hers(by, row.artisan.user_id, row.machine, at=at)
    if row.state not in BEFORE_HER:
        raise NotHers
    if row.state == Turn.GIVEN and not may_cancel(row.on, row.from_hour, at=at):
        raise TooLateToCancel
    was, row.state = row.state, Turn.CANCELLED
    row.save(update_fields=["state"])
    if was == Turn.GIVEN:
        HeldHour.objects.filter(booking=row).delete()
        without = Booking.objects.select_related("artisan__user", "machine").filter(
            machine=row.machine, on=row.on, from_hour=row.from_hour, state=Turn.NOT_GIVEN
        )
        tell_makers("turn_free_again", without, at=at)
    audit.record("facilities.gave_turn_back", on=row, by=by, at=at, was=was)
    return row


def take_turn(key: UUID) -> Booking:
    """A turn with its machine, both locked until the act has ended. Raises NotThere."""
    found = Booking.objects.filter(pk=key).values_list("machine", flat=True).first()
    if found is None:
        raise NotThere
    take_machine(found)
    return (
        Booking.objects.select_for_update(of=("self",))
        .select_related("machine__centre", "artisan__user")
        .get(pk=key)
    )


def _require_hers(by: Actor, user: object, machine: Machine, *, at: datetime) -> None:
    """The maker herself, or whoever runs the centre, for her."""
    try:
        require_self(by, user)
    except NotPermitted:
        require_manager(by, machine.centre, at=at)


def _slot(machine: Machine, on: date, from_hour: int, *, at: datetime) -> Slot:
    """The turn that is asked for, if there is such a one."""
    if not is_open(machine.centre):
        raise NotThere
    if on < machine.from_on:
        raise WrongDay("before_machine")
    last = day_of(at) + timedelta(days=ASK_AHEAD_DAYS)
    if on > last:
        raise TooFarAhead(last)
    if from_hour not in range(24):
        raise NotATurn
    if begins_at(on, from_hour) <= at:
        raise HasBegun
    closed = closed_on(machine, on)
    if closed is not None:
        raise ClosedThatDay(closed.why)
    slot = next((one for one in slots_on(machine, on) if one.from_hour == from_hour), None)
    if slot is None:
        raise NotATurn
    return slot


def _free(machine: Machine, turn: Booking, *, at: datetime) -> bool:
    """Whether a turn nobody holds is given at once."""
    asked = Booking.objects.filter(
        machine=machine,
        on=turn.on,
        state=Turn.ASKED,
        from_hour__lt=turn.until_hour,
        until_hour__gt=turn.from_hour,
    ).exclude(pk=turn.pk)
    if asked.exists():
        return False
    return given_at_once(turn.on, at=at, **demand(machine, day_of(at)))


def demand(machine: Machine, on: date) -> dict[str, int]:
    """How much of a machine's open time of the last days was given to makers."""
    first, last = on - timedelta(days=USE_DAYS), on - timedelta(days=1)
    given = HeldHour.objects.filter(machine=machine, on__range=(first, last)).count()
    return {"given_hours": given, "open_hours": open_hours(machine, first, last)}


def _decide(machine: Machine, days: Iterable[date], *, by: Actor, at: datetime) -> int:
    """Give the turns of a machine on some days, one turn after another; a turn won puts its maker behind."""
    given = 0
    for on in days:
        asked = list(
            Booking.objects.select_for_update(of=("self",))
            .select_related("artisan__user", "machine")
            .filter(machine=machine, on=on, state=Turn.ASKED)
            .order_by("from_hour", "asked_at")
        )
        if not asked:
            continue
        had = _hours_had(machine, on, [one.artisan_id for one in asked])
        held = set(HeldHour.objects.filter(machine=machine, on=on).values_list("hour", flat=True))
        won: list[tuple[Booking, int]] = []
        lost: list[Booking] = []
        for hour in sorted({one.from_hour for one in asked}):
            of_hour = {one.pk: one for one in asked if one.from_hour == hour}
            for place in in_turn(Asked(k, had.get(b.artisan_id, 0), b.asked_at) for k, b in of_hour.items()):
                turn = of_hour[place.key]
                hours = set(range(turn.from_hour, turn.until_hour))
                if hours & held:
                    turn.hours_had = place.hours_had
                    lost.append(turn)
                else:
                    held |= hours
                    had[turn.artisan_id] = place.hours_had + turn.hours
                    won.append((turn, place.hours_had))
        _give(won, at=at)
        for turn in lost:
            turn.state, turn.decided_at = Turn.NOT_GIVEN, at
        Booking.objects.bulk_update(lost, ["state", "decided_at", "hours_had"])
        tell_makers("turn_given", [turn for turn, _ in won], at=at)
        tell_makers("turn_not_given", lost, at=at)
        audit.record_each(
            "facilities.closed_asking",
            [(turn, {"state": str(turn.state), "hours_had": turn.hours_had}) for turn in asked],
            by=by,
            at=at,
        )
        given += len(won)
    return given


def _give(turns: list[tuple[Booking, int]], *, at: datetime) -> None:
    """Hold the hours of each turn; the database lets nobody else hold them."""
    for turn, hours_had in turns:
        turn.state, turn.decided_at, turn.hours_had = Turn.GIVEN, at, hours_had
    Booking.objects.bulk_update([turn for turn, _ in turns], ["state", "decided_at", "hours_had"])
    HeldHour.objects.bulk_create(
        HeldHour(
            district_id=turn.district_id, booking=turn, machine_id=turn.machine_id, on=turn.on, hour=hour
        )
        for turn, _ in turns
        for hour in range(turn.from_hour, turn.until_hour)
    )


def _hours_had(machine: Machine, on: date, makers: Iterable[UUID]) -> dict[UUID, int]:
    """How many hours of a machine each maker had in the days before a day, or has before her until then."""
    rows = (
        Booking.objects.filter(
            machine=machine, artisan__in=list(makers), state__in=COUNTS_AS_HAD,
            on__range=(on - timedelta(days=USE_DAYS), on),
        )
        .values("artisan")
        .annotate(had=Sum(F("until_hour") - F("from_hour")))
        .values_list("artisan", "had")
    )  # fmt: skip
    return dict(rows)
