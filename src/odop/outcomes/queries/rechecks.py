"""Reads of the re-check of a random tenth."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, Q

from odop.basics.dates import LUCKNOW
from odop.basics.names import Named
from odop.outcomes.models import FollowUp, Recheck
from odop.outcomes.rules.draw import days_of_month


@dataclass(frozen=True)
class Again:
    """One person to be asked again. What she said the first time is not shown beforehand."""

    key: UUID
    draw: str
    district_code: str
    district: Named
    name: Named
    phone: str
    months: int
    product: Named


@dataclass(frozen=True)
class Drawn:
    """One month's draw, in public: its seed, how many, and what was found."""

    month: str
    seed: str
    drawn_at: datetime
    drawn: int
    asked: int
    agree: int
    differ: int


def answered_in(month: str) -> tuple[tuple[UUID, str], ...]:
    """The keys, with their districts, of everybody reached in a month of Lucknow's calendar."""
    first, last = days_of_month(month)
    begins = datetime.combine(first, time.min, LUCKNOW)
    ends = datetime.combine(last + timedelta(days=1), time.min, LUCKNOW)
    rows = FollowUp.objects.exclude(state=FollowUp.State.NOT_REACHED)
    return tuple(rows.filter(asked_at__gte=begins, asked_at__lt=ends).values_list("id", "district_id"))


def rechecks_due(*, districts: frozenset[str] | None, besides: UUID, limit: int = 100) -> tuple[Again, ...]:
    """Who is to be asked again, by somebody who neither asked nor confirmed the first time."""
    rows = Recheck.objects.filter(asked_at=None).exclude(follow_up__asked_by=besides)
    rows = rows.exclude(follow_up__confirmed_by=besides)
    if districts is not None:
        rows = rows.filter(district_id__in=districts)
    rows = rows.select_related("follow_up__seat__artisan", "follow_up__seat__product", "district")
    return tuple(_again(row) for row in rows.order_by("draw", "id")[:limit])


def recheck(key: UUID) -> Again | None:
    """One person to be asked again."""
    rows = Recheck.objects.select_related("follow_up__seat__artisan", "follow_up__seat__product", "district")
    row = rows.filter(pk=key).first()
    return _again(row) if row else None


def draws() -> tuple[Drawn, ...]:
    """Every draw, newest first."""
    counted = (
        Recheck.objects.values("draw", "seed", "drawn_at")
        .annotate(
            n=Count("pk"),
            asked=Count("pk", filter=Q(asked_at__isnull=False)),
            agree=Count("pk", filter=Q(agrees=True)),
            differ=Count("pk", filter=Q(agrees=False)),
        )
        .order_by("-draw")
    )
    return tuple(
        Drawn(r["draw"], r["seed"], r["drawn_at"], r["n"], r["asked"], r["agree"], r["differ"])
        for r in counted
    )


def _again(row: Recheck) -> Again:
    seat = row.follow_up.seat
    artisan = seat.artisan
    return Again(
        key=row.pk,
        draw=row.draw,
        district_code=row.district_id,
        district=row.district.named,
        name=Named(artisan.name, artisan.name_hi or artisan.name),
        phone=artisan.phone,
        months=row.follow_up.months,
        product=seat.product.named,
    )
