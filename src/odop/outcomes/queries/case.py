"""One person's askings, whole."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from odop.basics.names import Named
from odop.outcomes.models import FollowUp
from odop.outcomes.rules.standing import Standing, Work


@dataclass(frozen=True)
class Asking:
    """One asking, as the enquirer sees it before and after the call."""

    key: UUID
    district: str
    district_name: Named
    months: int
    due_on: date
    standing: Standing
    tries: int
    tried_at: datetime | None
    number: str
    name: Named
    phone: str
    product: Named
    certified_on: date | None
    asked_at: datetime | None
    asked_by: UUID | None
    asked_by_name: str
    work: str
    in_trade: bool | None
    income_before: str
    income_after: str
    place: str
    confirmed_at: datetime | None
    confirmed_by_name: str
    evidence: str
    evidence_words: str
    synthetic: bool

    @property
    def answered(self) -> bool:
        return self.standing is not Standing.NOT_REACHED

    @property
    def work_words(self) -> object:
        """The kind of work, in words."""
        return Work(self.work).label if self.work else ""


def asking(key: UUID) -> Asking | None:
    """One asking."""
    return next(iter(askings(FollowUp.objects.filter(pk=key))), None)


def askings_among(keys: Iterable[str], limit: int = 50) -> tuple[Asking, ...]:
    """Some askings by their keys, such as those a question is about; whatever is no key is left out."""
    return askings(
        FollowUp.objects.filter(pk__in=_keys(keys)).order_by("district_id", "asked_at", "id")[:limit]
    )


def asking_of_maker(user: UUID, key: UUID | None = None, *, on: date) -> tuple[Asking, ...]:
    """A maker's own askings that are due, latest first."""
    rows = FollowUp.objects.filter(seat__artisan__user_id=user, due_on__lte=on).order_by("-due_on")
    return askings(rows.filter(pk=key) if key else rows)


def askings(rows: QuerySet[FollowUp]) -> tuple[Asking, ...]:
    """Rows made into what a page shows."""
    rows = rows.select_related("seat__artisan", "seat__product", "district", "asked_by", "confirmed_by")
    return tuple(_asking(row) for row in rows)


def _keys(words: Iterable[str]) -> list[UUID]:
    found = []
    for word in words:
        with suppress(ValueError):
            found.append(UUID(word))
    return found


def _asking(row: FollowUp) -> Asking:
    artisan = row.seat.artisan
    return Asking(
        key=row.pk,
        district=row.district_id,
        district_name=row.district.named,
        months=row.months,
        due_on=row.due_on,
        standing=Standing(row.state),
        tries=row.tries,
        tried_at=row.tried_at,
        number=artisan.number,
        name=Named(artisan.name, artisan.name_hi or artisan.name),
        phone=artisan.phone,
        product=row.seat.product.named,
        certified_on=row.seat.certified_on,
        asked_at=row.asked_at,
        asked_by=row.asked_by_id,
        asked_by_name=row.asked_by.name if row.asked_by else "",
        work=row.work,
        in_trade=row.in_trade,
        income_before=row.income_before,
        income_after=row.income_after,
        place=row.place,
        confirmed_at=row.confirmed_at,
        confirmed_by_name=row.confirmed_by.name if row.confirmed_by else "",
        evidence=row.evidence,
        evidence_words=row.evidence_words,
        synthetic=row.synthetic,
    )
