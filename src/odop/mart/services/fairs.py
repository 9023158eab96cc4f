"""Noting a fair, correcting its days, calling it off, and the Commissioner's list for assistance."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.mart.models import Fair
from odop.mart.rules import IN_STATE, Level
from odop.programme import queries as programme
from odop.programme.services import next_numbers


class WrongFair(Refusal):
    """What is said of a fair does not hold together."""


class AlreadyCalledOff(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This fair was called off."))


class OrderMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give the number and day of the Commissioner's letter."), field="order")


class WrongListing(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("A fair leaves the list on a day after it came onto it, and only if it stands on it."),
            field="from_day",
        )


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
    year = financial_year(edition.begins_on)
    held_by = programme.district(district) if district else None
    stem = f"{programme.letters('fair')}/{year}/" + (f"{held_by.short}/" if held_by else "")
    (number,) = next_numbers(Fair, "number", stem)
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
    row = Fair.objects.select_for_update().get(pk=fair)
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
    row = Fair.objects.select_for_update().get(pk=fair)
    require(by, Permission.HOLD_FAIR, on=day_of(at))
    if not order.strip():
        raise OrderMissing
    if row.listed_from is None or row.listed_until is not None or from_day < row.listed_from:
        raise WrongListing
    row.listed_until = from_day
    row.save(update_fields=["listed_until"])
    audit.record("mart.unlisted_fair", on=row, by=by, at=at, order=order.strip(), until=from_day.isoformat())
    return row


def _require_sound(edition: Edition, district: str | None) -> None:
    if not edition.named.en.strip() or not edition.named.hi.strip():
        raise WrongFair(_("Give the fair's name in both languages."), field="name_hi")
    if not edition.source.strip():
        raise WrongFair(_("Say who says so: a letter, a page, a notice."), field="source")
    if edition.ends_on < edition.begins_on:
        raise WrongFair(_("The last day comes before the first."), field="ends_on")
    if not (edition.b2b or edition.b2c):
        raise WrongFair(_("Say who comes: traders, the public, or both."), field="buyers")
    if edition.level not in Level.values or (district and edition.level not in IN_STATE):
        raise WrongFair(_("A fair a district holds is in the State."), field="level")
    if edition.level == Level.STATE and edition.national:
        raise WrongFair(_("An ordinary fair is not of national level."), field="level")
