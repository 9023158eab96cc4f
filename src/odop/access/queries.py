"""What a person's postings let her do on a day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from odop.access.models import Posting, User
from odop.access.rules import HOLDS, Permission, Role


@dataclass(frozen=True)
class Charge:
    """One posting in force: the post, where, and at which office."""

    role: Role
    district: str | None  # None: the whole State
    office: str | None


def charges(user: User, on: date) -> tuple[Charge, ...]:
    """A person's postings in force on a day."""
    if not getattr(user, "is_authenticated", False):
        return ()
    rows = Posting.objects.filter(
        Q(to_date=None) | Q(to_date__gte=on), user=user, from_date__lte=on
    ).order_by("from_date", "id")
    return tuple(Charge(Role(r.role), r.district_id, r.office_id) for r in rows)


def may(
    user: User, permission: Permission, *, on: date, district: str | None = None, office: str | None = None
) -> bool:
    """Whether a posting in force allows this: in this district, or at this office.

    A posting of the State reaches every district. A permission asked with neither district nor office
    is of the State itself, and only a posting of the State holds it.
    """
    for charge in charges(user, on):
        if permission not in HOLDS[charge.role]:
            continue
        if office is not None:
            if charge.office == office:
                return True
        elif charge.district is None or charge.district == district:
            return True
    return False


def districts_of(user: User, permission: Permission, *, on: date) -> frozenset[str] | None:
    """The districts a permission reaches; None means all of them."""
    found = [c.district for c in charges(user, on) if permission in HOLDS[c.role]]
    return None if None in found else frozenset(d for d in found if d)


def offices_of(user: User, permission: Permission, *, on: date) -> frozenset[str]:
    """The offices at which a person holds a permission."""
    return frozenset(c.office for c in charges(user, on) if c.office and permission in HOLDS[c.role])


def person(user_id: UUID | str) -> User | None:
    """A person who signs in, by key."""
    return User.objects.filter(pk=user_id).first()
