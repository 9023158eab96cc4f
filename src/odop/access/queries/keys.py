"""Keys of offices' programs: whom a secret lets in, and the register of keys."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from odop.access.models import OfficeKey
from odop.access.rules import OfficeMachine
from odop.basics.names import Named


@dataclass(frozen=True)
class KeyLine:
    """One key: whose, for which program, from when until when; never the secret."""

    key: UUID
    office: str
    place: Named
    name: str
    begins: str
    given_at: datetime
    given_by: str
    last_day: date
    ended_at: datetime | None
    ended_by: str
    opens: bool


def machine_of(secret: str, *, on: date) -> OfficeMachine | None:
    """The program a secret lets in that day, if any."""
    digest = sha256(secret.encode(errors="replace")).hexdigest()
    row = OfficeKey.objects.select_related("office").filter(digest=digest, ended_at=None).first()
    if row is None or row.last_day < on:
        return None
    return OfficeMachine(row.pk.hex, row.office_id, f"{row.name}, {row.office.name_en}")


def keys(*, on: date, office: str = "") -> tuple[KeyLine, ...]:
    """Every key given, those that open first, then the newest."""
    rows = OfficeKey.objects.select_related("office").order_by("-given_at")
    if office:
        rows = rows.filter(office_id=office)
    lines = [
        KeyLine(
            key=r.pk,
            office=r.office_id,
            place=r.office.named,
            name=r.name,
            begins=r.begins,
            given_at=r.given_at,
            given_by=r.given_by,
            last_day=r.last_day,
            ended_at=r.ended_at,
            ended_by=r.ended_by,
            opens=r.ended_at is None and r.last_day >= on,
        )
        for r in rows
    ]
    return tuple(sorted(lines, key=lambda line: not line.opens))


def office_key(key: UUID) -> OfficeKey | None:
    """One key, to be ended."""
    return OfficeKey.objects.filter(pk=key).first()
