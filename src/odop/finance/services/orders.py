"""Payment orders: prepared by one, checked by another, above a limit by two; sending puts money in transit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.finance.models import AccountChange, Entitlement, HoldUp, OfficeAccount, Payment, PaymentOrder
from odop.finance.rules import (
    AlreadyDecided,
    ChangeState,
    EntryKind,
    Head,
    Hold,
    LineState,
    NotThatOrder,
    OrderChanged,
    OrderState,
    Owing,
    ReasonMissing,
    SamePerson,
    code_of,
    house,
)
from odop.finance.services.entitlements import set_state
from odop.finance.services.ledger import Move, hold_accounts, post
from odop.finance.services.payees import hold_back
from odop.programme import queries as programme
from odop.programme.services import next_numbers

PAYABLE = (Owing.APPROVED, Owing.FAILED)


@dataclass(frozen=True)
class Prepared:
    """A payment order made ready, and how many payments wait for a person's word instead."""

    number: str  # blank: nothing can be paid now
    payments: int
    total: Paise
    held: int


@act("finance.prepared_order")
def prepare_order(
    *,
    district: str,
    scheme: str,
    year: str,
    keys: Sequence[str] | None = None,
    by: Actor,
    at: datetime,
) -> Prepared:
    """Put what is approved, or came back and can be sent anew, into a payment order; of these keys, or of all.

    Every payee's account is looked at first; what looks wrong is held, with a question to the district.
    Raises NotPermitted.
    """
    require(by, Permission.PREPARE_PAYMENT, district=district, on=day_of(at))
    hold_accounts(_funds(scheme, year, district))
    rows = Entitlement.objects.filter(
        district_id=district, scheme=scheme, year=year, state__in=PAYABLE
    ).order_by("owed_at", "key")
    if keys is not None:
        rows = rows.filter(key__in=keys)
    waiting = rows.filter(holds__lifted_at=None, holds__isnull=False).distinct()
    waits = waiting.count()  # held before: they do not stand in the way of those behind them
    found = list(rows.exclude(pk__in=waiting.order_by().values("pk"))[: house("order_at_most")])
    held = hold_back(found, by=by, at=at)
    fit = [row for row in found if row.pk not in held]
    if not fit:
        return Prepared("", 0, 0, waits + len(held))
    total = sum(row.amount for row in fit)
    place = programme.district(district)
    short = place.short if place else district
    stem = f"{programme.letters('payment_order')}-{year}-{short}-"
    order = PaymentOrder.objects.create(
        number=next_numbers(PaymentOrder, "number", stem, width=5)[0],
        district_id=district,
        scheme=scheme,
        year=year,
        since=at,
        payments=len(fit),
        total=total,
        two_above=house("two_checkers_above"),
        prepared_by=by.actor,
        prepared_by_name=by.name,
        prepared_at=at,
        synthetic=any(row.synthetic for row in fit),
    )
    again = {row.key for row in fit if row.state == Owing.FAILED}
    set_state([row.key for row in fit], Owing.ORDERED, PAYABLE, at=at)
    Payment.objects.bulk_create(
        (
            Payment(
                district_id=district,
                order=order,
                entitlement=row,
                end_to_end=f"{order.number}-{n:05d}",
                payee=row.payee,
                account=row.account,
                ifsc=row.ifsc,
                amount=row.amount,
                again=row.key in again,
            )
            for n, row in enumerate(fit, 1)
        ),
        batch_size=5000,
    )
    audit.record("finance.prepared_order", on=order, by=by, at=at, payments=len(fit), total=total)
    return Prepared(order.number, len(fit), total, waits + len(held))


@act("finance.checked_order")
def check_order(*, number: str, by: Actor, at: datetime) -> PaymentOrder:
    """Another person checks an order; above the limit a second checker is needed, and all are different people.

    Raises NotPermitted, AlreadyDecided, SamePerson or OrderChanged.
    """
    order = _held(number)
    require(by, Permission.CHECK_PAYMENT, district=order.district_id, on=day_of(at))
    if order.state not in (OrderState.PREPARED, OrderState.CHECKED_ONCE):
        raise AlreadyDecided
    if by.actor in (order.prepared_by, order.checked_by):
        raise SamePerson
    lifted = HoldUp.objects.filter(lifted_by=by.actor, entitlement__payments__order=order)
    if lifted.exclude(reason=Hold.FAILED).exists() or _had_a_hand_in_an_account(order, by):
        raise SamePerson
    _require_unchanged(order)
    if order.state == OrderState.PREPARED:
        order.checked_by, order.checked_by_name, order.checked_at = by.actor, by.name, at
        order.state = OrderState.CHECKED_ONCE if order.total > order.two_above else OrderState.CHECKED
    else:
        order.checked_again_by, order.checked_again_by_name, order.checked_again_at = by.actor, by.name, at
        order.state = OrderState.CHECKED
    order.since = at
    order.save(
        update_fields=[
            "state", "since", "checked_by", "checked_by_name", "checked_at", "checked_again_by",
            "checked_again_by_name", "checked_again_at",
        ]
    )  # fmt: skip
    audit.record("finance.checked_order", on=order, by=by, at=at, state=order.state)
    return order


@act("finance.sent_order")
def send_order(*, number: str, by: Actor, at: datetime) -> PaymentOrder:
    """Send a checked order: its money is in transit until the bank answers. The bank's file is made from it.

    Raises NotPermitted, AlreadyDecided or OrderChanged.
    """
    order = _held(number)
    require(by, Permission.PREPARE_PAYMENT, district=order.district_id, on=day_of(at))
    if order.state != OrderState.CHECKED:
        raise AlreadyDecided
    _require_unchanged(order)
    payments = list(order.lines.select_related("entitlement"))
    post(
        [
            Move(
                f"SEND:{p.end_to_end}",
                EntryKind.SEND,
                p.entitlement.key,
                code_of(
                    Head.RETURNED if p.again else Head.SET_ASIDE, order.scheme, order.year, order.district_id
                ),
                code_of(Head.IN_TRANSIT, order.scheme, order.year, order.district_id),
                p.amount,
                order.district_id,
            )
            for p in payments
        ],
        by=by,
        at=at,
    )
    set_state([p.entitlement.key for p in payments], Owing.SENT, [Owing.ORDERED], at=at)
    Entitlement.objects.filter(pk__in=[p.entitlement_id for p in payments]).update(tries=F("tries") + 1)
    order.lines.update(state=LineState.SENT)
    order.state, order.since, order.sent_at = OrderState.SENT, at, at
    order.save(update_fields=["state", "since", "sent_at"])
    audit.record("finance.sent_order", on=order, by=by, at=at, payments=len(payments), total=order.total)
    return order


@act("finance.withdrew_order")
def withdraw_order(*, number: str, words: str, by: Actor, at: datetime) -> PaymentOrder:
    """Withdraw an order that has not been sent; what was in it can be ordered anew.

    Raises NotPermitted, AlreadyDecided or ReasonMissing.
    """
    order = _held(number)
    require(by, Permission.PREPARE_PAYMENT, district=order.district_id, on=day_of(at))
    if order.state in (OrderState.SENT, OrderState.WITHDRAWN):
        raise AlreadyDecided
    if not words.strip():
        raise ReasonMissing
    payments = list(order.lines.select_related("entitlement"))
    for state, again in ((Owing.APPROVED, False), (Owing.FAILED, True)):
        keys = [p.entitlement.key for p in payments if p.again is again]
        set_state(keys, state, [Owing.ORDERED], at=at)
    order.lines.update(state=LineState.WITHDRAWN)
    order.state, order.since, order.withdrawn_words = OrderState.WITHDRAWN, at, words.strip()
    order.save(update_fields=["state", "since", "withdrawn_words"])
    audit.record("finance.withdrew_order", on=order, by=by, at=at, words=words.strip())
    return order


def _held(number: str) -> PaymentOrder:
    """The order, with the allotment its payments are paid from locked before it."""
    found = PaymentOrder.objects.filter(number=number).values_list("scheme", "year", "district_id").first()
    if found is None:
        raise NotThatOrder(number)
    hold_accounts(_funds(*found))
    return PaymentOrder.objects.select_for_update(of=("self",)).select_related("district").get(number=number)


def _funds(scheme: str, year: str, district: str) -> set[str]:
    return {code_of(head, scheme, year, district) for head in (Head.ALLOTTED, Head.ADMINISTRATION)}


def _had_a_hand_in_an_account(order: PaymentOrder, by: Actor) -> bool:
    """Whether this person proposed or confirmed another account for a payment of the order: two could then take it."""
    changes = AccountChange.objects.filter(
        state=ChangeState.CONFIRMED, entitlement__payments__order=order
    ).filter(Q(proposed_by=by.actor) | Q(decided_by=by.actor))
    offices = OfficeAccount.objects.filter(
        state=ChangeState.CONFIRMED,
        replaces__isnull=False,
        office__in=order.lines.filter(entitlement__office__isnull=False).values("entitlement__office"),
    ).filter(Q(proposed_by=by.actor) | Q(decided_by=by.actor))
    return changes.exists() or offices.exists()


def _require_unchanged(order: PaymentOrder) -> None:
    """Nothing in the order has come to be held, and every payment still says what is owed."""
    held = HoldUp.objects.filter(lifted_at=None, entitlement__payments__order=order)
    changing = AccountChange.objects.filter(state=ChangeState.PROPOSED, entitlement__payments__order=order)
    names = set(held.values_list("entitlement__payee", flat=True)[:5])
    names |= set(changing.values_list("entitlement__payee", flat=True)[:5])
    rows = order.lines.select_related("entitlement")
    names |= {
        p.payee
        for p in rows
        if (p.payee, p.account, p.ifsc, p.amount)
        != (p.entitlement.payee, p.entitlement.account, p.entitlement.ifsc, p.entitlement.amount)
    }
    if names or sum(p.amount for p in rows) != order.total:
        raise OrderChanged(sorted(names) or [order.number])
