"""Keys of offices' programs: given by the Cell, shown once, kept as a hash, ended at will."""

import secrets
from datetime import date, datetime
from hashlib import sha256

from odop.access.models import OfficeKey
from odop.access.rules import AlreadyEnded, KeyEndsWrongly, NoKeyThere, Permission, last_day_fits
from odop.access.rules.machines import GIVEN_TO, LONGEST
from odop.access.services.guard import require
from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.basics.dates import day_of
from odop.programme import queries as programme


@act("access.gave_key")
def give_key(*, office: str, name: str, last_day: date, by: Actor, at: datetime) -> tuple[OfficeKey, str]:
    """Give a program of a bank branch or a laboratory a key. The secret is returned this once and kept nowhere.

    Raises NotPermitted, NoKeyThere or KeyEndsWrongly.
    """
    on = day_of(at)
    require(by, Permission.POST_OFFICERS, on=on)
    there = programme.office(office)
    if there is None or there.kind not in GIVEN_TO:
        raise NoKeyThere
    if not last_day_fits(last_day, on):
        raise KeyEndsWrongly(on + LONGEST)
    secret = f"odop_{secrets.token_urlsafe(32)}"
    key = OfficeKey.objects.create(
        office_id=there.code,
        name=name.strip()[:120],
        begins=secret[:9],
        digest=sha256(secret.encode()).hexdigest(),
        given_at=at,
        given_by=by.name,
        last_day=last_day,
    )
    audit.record("access.gave_key", on=key, by=by, at=at, office=there.code, last_day=last_day.isoformat())
    return key, secret


@act("access.ended_key")
def end_key(*, key: OfficeKey, by: Actor, at: datetime) -> OfficeKey:
    """End a key at once; what was done with it stays on the record.

    Raises NotPermitted or AlreadyEnded.
    """
    key = OfficeKey.objects.select_for_update().get(pk=key.pk)
    require(by, Permission.POST_OFFICERS, on=day_of(at))
    if key.ended_at is not None:
        raise AlreadyEnded
    key.ended_at, key.ended_by = at, by.name
    key.save(update_fields=["ended_at", "ended_by"])
    audit.record("access.ended_key", on=key, by=by, at=at, office=key.office_id)
    return key
