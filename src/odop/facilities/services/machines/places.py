"""What every act on machines shares: taking things up, the day's charge, the week, and who may."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise
from odop.facilities.models import Centre, ClosedDay, Idle, Machine, MachineUse, Member, Rate, Week
from odop.facilities.rules import CentreState
from odop.facilities.rules.booking import Slot, hours_on, slots_of
from odop.facilities.rules.machine_refusals import NotThere
from odop.programme import queries as programme


def take_machine(key: UUID) -> Machine:
    """A machine, locked until the act has ended. Raises NotThere."""
    row = Machine.objects.select_for_update(of=("self",)).select_related("centre").filter(pk=key).first()
    if row is None:
        raise NotThere
    return row


def require_manager(by: Actor, centre: Centre, *, at: datetime) -> None:
    """Refuse unless the caller runs this very centre."""
    require(by, Permission.RUN_CENTRE, office=centre.office_id or "", on=day_of(at))


def is_member(centre: UUID, artisan: UUID) -> bool:
    """Whether a maker is a member of the company or society that runs a centre."""
    return Member.objects.filter(company__centre=centre, artisan=artisan).exists()


def is_open(centre: Centre) -> bool:
    """Whether a centre is open to makers."""
    return centre.state == CentreState.OPEN


def week_on(centre: UUID, on: date) -> Week | None:
    """The week in force on a day."""
    return Week.objects.filter(centre=centre, from_on__lte=on).order_by("-from_on").first()


def rate_on(machine: UUID, on: date) -> Rate | None:
    """The charge of a machine in force on a day, by the last tariff that names it."""
    return (
        Rate.objects.filter(machine=machine, tariff__approved=True, tariff__in_force_from__lte=on)
        .order_by("-tariff__in_force_from", "-tariff__put_at")
        .first()
    )


def closed_on(machine: Machine, on: date) -> ClosedDay | None:
    """Why a machine cannot be used on a day, where somebody has said so."""
    of = Q(machine=None) | Q(machine=machine)
    return ClosedDay.objects.filter(of, centre=machine.centre_id, on=on).first()


def slots_on(machine: Machine, on: date) -> tuple[Slot, ...]:
    """The turns of a machine on a day of the week, closed or not."""
    week = week_on(machine.centre_id, on)
    return slots_of(hours_on(week.hours, on), week.turn_hours) if week else ()


def open_hours(machine: Machine, first: date, last: date) -> int:
    """For how many hours a machine could have been used, from a day to a day."""
    weeks = list(Week.objects.filter(centre=machine.centre_id, from_on__lte=last).order_by("from_on"))
    closed = set(
        ClosedDay.objects.filter(
            Q(machine=None) | Q(machine=machine), centre=machine.centre_id, on__range=(first, last)
        ).values_list("on", flat=True)
    )
    hours = 0
    on = max(first, machine.from_on)
    while on <= last:
        week = next((one for one in reversed(weeks) if one.from_on <= on), None)
        told = hours_on(week.hours, on) if week and on not in closed else None
        hours += told[1] - told[0] if told else 0
        on += timedelta(days=1)
    return hours


def stem(kind: str, district: str, on: date) -> str:
    """What the numbers of a kind share in a district and a year: BK/2026-27/SRE/."""
    held_by = programme.district(district)
    return f"{programme.letters(kind)}/{financial_year(on)}/{held_by.short if held_by else district}/"


def charge_of(rate: Rate, *, member: bool) -> Paise:
    return rate.members if member else rate.others


def clear_idle(uses: Iterable[MachineUse], *, on: date) -> None:
    """Use that a maker said herself, or an officer settled, takes a flag away: of the machine, and of the centre."""
    for use in uses:
        if use.counted and (use.her_hours or use.settled_hours):
            Idle.objects.filter(
                Q(machine=use.machine_id) | Q(machine=None), centre=use.centre_id, cleared_on=None,
                unused_since__lt=use.on,
            ).update(cleared_on=on, cleared_by=use)  # fmt: skip


def note_machine(act: str, machine: Machine, *, by: Actor, at: datetime, **details: object) -> None:
    """The act in the journal, of its centre."""
    audit.record(act, on=machine.centre, by=by, at=at, machine=machine.name_en, **details)
