"""Asking for a stall, taking it back, giving it up so that the next moves up, and going with one of one's own."""

from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, User, require, require_self
from odop.artisans import queries as artisans
from odop.artisans.queries import Person
from odop.artisans.rules.refusals import NoSuchMaker
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, days_after
from odop.documents import services as documents
from odop.mart.models import Fair, Stall, StallRound
from odop.mart.rules import FOLLOW_UP_DAYS, GOING, STANDING, RoundState, StallState, require_stall_move
from odop.mart.rules.refusals import (
    AlreadyCalledOff,
    FairBegun,
    FairOver,
    GoesAlready,
    NotForHer,
    RoundClosed,
)
from odop.mart.services.letters import draw_letters
from odop.mart.services.telling import tell
from odop.programme.services import hold, next_numbers

# Why a letter of the draw no longer stands, as whoever checks it reads.
GIVEN_UP = "स्टॉल या प्रतीक्षा सूची का स्थान छोड़ा गया। The stall, or the place on the waiting list, was given up."
MOVED_UP = "अब स्टॉल मिला है; नया पत्र जारी हुआ। A stall has been allotted since; another letter was issued."


@act("mart.applied_for_stall")
def apply_for_stall(*, stall_round: UUID, artisan: str, by: Actor, at: datetime) -> Stall:
    """Ask for a stall in an open round: the maker herself, or an officer of her district for her.

    Raises NotPermitted, NoSuchMaker, CannotMove, RoundClosed, NotForHer or GoesAlready.
    """
    row = StallRound.objects.select_for_update(of=("self",)).select_related("fair").get(pk=stall_round)
    person = _person(artisan)
    require_of(by, person.user, person.district, at=at)
    on = day_of(at)
    if row.state != RoundState.OPEN or not row.opens_on <= on <= row.closes_on:
        raise RoundClosed(row.closes_on)
    if row.district_id not in (None, person.district) or row.product_id not in (None, person.product):
        raise NotForHer
    _require_free(person, row.fair)
    (number,) = next_numbers(Stall, "number", f"{row.number}/", width=4)
    stall = Stall.objects.create(
        number=number,
        district_id=person.district,
        fair=row.fair,
        round=row,
        artisan_id=person.key,
        product_id=person.product,
        since=at,
        applied_at=at,
        helped_by="" if _herself(by, person) else by.name,
        synthetic=person.synthetic,
    )
    audit.record("mart.applied_for_stall", on=stall, by=by, at=at, artisan=person.number)
    tell([stall], "stall_applied", at=at, values={"closes": row.closes_on, "drawn": row.value_on})
    return stall


@act("mart.took_back_application")
def take_back(*, stall: UUID, by: Actor, at: datetime) -> Stall:
    """Take an application back while the list is open; once it is closed, only after the draw.

    Raises NotPermitted, CannotMove or RoundClosed.
    """
    row = held(stall)
    require_of(by, row.artisan.user_id, row.district_id, at=at)
    require_stall_move(row.state, StallState.WITHDRAWN)
    if row.round and (row.round.state != RoundState.OPEN or day_of(at) > row.round.closes_on):
        raise RoundClosed(row.round.closes_on)
    row.state, row.since = StallState.WITHDRAWN, at
    row.save(update_fields=["state", "since"])
    audit.record("mart.took_back_application", on=row, by=by, at=at)
    return row


@act("mart.gave_up_stall")
def give_up_stall(*, stall: UUID, words: str = "", by: Actor, at: datetime) -> Stall | None:
    """Give a stall or a place on the waiting list up; a free stall goes to the next of the draw's order.

    Returns the stall that moved up. Raises NotPermitted, CannotMove or FairBegun.
    """
    row = held(stall)
    require_of(by, row.artisan.user_id, row.district_id, at=at)
    require_stall_move(row.state, StallState.GIVEN_UP)
    if day_of(at) >= row.fair.begins_on:
        raise FairBegun
    allotted = row.state == StallState.ALLOTTED
    row.state, row.since = StallState.GIVEN_UP, at
    row.save(update_fields=["state", "since"])
    audit.record("mart.gave_up_stall", on=row, by=by, at=at, words=words.strip())
    documents.withdraw_letters(abouts=[row.number], why=GIVEN_UP, by=by, at=at)
    if not allotted or row.fair.called_off_on:
        return None
    following = (
        Stall.objects.select_for_update(of=("self",))
        .select_related("fair", "round", "artisan__user")
        .filter(round=row.round_id, state=StallState.WAITING)
        .order_by("place")
        .first()
    )
    if following is None:
        return None
    following.state, following.since = StallState.ALLOTTED, at
    following.save(update_fields=["state", "since"])
    audit.record("mart.moved_up", on=following, by=by, at=at, after=row.number)
    tell([following], "stall_moved_up", at=at)
    documents.withdraw_letters(abouts=[following.number], why=MOVED_UP, by=by, at=at)
    if following.round is not None:
        draw_letters(following.round, [following], by=by, at=at)
    return following


@act("mart.goes_on_own")
def go_on_own(*, fair: UUID, artisan: str, by: Actor, at: datetime) -> Stall:
    """Note that a maker goes to a fair with a stall she took from the organiser herself.

    Raises NotPermitted, NoSuchMaker, AlreadyCalledOff, FairOver or GoesAlready.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    person = _person(artisan)
    require_of(by, person.user, person.district, at=at)
    if row.called_off_on:
        raise AlreadyCalledOff
    if day_of(at) > days_after(row.ends_on, FOLLOW_UP_DAYS):
        raise FairOver
    _require_free(person, row)
    (number,) = next_numbers(Stall, "number", f"{row.number}/", width=4)
    stall = Stall.objects.create(
        number=number,
        district_id=person.district,
        fair=row,
        artisan_id=person.key,
        product_id=person.product,
        state=StallState.OWN,
        since=at,
        applied_at=at,
        helped_by="" if _herself(by, person) else by.name,
        synthetic=person.synthetic,
    )
    audit.record("mart.goes_on_own", on=stall, by=by, at=at, artisan=person.number)
    return stall


def require_of(by: Actor, user: UUID | None, district: str, *, at: datetime) -> None:
    """Refuse whoever is neither the maker herself nor an officer who holds fairs in her district."""
    if isinstance(by, User) and user is not None and by.pk == user:
        require_self(by, user)
    else:
        require(by, Permission.HOLD_FAIR, district=district, on=day_of(at))


def held(stall: UUID) -> Stall:
    """A stall with its round and its fair, locked until the act ends: the round first, as by every act on it."""
    StallRound.objects.select_for_update().filter(stalls=stall).first()
    return (
        Stall.objects.select_for_update(of=("self",))
        .select_related("fair", "round", "artisan__user")
        .get(pk=stall)
    )


def going(stall: Stall) -> bool:
    """Whether this is a stall somebody stands in."""
    return stall.state in GOING


def _person(artisan: str) -> Person:
    person = artisans.artisan(artisan)
    if person is None:
        raise NoSuchMaker
    return person


def _herself(by: Actor, person: Person) -> bool:
    return isinstance(by, User) and by.pk == person.user


def _require_free(person: Person, fair: Fair) -> None:
    hold(f"stall of {person.key}")
    if Stall.objects.filter(fair=fair, artisan=person.key, state__in=STANDING).exists():
        raise GoesAlready
