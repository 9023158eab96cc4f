"""Reads before a batch: who was selected and holds no place, and how many batches stand where."""

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Count

from odop.basics.names import Named
from odop.casework import queries as casework
from odop.programme import queries as programme
from odop.schemes import skill_development as scheme
from odop.schemes.engine import versions
from odop.training.models import Batch, CallBack, Seat
from odop.training.rules import BatchState, KitState

BATCH_STATES = tuple(BatchState.values)
CALL_ANSWERS = tuple(a for a in CallBack.Answer.values if a)


@dataclass(frozen=True)
class Pile:
    """How many stand in a state."""

    code: str
    label: object
    count: int


@dataclass(frozen=True)
class Seating:
    """Who of a call can be seated."""

    call: UUID
    number: str
    district: str
    district_named: Named
    product: Named
    people: tuple[casework.Selected, ...]
    most: int


def calls_to_seat(district: str) -> tuple[casework.ToSeat, ...]:
    """The calls of a district with selected people who hold no place. One query."""
    return casework.to_seat(district, seated=Seat.objects.filter(district=district).values("application"))


def seating(call: UUID) -> Seating | None:
    """Who of a call can be seated, in the order of the committee's ranking."""
    try:
        line = casework.call(call)
    except ObjectDoesNotExist:
        return None
    seated = set(Seat.objects.filter(application__call=call).values_list("application", flat=True))
    product = programme.product(line.product)
    district = programme.district(line.district)
    return Seating(
        call=call,
        number=line.number,
        district=line.district,
        district_named=district.named if district else Named("", ""),
        product=product.named if product else Named("", ""),
        people=tuple(p for p in casework.selected(call=call) if p.key not in seated),
        most=versions(scheme.SCHEME)[-1].batch_at_most,
    )


def batches_by_state(district: str | None) -> tuple[Pile, ...]:
    """How many batches stand in each state. One query."""
    rows = Batch.objects.filter(district=district) if district else Batch.objects.all()
    found = dict(rows.values("state").annotate(n=Count("pk")).order_by().values_list("state", "n"))
    return tuple(Pile(s.value, s.label, found.get(s.value, 0)) for s in BatchState)


def kit_piles(counts: dict[str, int]) -> tuple[Pile, ...]:
    """Toolkits by state, in the order of their life."""
    return tuple(Pile(s.value, s.label, counts.get(s.value, 0)) for s in KitState)
