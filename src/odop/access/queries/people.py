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


def hindi_spellings() -> dict[str, str]:
    """How officers spell their names in Hindi, by the name in English; a name that two spell differently is left out.

    Journals and lists hold a name as it was copied, in one script.
    """
    rows = User.objects.filter(postings__isnull=False).exclude(name_hi="").distinct()
    found: dict[str, set[str]] = {}
    for name, name_hi in rows.values_list("name", "name_hi"):
        found.setdefault(name, set()).add(name_hi)
    return {name: next(iter(spelt)) for name, spelt in found.items() if len(spelt) == 1}
