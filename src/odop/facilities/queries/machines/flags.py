"""What is put before people: machines and centres unused, and uses on which two words part."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from odop.basics.names import Named
from odop.facilities.models import Idle, MachineUse
from odop.facilities.rules.booking import Turn

LOOKED_AT = 5  # uses by bare names that an officer is shown


def heard(of: str = "") -> Q:
    """Used, as a flag asks it: by somebody who can gainsay the centre's word, or as an officer settled it."""
    somebody = Q(**{f"{of}artisan__isnull": False}) | Q(**{f"{of}settled_hours__isnull": False})
    return Q(**{f"{of}counted__gt": 0}) & somebody


def confirmed(of: str = "") -> Q:
    """Used by a maker's own word, or as an officer settled it: this alone takes a flag away."""
    word = Q(**{f"{of}her_hours__gt": 0}) | Q(**{f"{of}settled_hours__gt": 0})
    return Q(**{f"{of}counted__gt": 0}) & word


def unheard(of: str = "") -> Q:
    """Used by a name that only the centre wrote down: its hours and income count, no flag hears of it."""
    return Q(**{f"{of}counted__gt": 0, f"{of}artisan": None, f"{of}settled_hours": None})


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


def only_the_centres(centre: UUID) -> QuerySet[MachineUse]:
    """Where a flag is up, the last uses since by a bare name: an officer who looks can say that they were."""
    up = Idle.objects.filter(centre=centre, cleared_on=None).filter(
        Q(machine=None) | Q(machine=OuterRef("machine"))
    )
    since = Subquery(up.order_by("unused_since").values("unused_since")[:1])
    rows = MachineUse.objects.filter(unheard(), centre=centre, on__gt=since)
    return rows.select_related("machine", "centre", "booking").order_by("-on", "pk")[:LOOKED_AT]


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
