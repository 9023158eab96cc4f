"""Laboratories the Cell adds, and what an officer of the Cell has read of their accreditation."""

from datetime import date, datetime

from django.utils.text import slugify

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.programme import queries as programme
from odop.programme import services as offices
from odop.programme.services import NewOffice
from odop.quality.models import Accreditation
from odop.quality.rules.refusals import CodeTaken, DaysWrong, NameMissing, NotALab


@act("quality.added_lab")
def add_lab(*, name_en: str, name_hi: str, district: str | None, by: Actor, at: datetime) -> str:
    """Add a laboratory no pack holds. Returns its code, by which people are posted to it.

    Raises NotPermitted, NameMissing or CodeTaken.
    """
    require(by, Permission.KEEP_LIBRARY, on=day_of(at))
    for field, text in (("name_en", name_en), ("name_hi", name_hi)):
        if not text.strip():
            raise NameMissing(field)
    code = f"LAB-{slugify(name_en)[:30].strip('-').upper()}"
    if code == "LAB-":
        raise NameMissing("name_en")
    if programme.office(code) is not None:
        raise CodeTaken
    new = NewOffice(
        code, "LAB", name_en.strip(), name_hi.strip(), district=district, source=f"added by {by.name}"
    )
    made = offices.make_office(office=new, by=by, at=at)
    audit.record("quality.added_lab", on=made, by=by, at=at)
    return code


@act("quality.read_accreditation")
def read_accreditation(
    *, lab: str, body: str, certificate: str, from_date: date, until: date, seen_on: date, seen_where: str,
    scope: str = "", by: Actor, at: datetime,
) -> Accreditation:  # fmt: skip
    """Write down what the accreditation body's own list says of a laboratory, and when it was looked at.

    Raises NotPermitted, NotALab, NameMissing or DaysWrong.
    """
    require(by, Permission.KEEP_LIBRARY, on=day_of(at))
    if programme.lab(lab) is None:
        raise NotALab
    for field, text in (("body", body), ("certificate", certificate), ("seen_where", seen_where)):
        if not text.strip():
            raise NameMissing(field)
    if until < from_date or seen_on > day_of(at):
        raise DaysWrong
    row = Accreditation.objects.create(
        lab_id=lab, body=body.strip(), certificate=certificate.strip(), from_date=from_date, until=until,
        scope=scope.strip(), seen_on=seen_on, seen_where=seen_where.strip(), read_at=at, read_by=by.name,
    )  # fmt: skip
    audit.record("quality.read_accreditation", on=row, by=by, at=at, lab=lab, until=until.isoformat())
    return row
