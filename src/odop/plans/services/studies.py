"""Acts on a diagnostic study: its facts are frozen, needs are read from them, it is published as a paper."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max

from odop.access.services import Actor, Permission, require
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.documents import services as documents
from odop.plans.models import Intervention, Need, Study
from odop.plans.queries.facts import facts_of
from odop.plans.queries.studies import study_page
from odop.plans.rules.studies import NeedBlank, NeedTaken, NoNeed, NoSuchSection, StudyInHand, StudyPublished
from odop.plans.services.action import Line, add_line
from odop.plans.studies.setting import set_study
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers

KIND = "diagnostic_study"


@act("plans.began_study")
def begin_study(*, district: str, figures: Iterable[dict[str, Any]] = (), by: Actor, at: datetime) -> Study:
    """Begin a study: gather its facts as they stand now, and freeze them. Raises NotPermitted or StudyInHand.

    `figures` are the published ones of the district, each with a title in both languages and its value as told.
    """
    require(by, Permission.PLAN, district=district, on=day_of(at))
    hold(f"study {district}")
    if Study.objects.filter(district=district, published_at=None).exists():
        raise StudyInHand
    place, on = programme.district(district), day_of(at)
    stem = f"{programme.letters('study')}/{financial_year(on)}/{place.short if place else district}/"
    study = Study.objects.create(
        number=next_numbers(Study, "number", stem, width=2)[0], district_id=district, as_of=on,
        data=facts_of(district, on=on, figures=figures), begun_at=at, begun_by=by.name,
        synthetic=artisans.any_synthetic(),
    )  # fmt: skip
    audit.record("plans.began_study", on=study, by=by, at=at)
    return study


@act("plans.found_need")
def find_need(
    *, study: UUID, head: str, need: str, gap: str, proposed: str, rests_on: str, by: Actor, at: datetime
) -> Need:
    """Write down a need read from the study's facts.

    Raises NotPermitted, StudyPublished, NeedBlank or NoSuchSection.
    """
    row = _open(study)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    for field, words in (("need", need), ("gap", gap), ("proposed", proposed)):
        if not words.strip():
            raise NeedBlank(field)
    if rests_on not in {section["key"] for section in row.data}:
        raise NoSuchSection
    place = (row.needs.aggregate(last=Max("place"))["last"] or 0) + 1
    made = Need.objects.create(
        district_id=row.district_id, study=row, place=place, head=head, need=need.strip(), gap=gap.strip(),
        proposed=proposed.strip(), rests_on=rests_on, added_by=by.name, synthetic=row.synthetic,
    )  # fmt: skip
    audit.record("plans.found_need", on=made, by=by, at=at, study=row.number)
    return made


@act("plans.published_study")
def publish_study(*, study: UUID, by: Actor, at: datetime) -> Study:
    """Publish a study as a paper in both languages; nothing in it changes from then on.

    Raises NotPermitted, StudyPublished or NoNeed.
    """
    row = _open(study)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    page = study_page(study)
    if page is None or not page.needs:
        raise NoNeed
    name = f"{row.number.replace('/', '-')}.pdf"
    row.paper = documents.file_document(
        kind=KIND,
        name=name,
        content=set_study(page, at=at),
        about=row.number,
        district=row.district_id,
        by=by,
        at=at,
    )
    row.published_at, row.published_by = at, by.name
    row.save(update_fields=["published_at", "published_by", "paper"])
    audit.record("plans.published_study", on=row, by=by, at=at, needs=len(page.needs))
    return row


@act("plans.took_up_need")
def take_up_need(*, need: UUID, line: Line, by: Actor, at: datetime) -> Intervention:
    """Take a need of a study up as a line of the action plan.

    Raises NotPermitted, NeedTaken, or what `add_line` refuses; then writes nothing.
    """
    row = Need.objects.select_for_update().get(pk=need)
    require(by, Permission.PLAN, district=row.district_id, on=day_of(at))
    if row.line_id is not None:
        raise NeedTaken
    made = add_line(district=row.district_id, line=line, by=by, at=at)
    row.line = made
    row.save(update_fields=["line"])
    audit.record("plans.took_up_need", on=row, by=by, at=at, line=str(made.pk))
    return made


def _open(key: UUID) -> Study:
    row = Study.objects.select_for_update().get(pk=key)
    if row.published_at is not None:
        raise StudyPublished
    return row
