"""Ages as far as they are known. Where only an age was told, the birth lies between two days."""

from dataclasses import dataclass
from datetime import date, timedelta

from odop.basics.dates import age_on, years_after

OF_AGE = 18


@dataclass(frozen=True)
class Birth:
    """A birth day, or the two days between which it lies; nothing where nobody told."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def day(self) -> date | None:
        return self.earliest if self.earliest == self.latest else None

    def surely_of_age(self, on: date) -> bool:
        """Whether she is eighteen whatever the true day is."""
        return self.latest is not None and age_on(self.latest, on) >= OF_AGE

    def surely_under_age(self, on: date) -> bool:
        """Whether she is under eighteen whatever the true day is."""
        return self.earliest is not None and age_on(self.earliest, on) < OF_AGE


def born_on(day: date) -> Birth:
    """A birth of which the day is known."""
    return Birth(day, day)


def born_in(year: int) -> Birth:
    """A birth of which only the year is known."""
    return Birth(date(year, 1, 1), date(year, 12, 31))


def told_age(age: int, on: date) -> Birth:
    """A birth of which only the age on a day is known, in completed years."""
    return Birth(years_after(on, -age - 1) + timedelta(days=1), years_after(on, -age))


def birth(day: date | None, earliest: date | None, latest: date | None) -> Birth:
    """The birth as the register holds it."""
    return born_on(day) if day else Birth(earliest, latest)
