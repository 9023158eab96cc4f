"""A fair whole: what is listed, its rounds, what was sold and what nobody knows, samples and buyers."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import F, Q

from odop.artisans import queries as artisans
from odop.basics.dates import days_after, first_day_of, last_day_of
from odop.basics.names import Named
from odop.mart.models import Fair, FairLead, FairSample, Stall, StallRound
from odop.mart.queries.fairs import FairFacts, facts
from odop.mart.queries.lines import LeadLine, RoundLine, SampleLine, StallLine
from odop.mart.queries.rounds import rounds_of_fair
from odop.mart.queries.stalls import stalls_at
from odop.mart.queries.tallies import Tally, tallies, together
from odop.mart.rules import FOLLOW_UP_DAYS, GOING

ROWS = 15


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
    stalls: tuple[StallLine, ...] = ()  # those of one page
    pager: "Page[UUID] | None" = None
    samples: tuple[SampleLine, ...] = ()
    leads: tuple[LeadLine, ...] = ()

    @property
    def goes_until(self) -> date:
        """The last day on which it can be noted that a maker went with a stall of her own."""
        return days_after(self.facts.ends_on, FOLLOW_UP_DAYS)


@dataclass(frozen=True)
class FairLine:
    """One fair in a table."""

    facts: FairFacts
    level: Any
    district_named: Named | None
    tally: Tally


@dataclass(frozen=True)
class FairLines:
    """Noted fairs page by page, and how many of them stand on the Commissioner's list."""

    lines: tuple[FairLine, ...]
    pager: "Page[Fair]"
    listed: int


def fair_page(
    number: str, on: date, *, district: str | None = None, people: bool = False, page: str = "1"
) -> FairPage | None:
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
    going = stalls_at(number, district=district, page=page) if people else ((), None)
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
        stalls=going[0],
        pager=going[1],
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


def fair_lines(*, district: str | None = None, page: str = "1") -> FairLines:
    """Noted fairs with what their stalls sold, the latest first; of a district: where its makers go or went."""
    rows = Fair.objects.select_related("district")
    stalls = Stall.objects.all()
    if district:
        goes = Stall.objects.filter(district=district, state__in=GOING).values("fair")
        called = StallRound.objects.filter(district=district).values("fair")
        rows = rows.filter(Q(district=district) | Q(pk__in=called) | Q(pk__in=goes))
        stalls = stalls.filter(district=district)
    pager = Paginator(rows.order_by("-begins_on", "number"), ROWS).get_page(page)
    shown = list(pager.object_list)
    found = tallies(stalls.filter(fair__in=shown))
    lines = tuple(
        FairLine(
            facts(row),
            Fair.Level(row.level).label,
            row.district.named if row.district else None,
            found.get(row.number, Tally()),
        )
        for row in shown
    )
    on_list = Q(listed_until=None) | Q(ends_on__lte=F("listed_until"))
    listed = rows.filter(on_list, called_off_on=None, listed_from__lte=F("ends_on"))
    return FairLines(lines, pager, listed.count())


def year_tally(year: str, on: date) -> Tally:
    """What the stalls at all fairs of a year that are over sold, together: those the open figures count."""
    stalls = Stall.objects.filter(
        fair__ends_on__range=(first_day_of(year), last_day_of(year)), fair__ends_on__lt=on
    )
    return together(tallies(stalls).values())


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
