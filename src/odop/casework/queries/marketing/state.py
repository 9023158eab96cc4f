"""Claims over the whole State: by district, and the list of those passed, as the ODOP Cell is sent it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, Sum

from odop.basics.dates import first_day_of, last_day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Bar, CouncilClaim, MarketClaim, for_markets
from odop.casework.queries.marketing.lines import AT_HAND, MarketLine, market_lines
from odop.casework.rules.marketing.states import ClaimState
from odop.finance.queries import Break, Said, beside
from odop.finance.queries.months import credited
from odop.finance.rules import Kind
from odop.programme import queries as programme

S = ClaimState
WAITING = (S.SUBMITTED, S.RECOMMENDED, S.SANCTIONED)


@dataclass(frozen=True)
class DistrictClaims:
    """The claims of one district filed in a year, and the money that reached makers in it."""

    code: str
    slug: str
    named: Named
    filed: int
    waiting: int
    sanctioned: int
    sanctioned_sum: Paise
    rejected: int
    paid: int
    paid_sum: Paise
    false: int  # found false, given back or to be given back
    recovered: int  # of these, given back


@dataclass(frozen=True)
class StateClaims:
    """Every district beside the others, and the whole."""

    year: str
    lines: tuple[DistrictClaims, ...]
    whole: DistrictClaims
    bars: int
    synthetic: bool


def state_claims(year: str, *, on: date) -> StateClaims:
    """Claims filed in a financial year and paid in it, by district; four queries."""
    first, last = first_day_of(year), last_day_of(year)
    decided = (S.SANCTIONED, S.PASSED, S.RECOVERING, S.RECOVERED)
    counted = (
        MarketClaim.objects.filter(application__applied_on__range=(first, last))
        .values("district")
        .annotate(
            filed=Count("pk", filter=~Q(application__state=S.WITHDRAWN)),
            waiting=Count("pk", filter=Q(application__state__in=WAITING)),
            sanctioned=Count("pk", filter=Q(application__state__in=decided)),
            sanctioned_sum=Sum("given", filter=Q(application__state__in=decided)),
            rejected=Count("pk", filter=Q(application__state=S.REJECTED)),
            false=Count("pk", filter=~Q(recovery_order="")),
            recovered=Count("pk", filter=Q(application__state=S.RECOVERED)),
        )
    )
    rows: dict[str, Mapping[str, Any]] = {row["district"]: row for row in counted}
    paid = paid_by_district(first, last)
    lines = tuple(
        _line(one.code, one.slug, one.named, rows.get(one.code, {}), paid.get(one.code, (0, 0)))
        for one in programme.districts()
        if one.code in rows or one.code in paid
    )
    names = (
        "filed",
        "waiting",
        "sanctioned",
        "sanctioned_sum",
        "rejected",
        "paid",
        "paid_sum",
        "false",
        "recovered",
    )
    sums = {name: sum(getattr(line, name) for line in lines) for name in names}
    return StateClaims(
        year,
        lines,
        DistrictClaims(code="", slug="", named=Named("Whole State", "पूरा प्रदेश"), **sums),
        Bar.objects.filter(Q(until_on=None) | Q(until_on__gte=on), lifted_on=None, from_on__lte=on).count(),
        MarketClaim.objects.filter(synthetic=True).exists(),
    )


def paid_by_district(first: date, last: date) -> dict[str, tuple[int, Paise]]:
    """Claims whose money reached the maker between two days, what was taken back again left out."""
    reached = {
        one.about: one for one in credited(Kind.MARKETING, until=last)
        if one.on >= first and one.state == "CREDITED"
    }  # fmt: skip
    found: dict[str, tuple[int, Paise]] = defaultdict(lambda: (0, 0))
    places = for_markets().filter(number__in=reached).values_list("number", "district_id")
    for number, district in places:
        count, amount = found[district]
        found[district] = (count + 1, amount + reached[str(number)].amount)
    return dict(found)


def passed_list(year: str) -> tuple[MarketLine, ...]:
    """The claims passed in a financial year, district by district: the list the ODOP Cell is sent."""
    rows = (
        for_markets()
        .filter(
            state__in=(S.PASSED, S.RECOVERING, S.RECOVERED),
            market_claim__passed_at__date__range=(first_day_of(year), last_day_of(year)),
        )
        .select_related(*AT_HAND)
        .order_by("district_id", "applied_on", "number")
    )
    return market_lines(rows)


def market_beside_money() -> tuple[Break, ...]:
    """Assistance owed without a passed claim, a passed claim without it, sums or payees that differ. Three queries."""
    rows = MarketClaim.objects.filter(passed_at__isnull=False).values_list(
        "application__number", "district_id", "given", "application__artisan_id"
    )
    makers = (Said(str(row[0]), row[1], row[2] or 0, row[3]) for row in rows.iterator(chunk_size=20_000))
    councils = CouncilClaim.objects.filter(passed_at__isnull=False).values_list(
        "number", "district_id", "given", "office_id"
    )
    return beside(Kind.MARKETING, (*makers, *(Said(c[0], c[1], c[2] or 0, None, c[3]) for c in councils)))


def _line(
    code: str, slug: str, named: Named, row: Mapping[str, Any], paid: tuple[int, Paise]
) -> DistrictClaims:
    counted = {
        name: row.get(name) or 0
        for name in ("filed", "waiting", "sanctioned", "sanctioned_sum", "rejected", "false", "recovered")
    }
    return DistrictClaims(code=code, slug=slug, named=named, paid=paid[0], paid_sum=paid[1], **counted)
