"""The guard that stands first in every act, and the acts on people and postings."""

from datetime import date, datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from odop.access import queries
from odop.access.models import Posting, User
from odop.access.rules import (
    AlreadyEnded,
    EndsBeforeItBegins,
    NameTaken,
    NotAPhone,
    NotOneself,
    NotPermitted,
    Permission,
    PhoneTaken,
    PlaceDoesNotFit,
    Role,
    WeakPassword,
    mobile,
    place_fits,
)
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
    "choose_language",
    "close_account",
    "give_link",
    "make_officer",
    "make_user",
    "name_oneself",
    "note_second_factor_off",
    "post",
    "prove_phone",
    "relieve",
    "require",
    "require_self",
    "set_password",
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


@act("access.proved_phone")
def prove_phone(*, phone: str, language: str, by: Actor, at: datetime) -> User:
    """Note that a code sent to this phone came back; on the first time this makes the person.

    Her name is asked when she enrols; until then her number stands in its place.
    """
    user = User.objects.select_for_update().filter(phone=phone).first()
    if user is None:
        user = User(username=f"maker{phone}", name=phone, phone=phone, language=language, joined_at=at)
        user.set_unusable_password()
        user.phone_proved_at = at
        user.save(force_insert=True)
        audit.record("access.signed_up", on=user, by=user, at=at)
    elif user.phone_proved_at is None:
        user.phone_proved_at = at
        user.save(update_fields=["phone_proved_at"])
        audit.record("access.proved_phone", on=user, by=user, at=at)
    return user


@act("access.named")
def name_oneself(*, user: User, name: str, name_hi: str = "", by: Actor, at: datetime) -> User:
    """Write a person's own name in place of her number; asked when she enrols."""
    if not isinstance(by, Machine):
        require_self(by, user.pk)
    user.name, user.name_hi = name, name_hi
    user.save(update_fields=["name", "name_hi"])
    return user


@act("access.chose_language")
def choose_language(*, language: str, by: User, at: datetime) -> None:
    """Keep the language a person reads in; messages to her go out in it."""
    if by.language != language:
        by.language = language
        by.save(update_fields=["language"])


@act("access.made_officer")
def make_officer(
    *, username: str, name: str, name_hi: str = "", phone: str | None = None, by: Actor, at: datetime
) -> User:
    """Make an officer's account without a password; a link that works once lets her choose one.

    Raises NotPermitted, NotAPhone, PhoneTaken or NameTaken.
    """
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    number = mobile(phone) if phone else None
    if phone and number is None:
        raise NotAPhone
    if number and User.objects.filter(phone=number).exists():
        raise PhoneTaken
    user = User(username=username.strip().lower(), name=name, name_hi=name_hi, phone=number, joined_at=at)
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as taken:
        raise NameTaken from taken
    audit.record("access.made_officer", on=user, by=by, at=at)
    return user


@act("access.gave_link")
def give_link(*, user: User, by: Actor, at: datetime) -> User:
    """Take an officer's password away, so that a new link that works once can be handed to her."""
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    if isinstance(by, User) and by.pk == user.pk:
        raise NotOneself
    user.set_unusable_password()
    user.save(update_fields=["password"])
    audit.record("access.gave_link", on=user, by=by, at=at)
    return user


@act("access.set_password")
def set_password(*, user: User, password: str, by: Actor, at: datetime) -> User:
    """Choose a password. Every session that was open under the old one ends by it."""
    if not isinstance(by, Machine):
        require_self(by, user.pk)
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise WeakPassword(weak.messages) from weak
    user.set_password(password)
    user.save(update_fields=["password"])
    audit.record("access.set_password", on=user, by=by, at=at)
    return user


@act("access.took_second_factor_off")
def note_second_factor_off(*, user: User, by: Actor, at: datetime) -> None:
    """Say in the journal that a lost second factor is being taken off; nobody does it for herself."""
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    if isinstance(by, User) and by.pk == user.pk:
        raise NotOneself
    audit.record("access.took_second_factor_off", on=user, by=by, at=at)


@act("access.closed_account")
def close_account(*, user: User, by: Actor, at: datetime) -> User:
    """Let a person sign in no more; what she has done stays on the record."""
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    if isinstance(by, User) and by.pk == user.pk:
        raise NotOneself
    user.is_active = False
    user.save(update_fields=["is_active"])
    audit.record("access.closed_account", on=user, by=by, at=at)
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
    """Give a person charge of a post from a day.

    Raises NotPermitted, NotOneself or PlaceDoesNotFit.
    """
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    if isinstance(by, User) and by.pk == user.pk:
        raise NotOneself
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
    if isinstance(by, User) and by.pk == posting.user_id:
        raise NotOneself
    if posting.to_date is not None and posting.to_date < day_of(at):
        raise AlreadyEnded
    if last_day < posting.from_date:
        raise EndsBeforeItBegins(posting.from_date)
    posting.to_date = last_day
    posting.save(update_fields=["to_date"])
    audit.record("access.relieved", on=posting, by=by, at=at, last_day=last_day.isoformat())
    return posting
