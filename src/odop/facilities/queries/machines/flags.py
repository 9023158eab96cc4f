"""What is put before people: machines and centres unused, and uses on which two words part."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from odop.basics.names import Named
from odop.facilities.models import Idle, MachineUse
from odop.facilities.rules.booking import Turn


@dataclass(frozen=True)
class IdleLine:
    """A flag: a machine, or a whole centre, unused."""

    thing: Named
    whole: bool
    centre: Named
    number: str
    district: Named
    unused_since: date
    raised_on: date
    cleared_on: date | None
    days: int


def in_two_minds(where: Q) -> QuerySet[MachineUse]:
    """Uses on which two words part and nobody has settled it."""
    return MachineUse.objects.filter(where, settled_hours=None, her_hours__isnull=False).filter(
        ~Q(hours=F("her_hours")) & Q(hours__isnull=False)
        | ~Q(pieces=F("her_pieces")) & Q(pieces__isnull=False, her_pieces__isnull=False)
        | Q(booking__state=Turn.CONTESTED)
    )


def unused(*, district: str, on: date) -> tuple[IdleLine, ...]:
    """Every flag that is up in the State, or in a district where one is named; for anybody."""
    where = Q(district=district) if district else Q()
    return idle_lines(where & Q(cleared_on=None), on=on)


def idle_lines(where: Q, *, on: date) -> tuple[IdleLine, ...]:
    """Machines and centres unused, the longest first."""
    rows = (
        Idle.objects.filter(where)
        .select_related("machine", "centre__district")
        .order_by("unused_since", "pk")
    )
    return tuple(
        IdleLine(
            row.machine.named if row.machine else row.centre.named, row.machine is None, row.centre.named,
            row.centre.number, Named(row.centre.district.name_en, row.centre.district.name_hi), row.unused_since,
            row.raised_on, row.cleared_on, ((row.cleared_on or on) - row.unused_since).days,
        )
        for row in rows
    )  # fmt: skip
