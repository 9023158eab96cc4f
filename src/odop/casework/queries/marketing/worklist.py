"""The district's claims: how many in each state and since when, the pile that is open, and the money left."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Min, Sum

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import financial_year
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import MARKETING, Application, Bar, MarketClaim, for_markets
from odop.casework.queries import committees
from odop.casework.queries.inbox import sought
from odop.casework.queries.marketing.hearings import ToHear, to_hear
from odop.casework.queries.marketing.lines import AT_HAND, MarketLine, market_lines
from odop.casework.queries.marketing.parts import BarLine, bar_line
from odop.casework.queries.may import held
from odop.casework.rules.marketing.states import ClaimState
from odop.finance import queries as finance
from odop.finance.queries import MoneyLeft, Standing
from odop.finance.rules import Kind
from odop.programme import queries as programme

PAGE = 50
S = ClaimState
SHOWN = (
    S.SUBMITTED, S.RETURNED, S.RECOMMENDED, S.SANCTIONED, S.PASSED, S.RECOVERING, S.RECOVERED, S.REJECTED,
    S.WITHDRAWN,
)  # fmt: skip
TO_DO = (S.SUBMITTED, S.RECOMMENDED, S.SANCTIONED, S.RECOVERING)


@dataclass(frozen=True)
class ClaimPile:
    """So many claims in one state, since when the oldest."""

    state: ClaimState
    count: int
    since: datetime
    amount: Paise

    @property
    def label(self) -> str:
        return str(self.state.label)


@dataclass(frozen=True)
class Row:
    """A claim of the pile, and how its payment stands."""

    line: MarketLine
    standing: Standing | None


@dataclass(frozen=True)
class MarketPage:
    """The claims of a district."""

    district: Named
    piles: tuple[ClaimPile, ...]
    state: ClaimState
    wanted: str  # a name or a number that was searched for, in every state
    rows: tuple[Row, ...]
    pager: Page
    left: MoneyLeft
    year: str
    decided: int  # claims of which signed minutes speak, and which have not been taken up
    may_pass: bool
    may_recommend: bool
    bars: tuple[tuple[Named, BarLine], ...]
    hearings: tuple[ToHear, ...]
    today: date

    @property
    def choose(self) -> bool:
        """Whether many of this pile may be chosen at once."""
        return not self.wanted and self.state in (S.SUBMITTED, S.SANCTIONED)


def market_page(
    district: str, *, user: User, on: date, state: str = "", sought_for: str = "", page: str | None = None
) -> MarketPage | None:
    """The claims of a district in one state, those filed first on top, or those of a name or a number in every state.

    None where there is no such district.
    """
    named = programme.district(district)
    if named is None:
        return None
    piles = market_piles(district)
    there = {pile.state for pile in piles}
    wanted = S(state) if state in S.values else next((one for one in SHOWN if one in there), S.SUBMITTED)
    name = sought_for.strip()[:100]
    rows = for_markets().filter(district=district).select_related(*AT_HAND)
    rows = rows.filter(sought(name), state__in=SHOWN) if name else rows.filter(state=wanted)
    newest_last = wanted in TO_DO
    pager = Paginator(rows.order_by(*(("applied_on", "number") if newest_last else ("-since", "-pk"))), PAGE)
    shown = pager.get_page(page)
    lines = market_lines(shown.object_list)
    standings = finance.standing_of([line.number for line in lines if line.number], kind=Kind.MARKETING)
    may, year = held(user, district, on), financial_year(on)
    bars = Bar.objects.filter(district=district, scheme=MARKETING).select_related("artisan")
    return MarketPage(
        district=named.named,
        piles=piles,
        state=wanted,
        wanted=name,
        rows=tuple(Row(line, standings.get(line.number)) for line in lines),
        pager=shown,
        left=finance.money_left(district, MARKETING, year),
        year=year,
        decided=len(decided(district)),
        may_pass=Permission.PASS_CLAIM in may,
        may_recommend=Permission.SCRUTINISE in may,
        bars=tuple(
            (Named(one.artisan.name, one.artisan.name_hi or one.artisan.name), bar_line(one))
            for one in bars.order_by("-from_on")[:20]
        ),
        hearings=to_hear(district, on=on),
        today=on,
    )


def market_piles(district: str) -> tuple[ClaimPile, ...]:
    """How many claims stand in each state that is shown; one query."""
    rows = (
        MarketClaim.objects.filter(district=district, application__state__in=SHOWN)
        .values("application__state")
        .annotate(n=Count("pk"), since=Min("application__since"), given=Sum("given"), asked=Sum("asked"))
    )
    found = {
        row["application__state"]: ClaimPile(
            S(row["application__state"]), row["n"], row["since"], row["given"] or row["asked"] or 0
        )
        for row in rows
    }
    return tuple(found[state] for state in SHOWN if state in found)


def decided(district: str) -> tuple[datetime, ...]:
    """When the minutes were signed that speak of claims of the district, and that nobody has brought into force."""
    rows = dict(
        Application.objects.filter(scheme=MARKETING, district=district, state=S.RECOMMENDED).values_list(
            "number", "since"
        )
    )
    said = committees.decisions_on([str(number) for number in rows], "mda_claim")
    found = (
        one.signed_at
        for number, one in said.items()
        if one.signed_at >= rows[number] and one.said != "PUT_OFF"
    )
    return tuple(sorted(found))
