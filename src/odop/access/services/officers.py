"""Officers' accounts: made by the Cell, opened by a link that works once, closed."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from odop.access.models import User
from odop.access.rules import NameTaken, NotAPhone, Permission, PhoneTaken, WeakPassword, mobile
from odop.access.services.guard import require, require_another, require_self
from odop.audit import services as audit
from odop.audit.services import Actor, Machine, act
from odop.basics.dates import day_of


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
    require_another(by, user)
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
    require_another(by, user)
    audit.record("access.took_second_factor_off", on=user, by=by, at=at)


@act("access.closed_account")
def close_account(*, user: User, by: Actor, at: datetime) -> User:
    """Let a person sign in no more; what she has done stays on the record."""
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    require_another(by, user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    audit.record("access.closed_account", on=user, by=by, at=at)
    return user
