"""Councils' claims: the district's pile, one whole, the whole State's, what was paid, and the ledger beside them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from odop.basics.dates import first_day_of, last_day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.marketing import rules_of
from odop.casework.models import CouncilClaim
from odop.casework.queries import committees
from odop.casework.queries.committees import Decision
from odop.casework.rules.marketing.councils import (
    BRANDING,
    FAIR,
    HOLDER,
    CouncilState,
    Occasion,
    purpose_of,
)
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.finance.queries.months import credited
from odop.finance.rules import Kind, Owing
from odop.schemes import marketing_development as scheme

S = CouncilState
MATTER = "mda_council"
LISTED_AT_MOST = 500


@dataclass(frozen=True)
class CouncilLine:
    """One claim of a council in a list."""

    number: str
    office: str
    council: Named
    district: str
    occasion: Occasion
    event: Named
    place: str
    ended_on: date
    applied_on: date
    cost: Paise
    given: Paise | None
    state: CouncilState
    since: datetime
    synthetic: bool
    standing: Standing | None = None  # of its payment
    decided: bool = False  # signed minutes speak of it, and nobody has taken that up

    @property
    def purpose(self) -> str:
        return purpose_of(self.occasion)

    @property
    def state_label(self) -> str:
        return str(self.state.label)

    @property
    def holder(self) -> str:
        return HOLDER.get(self.state, "")


@dataclass(frozen=True)
class CouncilLimits:
    """What the order of a day gives councils."""

    order: str
    confirmed: bool
    share_percent: int
    fair_at_most: Paise
    branding_at_most: Paise
    units_at_least: int


@dataclass(frozen=True)
class CouncilPaid:
    """A council's claim whose money has come: what anybody may read."""

    council: Named
    district: str
    occasion: Occasion
    event: Named
    ended_on: date
    meeting: str
    amount: Paise
    paid_on: date
    synthetic: bool


def council_limits(on: date) -> CouncilLimits | None:
    """What the order of a day gives councils; none where it gives them nothing."""
    rules = rules_of(on)
    if rules is None or not scheme.limit_of(FAIR, "offered", rules):
        return None
    most = {purpose: scheme.limit_of(purpose, "costs_at_most", rules) for purpose in (FAIR, BRANDING)}
    return CouncilLimits(
        rules.order, rules.confirmed, rules.share_percent, most[FAIR], most[BRANDING], rules.units_at_least
    )


def council_lines(district: str | None = None) -> tuple[CouncilLine, ...]:
    """The claims of councils of a district, or of the State: those somebody must act on first, then the newest."""
    rows = CouncilClaim.objects.select_related("office").order_by("-applied_on", "-number")
    if district is not None:
        rows = rows.filter(district=district)
    claims = list(rows[:LISTED_AT_MOST])
    standings = finance.standing_of([one.number for one in claims], kind=Kind.MARKETING)
    said = undone(claims)
    lines = [
        replace(line_of(one), standing=standings.get(one.number), decided=one.number in said)
        for one in claims
    ]
    return tuple(sorted(lines, key=lambda one: not one.holder))


def passed_councils(year: str) -> tuple[CouncilLine, ...]:
    """The claims of councils passed in a financial year: part of the list the ODOP Cell is sent."""
    rows = CouncilClaim.objects.select_related("office").filter(
        state__in=(S.PASSED, S.RECOVERING, S.RECOVERED),
        passed_at__date__range=(first_day_of(year), last_day_of(year)),
    )
    return tuple(line_of(row) for row in rows.order_by("district_id", "applied_on", "number"))


def councils_to_do(district: str) -> dict[str, tuple[int, datetime]]:
    """How many claims wait on the Deputy Commissioner in each state, and since when the oldest."""
    found: dict[str, tuple[int, datetime]] = {}
    waits = (S.SUBMITTED, S.SANCTIONED, S.RECOVERING)
    rows = CouncilClaim.objects.filter(district=district, state__in=waits).order_by("-since")
    for state, since in rows.values_list("state", "since"):
        found[state] = (found.get(state, (0, since))[0] + 1, since)
    return found


def councils_decided(district: str) -> tuple[datetime, ...]:
    """When the minutes were signed that speak of claims of councils, and that nobody has brought into force."""
    rows = CouncilClaim.objects.filter(district=district, state=S.RECOMMENDED)
    return tuple(sorted(one.signed_at for one in undone(list(rows)).values()))


def councils_paid() -> tuple[CouncilPaid, ...]:
    """What councils were paid, newest first: not what was taken back again. Anybody may read it; three queries."""
    paid = {one.about: one for one in credited(Kind.MARKETING, until=date.max) if one.state == Owing.CREDITED}
    rows = CouncilClaim.objects.select_related("office").filter(state=S.PASSED, number__in=paid)
    found = [
        CouncilPaid(
            council=row.office.named, district=row.district_id, occasion=Occasion(row.occasion),
            event=Named(row.event_en, row.event_hi), ended_on=row.ended_on, meeting=row.meeting,
            amount=paid[row.number].amount, paid_on=paid[row.number].on, synthetic=row.synthetic,
        )
        for row in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.paid_on, reverse=True))


def undone(claims: Iterable[CouncilClaim]) -> dict[str, Decision]:
    """What signed minutes say of claims still before the committee."""
    since = {one.number: one.since for one in claims if one.state == S.RECOMMENDED}
    said = committees.decisions_on(since, MATTER) if since else {}
    return {n: one for n, one in said.items() if one.signed_at >= since[n] and one.said != "PUT_OFF"}


def line_of(row: CouncilClaim) -> CouncilLine:
    return CouncilLine(
        number=row.number, office=row.office_id, council=row.office.named, district=row.district_id,
        occasion=Occasion(row.occasion), event=Named(row.event_en, row.event_hi), place=row.place,
        ended_on=row.ended_on, applied_on=row.applied_on, cost=row.cost, given=row.given,
        state=CouncilState(row.state), since=row.since, synthetic=row.synthetic,
    )  # fmt: skip
