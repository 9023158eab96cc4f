"""A fair and a maker's stall at it, as other rooms ask for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from odop.basics.names import Named
from odop.mart import models
from odop.mart.rules import GOING


@dataclass(frozen=True)
class FairFacts:
    """One edition of a fair, and how far it is listed for marketing assistance."""

    number: str
    named: Named
    place: Named
    country: Named
    district: str | None  # that holds it
    begins_on: date
    ends_on: date
    days_confirmed: bool
    level: str  # mart.rules.Level
    national: bool  # of national or international level
    b2b: bool
    b2c: bool
    state_led: bool
    listed_from: date | None
    listed_until: date | None
    listed_order: str
    called_off_on: date | None
    synthetic: bool

    @property
    def listed(self) -> bool:
        """Whether the Commissioner's list held it on its last day."""
        return (
            self.called_off_on is None
            and self.listed_from is not None
            and self.listed_from <= self.ends_on
            and (self.listed_until is None or self.ends_on <= self.listed_until)
        )


@dataclass(frozen=True)
class StallFacts:
    """A maker's stall at a fair: allotted in a draw, or her own."""

    number: str
    fair: str
    artisan: UUID
    state: str
    rent: int | None  # paise of an allotted one; None where she took it from the organiser


def fair(number: str) -> FairFacts | None:
    """A fair by its number."""
    row = models.Fair.objects.filter(number=number).first()
    return facts(row) if row else None


def fairs(numbers: Iterable[str]) -> dict[str, FairFacts]:
    """Fairs by their numbers, in one reading."""
    return {row.number: facts(row) for row in models.Fair.objects.filter(number__in=list(numbers))}


def noted() -> tuple[tuple[str, FairFacts], ...]:
    """Every fair of the whole State with its key, the first to begin first."""
    rows = models.Fair.objects.filter(district=None).order_by("begins_on", "number")
    return tuple((str(row.pk), facts(row)) for row in rows)


def open_for_claims(*, ended_from: date, on: date) -> tuple[FairFacts, ...]:
    """Listed fairs that ended between two days, the last ended first: those a claim can still be made for.

    Which is the first of these days, the order says; `marketing_development` reckons it.
    """
    rows = models.Fair.objects.filter(
        ends_on__range=(ended_from, on), listed_from__isnull=False, called_off_on=None
    ).order_by("-ends_on", "number")
    return tuple(one for one in map(facts, rows) if one.listed)


def stall_of(artisan: UUID, fair: str) -> StallFacts | None:
    """The stall a maker has at a fair, allotted or her own; None where she has none."""
    return stalls_of([artisan], [fair]).get((artisan, fair))


def stalls_of(artisans: Iterable[UUID], fairs: Iterable[str]) -> dict[tuple[UUID, str], StallFacts]:
    """The stalls of makers at fairs, by maker and fair, in one reading."""
    rows = models.Stall.objects.filter(
        Q(artisan__in=list(artisans)) & Q(fair__number__in=list(fairs)), state__in=GOING
    ).select_related("fair", "round")
    return {
        (row.artisan_id, row.fair.number): StallFacts(
            row.number,
            row.fair.number,
            row.artisan_id,
            row.state,
            row.round.rent if row.round else None,
        )
        for row in rows
    }


def facts(row: models.Fair) -> FairFacts:
    """A fair's row as other rooms know it."""
    return FairFacts(
        number=row.number,
        named=row.named,
        place=row.place,
        country=row.country,
        district=row.district_id,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        days_confirmed=row.days_confirmed,
        level=row.level,
        national=row.national,
        b2b=row.b2b,
        b2c=row.b2c,
        state_led=row.state_led,
        listed_from=row.listed_from,
        listed_until=row.listed_until,
        listed_order=row.listed_order,
        called_off_on=row.called_off_on,
        synthetic=row.synthetic,
    )
