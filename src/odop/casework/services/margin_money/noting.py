"""The facts of applications as known from a moment on: rows are added, never changed."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from uuid import UUID

from odop.basics.dates import day_of
from odop.casework.facts.margin_money import Known, known
from odop.casework.models import Application, Facts

A_MOMENT = timedelta(microseconds=1)


def note_facts(rows: Iterable[Application], *, at: datetime) -> dict[UUID, Known]:
    """Add a row of facts to each application of which something is known that was not; returns what is known.

    Called inside every act that decides, so that what a finding was made of can always be read again.
    """
    rows = list(rows)
    now = known((row.pk for row in rows), on=day_of(at))
    last = {
        row.application_id: row
        for row in Facts.objects.filter(application__in=rows)
        .order_by("application_id", "-known_from")
        .distinct("application_id")
    }
    fresh = []
    for row in rows:
        before, made = last.get(row.pk), _row(row, now[row.pk], at)
        if before is None or _told(before) != _told(made):
            if before is not None and before.known_from >= at:
                made.known_from = before.known_from + A_MOMENT
            fresh.append(made)
    Facts.objects.bulk_create(fresh)
    return now


def _row(row: Application, one: Known, at: datetime) -> Facts:
    told = {
        name: int(value) if isinstance(value, bool) else value for name, value in asdict(one.facts).items()
    }
    return Facts(
        district_id=row.district_id,
        application=row,
        known_from=at,
        applied_on=one.applied_on,
        reduced_share=None if one.reduced is None else int(one.reduced),
        product_id=one.product,
        sex=one.sex,
        social_group=one.social_group,
        synthetic=row.synthetic,
        **told,
    )


def _told(row: Facts) -> tuple[object, ...]:
    return (
        row.applied_on, row.age, row.product_is_of_district, row.free_of_default,
        row.helped_by_no_other_scheme, row.family_first_help, row.reduced_share, row.project_cost,
        row.product_id, row.sex, row.social_group,
    )  # fmt: skip
