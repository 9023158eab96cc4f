"""The trainer's two instalments: billed by the trainer with the paper, passed by the Deputy Commissioner."""

from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise
from odop.documents.services import file_document
from odop.finance import queries as money
from odop.finance import services as finance
from odop.finance.rules import Kind, ReasonMissing, SamePerson
from odop.finance.rules.offices import NoOfficeAccount
from odop.finance.services import Owed
from odop.schemes import skill_development as scheme
from odop.training.models import Batch, TrainerBill
from odop.training.queries.bills import reckoned, standing
from odop.training.queries.due import rules_of
from odop.training.rules.bills import (
    PLACE,
    BillChanged,
    BillDecided,
    BillState,
    CostMissing,
    NobodyAttended,
    NoOrderRead,
    NoSuchBill,
    Part,
    part_due,
)

BILL = "trainer_bill"


@act("training.billed")
def bill_batch(
    *, batch: UUID, teaching: Paise, food: Paise, name: str, content: bytes, by: Actor, at: datetime
) -> TrainerBill:
    """Ask for the half that is due, at the actual cost a trainee-day, with the bill on paper.

    Raises NotPermitted, NotTimeToBill, BilledAlready, FirstHalfWaits, CostMissing, NoOrderRead, NobodyAttended,
    or what documents say of the file.
    """
    row = Batch.objects.select_for_update().get(pk=batch)
    require(by, Permission.RUN_BATCH, office=row.trainer_id, on=day_of(at))
    stands = standing(row)
    first, second = stands.get(Part.START), stands.get(Part.END)
    part = part_due(row.state, first.state if first else None, second.state if second else None)
    if teaching < 0 or food < 0 or not teaching + food:
        raise CostMissing
    if rules_of(row) is None:
        raise NoOrderRead
    sums = reckoned(row, part, teaching, food)
    if not sums.trainee_days:
        raise NobodyAttended
    number = f"{row.number}/{PLACE[part]}"
    paper = file_document(
        kind=BILL, name=name, content=content, about=number, district=row.district_id, by=by, at=at
    )
    made = TrainerBill.objects.create(
        number=number, district_id=row.district_id, batch=row, part=part, teaching=teaching, food=food,
        trainee_days=sums.trainee_days, payable=sums.payable, amount=sums.amount, paper=paper, billed_by=by.actor,
        billed_by_name=by.name, billed_at=at, synthetic=row.synthetic,
    )  # fmt: skip
    finance.ask_where_filed_before(paper, by=by, at=at)
    audit.record("training.billed", on=made, by=by, at=at, part=part.value, amount=sums.amount)
    return made


@act("training.passed_bill")
def pass_bill(*, bill: UUID, by: Actor, at: datetime) -> TrainerBill:
    """The Deputy Commissioner passes a bill, and its sum is set aside in the same breath.

    Raises NoSuchBill, NotPermitted, BillDecided, SamePerson, BillChanged, NoOfficeAccount or OverAllotment.
    """
    row = _waiting(bill, by=by, at=at)
    batch = row.batch
    sums = reckoned(batch, Part(row.part), row.teaching, row.food)
    if (sums.trainee_days, sums.amount) != (row.trainee_days, row.amount):
        raise BillChanged
    if row.amount:
        account = money.account_of(batch.trainer_id)
        if account is None:
            raise NoOfficeAccount
        owed = Owed(
            kind=Kind.TRAINER, about=row.number, scheme=scheme.SCHEME, district=row.district_id,
            year=financial_year(day_of(at)), amount=row.amount, payee=account.holder, account=account.account,
            ifsc=account.ifsc, office=batch.trainer_id, sanctioned_at=at, synthetic=row.synthetic,
        )  # fmt: skip
        finance.entitle([owed], by=by, at=at)
        finance.approve([owed.key], by=by, at=at)
    _decide(row, BillState.PASSED, "", by=by, at=at)
    audit.record("training.passed_bill", on=row, by=by, at=at, amount=row.amount)
    return row


@act("training.returned_bill")
def return_bill(*, bill: UUID, words: str, by: Actor, at: datetime) -> TrainerBill:
    """Send a bill back to the trainer with what is to be put right; another may be made.

    Raises NoSuchBill, NotPermitted, BillDecided, SamePerson or ReasonMissing.
    """
    row = _waiting(bill, by=by, at=at)
    if not words.strip():
        raise ReasonMissing
    _decide(row, BillState.RETURNED, words, by=by, at=at)
    audit.record("training.returned_bill", on=row, by=by, at=at)
    return row


def _waiting(bill: UUID, *, by: Actor, at: datetime) -> TrainerBill:
    found = TrainerBill.objects.filter(pk=bill).values_list("batch", flat=True).first()
    if found is None:
        raise NoSuchBill
    Batch.objects.select_for_update().get(pk=found)
    row = TrainerBill.objects.select_for_update(of=("self",)).select_related("batch").get(pk=bill)
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    if row.state != BillState.BILLED:
        raise BillDecided
    if row.billed_by == by.actor:
        raise SamePerson
    return row


def _decide(row: TrainerBill, state: BillState, words: str, *, by: Actor, at: datetime) -> None:
    row.state, row.words = state, words.strip()
    row.decided_by, row.decided_by_name, row.decided_at = by.actor, by.name, at
    row.save(update_fields=["state", "words", "decided_by", "decided_by_name", "decided_at"])
