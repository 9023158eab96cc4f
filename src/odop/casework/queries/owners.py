"""Whose an application is: asked before a paper about it is shown to anybody."""

from dataclasses import dataclass

from odop.access.services import User
from odop.casework.models import Application


@dataclass(frozen=True)
class Owner:
    """Whose case it is: the maker who signs in, and the district."""

    user: object  # the key of her account; none where nobody has claimed the record
    district: str


def owner_of(number: str) -> Owner | None:
    """Whose application a number is."""
    row = Application.objects.filter(number=number).values_list("artisan__user_id", "district_id").first()
    return Owner(*row) if row else None


def numbers_of(user: User) -> tuple[str, ...]:
    """The numbers of all of a maker's own applications, the newest first."""
    rows = Application.objects.filter(artisan__user=user, number__isnull=False).order_by(
        "-applied_on", "-number"
    )
    return tuple(str(number) for number in rows.values_list("number", flat=True))
