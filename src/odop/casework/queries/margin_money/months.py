"""Loans sanctioned by month and district; the sums that stand most often."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncMonth

from odop.basics.dates import LUCKNOW, day_of, first_day_of, months_after
from odop.basics.money import Paise
from odop.casework.models import LoanFile
from odop.casework.queries.margin_money.current import start_of
from odop.casework.queries.margin_money.habits import impossible
from odop.casework.rules.margin_money.heaping import round_shares

LAKH = 1_00_000_00
STEPS = (LAKH, 5 * LAKH, 10 * LAKH)
MOST = 8


@dataclass(frozen=True)
class Sanctions:
    """Loans sanctioned in a district in one month."""

    district: str
    month: date
    loans: int
    amount: Paise


@dataclass(frozen=True)
class Rounds:
    """How the sums sanctioned cluster."""

    loans: int
    whole: tuple[tuple[Paise, int], ...]  # multiples of so much: so many
    most_often: tuple[tuple[Paise, int], ...]


def sanctions_by_month(year: str) -> tuple[Sanctions, ...]:
    """Sanctions in the twelve months of a year, by district. One query."""
    rows = _of(year).annotate(month=TruncMonth("decided_at", tzinfo=LUCKNOW)).order_by()
    counted = rows.values_list("district_id", "month").annotate(Count("pk"), Sum("sum_sanctioned"))
    return tuple(Sanctions(district, day_of(month), n, paise) for district, month, n, paise in counted)


def round_sums(year: str) -> Rounds:
    """Of the sums sanctioned in a year, how many are whole lakhs, fives and tens; which stand most often."""
    counted = dict(_of(year).order_by().values_list("sum_sanctioned").annotate(n=Count("pk")))
    sums = {paise: n for paise, n in counted.items() if paise is not None}
    often = sorted(sums.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return Rounds(sum(sums.values()), tuple(round_shares(sums, STEPS)), tuple(often))


def _of(year: str) -> QuerySet[LoanFile]:
    first = first_day_of(year)
    rows = LoanFile.objects.filter(decision="SANCTIONED").exclude(impossible())
    return rows.filter(decided_at__gte=start_of(first), decided_at__lt=start_of(months_after(first, 12)))
