"""Stalls with what stands of them: a maker's own, a district's, a fair's; and many together."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from odop.artisans import queries as artisans
from odop.mart.models import FairFollowUp, Stall, Told
from odop.mart.queries.fairs import facts
from odop.mart.queries.lines import FollowUpLine, StallLine, State
from odop.mart.queries.results import standings, told_words
from odop.mart.rules import (
    GOING,
    FollowUpState,
    Result,
    Said,
    StallState,
    standing,
)

ROWS = 40
NOBODY = standing(Result(), Result())
FEW = 20  # of each list on the page of fairs; its own page shows more at once


def stalls_of_maker(user: UUID) -> tuple[StallLine, ...]:
    """A maker's stalls, the latest fair first."""
    rows = Stall.objects.filter(artisan__user=user).exclude(state=StallState.WITHDRAWN)
    return _lines(rows.order_by("-fair__begins_on", "-applied_at"), words=True)


def numbers_of(user: UUID) -> tuple[str, ...]:
    """The numbers of a maker's stalls."""
    return tuple(Stall.objects.filter(artisan__user=user).values_list("number", flat=True))


def stall_line(key: UUID) -> StallLine | None:
    """One stall with every word on it."""
    return next(iter(_lines(Stall.objects.filter(pk=key), words=True, cards=True)), None)


def stalls_at(
    fair: str, *, district: str | None = None, page: str = "1"
) -> "tuple[tuple[StallLine, ...], Page[UUID]]":
    """Who of us goes to a fair, or went, with names, page by page."""
    rows = Stall.objects.filter(fair__number=fair, state__in=GOING)
    if district:
        rows = rows.filter(district=district)
    pager = Paginator(rows.order_by("number").values_list("pk", flat=True), ROWS).get_page(page)
    shown = Stall.objects.filter(pk__in=list(pager.object_list)).order_by("number")
    return _lines(shown, cards=True), pager


@dataclass(frozen=True)
class StallsPage:
    """One page of stalls, and how many there are of them."""

    lines: tuple[StallLine, ...]
    pager: Page


def untold(district: str, on: date, *, page: str = "1", rows: int = FEW) -> StallsPage:
    """Stalls at fairs that are over of which nobody has said anything, the oldest first."""
    found = Stall.objects.filter(
        district=district, state__in=GOING, told=None, fair__ends_on__lt=on, fair__called_off_on=None
    )
    return _paged(found.order_by("fair__ends_on", "number"), page, rows)


def follow_ups_due(district: str, *, page: str = "1", rows: int = FEW) -> StallsPage:
    """Stalls whose ninety days are over and which have not answered, the oldest first."""
    found = Stall.objects.filter(district=district, follow_up__state=FollowUpState.ASKED)
    return _paged(found.order_by("follow_up__due_on", "number"), page, rows)


def _paged(found: "QuerySet[Stall]", page: str, rows: int) -> StallsPage:
    pager = Paginator(found, rows).get_page(page)
    shown = found.filter(pk__in=[stall.pk for stall in pager.object_list])
    return StallsPage(_lines(shown, cards=True), pager)


def _lines(rows: "QuerySet[Stall]", *, words: bool = False, cards: bool = False) -> tuple[StallLine, ...]:
    stalls = list(rows.select_related("fair", "round", "follow_up", "artisan"))
    keys = [stall.pk for stall in stalls]
    told = Told.objects.filter(stall__in=keys)
    stands = standings(told)
    said = told_words(keys) if words else {}
    people = artisans.cards(stall.artisan_id for stall in stalls) if cards else {}
    return tuple(
        StallLine(
            key=stall.pk,
            number=stall.number,
            fair=facts(stall.fair),
            artisan=stall.artisan_id,
            maker=stall.artisan.user_id,
            district=stall.district_id,
            card=people.get(stall.artisan_id),
            state=State(stall.state, StallState(stall.state).label),
            place=stall.place,
            round_number=stall.round.number if stall.round else "",
            places=stall.round.places if stall.round else None,
            rent=stall.round.rent if stall.round else None,
            closes_on=stall.round.closes_on if stall.round else None,
            value_on=stall.round.value_on if stall.round else None,
            standing=stands.get(stall.pk, NOBODY),
            follow_up=_follow_up(stall.follow_up) if hasattr(stall, "follow_up") else None,
            words=said.get(stall.pk, ()),
            synthetic=stall.synthetic,
        )
        for stall in stalls
    )


def _follow_up(row: FairFollowUp) -> FollowUpLine:
    return FollowUpLine(
        key=row.pk,
        state=row.state,
        label=FollowUpState(row.state).label,
        due_on=row.due_on,
        tries=row.tries,
        tried_on=row.tried_on,
        orders_delivered=row.orders_delivered,
        enquiries_became_orders=row.enquiries_became_orders,
        said_as=Said(row.said_as).label if row.said_as else "",
        said_by=row.said_by,
    )
