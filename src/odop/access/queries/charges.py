"""What a person's postings let her do on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from django.contrib.auth.models import AnonymousUser

from odop.access.models import Posting, User
from odop.access.rules import AT_AN_OFFICE, HOLDS, Permission, Role

Visitor: TypeAlias = User | AnonymousUser


@dataclass(frozen=True)
class Charge:
    """One posting in force: the post, where, and at which office."""

    role: Role
    district: str | None  # None: the whole State, but for the posts held at an office
    office: str | None

    @property
    def of_state(self) -> bool:
        """Whether the charge reaches every district."""
        return self.district is None and self.role not in AT_AN_OFFICE

    def reaches(self, district: str | None) -> bool:
        """Whether the charge reaches a district; no district means the State itself."""
        if self.role in AT_AN_OFFICE:
            return False
        return self.district is None or self.district == district


def charges(user: Visitor, on: date) -> tuple[Charge, ...]:
    """A person's postings in force on a day. They are read once and kept with the person at hand."""
    if not user.is_authenticated:
        return ()
    if user.postings_read is None:
        user.postings_read = list(Posting.objects.filter(user=user).order_by("from_date", "id"))
    return tuple(
        Charge(Role(r.role), r.district_id, r.office_id)
        for r in user.postings_read
        if r.from_date <= on and (r.to_date is None or r.to_date >= on)
    )


def may(
    user: Visitor, permission: Permission, *, on: date, district: str | None = None, office: str | None = None
) -> bool:
    """Whether a posting in force allows this: in this district, or at this office.

    A posting of the State reaches every district. A permission asked with neither district nor office
    is of the State itself, and only a posting of the State holds it.
    """
    held = (c for c in charges(user, on) if permission in HOLDS[c.role])
    if office is not None:
        return any(c.office == office for c in held)
    return any(c.reaches(district) for c in held)


def may_anywhere(user: Visitor, permission: Permission, *, on: date) -> bool:
    """Whether a posting in force holds this permission at all; for menus and doors, never for an act."""
    return any(permission in HOLDS[c.role] for c in charges(user, on))


def holds(user: Visitor, role: str, *, on: date, district: str | None = None) -> bool:
    """Whether a person has charge of a post in a district that day; no district means in the State."""
    return any(c.role == role and c.reaches(district) for c in charges(user, on))


def districts_of(user: Visitor, permission: Permission, *, on: date) -> frozenset[str] | None:
    """The districts a permission reaches; None means all of them."""
    found = [c for c in charges(user, on) if permission in HOLDS[c.role] and c.role not in AT_AN_OFFICE]
    if any(c.of_state for c in found):
        return None
    return frozenset(c.district for c in found if c.district)


def offices_of(user: Visitor, permission: Permission, *, on: date) -> frozenset[str]:
    """The offices at which a person holds a permission."""
    return frozenset(c.office for c in charges(user, on) if c.office and permission in HOLDS[c.role])


def is_staff(user: Visitor, on: date) -> bool:
    """Whether a person has charge of any post that day, and so needs a second factor."""
    return bool(charges(user, on))


def has_ever_been_posted(user: User) -> bool:
    """Whether a person is, was or will be of the staff: her phone alone never lets her in."""
    return Posting.objects.filter(user=user).exists()


def holders(role: Role, *, district: str | None, on: date) -> tuple[User, ...]:
    """Who has charge of a post in a district on a day."""
    rows = Posting.objects.filter(role=role, district_id=district, from_date__lte=on).select_related("user")
    return tuple(r.user for r in _in_force(rows, on))


def holders_at(role: Role, *, office: str, on: date) -> tuple[User, ...]:
    """Who has charge of a post at an office on a day."""
    rows = Posting.objects.filter(role=role, office_id=office, from_date__lte=on).select_related("user")
    return tuple(r.user for r in _in_force(rows, on))


def _in_force(rows: Iterable[Posting], on: date) -> list[Posting]:
    return [r for r in rows if r.to_date is None or r.to_date >= on]
