"""Noting a fair, correcting its days, calling it off, and the Commissioner's list for assistance."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, NotPermitted, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.documents import services as documents
from odop.mart.models import Fair
from odop.mart.rules import GOING, IN_STATE, Level, RoundState, StallState
from odop.mart.rules.refusals import (
    AlreadyCalledOff,
    DaysStand,
    FairOver,
    OrderMissing,
    WordsMissing,
    WrongFair,
    WrongListing,
)
from odop.mart.services.numbering import stem
from odop.mart.services.rounds import end_rounds
from odop.mart.services.telling import tell
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.programme.services import next_numbers


@dataclass(frozen=True)
class Edition:
    """What is said of one edition of a fair when it is noted."""

    named: Named
    place: Named
    country: Named
    begins_on: date
    ends_on: date
    level: str
    source: str
    national: bool = False
    b2b: bool = False
    b2c: bool = True
    days_confirmed: bool = False
    organiser: str = ""
    entry: str | None = None  # of the pack's calendar
    state_led: bool = False
    pavilion: str = ""
    pavilion_stalls: int | None = None


@act("mart.noted_fair")
def note_fair(
    *, edition: Edition, district: str | None = None, synthetic: bool = False, by: Actor, at: datetime
) -> Fair:
    """Note one edition of a fair, with its days and who says so: the Cell, or a district for a fair of its own.

    Raises NotPermitted or WrongFair.
    """
    require(by, Permission.HOLD_FAIR, district=district, on=day_of(at))
    _require_sound(edition, district)
    (number,) = next_numbers(Fair, "number", stem("fair", edition.begins_on, district))
    fair = Fair.objects.create(
        number=number,
        entry_id=edition.entry,
        district_id=district,
        name_en=edition.named.en,
        name_hi=edition.named.hi,
        place_en=edition.place.en,
        place_hi=edition.place.hi,
        country_en=edition.country.en,
        country_hi=edition.country.hi,
        organiser=edition.organiser,
        begins_on=edition.begins_on,
        ends_on=edition.ends_on,
        days_confirmed=edition.days_confirmed,
        source=edition.source,
        as_of=day_of(at),
        level=edition.level,
        national=edition.level == Level.STATE_NATIONAL or edition.national,
        b2b=edition.b2b,
        b2c=edition.b2c,
        state_led=edition.state_led,
        pavilion=edition.pavilion,
        pavilion_stalls=edition.pavilion_stalls,
        noted_at=at,
        synthetic=synthetic,
    )
    audit.record("mart.noted_fair", on=fair, by=by, at=at, level=fair.level)
    return fair


@act("mart.listed_fair")
def list_fair(*, fair: UUID, from_day: date, order: str, by: Actor, at: datetime) -> Fair:
    """Put a fair on the Commissioner's list for marketing assistance (order of 22 April 2020).

    An act of the Cell on the Commissioner's letter. Raises NotPermitted, AlreadyCalledOff or OrderMissing.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    require(by, Permission.HOLD_FAIR, on=day_of(at))
    if row.called_off_on:
        raise AlreadyCalledOff
    if not order.strip():
        raise OrderMissing
    row.listed_from, row.listed_until, row.listed_order = from_day, None, order.strip()[:120]
    row.save(update_fields=["listed_from", "listed_until", "listed_order"])
    audit.record(
        "mart.listed_fair", on=row, by=by, at=at, order=row.listed_order, listed_from=from_day.isoformat()
    )
    return row


@act("mart.unlisted_fair")
def unlist_fair(*, fair: UUID, from_day: date, order: str, by: Actor, at: datetime) -> Fair:
    """Take a fair off the list from a day; what ended before that day stays on it.

    Raises NotPermitted, OrderMissing or WrongListing.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    require(by, Permission.HOLD_FAIR, on=day_of(at))
    if not order.strip():
        raise OrderMissing
    if row.listed_from is None or row.listed_until is not None or from_day < row.listed_from:
        raise WrongListing
    row.listed_until = from_day
    row.save(update_fields=["listed_until"])
    audit.record("mart.unlisted_fair", on=row, by=by, at=at, order=order.strip(), until=from_day.isoformat())
    return row


@act("mart.set_days")
def set_days(
    *, fair: UUID, begins_on: date, ends_on: date, confirmed: bool, source: str, by: Actor, at: datetime
) -> Fair:
    """Correct a fair's days, or confirm them, with who says so; the days given before stay in its history.

    Claims count by its last day: once the fair is over the Cell alone moves its days, and each district whose
    makers were to go is asked whether it was so. Raises NotPermitted, AlreadyCalledOff, DaysStand or WrongFair.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if row.called_off_on:
        raise AlreadyCalledOff
    was, over = (row.begins_on, row.ends_on), row.ends_on < day_of(at)
    moved = over and was != (begins_on, ends_on)
    if moved:
        _require_of_the_state(by, on=day_of(at))
    _require_days(begins_on, ends_on, source)
    last_draw = row.rounds.exclude(state=RoundState.CALLED_OFF).aggregate(last=Max("value_on"))["last"]
    if last_draw and begins_on < last_draw:
        raise WrongFair(_("The draw is made before the fair begins."), field="begins_on")
    row.begins_on, row.ends_on, row.days_confirmed = begins_on, ends_on, confirmed
    row.source, row.as_of = source.strip(), day_of(at)
    if ends_on >= day_of(at):
        row.results_asked_at = None  # it is still to come: what was sold is asked once it is over
    row.save(update_fields=["begins_on", "ends_on", "days_confirmed", "source", "as_of", "results_asked_at"])
    audit.record(
        "mart.set_days", on=row, by=by, at=at, confirmed=confirmed, source=row.source, was=was[1].isoformat(),
        ends_on=ends_on.isoformat(),
    )  # fmt: skip
    if moved:
        _ask_whether_so(row, was[1], by=by, at=at)
    return row


def _require_of_the_state(by: Actor, *, on: date) -> None:
    try:
        require(by, Permission.HOLD_FAIR, on=on)
    except NotPermitted:
        raise DaysStand from None


def _ask_whether_so(row: Fair, was: date, *, by: Actor, at: datetime) -> None:
    """A fair's last day moved after it: the districts whose makers were there, and its own, are asked."""
    went = row.stalls.filter(state__in=GOING).values_list("district_id", flat=True)
    facts = {"fair": row.name_en, "fair_hi": row.name_hi, "was": str(was), "now": str(row.ends_on),
             "name": by.name, "source": row.source}  # fmt: skip
    notices.put_questions(
        [
            Doubt("fair_days_moved", f"{row.number} {of} {at.isoformat()}", of, (row.number,), facts)
            for of in sorted({*went, *filter(None, [row.district_id])})
        ],
        by=by,
        at=at,
    )


@act("mart.called_off_fair")
def call_off_fair(*, fair: UUID, reason: str, by: Actor, at: datetime) -> Fair:
    """Note that a fair is not held: its rounds end, and everybody who was to go is told.

    Raises NotPermitted, AlreadyCalledOff, FairOver or WordsMissing.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if row.called_off_on:
        raise AlreadyCalledOff
    if row.ends_on < day_of(at):
        raise FairOver
    if not reason.strip():
        raise WordsMissing("reason")
    row.called_off_on = day_of(at)
    row.save(update_fields=["called_off_on"])
    audit.record("mart.called_off_fair", on=row, by=by, at=at, reason=reason.strip())
    open_rounds = row.rounds.filter(state__in=[RoundState.OPEN, RoundState.CLOSED])
    end_rounds(open_rounds, reason=reason.strip(), by=by, at=at)
    placed = row.stalls.filter(state__in=[*GOING, StallState.WAITING])
    tell(placed.select_related("fair", "artisan__user"), "stall_fair_called_off", at=at,
         values={"reason": reason.strip()})  # fmt: skip
    documents.withdraw_letters(
        abouts=placed.values_list("number", flat=True), why=reason.strip(), by=by, at=at
    )
    return row


def _require_days(begins_on: date, ends_on: date, source: str) -> None:
    if not source.strip():
        raise WrongFair(_("Say who says so: a letter, a page, a notice."), field="source")
    if ends_on < begins_on:
        raise WrongFair(_("The last day comes before the first."), field="ends_on")


def _require_sound(edition: Edition, district: str | None) -> None:
    if not edition.named.en.strip() or not edition.named.hi.strip():
        raise WrongFair(_("Give the fair's name in both languages."), field="name_hi")
    _require_days(edition.begins_on, edition.ends_on, edition.source)
    if not (edition.b2b or edition.b2c):
        raise WrongFair(_("Say who comes: traders, the public, or both."), field="buyers")
    if edition.level not in Level.values or (district and edition.level not in IN_STATE):
        raise WrongFair(_("A fair a district holds is in the State."), field="level")
    if edition.level == Level.STATE and edition.national:
        raise WrongFair(_("An ordinary fair is not of national level."), field="level")
