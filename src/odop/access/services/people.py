"""People who sign in: made, proved, named."""

from datetime import datetime

from odop.access.models import User
from odop.access.services.guard import require_machine, require_self
from odop.audit import services as audit
from odop.audit.services import Actor, Machine, act


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
    """Make a person who can sign in; without a password only a code to the phone lets her in.

    For the operator's own commands: makers come by prove_phone, officers by make_officer.
    """
    require_machine(by)
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
    require_machine(by)
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
