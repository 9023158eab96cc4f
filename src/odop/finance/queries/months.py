"""Money by month: what lay unspent under each head at a month's end, and what was credited in it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth

from odop.basics.dates import first_day_of, months_after
from odop.basics.money import Paise
from odop.finance.models import Entitlement, IdentityCheck, Line
from odop.finance.rules import Head

UNSPENT = (Head.BUDGET, Head.ALLOTTED, Head.ADMINISTRATION, Head.SET_ASIDE, Head.IN_TRANSIT, Head.RETURNED)


@dataclass(frozen=True)
class Nightly:
    """What the last nightly reckoning of the ledger found."""

    on: date
    checked_at: datetime
    entries: int
    lines: int
    holds: bool
    breaks: int


def last_check() -> Nightly | None:
    """The last nightly reckoning; none before the first."""
    row = IdentityCheck.objects.order_by("-checked_at").first()
    if row is None:
        return None
    return Nightly(row.on_date, row.checked_at, row.entries, row.lines, row.holds, len(row.breaks))


@dataclass(frozen=True)
class MonthEnd:
    """What lay unspent when a month ended, by head."""

    month: date  # its first day
    by_head: Mapping[str, Paise]

    @property
    def together(self) -> Paise:
        return sum(self.by_head.values())


def unspent_by_month(scheme: str, year: str, *, until: date) -> tuple[MonthEnd, ...]:
    """Each month of a year until a day: what the State and its districts had not spent by its end. One query."""
    first, moved = first_day_of(year), defaultdict[date, dict[str, Paise]](dict)
    rows = Line.objects.filter(account__scheme=scheme, account__year=year, account__head__in=UNSPENT)
    rows = rows.filter(entry__on_date__lte=until).annotate(month=TruncMonth("entry__on_date")).order_by()
    for head, month, paise in rows.values_list("account__head", "month").annotate(Sum("paise")):
        moved[max(month, first)][head] = moved[max(month, first)].get(head, 0) + paise
    standing, found = dict.fromkeys(map(str, UNSPENT), 0), []
    for month in (months_after(first, n) for n in range(12)):
        if month > until:
            break
        for head, paise in moved.get(month, {}).items():
            standing[head] += paise
        found.append(MonthEnd(month, dict(standing)))
    return tuple(found)


@dataclass(frozen=True)
class Credits:
    """What was credited in a district in one month."""

    district: str
    month: date
    payments: int
    amount: Paise


def credits_by_month(scheme: str, year: str) -> tuple[Credits, ...]:
    """Credits of a scheme in the twelve months of a year, by district; by the day the bank says. One query."""
    first = first_day_of(year)
    rows = Entitlement.objects.filter(
        scheme=scheme, paid_on__gte=first, paid_on__lt=months_after(first, 12)
    ).annotate(month=TruncMonth("paid_on"))
    counted = rows.order_by().values_list("district_id", "month").annotate(Count("pk"), Sum("amount"))
    return tuple(Credits(*row) for row in counted)


@dataclass(frozen=True)
class Credited:
    """One payment credited: for what, how much, on which day, and whether it has become a grant."""

    about: str
    amount: Paise
    on: date
    state: str


def credited(kind: str, *, until: date) -> tuple[Credited, ...]:
    """Every payment of a kind credited by a day. One query; rooms above count over it."""
    rows = Entitlement.objects.filter(kind=kind, paid_on__lte=until)
    return tuple(
        Credited(about, amount, on, state)
        for about, amount, on, state in rows.values_list("about", "amount", "paid_on", "state").iterator(
            10_000
        )
        if on
    )


def payments_by_district(scheme: str, year: str) -> dict[str, int]:
    """How many payments of a scheme and year were ever sent to the bank, by district. One query."""
    rows = Entitlement.objects.filter(scheme=scheme, year=year, tries__gt=0).order_by()
    return dict(rows.values_list("district_id").annotate(Count("pk")))
