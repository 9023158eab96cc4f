"""Her age as far as the register knows it."""

from datetime import date

from odop.artisans.rules.ages import birth
from odop.basics.dates import age_on


def completed_years(
    on: date | None, born_on: date | None, earliest: date | None, latest: date | None
) -> int | None:
    """Completed years on the day of applying; between two birth days, only if both say the same."""
    born = birth(born_on, earliest, latest)
    if on is None or born.earliest is None or born.latest is None:
        return None
    youngest, oldest = age_on(born.latest, on), age_on(born.earliest, on)
    if born.surely_of_age(on) or youngest == oldest:
        return youngest
    return oldest if born.surely_under_age(on) else None
