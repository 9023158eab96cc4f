"""A change of account after sanction: proposed, told to the maker, cooled, and confirmed by another officer."""

from datetime import datetime, timedelta

from odop.access.services import Actor, Permission, Role, User, require, require_self
from odop.audit import services as audit
from odop.audit.queries import changed_since
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.finance.models import AccountChange, Entitlement, HoldUp
from odop.finance.rules import (
    AlreadyDecided,
    ChangeState,
    Hold,
    MoneyCannotMove,
    NoContact,
    NotYet,
    Owing,
    ReasonMissing,
    SamePerson,
    house,
)
from odop.finance.services.entitlements import take
from odop.finance.services.payees import lift
from odop.notices import services as notices

CHANGEABLE = (Owing.DUE, Owing.APPROVED, Owing.FAILED)


@act("finance.proposed_account")
def propose_account_change(
    *, key: str, payee: str, account: str, ifsc: str, words: str, by: Actor, at: datetime
) -> AccountChange:
    """Propose another account for what is owed. The maker is told at once, where she was known before.

    Raises NotPermitted, NotOwed, MoneyCannotMove, AlreadyDecided, NoContact or ReasonMissing.
    """
    one = take([key])[key]
    require(by, Permission.CHANGE_ACCOUNT, district=one.district, on=day_of(at))
    if not words.strip():
        raise ReasonMissing
    owed = Entitlement.objects.select_related("artisan__user").get(key=key)
    if owed.state not in CHANGEABLE:
        raise MoneyCannotMove([key])
    if owed.changes.filter(state=ChangeState.PROPOSED).exists():
        raise AlreadyDecided
    phone, user = contact_before(owed, at)
    change = AccountChange.objects.create(
        district_id=owed.district_id,
        entitlement=owed,
        from_payee=owed.payee,
        from_account=owed.account,
        from_ifsc=owed.ifsc,
        payee=payee.strip(),
        account=account.strip(),
        ifsc=ifsc.strip().upper(),
        words=words.strip(),
        proposed_by=by.actor,
        proposed_by_name=by.name,
        proposed_at=at,
        told_at=at,
        told_phone=phone,
        cools_until=at + timedelta(days=house("cooling_days")),
    )
    audit.record("finance.proposed_account", on=owed, by=by, at=at)
    notices.queue(
        "account_to_change",
        about=owed.about,
        to_user=user,
        phone=phone,
        district=owed.district_id,
        values={"end": change.account[-4:], "until": day_of(change.cools_until), "number": owed.about},
        at=at,
    )
    return change


@act("finance.confirmed_account")
def confirm_account_change(*, key: str, by: Actor, at: datetime) -> AccountChange:
    """Another officer confirms, when the cooling period is over and the maker has not objected.

    Raises NotPermitted, NotOwed, AlreadyDecided, SamePerson or NotYet.
    """
    owed, change = _proposed(key)
    require(by, Permission.CHANGE_ACCOUNT, district=owed.district_id, on=day_of(at))
    if change.proposed_by == by.actor:
        raise SamePerson
    if at < change.cools_until:
        raise NotYet(day_of(change.cools_until))
    _decide(change, ChangeState.CONFIRMED, by=by, at=at)
    Entitlement.objects.filter(pk=owed.pk).update(
        payee=change.payee, account=change.account, ifsc=change.ifsc
    )
    # What was wrong with the old account is past; the new one is looked at before it is paid into.
    for hold in owed.holds.filter(lifted_at=None).exclude(reason__in=[Hold.OBJECTED, Hold.ANSWER]):
        lift(hold, str(change.words), by=by, at=at)
    audit.record("finance.confirmed_account", on=owed, by=by, at=at)
    return change


@act("finance.objected_to_account")
def object_to_account_change(*, key: str, words: str, by: Actor, at: datetime) -> AccountChange:
    """The maker says the account is not hers: her word stops the change, and the payment, and puts a question.

    Raises NotPermitted, NotOwed, AlreadyDecided or ReasonMissing.
    """
    owed, change = _proposed(key)
    _require_hers(owed, by)
    if not words.strip():
        raise ReasonMissing
    change.objection = words.strip()
    _decide(change, ChangeState.OBJECTED, by=by, at=at)
    HoldUp.objects.create(
        district_id=owed.district_id, entitlement=owed, reason=Hold.OBJECTED, seen=str(change.pk), held_at=at
    )
    notices.put_question(
        kind="account_objected",
        key=str(change.pk),
        district=owed.district_id,
        about=(owed.about,),
        facts={
            "number": owed.about,
            "name": owed.payee,
            "by": change.proposed_by_name,
            "words": words.strip(),
        },
        put_to=Role.CELL_OFFICER,  # the office itself may be the cause
        by=by,
        at=at,
    )
    audit.record("finance.objected_to_account", on=owed, by=by, at=at)
    return change


@act("finance.withdrew_account")
def withdraw_account_change(*, key: str, words: str, by: Actor, at: datetime) -> AccountChange:
    """Take back a proposed change; the account stays what it was."""
    owed, change = _proposed(key)
    require(by, Permission.CHANGE_ACCOUNT, district=owed.district_id, on=day_of(at))
    if not words.strip():
        raise ReasonMissing
    _decide(change, ChangeState.WITHDRAWN, by=by, at=at)
    audit.record("finance.withdrew_account", on=owed, by=by, at=at, words=words.strip())
    return change


def contact_before(owed: Entitlement, at: datetime) -> tuple[str, User | None]:
    """A phone of hers that was known before the money was sanctioned: proved by her, or in the register unchanged.

    Raises NoContact.
    """
    artisan, known_by = owed.artisan, min(at, owed.sanctioned_at or at)
    user = artisan.user if artisan else None
    if (
        user is not None and user.phone and user.phone_proved_at and user.phone_proved_at < known_by
        # Whoever was made her sign-in only after the sanction is not she, as far as this money goes.
        and not changed_since(str(owed.artisan_id), "user_id", known_by)
    ):  # fmt: skip
        return user.phone, user
    if artisan is None or not artisan.phone or artisan.enrolled_at >= known_by:
        raise NoContact
    if changed_since(str(artisan.pk), "phone", known_by):
        raise NoContact
    return artisan.phone, None


def _proposed(key: str) -> tuple[Entitlement, AccountChange]:
    take([key])
    owed = Entitlement.objects.select_related("artisan__user").get(key=key)
    change = owed.changes.filter(state=ChangeState.PROPOSED).first()
    if change is None:
        raise AlreadyDecided
    return owed, change


def _decide(change: AccountChange, state: ChangeState, *, by: Actor, at: datetime) -> None:
    change.state, change.decided_by, change.decided_by_name, change.decided_at = state, by.actor, by.name, at
    change.save(update_fields=["state", "decided_by", "decided_by_name", "decided_at", "objection"])


def _require_hers(owed: Entitlement, by: Actor) -> None:
    require_self(by, owed.artisan.user_id if owed.artisan else None)
