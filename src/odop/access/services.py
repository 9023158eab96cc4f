"""The guard that stands first in every act, and the acts on people and postings."""

from datetime import date, datetime

from odop.access import queries
from odop.access.models import Posting, User
from odop.access.rules import NotPermitted, Permission, Role
from odop.audit import services as audit
from odop.audit.services import Actor, Machine, act
from odop.basics.dates import day_of

__all__ = [
    "Actor",
    "Machine",
    "NotPermitted",
    "Permission",
    "Role",
    "User",
    "post",
    "relieve",
    "require",
    "require_self",
]


def require(
    by: Actor, permission: Permission, *, on: date, district: str | None = None, office: str | None = None
) -> None:
    """Refuse unless a posting in force that day allows it; the operator's own commands are let by."""
    if isinstance(by, Machine):
        return
    if not isinstance(by, User) or not queries.may(by, permission, on=on, district=district, office=office):
        raise NotPermitted


def require_self(by: Actor, user_id: object) -> None:
    """Refuse unless the person acts in her own case."""
    if not isinstance(by, User) or user_id is None or by.pk != user_id:
        raise NotPermitted


@act("access.enrolled_user")
def make_user(
    *,
    username: str,
    name: str,
    name_hi: str = "",
    phone: str | None = None,
    password: str | None = None,
    synthetic: bool = False,
    by: Actor,
    at: datetime,
) -> User:
    """Make a person who can sign in; without a password only a code to the phone lets her in."""
    user = User(username=username, name=name, name_hi=name_hi, phone=phone, synthetic=synthetic, joined_at=at)
    user.set_password(password)
    user.save(force_insert=True)
    audit.record("access.enrolled_user", on=user, by=by, at=at)
    return user


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
    """Give a person charge of a post from a day."""
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    posting = Posting.objects.create(
        user=user,
        role=role,
        district_id=district,
        office_id=office,
        from_date=from_date,
        order_words=order_words,
    )
    audit.record("access.posted", on=posting, by=by, at=at, role=role, user=str(user.pk))
    return posting


@act("access.relieved")
def relieve(*, posting: Posting, last_day: date, by: Actor, at: datetime) -> Posting:
    """End a posting with a last day; it stays on the record."""
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    posting.to_date = last_day
    posting.save(update_fields=["to_date"])
    audit.record("access.relieved", on=posting, by=by, at=at)
    return posting
