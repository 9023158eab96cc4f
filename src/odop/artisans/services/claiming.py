"""A maker entered by others says that a row is hers, with the phone she has proved."""

from datetime import datetime

from odop.access import services as access
from odop.access.services import Actor, NotPermitted, User
from odop.artisans.models import Artisan
from odop.artisans.rules.refusals import AlreadyEnrolled, NotFound
from odop.audit import services as audit
from odop.audit.services import act


@act("artisans.claimed")
def claim(*, number: str, by: Actor, at: datetime) -> None:
    """Join a maker's row to the person who signs in, where the row holds the phone she has proved.

    Raises NotPermitted, AlreadyEnrolled or NotFound.
    """
    if not isinstance(by, User) or not by.phone or not by.phone_proved_at:
        raise NotPermitted
    if Artisan.objects.filter(user=by).exists():
        raise AlreadyEnrolled
    row = Artisan.objects.select_for_update().filter(number=number, phone=by.phone, user=None).first()
    if row is None:
        raise NotFound
    row.user = by
    row.save(update_fields=["user"])
    audit.record("artisans.claimed", on=row, by=by, at=at)
    if by.name in {"", by.phone}:
        access.name_oneself(user=by, name=row.name, name_hi=row.name_hi, by=by, at=at)
