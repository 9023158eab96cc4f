"""What was said in public of centres, held against what was said later: kept, missed, said again, gainsaid. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named


class Claimed(models.TextChoices):
    """What was claimed."""

    PROMISE = "promise", _("promised")
    PROPOSED = "proposed", _("proposed")
    STARTED = "started", _("started")
    IN_WORK = "in_work", _("under construction")
    OPENING_SOON = "opening_soon", _("built, opening soon")
    WORKING = "working", _("working")


NOT_WORKING = (Claimed.PROPOSED, Claimed.STARTED, Claimed.IN_WORK, Claimed.OPENING_SOON)
BEFORE_BUILT = (Claimed.PROPOSED, Claimed.STARTED)


@dataclass(frozen=True)
class Claim:
    """One thing said in public: of which districts (none: the whole State), when, by whom."""

    code: str
    scope: Named
    districts: frozenset[str]
    said_on: date | None
    status: Claimed
    centres: int | None
    by_on: date | None
    cost: Named
    words: Named
    source: str
    as_of: str
    confidence: str
    note: str

    def speaks_of(self, other: "Claim") -> bool:
        """Whether both speak of a place in common; what is said of the State speaks of every place."""
        return not self.districts or not other.districts or bool(self.districts & other.districts)


@dataclass(frozen=True)
class Judged:
    """A claim beside those that came later or before it."""

    claim: Claim
    missed: "Claim | None" = None  # a later word by which the day promised had passed and nothing worked
    days_after: int | None = None  # how long after the day promised that word came
    repeats: "Claim | None" = None  # the first time the same was said of a place in common
    days_between: int | None = None
    gainsays: "Claim | None" = None  # what had been called built is said to be only begun

    @property
    def speaks_ill(self) -> bool:
        return bool(self.missed or self.repeats or self.gainsays)


def judged(claims: Iterable[Claim]) -> tuple[Judged, ...]:
    """Every claim in the order in which it was said, undated ones last, each held against the others."""
    lines = sorted(claims, key=lambda one: (one.said_on is None, one.said_on or date.max, one.code))
    return tuple(_judged(one, lines[:place], lines[place + 1 :]) for place, one in enumerate(lines))


def _judged(one: Claim, before: list[Claim], after: list[Claim]) -> Judged:
    missed = next((late for late in after if _misses(one, late)), None)
    repeats = next((first for first in before if _repeats(one, first)), None)
    gainsays = next((other for other in before if _gainsays(one, other)), None)
    return Judged(
        one, missed, _days(one.by_on, missed.said_on if missed else None),
        repeats, _days(repeats.said_on if repeats else None, one.said_on), gainsays,
    )  # fmt: skip


def _misses(promise: Claim, late: Claim) -> bool:
    return (
        promise.by_on is not None
        and late.said_on is not None
        and late.said_on > promise.by_on
        and late.status in NOT_WORKING
        and promise.speaks_of(late)
    )


def _repeats(one: Claim, first: Claim) -> bool:
    return (
        one.status == first.status == Claimed.OPENING_SOON
        and one.said_on != first.said_on
        and bool(one.districts & first.districts)
    )


def _gainsays(one: Claim, other: Claim) -> bool:
    built = (Claimed.OPENING_SOON, Claimed.WORKING)
    return one.status in BEFORE_BUILT and other.status in built and bool(one.districts & other.districts)


def _days(first: date | None, second: date | None) -> int | None:
    return (second - first).days if first and second else None
