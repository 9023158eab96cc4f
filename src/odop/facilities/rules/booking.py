"""Turns at a machine: when they may be asked for, at once or by turn, and who comes first. Pure.

No order says how turns are shared; docs/decisions/fair-turns.md says why this is the way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.dates import LUCKNOW
from odop.basics.money import Paise

ASK_AHEAD_DAYS = 14  # how far ahead a turn may be asked for
CLOSES_DAYS_BEFORE = 1  # asking for a day closes at the midnight that leaves one whole day before it
OPEN_AT_MOST = 3  # turns one maker may have before her, asked for and given together
USE_DAYS = 30  # whoever had least of the machine in so many days comes first
BUSY_IN_A_HUNDRED = 50  # a machine is in demand when so much of its open time was given in those days
CANCEL_HOURS = 24  # a turn is given back so long before it begins, and then counts for nothing
IDLE_DAYS = 60  # after so many days without use a flag is raised in public


class Basis(models.TextChoices):
    """What a charge is reckoned by."""

    HOUR = "HOUR", _("an hour")
    PIECE = "PIECE", _("a piece")


class Turn(models.TextChoices):
    """The life of one booking."""

    ASKED = "ASKED", _("asked for, given when asking closes")
    GIVEN = "GIVEN", _("turn given")
    NOT_GIVEN = "NOT_GIVEN", _("went to somebody who had less")
    CANCELLED = "CANCELLED", _("turn given back")
    CLOSED = "CLOSED", _("the centre is closed that day")
    USED = "USED", _("used")
    NO_SHOW = "NO_SHOW", _("nobody came")
    CONTESTED = "CONTESTED", _("two words on it")


# The same said to the maker whose turn it is; else the words of the state.
SAID_TO_HER = {Turn.GIVEN: _("your turn is fixed")}
BEFORE_HER = (Turn.ASKED, Turn.GIVEN)
HOLDS_ITS_HOURS = (Turn.GIVEN, Turn.USED, Turn.NO_SHOW, Turn.CONTESTED)  # no other turn at these hours
COUNTS_AS_HAD = HOLDS_ITS_HOURS  # a turn nobody came to was kept from another


@dataclass(frozen=True)
class Slot:
    """Whole hours of a day."""

    from_hour: int
    until_hour: int

    @property
    def hours(self) -> int:
        return self.until_hour - self.from_hour

    @property
    def words(self) -> str:
        return f"{self.from_hour:02d}:00–{self.until_hour:02d}:00"


@dataclass(frozen=True)
class Asked:
    """One request for a slot, with the hours its maker has had of the machine."""

    key: UUID
    hours_had: int
    asked_at: datetime


def slots_of(hours: tuple[int, int] | None, length: int) -> tuple[Slot, ...]:
    """The turns of a day that is open from one hour to another; what is left over at the end is no turn."""
    if hours is None:
        return ()
    first, last = hours
    return tuple(Slot(hour, hour + length) for hour in range(first, last - length + 1, length))


def hours_on(week: Mapping[str, object], on: date) -> tuple[int, int] | None:
    """From when to when the centre is open on a day of the week; none where it is not."""
    told = week.get(str(on.weekday()))
    return (int(told[0]), int(told[1])) if isinstance(told, list | tuple) else None


def closes_at(on: date) -> datetime:
    """When asking for a day closes."""
    return datetime.combine(on - timedelta(days=CLOSES_DAYS_BEFORE), time(), LUCKNOW)


def begins_at(on: date, hour: int) -> datetime:
    """When a turn begins."""
    return datetime.combine(on, time(hour), LUCKNOW)


def ends_at(on: date, until_hour: int) -> datetime:
    """When a turn is over."""
    return begins_at(on, until_hour - 1) + timedelta(hours=1)


def given_at_once(on: date, *, given_hours: int, open_hours: int, at: datetime) -> bool:
    """A free turn is given at once, unless the machine is in demand and asking for the day is still open."""
    return at >= closes_at(on) or given_hours * 100 < open_hours * BUSY_IN_A_HUNDRED


def in_turn(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    """Whoever had least comes first; then whoever asked earlier. Members and others alike."""
    return tuple(sorted(asked, key=lambda one: (one.hours_had, one.asked_at, one.key)))


def may_cancel(on: date, hour: int, *, at: datetime) -> bool:
    """Whether a turn can still be given back so that another can have it."""
    return at + timedelta(hours=CANCEL_HOURS) <= begins_at(on, hour)


def charge(basis: str, rate: Paise, *, hours: int, pieces: int | None) -> Paise | None:
    """What a use costs; not known while its pieces are not."""
    if basis == Basis.HOUR:
        return rate * hours
    return None if pieces is None else rate * pieces


def agreed(*words: int | None) -> int | None:
    """What every word on a use says at least: one word alone stands, two count as far as they agree."""
    said = [word for word in words if word is not None]
    return min(said) if said else None


def part(centres: int | None, hers: int | None) -> bool:
    """Whether two words on one number part: where one of them is silent, nothing does."""
    return centres is not None and hers is not None and centres != hers


def idle(last_used_on: date, on: date) -> bool:
    """Whether sixty days have gone by without use."""
    return (on - last_used_on).days >= IDLE_DAYS
