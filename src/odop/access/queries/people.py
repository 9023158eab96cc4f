"""Finding a person who signs in."""

from collections.abc import Iterable
from uuid import UUID

from odop.access.models import User


def person(user_id: UUID | str) -> User | None:
    """A person who signs in, by key."""
    return User.objects.filter(pk=user_id).first()


def person_of_phone(phone: str) -> User | None:
    """The person who signs in with this phone."""
    return User.objects.filter(phone=phone).first()


def names_of(actors: Iterable[str]) -> dict[str, str]:
    """The names of people who acted, by what the journal calls them: user: and a key."""
    keys = [actor.removeprefix("user:") for actor in actors if actor.startswith("user:")]
    return {f"user:{key}": name for key, name in User.objects.filter(pk__in=keys).values_list("pk", "name")}
