"""Reads of the re-check of a random tenth."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, Q

from odop.basics.dates import LUCKNOW
from odop.basics.names import Named
from odop.outcomes.models import FollowUp, Recheck, RecheckDraw
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
    of: int
    drawn: int
    agree: int
    differ: int
    missed: int  # asked for again, and not reached
    list_hash: str

    @property
    def asked(self) -> int:
        return self.agree + self.differ + self.missed

    @property
    def waits(self) -> int:
        """Not yet asked again."""
        return self.drawn - self.asked


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
    """Every draw, newest first. Two queries."""
    counted = Recheck.objects.values("draw").annotate(
        agree=Count("pk", filter=Q(agrees=True)),
        differ=Count("pk", filter=Q(agrees=False)),
        missed=Count("pk", filter=Q(agrees=None, asked_at__isnull=False)),
    )
    found = {row["draw"]: (row["agree"], row["differ"], row["missed"]) for row in counted.order_by()}
    return tuple(
        Drawn(
            row.month,
            row.seed,
            row.drawn_at,
            row.of,
            row.drawn,
            *found.get(row.month, (0, 0, 0)),
            row.list_hash,
        )
        for row in RecheckDraw.objects.defer("listed").order_by("-month")
    )


def drawn_from(month: str) -> tuple[str, ...]:
    """The marks a month's draw was made from, in order."""
    row = RecheckDraw.objects.filter(month=month).first()
    return tuple(row.listed) if row else ()


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
