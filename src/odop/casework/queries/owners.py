"""The numbers of a maker's own applications."""

from odop.access.services import User
from odop.casework.models import Application


def numbers_of(user: User) -> tuple[str, ...]:
    """The numbers of all of a maker's own applications, the newest first."""
    rows = Application.objects.filter(artisan__user=user, number__isnull=False).order_by(
        "-applied_on", "-number"
    )
    return tuple(str(number) for number in rows.values_list("number", flat=True))
