"""Charges given and ended, each dated; what was stays on the record."""

from datetime import date, datetime

from odop.access.models import Posting, User
from odop.access.rules import AlreadyEnded, EndsBeforeItBegins, Permission, PlaceDoesNotFit, Role, place_fits
from odop.access.services.guard import require, require_another
from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.basics.dates import day_of


@act("access.posted")
def post(
    *,
    user: User,
    role: Role,
    from_date: date,
    district: str | None = None,
    office: str | None = None,
    order_words: str = "",
    by: Actor,
    at: datetime,
) -> Posting:
    """Give a person charge of a post from a day.

    Raises NotPermitted, NotOneself or PlaceDoesNotFit.
    """
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    require_another(by, user)
    if not place_fits(role, district=district, office=office):
        raise PlaceDoesNotFit
    posting = Posting.objects.create(
        user=user,
        role=role,
        district_id=district,
        office_id=office,
        from_date=from_date,
        order_words=order_words,
    )
    user.postings_read = None
    audit.record("access.posted", on=posting, by=by, at=at, role=role, user=str(user.pk))
    return posting


@act("access.relieved")
def relieve(*, posting: Posting, last_day: date, by: Actor, at: datetime) -> Posting:
    """End a posting with a last day; it stays on the record.

    Raises NotPermitted, NotOneself, AlreadyEnded or EndsBeforeItBegins.
    """
    posting = Posting.objects.select_for_update(of=("self",)).select_related("user").get(pk=posting.pk)
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    require_another(by, posting.user)
    if posting.to_date is not None and posting.to_date < day_of(at):
        raise AlreadyEnded
    if last_day < posting.from_date:
        raise EndsBeforeItBegins(posting.from_date)
    posting.to_date = last_day
    posting.save(update_fields=["to_date"])
    audit.record("access.relieved", on=posting, by=by, at=at, last_day=last_day.isoformat())
    return posting
