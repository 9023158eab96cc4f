"""Councils' claims: the district's pile, one whole, the whole State's, what was paid, and the ledger beside them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import first_day_of, last_day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.councils import file_by, finding_of, kept
from odop.casework.facts.marketing import rules_of
from odop.casework.models import CouncilClaim, CouncilStep
from odop.casework.queries import application, committees
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.committees import Decision, Waiting
from odop.casework.queries.marketing.parts import SAID_BY_STATE, BarLine, PaperLine
from odop.casework.queries.may import held
from odop.casework.rules.marketing.answers import ANSWERS
from odop.casework.rules.marketing.bills import missing
from odop.casework.rules.marketing.councils import (
    BRANDING,
    CHECK_WORDS,
    FAIR,
    HOLDER,
    PAPERS,
    WRITABLE,
    CouncilState,
    Occasion,
    papers_needed,
    purpose_of,
    reason_words,
)
from odop.documents import queries as documents
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
class CouncilPage:
    """A claim whole, as its officers see it."""

    line: CouncilLine
    product: Named
    registration: str
    phone: str
    units: int | None
    elsewhere: object
    admitted: Paise | None
    why: str
    amount: Paise | None  # what the rules give on what is admitted now
    share_percent: int
    at_most: Paise
    units_at_least: int
    order: str
    file_by: date | None
    filed_by: str
    papers: tuple[PaperLine, ...]
    missing: tuple[str, ...]
    checks: tuple[CheckLine, ...]
    waiting: Waiting | None
    decision: Decision | None
    bar: BarLine | None
    recovery_order: str
    recovery_ordered_on: date | None
    recovered_on: date | None
    recovery_reference: str
    account_end: str  # of the council's account in force; blank: none
    steps: tuple[StepLine, ...]
    acts: frozenset[str]


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
    said = _undone(claims)
    lines = [
        replace(_line(one), standing=standings.get(one.number), decided=one.number in said) for one in claims
    ]
    return tuple(sorted(lines, key=lambda one: not one.holder))


def passed_councils(year: str) -> tuple[CouncilLine, ...]:
    """The claims of councils passed in a financial year: part of the list the ODOP Cell is sent."""
    rows = CouncilClaim.objects.select_related("office").filter(
        state__in=(S.PASSED, S.RECOVERING, S.RECOVERED),
        passed_at__date__range=(first_day_of(year), last_day_of(year)),
    )
    return tuple(_line(row) for row in rows.order_by("district_id", "applied_on", "number"))


def council_page(number: str, *, user: User, on: date) -> CouncilPage | None:
    """A claim by its number; none where there is none. Who may see it, the desk asks by its district."""
    row = CouncilClaim.objects.select_related("office", "product").filter(number=number).first()
    if row is None:
        return None
    filed = documents.documents_about(number)
    standing = finance.standing_of([number], kind=Kind.MARKETING).get(number)
    finding, rules = finding_of(row), rules_of(row.ended_on)
    purpose = purpose_of(row.occasion)
    decision, undone = committees.decision_on(number, MATTER), number in _undone([row])
    account = finance.account_of(row.office_id)
    return CouncilPage(
        line=replace(_line(row), standing=standing, decided=undone),
        product=row.product.named,
        registration=row.registration,
        phone=row.phone,
        units=row.units,
        elsewhere=ANSWERS.get(row.elsewhere, ""),
        admitted=row.admitted,
        why=row.why,
        amount=int(finding.amount) if finding else None,
        share_percent=rules.share_percent if rules else 0,
        at_most=scheme.limit_of(purpose, "costs_at_most", rules) if rules else 0,
        units_at_least=rules.units_at_least if rules else 0,
        order=rules.order if rules else "",
        file_by=file_by(row.ended_on),
        filed_by=row.filed_by,
        papers=tuple(PaperLine(one, PAPERS.get(one.kind, one.kind)) for one in filed),
        missing=missing(papers_needed(row.occasion), (one.kind for one in filed)),
        checks=tuple(
            replace(line, needed=None, found=None) if line.code in ("cost_told", "in_time") else line
            for line in application.check_lines(kept(row, finding), CHECK_WORDS)
        ),
        waiting=committees.waiting_on([number], MATTER).get(number),
        decision=decision,
        bar=_bar(row),
        recovery_order=row.recovery_order,
        recovery_ordered_on=row.recovery_ordered_on,
        recovered_on=row.recovered_on,
        recovery_reference=row.recovery_reference,
        account_end=account.end if account else "",
        steps=tuple(_step(step) for step in row.steps.order_by("at", "pk")),
        acts=_acts(row, standing, undone, user, on),
    )


def district_of_council_claim(number: str) -> str | None:
    """The district of a claim."""
    return CouncilClaim.objects.filter(number=number).values_list("district_id", flat=True).first()


def told_of(number: str) -> dict[str, object]:
    """What was told of a claim, for putting it right; money in paise."""
    names = (
        "product", "registration", "occasion", "event_en", "event_hi", "place", "ended_on", "cost", "units",
        "elsewhere", "phone",
    )  # fmt: skip
    row = CouncilClaim.objects.get(number=number)
    return {"product": row.product_id, **{name: getattr(row, name) for name in names if name != "product"}}


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
    return tuple(sorted(one.signed_at for one in _undone(list(rows)).values()))


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


def _undone(claims: Iterable[CouncilClaim]) -> dict[str, Decision]:
    """What signed minutes say of claims still before the committee."""
    since = {one.number: one.since for one in claims if one.state == S.RECOMMENDED}
    said = committees.decisions_on(since, MATTER) if since else {}
    return {n: one for n, one in said.items() if one.signed_at >= since[n] and one.said != "PUT_OFF"}


def _line(row: CouncilClaim) -> CouncilLine:
    return CouncilLine(
        number=row.number, office=row.office_id, council=row.office.named, district=row.district_id,
        occasion=Occasion(row.occasion), event=Named(row.event_en, row.event_hi), place=row.place,
        ended_on=row.ended_on, applied_on=row.applied_on, cost=row.cost, given=row.given,
        state=CouncilState(row.state), since=row.since, synthetic=row.synthetic,
    )  # fmt: skip


def _bar(row: CouncilClaim) -> BarLine | None:
    if row.recovery_ordered_on is None:
        return None
    return BarLine(
        row.recovery_order, row.recovery_words, row.recovery_ordered_on, row.barred_until, "", row.lifted_on,
        row.lifted_order, row.lifted_words,
    )  # fmt: skip


def _step(step: CouncilStep) -> StepLine:
    words = tuple(str(reason_words(code)) for code in step.reasons if code not in SAID_BY_STATE)
    label = str(CouncilState(step.to_state).label)
    return StepLine(label, step.at, step.by_name, words, step.words, step.to_state)


def _acts(row: CouncilClaim, standing: Standing | None, undone: bool, user: User, on: date) -> frozenset[str]:
    """What this person may do with it now: the same questions as the acts ask."""
    may, state, found = held(user, row.district_id, on), S(row.state), set[str]()
    if Permission.ENROL_FOR_ANOTHER in may and state in WRITABLE:
        found |= {"paper", "withdraw"} | ({"correct"} if state is S.RETURNED else set())
    if Permission.SCRUTINISE in may:
        found |= {"recommend", "return", "reject"} if state is S.SUBMITTED else set()
        found |= {"reject"} if state is S.RETURNED else set()
        found |= {"take_up"} if undone else set()
    if Permission.PASS_CLAIM in may:
        found |= {"pass"} if state is S.SANCTIONED else set()
        found |= {"recovered"} if state is S.RECOVERING else set()
        on_its_way = standing is not None and standing.state in (Owing.ORDERED, Owing.SENT)
        false = state in (*WRITABLE, S.RECOMMENDED, S.SANCTIONED, S.PASSED)
        found |= {"false"} if false and not on_its_way else set()
        barred = row.recovery_ordered_on is not None and row.lifted_on is None
        found |= {"lift"} if barred and (row.barred_until is None or row.barred_until >= on) else set()
    return frozenset(found)
