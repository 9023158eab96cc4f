"""The share for training and administration: a bill proposed by an officer, passed by the Deputy Commissioner."""

from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise
from odop.documents.services import file_document
from odop.finance.models import Spending
from odop.finance.queries.offices import account_of
from odop.finance.rules import AlreadyDecided, Kind, NotMoney, ReasonMissing, SamePerson, Spent
from odop.finance.rules.offices import PAID, NoOfficeAccount, NoSuchSpending, NotAnOffice
from odop.finance.services.entitlements import Owed, approve, entitle
from odop.finance.services.proofs import ask_where_filed_before
from odop.programme import queries as programme
from odop.programme import services as offices
from odop.programme.services import NewOffice, next_numbers

BILL = "spending_bill"


@act("finance.made_payee")
def make_payee(
    *, district: str, name_en: str, name_hi: str, synthetic: bool = False, by: Actor, at: datetime
) -> str:
    """Write down somebody else who is to be paid, such as a printer or a hall; the code. Raises NotPermitted."""
    require(by, Permission.PREPARE_PAYMENT, district=district, on=day_of(at))
    name_en, name_hi = " ".join(name_en.split()), " ".join(name_hi.split())
    if not name_en or not name_hi:
        raise ReasonMissing
    place = programme.district(district)
    stem = f"payee-{place.short.lower() if place else district}-"
    code = f"{stem}{len(programme.offices('PAYEE', district=district)) + 1:03d}"
    offices.make_office(
        office=NewOffice(code, "PAYEE", name_en, name_hi, district=district, synthetic=synthetic),
        by=by,
        at=at,
    )
    return code


@act("finance.proposed_spending")
def propose_spending(
    *, district: str, office: str, scheme: str, amount: Paise, words: str, name: str, content: bytes,
    synthetic: bool = False, by: Actor, at: datetime,
) -> Spending:  # fmt: skip
    """Propose to pay a bill out of the share for training and administration, with the bill itself.

    Raises NotPermitted, NotAnOffice, NotMoney, ReasonMissing, or what documents say of the file.
    """
    require(by, Permission.PREPARE_PAYMENT, district=district, on=day_of(at))
    payee = programme.office(office)
    if payee is None or payee.kind not in PAID or payee.district not in (None, district):
        raise NotAnOffice
    if type(amount) is not int or amount <= 0:
        raise NotMoney
    if not words.strip():
        raise ReasonMissing
    place, year = programme.district(district), financial_year(day_of(at))
    stem = f"{programme.letters('spending')}/{year}/{place.short if place else district}/"
    (number,) = next_numbers(Spending, "number", stem, width=5)
    paper = file_document(
        kind=BILL, name=name, content=content, about=number, district=district, by=by, at=at
    )
    row = Spending.objects.create(
        number=number, district_id=district, office_id=office, scheme=scheme, year=year, amount=amount,
        words=words.strip(), paper=paper, proposed_by=by.actor, proposed_by_name=by.name, proposed_at=at,
        synthetic=synthetic,
    )  # fmt: skip
    ask_where_filed_before(paper, by=by, at=at)
    audit.record("finance.proposed_spending", on=row, by=by, at=at, amount=amount, office=office)
    return row


@act("finance.passed_spending")
def pass_spending(*, number: str, by: Actor, at: datetime) -> Spending:
    """The Deputy Commissioner passes a bill, and its sum is set aside out of the share in the same breath.

    Raises NoSuchSpending, NotPermitted, AlreadyDecided, SamePerson, NoOfficeAccount or OverAllotment.
    """
    row = _waiting(number, by=by, at=at)
    account = account_of(row.office_id)
    if account is None:
        raise NoOfficeAccount
    owed = Owed(
        kind=Kind.ADMINISTRATION, about=row.number, scheme=row.scheme, district=row.district_id, year=row.year,
        amount=row.amount, payee=account.holder, account=account.account, ifsc=account.ifsc, office=row.office_id,
        sanctioned_at=at, synthetic=row.synthetic,
    )  # fmt: skip
    entitle([owed], by=by, at=at)
    approve([owed.key], by=by, at=at)
    _decide(row, Spent.PASSED, "", by=by, at=at)
    audit.record("finance.passed_spending", on=row, by=by, at=at, amount=row.amount)
    return row


@act("finance.refused_spending")
def refuse_spending(*, number: str, words: str, by: Actor, at: datetime) -> Spending:
    """The Deputy Commissioner refuses a bill, with the reason; no money moves."""
    row = _waiting(number, by=by, at=at)
    if not words.strip():
        raise ReasonMissing
    _decide(row, Spent.REFUSED, words, by=by, at=at)
    audit.record("finance.refused_spending", on=row, by=by, at=at)
    return row


def _waiting(number: str, *, by: Actor, at: datetime) -> Spending:
    row = Spending.objects.select_for_update().filter(number=number).first()
    if row is None:
        raise NoSuchSpending
    require(by, Permission.PASS_CLAIM, district=row.district_id, on=day_of(at))
    if row.state != Spent.PROPOSED:
        raise AlreadyDecided
    if row.proposed_by == by.actor:
        raise SamePerson
    return row


def _decide(row: Spending, state: Spent, words: str, *, by: Actor, at: datetime) -> None:
    row.state, row.decision_words = state, words.strip()
    row.decided_by, row.decided_by_name, row.decided_at = by.actor, by.name, at
    row.save(update_fields=["state", "decision_words", "decided_by", "decided_by_name", "decided_at"])
