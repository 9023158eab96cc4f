"""A trainer's bills: what may be billed now, what was, and how its payment stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Min, QuerySet

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.finance import queries as finance
from odop.finance.rules import Kind
from odop.training.models import Attendance, Batch, Seat, TrainerBill
from odop.training.queries.due import rules_of
from odop.training.rules.bills import Billed, BillState, Part, comes_to, part_due


@dataclass(frozen=True)
class BillLine:
    """One bill: of which batch and half, at which cost, who decided it, and how its payment stands."""

    key: UUID
    number: str
    batch: UUID
    batch_number: str
    trainer: Named
    part: str
    part_words: str
    teaching: Paise
    food: Paise
    trainee_days: int
    payable: Paise
    amount: Paise
    paper: UUID
    paper_name: str
    state: str
    state_words: str
    billed_by: str
    billed_by_name: str
    billed_at: datetime
    decided_by_name: str
    decided_at: datetime | None
    words: str
    has_account: bool
    paid: str  # in the words of its payment; blank until it is passed
    synthetic: bool


@dataclass(frozen=True)
class Billing:
    """What a trainer may bill for a batch now, the ceilings of the order, and what was billed."""

    key: UUID
    number: str
    trainer: str
    part: str  # blank: nothing can be billed now
    part_words: str
    why_not: str
    trainee_days: int
    teaching_at_most: Paise
    food_at_most: Paise
    before: Paise  # passed for the first half
    bills: tuple[BillLine, ...]


def billing(key: UUID) -> Billing | None:
    """The bills of one batch, and which half is due. A fixed number of queries."""
    batch = Batch.objects.filter(pk=key).first()
    if batch is None:
        return None
    stands, rules = standing(batch), rules_of(batch)
    first, second = stands.get(Part.START), stands.get(Part.END)
    part, why_not = None, ""
    try:
        part = part_due(batch.state, first.state if first else None, second.state if second else None)
    except Refusal as refusal:
        why_not = str(refusal)
    return Billing(
        key=batch.pk,
        number=batch.number,
        trainer=batch.trainer_id,
        part=part.value if part else "",
        part_words=str(part.label) if part else "",
        why_not=why_not,
        trainee_days=reckoned(batch, part, 0, 0).trainee_days if part and rules else 0,
        teaching_at_most=rules.trainer_a_day if rules else 0,
        food_at_most=rules.food_a_day if rules else 0,
        before=_before(batch),
        bills=_lines(TrainerBill.objects.filter(batch=batch)),
    )


def bills(*, district: str | None = None, offices: Iterable[str] | None = None) -> tuple[BillLine, ...]:
    """Bills of a district or of a trainer's offices: those that wait first, then the newest. Three queries."""
    rows = TrainerBill.objects.all()
    if district is not None:
        rows = rows.filter(district=district)
    if offices is not None:
        rows = rows.filter(batch__trainer__in=list(offices))
    return tuple(sorted(_lines(rows), key=lambda line: line.state != BillState.BILLED))


def bills_waiting(district: str) -> tuple[int, datetime | None]:
    """Bills that wait for the Deputy Commissioner: how many, and since when the oldest."""
    rows = TrainerBill.objects.filter(district=district, state=BillState.BILLED)
    found = rows.aggregate(n=Count("pk"), first=Min("billed_at"))
    return found["n"], found["first"]


def bill_paper(key: UUID) -> tuple[str, str, UUID] | None:
    """The district and the trainer's office of a bill, and its paper; for doors."""
    return (
        TrainerBill.objects.filter(pk=key).values_list("district_id", "batch__trainer_id", "paper_id").first()
    )


def standing(batch: Batch) -> dict[Part, TrainerBill]:
    """The bills of a batch that were not sent back, by half."""
    return {Part(row.part): row for row in batch.bills.exclude(state=BillState.RETURNED)}


def reckoned(batch: Batch, part: Part, teaching: Paise, food: Paise) -> Billed:
    """What a half comes to now, by the seats and the attendance on record. The order of the first day holds."""
    rules = rules_of(batch)
    assert rules is not None  # asked before
    return comes_to(
        part,
        teaching=teaching,
        food=food,
        seats=Seat.objects.filter(batch=batch).exclude(result=Seat.Result.LEFT).count(),
        attended=Attendance.objects.filter(seat__batch=batch).count(),
        before=_before(batch),
        rules=rules,
    )


def _before(batch: Batch) -> Paise:
    passed = batch.bills.filter(part=Part.START, state=BillState.PASSED)
    return passed.values_list("amount", flat=True).first() or 0


def _lines(rows: QuerySet[TrainerBill]) -> tuple[BillLine, ...]:
    found = list(rows.select_related("batch__trainer", "paper").order_by("-billed_at", "-pk")[:200])
    numbers = [row.number for row in found]
    paid = finance.standing_of(numbers, kind=Kind.TRAINER) if numbers else {}
    known = finance.with_account({row.batch.trainer_id for row in found}) if found else frozenset()
    return tuple(
        BillLine(
            key=row.pk,
            number=row.number,
            batch=row.batch_id,
            batch_number=row.batch.number,
            trainer=row.batch.trainer.named,
            part=row.part,
            part_words=row.get_part_display(),
            teaching=row.teaching,
            food=row.food,
            trainee_days=row.trainee_days,
            payable=row.payable,
            amount=row.amount,
            paper=row.paper_id,
            paper_name=row.paper.name,
            state=row.state,
            state_words=row.get_state_display(),
            billed_by=row.billed_by,
            billed_by_name=row.billed_by_name,
            billed_at=row.billed_at,
            decided_by_name=row.decided_by_name,
            decided_at=row.decided_at,
            words=row.words,
            has_account=row.batch.trainer_id in known,
            paid=str(paid[row.number].state.label)
            if row.state == BillState.PASSED and row.number in paid
            else "",
            synthetic=row.synthetic,
        )
        for row in found
    )
