"""Making offices that no pack holds: trainers, suppliers, enquirers, branches of banks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.basics.dates import day_of
from odop.programme.models import Confidence, Office


@dataclass(frozen=True)
class NewOffice:
    """An office to be made: its code, kind, names in both languages, and its district (none: the State)."""

    code: str
    kind: str
    name_en: str
    name_hi: str
    district: str | None = None
    bank: str | None = None  # of a branch
    ifsc: str = ""
    synthetic: bool = False
    source: str = "entered in this programme"
    confidence: str = Confidence.HIGH


@act("programme.made_office")
def make_office(*, office: NewOffice, by: Actor, at: datetime) -> Office:
    """Make one office."""
    made = _row(office, at)
    made.save(force_insert=True)
    audit.record("programme.made_office", on=made, by=by, at=at)
    return made


@act("programme.made_offices")
def make_offices(*, offices: Iterable[NewOffice], by: Actor, at: datetime) -> int:
    """Make many offices; those whose code stands already are left as they are. Returns how many were made."""
    rows = {office.code: _row(office, at) for office in offices}
    there = set(Office.objects.filter(code__in=rows).values_list("code", flat=True))
    made = Office.objects.bulk_create(row for code, row in rows.items() if code not in there)
    for one in made[:1]:
        audit.record("programme.made_offices", on=one, by=by, at=at, count=len(made))
    return len(made)


def _row(office: NewOffice, at: datetime) -> Office:
    return Office(
        code=office.code,
        kind=Office.Kind(office.kind),
        district_id=office.district,
        name_en=office.name_en,
        name_hi=office.name_hi,
        bank_id=office.bank,
        ifsc=office.ifsc,
        synthetic=office.synthetic,
        source=office.source,
        as_of=day_of(at).isoformat(),
        confidence=office.confidence,
    )
