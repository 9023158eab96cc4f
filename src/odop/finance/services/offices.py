"""The bank account of an office that is paid: given by one, confirmed by another, cooled where it replaces one."""

from datetime import datetime, timedelta

from odop.access.queries import holders_at
from odop.access.rules import NotPermitted
from odop.access.services import Actor, Permission, Role, require
from odop.artisans import identifiers
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.finance.models import Entitlement, OfficeAccount
from odop.finance.queries.offices import account_of, proposed_of
from odop.finance.rules import AlreadyDecided, ChangeState, NotYet, Owing, ReasonMissing, SamePerson, house
from odop.finance.rules.offices import OWN, PAID, AccountNotWellMade, NotAnOffice, SameAccount
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.queries import Office
from odop.programme.services import hold

UNPAID = (Owing.DUE, Owing.APPROVED, Owing.FAILED)


@act("finance.proposed_office_account")
def propose_office_account(
    *,
    office: str,
    holder: str,
    account: str,
    ifsc: str,
    words: str,
    synthetic: bool = False,
    by: Actor,
    at: datetime,
) -> OfficeAccount:
    """Give an office's account: its own person does, or an officer; another officer confirms.

    One that replaces another cools first, and everybody of the office is told.
    Raises NotAnOffice, NotPermitted, ReasonMissing, AccountNotWellMade, SameAccount or AlreadyDecided.
    """
    hold(f"office account {office}")
    place = _paid(office)
    _require_proposer(place, by, at)
    if not words.strip():
        raise ReasonMissing
    number, code = _well_made("account", account), _well_made("ifsc", ifsc)
    now = account_of(office)
    if now is not None and (now.account, now.ifsc, now.holder) == (number, code, " ".join(holder.split())):
        raise SameAccount
    if proposed_of(office) is not None:
        raise AlreadyDecided
    row = OfficeAccount.objects.create(
        district_id=place.district,
        office_id=office,
        replaces_id=now.key if now else None,
        holder=" ".join(holder.split()),
        account=number,
        ifsc=code,
        words=words.strip(),
        proposed_by=by.actor,
        proposed_by_name=by.name,
        proposed_at=at,
        cools_until=at + timedelta(days=house("cooling_days")) if now else at,
        synthetic=synthetic,
    )
    audit.record("finance.proposed_office_account", on=row, by=by, at=at, office=office)
    for role in OWN:
        for user in holders_at(role, office=office, on=day_of(at)):
            notices.queue(
                "office_account_given", about=office, to_user=user, district=place.district,
                values={"office": place.named, "end": number[-4:], "by": by.name}, at=at,
            )  # fmt: skip
    return row


@act("finance.confirmed_office_account")
def confirm_office_account(*, office: str, by: Actor, at: datetime) -> OfficeAccount:
    """Another officer confirms; what is owed to the office and not under way goes into this account.

    Raises NotAnOffice, NotPermitted, AlreadyDecided, SamePerson or NotYet.
    """
    place, row = _proposed(office)
    require(by, _confirming(place), district=place.district, on=day_of(at))
    if row.proposed_by == by.actor:
        raise SamePerson
    if at < row.cools_until:
        raise NotYet(day_of(row.cools_until))
    _decide(row, ChangeState.CONFIRMED, "", by=by, at=at)
    Entitlement.objects.filter(office=office, state__in=UNPAID).update(
        payee=row.holder, account=row.account, ifsc=row.ifsc
    )
    audit.record("finance.confirmed_office_account", on=row, by=by, at=at, office=office)
    return row


@act("finance.objected_to_office_account")
def object_to_office_account(*, office: str, words: str, by: Actor, at: datetime) -> OfficeAccount:
    """The office says the account is not its own: its word stops the change, and the Cell is asked.

    Raises NotAnOffice, NotPermitted, AlreadyDecided or ReasonMissing.
    """
    place, row = _proposed(office)
    _require_own(place, by, at)
    if not words.strip():
        raise ReasonMissing
    _decide(row, ChangeState.OBJECTED, words, by=by, at=at)
    notices.put_question(
        kind="account_objected", key=str(row.pk), district=place.district or programme.districts()[0].code,
        about=(office,),
        facts={"number": office, "name": place.named.en, "by": row.proposed_by_name, "words": words.strip()},
        put_to=Role.CELL_OFFICER, by=by, at=at,
    )  # fmt: skip
    audit.record("finance.objected_to_office_account", on=row, by=by, at=at, office=office)
    return row


@act("finance.withdrew_office_account")
def withdraw_office_account(*, office: str, words: str, by: Actor, at: datetime) -> OfficeAccount:
    """Take back a proposed account, by whoever might have proposed it; what was in force stays."""
    place, row = _proposed(office)
    _require_proposer(place, by, at)
    if not words.strip():
        raise ReasonMissing
    _decide(row, ChangeState.WITHDRAWN, words, by=by, at=at)
    audit.record("finance.withdrew_office_account", on=row, by=by, at=at, office=office)
    return row


def _paid(office: str) -> Office:
    place = programme.office(office)
    if place is None or place.kind not in PAID:
        raise NotAnOffice
    return place


def _proposed(office: str) -> tuple[Office, OfficeAccount]:
    hold(f"office account {office}")
    place = _paid(office)
    row = OfficeAccount.objects.filter(office=office, state=ChangeState.PROPOSED).first()
    if row is None:
        raise AlreadyDecided
    return place, row


def _require_proposer(place: Office, by: Actor, at: datetime) -> None:
    try:
        _require_own(place, by, at)
    except NotPermitted:
        proposing = Permission.CHANGE_ACCOUNT if place.district else Permission.PREPARE_PAYMENT
        require(by, proposing, district=place.district, on=day_of(at))


def _require_own(place: Office, by: Actor, at: datetime) -> None:
    for permission in OWN.values():
        try:
            return require(by, permission, office=place.code, on=day_of(at))
        except NotPermitted:
            continue
    raise NotPermitted


def _confirming(place: Office) -> Permission:
    """In a district whoever may change accounts; of an office of the State an accounts officer."""
    return Permission.CHANGE_ACCOUNT if place.district else Permission.CHECK_PAYMENT


def _decide(row: OfficeAccount, state: ChangeState, words: str, *, by: Actor, at: datetime) -> None:
    row.state, row.decision_words = state, words.strip()
    row.decided_by, row.decided_by_name, row.decided_at = by.actor, by.name, at
    row.save(update_fields=["state", "decision_words", "decided_by", "decided_by_name", "decided_at"])


def _well_made(kind: str, text: str) -> str:
    judged = identifiers.judge(kind, text.strip())
    if not judged.valid:
        raise AccountNotWellMade(kind)
    return judged.normal
