"""Finding a person who signs in."""

from uuid import UUID

from odop.access.models import User


def person(user_id: UUID | str) -> User | None:
    """A person who signs in, by key."""
    return User.objects.filter(pk=user_id).first()


def person_of_phone(phone: str) -> User | None:
    """The person who signs in with this phone."""
    return User.objects.filter(phone=phone).first()


def person_of_username(username: str) -> User | None:
    """The person who signs in under this name."""
    return User.objects.filter(username=username).first()
