"""Reads before a batch: who was selected and holds no place, and how many batches stand where."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Count, QuerySet

from odop.basics.names import Named
from odop.casework import queries as casework
from odop.programme import queries as programme
from odop.schemes import skill_development as scheme
from odop.schemes.engine import rules_in_force
from odop.training.models import Batch, CallBack, Seat
from odop.training.queries.kits import kit_of
from odop.training.queries.lines import KitLine, State
from odop.training.rules import BatchState, KitState, batch_holder

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


@dataclass(frozen=True)
class Placed:
    """Where a selected application has come to: its batch, how it ended, and its toolkit."""

    batch: UUID
    number: str
    result: object
    certificate: str
    toolkit: KitLine | None
    state: State  # of the batch while it runs, then of the toolkit

    @property
    def holder(self) -> str:
        return self.state.holder


def place_of(application: UUID, *, on: date) -> Placed | None:
    """The place of an application in a batch; none where it has none. Two queries."""
    seat = Seat.objects.filter(application=application).select_related("batch").first()
    if seat is None:
        return None
    batch = seat.batch
    kit = kit_of(seat.pk, on)
    state = State(batch.state, BatchState(batch.state).label, batch_holder(batch.state), batch.since)
    if not state.holder and kit is not None:
        state = kit.state
    return Placed(batch.pk, batch.number, Seat.Result(seat.result).label, seat.certificate, kit, state)


def seated(district: str) -> "QuerySet[Seat, Any]":
    """The applications of a district that have a place in a batch; for the inbox, as part of its one query."""
    return Seat.objects.filter(district=district).values("application")


def calls_to_seat(district: str) -> tuple[casework.ToSeat, ...]:
    """The calls of a district with selected people who hold no place. One query."""
    return casework.to_seat(district, seated=seated(district))


def seating(call: UUID, *, first: date) -> Seating | None:
    """Who of a call can be seated in a batch from a day on, in the order of the committee's ranking."""
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
        most=rules_in_force(scheme.SCHEME, first).batch_at_most,
    )


def batches_by_state(district: str | None) -> tuple[Pile, ...]:
    """How many batches stand in each state. One query."""
    rows = Batch.objects.filter(district=district) if district else Batch.objects.all()
    found = dict(rows.values("state").annotate(n=Count("pk")).order_by().values_list("state", "n"))
    return tuple(Pile(s.value, s.label, found.get(s.value, 0)) for s in BatchState)


def kit_piles(counts: dict[str, int]) -> tuple[Pile, ...]:
    """Toolkits by state, in the order of their life."""
    return tuple(Pile(s.value, s.label, counts.get(s.value, 0)) for s in KitState)
