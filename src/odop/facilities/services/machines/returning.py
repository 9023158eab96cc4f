"""What a centre returns each month, and what is looked over each night: things unused."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Max, Q, Sum

from odop.access.services import Actor, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, months_after
from odop.basics.money import Paise
from odop.facilities.models import Centre, Idle, Machine, MachineUse, MonthReturn
from odop.facilities.queries.machines.flags import heard
from odop.facilities.rules import CentreState
from odop.facilities.rules.booking import idle
from odop.facilities.rules.machine_refusals import FiledAlready, MoneyNotMinus, NotSaid, WrongDay
from odop.facilities.services.centres import take
from odop.facilities.services.machines.places import require_manager
from odop.notices import services as notices
from odop.notices.services import Doubt


@act("facilities.filed_month")
def file_month(
    *, number: str, month: date, banked: Paise, words: str = "", by: Actor, at: datetime
) -> MonthReturn:
    """Close a month: hours, users and income as they follow from what was written down, and what was taken in.

    Where the money taken in is another sum than the charges come to, words say why.
    Raises NotPermitted, WrongDay, FiledAlready, MoneyNotMinus or NotSaid.
    """
    centre = take(number)
    require_manager(by, centre, at=at)
    first = month.replace(day=1)
    if months_after(first, 1) > day_of(at):
        raise WrongDay("month_under_way", "month")
    if MonthReturn.objects.filter(centre=centre, month=first).exists():
        raise FiledAlready
    if banked < 0:
        raise MoneyNotMinus
    told = MachineUse.objects.filter(centre=centre, on__gte=first, on__lt=months_after(first, 1)).aggregate(
        hours=Sum("counted"),
        users=Count("artisan", distinct=True, filter=Q(counted__gt=0)),
        unnumbered=Count("name", distinct=True, filter=Q(counted__gt=0, artisan=None)),
        income=Sum("income"),
    )
    if banked != (told["income"] or 0) and not words.strip():
        raise NotSaid("words")
    row = MonthReturn.objects.create(
        district_id=centre.district_id, centre=centre, month=first, hours=told["hours"] or 0,
        users=told["users"] + told["unnumbered"], income=told["income"] or 0, banked=banked, words=words.strip(),
        filed_at=at, filed_by=by.name, synthetic=centre.synthetic,
    )  # fmt: skip
    audit.record("facilities.filed_month", on=centre, by=by, at=at, month=first.strftime("%Y-%m"))
    return row


@act("facilities.looked_over_machines")
def look_over_machines(*, by: Actor, at: datetime) -> int:
    """Raise a public flag over every machine, and every centre, that stood unused for sixty days.

    It is taken away by use that a maker confirms. What the centre writes of a bare name
    holds no flag back: nobody could gainsay it. The Deputy Commissioner is asked why. Returns how many are new.
    """
    require_machine(by)
    on = day_of(at)
    flagged = set(Idle.objects.filter(cleared_on=None).values_list("centre", "machine"))
    new: list[Idle] = []
    of_centre: dict[UUID, list[date]] = {}
    machines = (
        Machine.objects.select_related("centre")
        .filter(centre__state=CentreState.OPEN, from_on__lte=on, asset__gone_on=None)
        .annotate(last=Max("uses__on", filter=heard("uses__")))
    )
    centres: dict[UUID, Centre] = {}
    for machine in machines:
        assert machine.centre.open_on is not None
        since = machine.last or max(machine.from_on, machine.centre.open_on)
        centres[machine.centre_id] = machine.centre
        of_centre.setdefault(machine.centre_id, []).append(since)
        if idle(since, on) and (machine.centre_id, machine.pk) not in flagged:
            new.append(_flag(machine.centre, machine, since, on))
    for key, days in of_centre.items():
        if idle(max(days), on) and (key, None) not in flagged:
            new.append(_flag(centres[key], None, max(days), on))
    Idle.objects.bulk_create(new)
    audit.record_each(
        "facilities.raised_flag",
        [(one.centre, {"machine": one.machine.name_en if one.machine else ""}) for one in new],
        by=by,
        at=at,
    )
    if new:
        notices.put_questions([_why(one) for one in new], by=by, at=at)
    return len(new)


def _flag(centre: Centre, machine: Machine | None, since: date, on: date) -> Idle:
    return Idle(
        district_id=centre.district_id, centre=centre, machine=machine, unused_since=since, raised_on=on,
        synthetic=centre.synthetic,
    )  # fmt: skip


def _why(flag: Idle) -> Doubt:
    thing = flag.machine or flag.centre
    return Doubt(
        "unused_sixty_days", str(flag.pk), flag.district_id, (flag.centre.number,),
        {"thing": thing.name_en, "thing_hi": thing.name_hi, "number": flag.centre.number,
         "since": str(flag.unused_since)},
    )  # fmt: skip
