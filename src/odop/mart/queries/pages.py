"""A fair whole: what is listed, its rounds, what was sold and what nobody knows, samples and buyers."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from odop.artisans import queries as artisans
from odop.basics.names import Named
from odop.mart.models import Fair, FairLead, FairSample, Stall
from odop.mart.queries.fairs import FairFacts, facts
from odop.mart.queries.lines import LeadLine, RoundLine, SampleLine, StallLine, Tally
from odop.mart.queries.rounds import rounds_of_fair
from odop.mart.queries.stalls import stalls_at, tallies
from odop.mart.rules import GOING


@dataclass(frozen=True)
class FairPage:
    """A fair as its page shows it; of a district: its own stalls, samples and buyers."""

    facts: FairFacts
    key: Any
    level: Any
    district_named: Named | None
    organiser: str
    source: str
    as_of: date
    pavilion: str
    pavilion_stalls: int | None
    footfall: int | None
    footfall_source: str
    rounds: tuple[RoundLine, ...]
    tally: Tally
    samples_given: int
    samples_back: int
    samples_unknown: int
    leads_count: int
    leads_followed: int
    leads_late: int
    stalls: tuple[StallLine, ...] = ()
    samples: tuple[SampleLine, ...] = ()
    leads: tuple[LeadLine, ...] = ()


@dataclass(frozen=True)
class FairLine:
    """One fair in the State's table."""

    facts: FairFacts
    level: Any
    district_named: Named | None
    tally: Tally


def fair_page(number: str, on: date, *, district: str | None = None, people: bool = False) -> FairPage | None:
    """A fair with all that is known of it. Names of makers and buyers only where `people` is asked for."""
    row = Fair.objects.select_related("district").filter(number=number).first()
    if row is None:
        return None
    mine = Q(district=district) if district else Q()
    stalls = Stall.objects.filter(mine, fair=row)
    samples = list(FairSample.objects.filter(mine, fair=row).order_by("given_on", "id"))
    leads = list(
        FairLead.objects.filter(mine, fair=row)
        .select_related("fair", "district")
        .order_by(F("followed_up_on").asc(nulls_first=True), "promised_for")
    )
    followed = sum(lead.followed_up_on is not None for lead in leads)
    return FairPage(
        facts=facts(row),
        key=row.pk,
        level=Fair.Level(row.level).label,
        district_named=row.district.named if row.district else None,
        organiser=row.organiser,
        source=row.source,
        as_of=row.as_of,
        pavilion=row.pavilion,
        pavilion_stalls=row.pavilion_stalls,
        footfall=row.footfall,
        footfall_source=row.footfall_source,
        rounds=rounds_of_fair(number, district=district),
        tally=tallies(stalls).get(number, Tally()),
        samples_given=sum(sample.given for sample in samples),
        samples_back=sum(sample.returned or 0 for sample in samples),
        samples_unknown=sum(sample.given for sample in samples if sample.returned is None),
        leads_count=len(leads),
        leads_followed=followed,
        leads_late=sum(_late(lead, on) for lead in leads),
        stalls=stalls_at(number, district=district) if people else (),
        samples=_samples(samples) if people else (),
        leads=_leads(leads, on) if people else (),
    )


def fair_key(number: str) -> UUID | None:
    """The key of a fair's row, for an act on it."""
    return Fair.objects.filter(number=number).values_list("pk", flat=True).first()


def leads_due(district: str, on: date) -> tuple[LeadLine, ...]:
    """Buyers a district still owes an answer, the earliest promise first."""
    rows = FairLead.objects.filter(district=district, followed_up_on=None).select_related("fair", "district")
    return _leads(list(rows.order_by("promised_for")), on)


def fair_lines(on: date, *, district: str | None = None) -> tuple[FairLine, ...]:
    """Every noted fair with what its stalls sold, the latest first; of a district: where its makers go or went."""
    rows = Fair.objects.select_related("district").order_by("-begins_on", "number")
    stalls = Stall.objects.all()
    if district:
        rows = rows.filter(
            Q(district=district)
            | Q(rounds__district=district)
            | Q(stalls__district=district, stalls__state__in=GOING)
        ).distinct()
        stalls = stalls.filter(district=district)
    found = tallies(stalls)
    return tuple(
        FairLine(
            facts(row),
            Fair.Level(row.level).label,
            row.district.named if row.district else None,
            found.get(row.number, Tally()),
        )
        for row in rows
    )


def _samples(rows: list[FairSample]) -> tuple[SampleLine, ...]:
    cards = artisans.cards(row.artisan_id for row in rows)
    return tuple(
        SampleLine(
            row.pk,
            cards.get(row.artisan_id),
            row.what,
            row.given,
            row.given_on,
            row.returned,
            row.returned_on,
            row.missing,
        )
        for row in rows
    )


def _leads(rows: list[FairLead], on: date) -> tuple[LeadLine, ...]:
    cards = artisans.cards(row.artisan_id for row in rows if row.artisan_id)
    return tuple(
        LeadLine(
            key=row.pk,
            fair=row.fair.number,
            fair_named=row.fair.named,
            district_named=row.district.named,
            card=cards.get(row.artisan_id) if row.artisan_id else None,
            buyer=row.buyer,
            country=row.country,
            contact=row.contact,
            wants=row.wants,
            promise=row.promise,
            promised_by=row.promised_by,
            promised_for=row.promised_for,
            followed_up_on=row.followed_up_on,
            followed_up_by=row.followed_up_by,
            came_of_it=row.came_of_it,
            late=_late(row, on),
        )
        for row in rows
    )


def _late(row: FairLead, on: date) -> bool:
    return row.followed_up_on is None and row.promised_for < on
