"""Rounds of stalls: opened, closed by the clock, drawn from a value two officers enter, or called off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, NotPermitted, Permission, Role, User, require, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.mart.models import Fair, Stall, StallRound
from odop.mart.rules import RoundState, StallState, list_digest, order_of, plain, require_round_move, seed_of
from odop.mart.rules.refusals import (
    AlreadyCalledOff,
    ListStillOpen,
    ValueNotYetKnown,
    ValueUnreadable,
    WordsMissing,
    WrongRound,
)
from odop.mart.services.letters import draw_letters
from odop.mart.services.numbering import stem
from odop.mart.services.telling import tell
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.programme import queries as programme
from odop.programme.services import next_numbers


@dataclass(frozen=True)
class Terms:
    """What a round offers, until when, and out of which public value it will be drawn."""

    places: int
    closes_on: date
    value_is: str  # what the value is, named before anybody can know it
    value_on: date  # the day it becomes public
    opens_on: date | None = None  # None: at once
    rent: Paise = 0
    district: str | None = None
    product: str | None = None


@act("mart.opened_round")
def open_round(*, fair: UUID, terms: Terms, by: Actor, at: datetime) -> StallRound:
    """Call for stalls at a fair. The source of the draw's seed is named here and never changes.

    Raises NotPermitted, AlreadyCalledOff or WrongRound.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    on = day_of(at)
    require(by, Permission.HOLD_FAIR, district=terms.district, on=on)
    if row.called_off_on:
        raise AlreadyCalledOff
    opens_on = terms.opens_on or on
    _require_sound(terms, row, opens_on, on)
    (number,) = next_numbers(StallRound, "number", stem("stall", on, terms.district))
    made = StallRound.objects.create(
        number=number,
        fair=row,
        district_id=terms.district,
        product_id=terms.product,
        places=terms.places,
        rent=terms.rent,
        opens_on=opens_on,
        closes_on=terms.closes_on,
        value_is=terms.value_is.strip(),
        value_on=terms.value_on,
        since=at,
        synthetic=row.synthetic,
    )
    audit.record("mart.opened_round", on=made, by=by, at=at, places=made.places, value_is=made.value_is)
    return made


@act("mart.closed_rounds")
def close_rounds(*, by: Actor, at: datetime) -> int:
    """Close every round whose closing day is over: its list is published with its digest and stays as it is."""
    require_machine(by)
    rows = StallRound.objects.select_for_update().filter(state=RoundState.OPEN, closes_on__lt=day_of(at))
    for row in rows:
        _close(row, by=by, at=at)
    return len(rows)


@act("mart.asked_about_draws")
def ask_about_draws(*, by: Actor, at: datetime) -> int:
    """Ask about every draw whose value has been public for a day and which nobody has made, each once.

    Of a district its Deputy Commissioner is asked, of the State the Cell. Returns how many questions are new.
    """
    require_machine(by)
    rows = StallRound.objects.filter(
        state__in=[RoundState.OPEN, RoundState.CLOSED], value_on__lt=day_of(at), fair__called_off_on=None
    )
    waiting = Count("stalls", filter=Q(stalls__state=StallState.APPLIED))
    return notices.put_questions(
        [_overdue(row) for row in rows.select_related("fair").annotate(waiting=waiting)], by=by, at=at
    )


def _overdue(row: StallRound) -> Doubt:
    of = row.district_id or row.fair.district_id
    return Doubt(
        kind="draw_overdue",
        key=row.number,
        district=of or programme.districts()[0].code,
        about=(row.number,),
        facts={
            "number": row.number, "fair": row.fair.name_en, "fair_hi": row.fair.name_hi, "day": str(row.value_on),
            "applied": row.waiting, "value_is": row.value_is,  # type: ignore[attr-defined]
        },
        put_to=Role.DEPUTY_COMMISSIONER if of else Role.CELL_OFFICER,
    )  # fmt: skip


@act("mart.entered_value")
def enter_value(*, stall_round: UUID, value: str, by: Actor, at: datetime) -> StallRound:
    """Enter the announced value. Once two officers have entered the same, the draw is made at once.

    The second officer's entry is matched with the first; where they differ, the later one waits to be matched.
    Raises NotPermitted, CannotMove, ListStillOpen, ValueNotYetKnown or ValueUnreadable.
    """
    row = StallRound.objects.select_for_update(of=("self",)).select_related("fair").get(pk=stall_round)
    on = day_of(at)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=on)
    if not isinstance(by, User):
        raise NotPermitted
    require_round_move(row.state, RoundState.CLOSED if row.state == RoundState.OPEN else RoundState.DRAWN)
    if on <= row.closes_on:
        raise ListStillOpen(row.closes_on)
    if on < row.value_on:
        raise ValueNotYetKnown(row.value_on)
    entered = plain(value)
    if not entered:
        raise ValueUnreadable
    if row.state == RoundState.OPEN:
        _close(row, by=by, at=at)
    first = row.first_by
    if first and first.pk != by.pk and row.first_value == entered:
        _draw(row, entered, f"{first.name}, {by.name}", by=by, at=at)
        return row
    row.first_value, row.first_by = entered, by
    row.save(update_fields=["first_value", "first_by"])
    audit.record("mart.entered_value", on=row, by=by, at=at, value=entered)
    return row


@act("mart.called_off_round")
def call_off_round(*, stall_round: UUID, reason: str, by: Actor, at: datetime) -> StallRound:
    """Call off a round that is not drawn; its applicants are free again and are told why.

    Raises NotPermitted, CannotMove or WordsMissing.
    """
    row = StallRound.objects.select_for_update().get(pk=stall_round)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    require_round_move(row.state, RoundState.CALLED_OFF)
    if not reason.strip():
        raise WordsMissing("reason")
    end_rounds([row], reason=reason.strip(), by=by, at=at)
    return row


def end_rounds(rounds: Iterable[StallRound], *, reason: str, by: Actor, at: datetime) -> None:
    """Call rounds off inside an act that has asked."""
    for row in rounds:
        row.state, row.since = RoundState.CALLED_OFF, at
        row.save(update_fields=["state", "since"])
        audit.record("mart.called_off_round", on=row, by=by, at=at, reason=reason)
        stalls = list(_applied(row))
        Stall.objects.filter(pk__in=[s.pk for s in stalls]).update(state=StallState.CALLED_OFF, since=at)
        tell(stalls, "stall_round_called_off", at=at, values={"reason": reason})


def _close(row: StallRound, *, by: Actor, at: datetime) -> None:
    row.state, row.since = RoundState.CLOSED, at
    row.list_digest = list_digest(_applied(row).values_list("number", flat=True))
    row.save(update_fields=["state", "since", "list_digest"])
    audit.record("mart.closed_rounds", on=row, by=by, at=at, digest=row.list_digest)


def _draw(row: StallRound, value: str, names: str, *, by: Actor, at: datetime) -> None:
    """The draw itself (docs/decisions/draw.md): the list and the value alone say who stands where."""
    stalls = {stall.number: stall for stall in _applied(row)}
    row.state, row.since, row.value, row.drawn_by = RoundState.DRAWN, at, value, names
    row.seed = seed_of(row.list_digest, value)
    row.save(update_fields=["state", "since", "value", "drawn_by", "seed"])
    for place, number in enumerate(order_of(stalls, row.seed), start=1):
        stall = stalls[number]
        stall.place, stall.since = place, at
        stall.state = StallState.ALLOTTED if place <= row.places else StallState.WAITING
    Stall.objects.bulk_update(stalls.values(), ["place", "state", "since"], batch_size=1000)
    audit.record("mart.drew_stalls", on=row, by=by, at=at, seed=row.seed, value=value)
    drawn = sorted(stalls.values(), key=lambda stall: stall.place or 0)
    tell(drawn[: row.places], "stall_allotted", at=at)
    tell(drawn[row.places :], "stall_waiting", at=at)
    draw_letters(row, drawn, by=by, at=at)


def _applied(row: StallRound):
    return row.stalls.filter(state=StallState.APPLIED).select_related("fair", "artisan__user")


def _require_sound(terms: Terms, fair: Fair, opens_on: date, on: date) -> None:
    if terms.places < 1:
        raise WrongRound(_("Give at least one place."), field="places")
    if terms.rent < 0:
        raise WrongRound(_("Rent is nought or more."), field="rent")
    if not on <= opens_on <= terms.closes_on:
        raise WrongRound(
            _("A round opens today or later, and closes no earlier than it opens."), field="closes_on"
        )
    if not terms.value_is.strip():
        raise WrongRound(
            _("Name the public value of the draw now, before anybody can know it."), field="value_is"
        )
    if terms.value_on <= terms.closes_on:
        raise WrongRound(
            _("The value of the draw becomes public only after the closing day."), field="value_on"
        )
    if terms.value_on > fair.begins_on:
        raise WrongRound(_("The draw is made before the fair begins."), field="value_on")
