"""Ninety days after a fair: which orders were delivered, which enquiries became orders."""

from datetime import datetime, timedelta
from uuid import UUID

from odop.access.services import Actor, Permission, User, require, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, days_after
from odop.mart.models import FairFollowUp, Stall
from odop.mart.rules import FOLLOW_UP_DAYS, GOING, TRIES, FollowUpState, Said
from odop.mart.rules.refusals import AlreadyAnswered, NotANumber, NothingSaid, TriedToday
from odop.mart.services.stalls import require_of
from odop.mart.services.telling import tell


@act("mart.asked_follow_ups")
def ask_follow_ups(*, by: Actor, at: datetime) -> int:
    """Ask everybody who stood at a fair that ended ninety days ago, each once; returns how many were asked."""
    require_machine(by)
    ended = day_of(at) - timedelta(days=FOLLOW_UP_DAYS)
    stalls = list(
        Stall.objects.filter(
            state__in=GOING, follow_up=None, fair__ends_on__lte=ended, fair__called_off_on=None
        ).select_related("fair", "artisan__user")
    )
    FairFollowUp.objects.bulk_create(
        FairFollowUp(
            district_id=stall.district_id,
            stall=stall,
            due_on=days_after(stall.fair.ends_on, FOLLOW_UP_DAYS),
            asked_at=at,
            synthetic=stall.synthetic,
        )
        for stall in stalls
    )
    tell(stalls, "stall_follow_up", at=at)
    return len(stalls)


@act("mart.answered_follow_up")
def answer_follow_up(
    *,
    follow_up: UUID,
    orders_delivered: int | None,
    enquiries_became_orders: int | None,
    by: Actor,
    at: datetime,
) -> FairFollowUp:
    """Say what became of the orders and of the enquiries: by the maker, or by an officer who has asked her.

    Raises NotPermitted, AlreadyAnswered, NotANumber or NothingSaid.
    """
    row = _held(follow_up)
    require_of(by, row.stall.artisan.user_id, row.district_id, at=at)
    if row.state == FollowUpState.ANSWERED:
        raise AlreadyAnswered
    for field, number in (
        ("orders_delivered", orders_delivered),
        ("enquiries_became_orders", enquiries_became_orders),
    ):
        if number is not None and not 0 <= number < 10**6:
            raise NotANumber(field)
    if orders_delivered is None and enquiries_became_orders is None:
        raise NothingSaid
    herself = isinstance(by, User) and by.pk == row.stall.artisan.user_id
    row.state, row.answered_at, row.said_by = FollowUpState.ANSWERED, at, by.name
    row.said_as = Said.MAKER if herself else Said.OFFICER
    row.orders_delivered, row.enquiries_became_orders = orders_delivered, enquiries_became_orders
    row.save()
    audit.record("mart.answered_follow_up", on=row.stall, by=by, at=at, said_as=row.said_as)
    return row


@act("mart.tried_follow_up")
def note_try(*, follow_up: UUID, by: Actor, at: datetime) -> FairFollowUp:
    """Note a try that reached nobody; after the third, each on another day, she counts as not reached.

    She may still answer. Raises NotPermitted, AlreadyAnswered or TriedToday.
    """
    row = _held(follow_up)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if row.state == FollowUpState.ANSWERED:
        raise AlreadyAnswered
    if row.tried_on is not None and row.tried_on >= day_of(at):
        raise TriedToday
    row.tries, row.tried_on = row.tries + 1, day_of(at)
    if row.tries >= TRIES:
        row.state = FollowUpState.NOT_REACHED
    row.save(update_fields=["tries", "tried_on", "state"])
    audit.record("mart.tried_follow_up", on=row.stall, by=by, at=at, tries=row.tries)
    return row


def _held(follow_up: UUID) -> FairFollowUp:
    return (
        FairFollowUp.objects.select_for_update(of=("self",))
        .select_related("stall__artisan")
        .get(pk=follow_up)
    )
