"""Whether a year's last month stands far above the others: a question to be put, never a verdict. Pure."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

MONTHS = 12
LEAST = 24  # in a year; fewer say nothing of months
TIMES = 2  # an even month
SPREADS = 3  # beyond what chance gives an even year


def far_above(of_march: int, of_year: int) -> bool:
    """March holds at least twice an even month, and more than chance gives an even year, squared and exact."""
    if of_year < LEAST or of_march * MONTHS < TIMES * of_year:
        return False
    above = Fraction(of_march) - Fraction(of_year, MONTHS)
    variance = Fraction(of_year * (MONTHS - 1), MONTHS**2)
    return above > 0 and above**2 > SPREADS**2 * variance


def round_shares(sums: Mapping[int, int], steps: Iterable[int]) -> list[tuple[int, int]]:
    """How many of the sums, each with how often it stands, are whole multiples of each step."""
    return [(step, sum(n for paise, n in sums.items() if paise % step == 0)) for step in steps]
