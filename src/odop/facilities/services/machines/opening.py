"""When a centre is open: the hours of its week, from a day on, and days on which it is closed."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max

from odop.access.services import Actor
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.facilities.models import Booking, ClosedDay, HeldHour, Machine, Week
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules.booking import BEFORE_HER, Turn
from odop.facilities.rules.machine_refusals import (
    ClosedAlready,
    NotInTheWeek,
    NotSaid,
    NotThere,
    WeekStands,
    WrongDay,
)
from odop.facilities.services.centres import take
from odop.facilities.services.machines.keeping import HOLDS_THINGS
from odop.facilities.services.machines.places import require_manager, week_on
from odop.facilities.services.machines.telling import tell_makers


@act("facilities.set_week")
def set_week(
    *,
    number: str,
    from_on: date,
    hours: Mapping[int, tuple[int, int]],
    turn_hours: int,
    by: Actor,
    at: datetime,
) -> Week:
    """Say from which day on a centre is open at which hours, and how long a turn lasts. Earlier weeks stand.

    A day of the week that is left out is closed. New hours begin after the last day with a turn asked for.
    Raises NotPermitted, CannotMoveCentre, NotSaid, NotInTheWeek, WrongDay or WeekStands.
    """
    centre = take(number)
    require_manager(by, centre, at=at)
    if centre.state not in HOLDS_THINGS:
        raise CannotMoveCentre(centre.state)
    if not hours:
        raise NotSaid("hours")
    for weekday, (first, last) in hours.items():
        if weekday not in range(7) or not 0 <= first < last <= 24 or not 1 <= turn_hours <= last - first:
            raise NotInTheWeek
    if from_on < day_of(at):
        raise WrongDay("past", "from_on")
    last_turn = Booking.objects.filter(centre=centre, state__in=BEFORE_HER, on__gte=from_on).aggregate(
        last=Max("on")
    )["last"]
    now = week_on(centre.pk, from_on)
    if last_turn is not None or (now and now.from_on == from_on):
        raise WeekStands(last_turn or from_on)
    row = Week.objects.create(
        district_id=centre.district_id, centre=centre, from_on=from_on, turn_hours=turn_hours,
        hours={str(day): list(told) for day, told in sorted(hours.items())}, said_by=by.name, said_at=at,
        synthetic=centre.synthetic,
    )  # fmt: skip
    audit.record("facilities.set_week", on=centre, by=by, at=at, from_on=str(from_on))
    return row


@act("facilities.closed_day")
def close_day(
    *, number: str, on: date, why: str, machine: UUID | None = None, by: Actor, at: datetime
) -> ClosedDay:
    """Close a centre, or one machine, for a day. Whoever has a turn then is told, and it counts for nothing.

    Raises NotPermitted, NotThere, NotSaid, WrongDay or ClosedAlready.
    """
    centre = take(number)
    require_manager(by, centre, at=at)
    machines = Machine.objects.select_for_update().filter(centre=centre).order_by("pk")
    found = [row.pk for row in machines if machine in (None, row.pk)]
    if not found:
        raise NotThere
    if not why.strip():
        raise NotSaid("why")
    if on < day_of(at):
        raise WrongDay("past")
    if ClosedDay.objects.filter(centre=centre, machine=machine, on=on).exists():
        raise ClosedAlready
    made = ClosedDay.objects.create(
        district_id=centre.district_id, centre=centre, machine_id=machine, on=on, why=why.strip(), said_by=by.name,
        said_at=at, synthetic=centre.synthetic,
    )  # fmt: skip
    turns = list(
        Booking.objects.select_related("artisan__user", "machine").filter(
            machine__in=found, on=on, state__in=BEFORE_HER
        )
    )
    HeldHour.objects.filter(booking__in=turns).delete()
    for turn in turns:
        turn.state, turn.decided_at = Turn.CLOSED, at
    Booking.objects.bulk_update(turns, ["state", "decided_at"])
    tell_makers("turn_closed", turns, at=at, why=made.why)
    audit.record("facilities.closed_day", on=centre, by=by, at=at, day=str(on), turns=len(turns))
    return made
