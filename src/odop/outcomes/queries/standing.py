"""Where each trained person stands: every other read of outcomes is made of this one set.

Each person is counted once, by the latest asking that is due: the answer at 12 months where twelve have
passed, or else at 6, or else at 3. A later "not reached" is not covered up by an earlier yes. Until the first
asking is due she is "not due", which is told as a part of "not reached". A switch shows one asking alone.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, F, FilteredRelation, Q, QuerySet, Value, When

from odop.outcomes.rules.standing import Standing
from odop.training import queries as training


@dataclass(frozen=True)
class Filters:
    """Which of the trained people; an empty field asks nothing."""

    district: str = ""
    product: str = ""
    sex: str | None = None  # an empty string means: not known
    social_group: str | None = None
    year: str = ""  # 2024-25, of the certificate


def standings(on: date, *, months: int | None = None, of: Filters = Filters()) -> QuerySet[Any]:
    """Everybody trained by a day, with her standing: a set of training's seats, each person once."""
    due = Q(follow_ups__due_on__lte=on)
    latest = due & (Q(follow_ups__next_due_on=None) | Q(follow_ups__next_due_on__gt=on))
    which = latest if months is None else due & Q(follow_ups__months=months)
    standing = Case(
        When(asked__id=None, then=Value(Standing.NOT_DUE.value)),
        default=F("asked__state"),
        output_field=CharField(),
    )
    rows = _chosen(training.trained(on), of)
    return rows.annotate(asked=FilteredRelation("follow_ups", condition=which)).annotate(standing=standing)


def not_scheduled(on: date, months: int) -> QuerySet[Any]:
    """Trained people without one of the askings: seat, district, day certified, whether synthetic."""
    rows = training.trained(on).annotate(
        there=FilteredRelation("follow_ups", condition=Q(follow_ups__months=months))
    )
    return rows.filter(there__id=None).values_list("id", "district_id", "certified_on", "synthetic")


def _chosen(rows: QuerySet[Any], of: Filters) -> QuerySet[Any]:
    if of.district:
        rows = rows.filter(district_id=of.district)
    if of.product:
        rows = rows.filter(product_id=of.product)
    if of.sex is not None:
        rows = rows.filter(artisan__sex=of.sex)
    if of.social_group is not None:
        rows = rows.filter(artisan__social_group=of.social_group)
    if of.year:
        first = date(int(of.year[:4]), 4, 1)
        rows = rows.filter(certified_on__gte=first, certified_on__lt=date(first.year + 1, 4, 1))
    return rows
