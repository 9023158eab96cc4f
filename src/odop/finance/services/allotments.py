"""The year's money: a budget, allotments to districts, transfers; proposed by one, confirmed by another."""

from datetime import date, datetime

from django.db.models import Sum

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.finance.models import Allotment
from odop.finance.rules import (
    AboveAdministration,
    Allotting,
    AlreadyDecided,
    EntryKind,
    Head,
    NotMoney,
    ReasonMissing,
    SamePerson,
    administration_percent,
    code_of,
)
from odop.finance.services.ledger import Move, hold_accounts, post
from odop.programme import queries as programme
from odop.programme.services import next_numbers


@act("finance.proposed_allotment")
def propose_allotment(
    *,
    kind: str = Allotting.DISTRICT,
    scheme: str,
    year: str,
    amount: Paise,
    district: str | None = None,
    from_district: str | None = None,
    words: str = "",
    synthetic: bool = False,
    by: Actor,
    at: datetime,
) -> Allotment:
    """Propose a budget, an allotment to a district, a sum for administration, or a transfer; moves nothing yet.

    Raises NotPermitted or NotMoney.
    """
    require(by, Permission.ALLOT, on=day_of(at))
    if amount <= 0:
        raise NotMoney
    stem = f"{programme.letters('allotment')}/{year}/"
    row = Allotment.objects.create(
        number=next_numbers(Allotment, "number", stem, width=5)[0],
        kind=kind,
        scheme=scheme,
        year=year,
        district_id=district,
        from_district_id=from_district,
        amount=amount,
        words=words,
        proposed_by=by.actor,
        proposed_by_name=by.name,
        proposed_at=at,
        synthetic=synthetic,
    )
    audit.record("finance.proposed_allotment", on=row, by=by, at=at, kind=kind, amount=amount)
    return row


@act("finance.confirmed_allotment")
def confirm_allotment(*, number: str, words: str = "", by: Actor, at: datetime) -> Allotment:
    """Confirm what another proposed, and move the money in the same breath.

    Raises NotPermitted, SamePerson, AlreadyDecided, AboveAdministration or OverAllotment.
    """
    row = _decided(number, True, words, by=by, at=at)
    source, target, kind = _ways(row)
    hold_accounts([source, target])
    if row.kind == Allotting.ADMINISTRATION:
        _require_within_share(row, on=day_of(at))
    key = f"{kind}:{row.number}"
    post([Move(key, kind, row.number, source, target, row.amount, row.district_id)], by=by, at=at)
    audit.record("finance.confirmed_allotment", on=row, by=by, at=at, amount=row.amount)
    return row


@act("finance.refused_allotment")
def refuse_allotment(*, number: str, words: str, by: Actor, at: datetime) -> Allotment:
    """Refuse what another proposed, with the reason; no money moves."""
    if not words.strip():
        raise ReasonMissing
    row = _decided(number, False, words, by=by, at=at)
    audit.record("finance.refused_allotment", on=row, by=by, at=at)
    return row


def _decided(number: str, confirmed: bool, words: str, *, by: Actor, at: datetime) -> Allotment:
    row = Allotment.objects.select_for_update().get(number=number)
    require(by, Permission.CONFIRM_ALLOTMENT, on=day_of(at))
    if row.confirmed is not None:
        raise AlreadyDecided
    if row.proposed_by == by.actor:
        raise SamePerson
    row.confirmed, row.decision_words = confirmed, words.strip()
    row.decided_by, row.decided_by_name, row.decided_at = by.actor, by.name, at
    row.save(update_fields=["confirmed", "decision_words", "decided_by", "decided_by_name", "decided_at"])
    return row


def _ways(row: Allotment) -> tuple[str, str, str]:
    """From which account into which, and as what."""
    scheme, year = row.scheme, row.year
    budget = code_of(Head.BUDGET, scheme, year)
    if row.kind == Allotting.BUDGET:
        return code_of(Head.TREASURY, scheme, year), budget, EntryKind.BUDGET
    if row.kind == Allotting.ADMINISTRATION:
        there = code_of(Head.ADMINISTRATION, scheme, year, row.district_id)
        return budget, there, EntryKind.ALLOT_ADMINISTRATION
    target = code_of(Head.ALLOTTED, scheme, year, row.district_id)
    if row.kind == Allotting.TRANSFER:
        return code_of(Head.ALLOTTED, scheme, year, row.from_district_id), target, EntryKind.TRANSFER
    return budget, target, EntryKind.ALLOT


def _require_within_share(row: Allotment, *, on: date) -> None:
    """The order gives a share of the budget to training and administration, and no more (para 6(3))."""
    percent = administration_percent(row.scheme, on)
    standing = Allotment.objects.filter(scheme=row.scheme, year=row.year, confirmed=True)
    budget = standing.filter(kind=Allotting.BUDGET).aggregate(sum=Sum("amount"))["sum"] or 0
    given = standing.filter(kind=Allotting.ADMINISTRATION).aggregate(sum=Sum("amount"))["sum"] or 0
    if given * 100 > budget * percent:
        raise AboveAdministration(percent)
