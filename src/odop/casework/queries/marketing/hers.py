"""What a maker asks: which fairs she can claim for, what she would get and until when, and where her claim is."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from odop.access.services import User
from odop.artisans import queries as artisans
from odop.artisans.queries import UnitOf
from odop.basics.dates import days_after, financial_year
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.marketing import known_claims, rules_of
from odop.casework.models import MARKETING, Application, Bar, MarketClaim, for_markets
from odop.casework.queries import committees
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.committees import Waiting
from odop.casework.queries.marketing.lines import (
    AT_HAND,
    Limits,
    MarketLine,
    limits_of,
    market_line,
    market_lines,
)
from odop.casework.queries.marketing.parts import (
    BarLine,
    BillLine,
    Given,
    PaperLine,
    bar_line,
    bill_lines,
    check_lines,
    given_answers,
    paper_lines,
    reasons_of,
    step_lines,
)
from odop.casework.rules.committees import Said
from odop.casework.rules.marketing.answers import Asked, unanswered
from odop.casework.rules.marketing.bills import (
    ITEMS_OF,
    PURPOSE_OF_LEVEL,
    Item,
    Purpose,
    missing,
    papers_needed,
)
from odop.casework.rules.marketing.states import COUNTED, TAKES_PAPERS, WRITABLE, ClaimState, may_move
from odop.documents import queries as documents
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.finance.rules import Kind
from odop.mart.queries import fairs as mart
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import rules_in_force

FURTHEST = 151  # days back: no fair that ended earlier can still be claimed


@dataclass(frozen=True)
class Offer:
    """One fair she can still claim for: what it pays at most, and the last day."""

    number: str
    fair: Named
    place: Named
    begins_on: date
    ends_on: date
    limits: Limits
    file_by: date
    days_left: int
    claim: UUID | None  # hers, where there is one already
    stall: str  # the number of her stall there; empty where none is known


@dataclass(frozen=True)
class Offers:
    """All she can claim for today, and how many of the year's three are left."""

    fairs: tuple[Offer, ...]
    online: Limits
    online_claim: UUID | None
    taken: int  # fairs claimed of this financial year
    most: int
    bar: BarLine | None


@dataclass(frozen=True)
class MyClaim:
    """One claim of a maker's own, whole."""

    line: MarketLine
    limits: Limits | None
    b2c: bool | None
    bills: tuple[BillLine, ...]
    items: tuple[Item, ...]
    answers: tuple[Given, ...]
    to_answer: tuple[Asked, ...]
    units: tuple[UnitOf, ...]
    unit: UUID | None
    site: str
    papers: tuple[PaperLine, ...]
    missing: tuple[str, ...]  # kinds of paper it needs and has not
    checks: tuple[CheckLine, ...]
    amount: Paise | None  # what the rules give on what is written down now
    to_correct: tuple[object, ...]
    rejected_for: tuple[object, ...]
    said: str
    waiting: Waiting | None  # before the committee, and on which day
    decided_on: date | None  # signed minutes speak of it, and the office has still to act on them
    standing: Standing | None  # of its payment
    bar: BarLine | None
    has_account: bool
    filed_by: str  # who filed it for her; blank: she herself
    steps: tuple[StepLine, ...]

    @property
    def is_open(self) -> bool:
        return self.line.state in WRITABLE

    @property
    def takes_papers(self) -> bool:
        return self.line.state in TAKES_PAPERS

    @property
    def may_withdraw(self) -> bool:
        return may_move(self.line.state, ClaimState.WITHDRAWN)

    @property
    def ready(self) -> bool:
        """Whether it can be filed: bills, answers, and no condition that fails."""
        return bool(self.bills) and not self.to_answer and all(check.met != 0 for check in self.checks)


def my_claims(user: User) -> tuple[MarketLine, ...]:
    """A maker's claims, newest first; two queries."""
    rows = for_markets().filter(artisan__user=user).select_related(*AT_HAND).order_by("-since", "-pk")
    return market_lines(rows)


def offers(artisan: UUID | None, *, on: date) -> Offers:
    """The fairs a claim can still be made for on a day, and beginning online; a few queries for all of them."""
    listed = mart.open_for_claims(ended_from=days_after(on, -FURTHEST), on=on)
    claims = list(
        MarketClaim.objects.filter(
            application__artisan=artisan, application__state__in=(ClaimState.DRAFT, *COUNTED)
        ).values_list("fair_id", "application_id", "application__state", "event_on")
    )
    mine: dict[object, UUID] = {fair: key for fair, key, _state, _day in claims}
    stalls = mart.stalls_of([artisan], [one.number for one in listed]) if artisan else {}
    found = []
    for one in listed:
        rules = rules_of(one.ends_on)
        if rules is None or on > (last := scheme.file_by(one.ends_on, rules)):
            continue
        stall = stalls.get((artisan, one.number)) if artisan else None
        found.append(
            Offer(
                number=one.number, fair=one.named, place=one.place, begins_on=one.begins_on, ends_on=one.ends_on,
                limits=limits_of(PURPOSE_OF_LEVEL[one.level], rules), file_by=last, days_left=(last - on).days,
                claim=mine.get(one.number), stall=stall.number if stall else "",
            )
        )  # fmt: skip
    rules, year = rules_in_force(scheme.SCHEME, on), financial_year(on)
    of_this_year = [
        fair
        for fair, _key, state, day in claims
        if fair and state in COUNTED and day and financial_year(day) == year
    ]
    bar = _bar(artisan, on)
    return Offers(
        tuple(sorted(found, key=lambda one: not (one.claim or one.stall))),  # those she went to first
        limits_of(Purpose.ONLINE, rules),
        mine.get(None),
        len(of_this_year),
        rules.times_a_year,
        bar,
    )


def my_claim(key: UUID, *, user: User, on: date) -> MyClaim | None:
    """One of a maker's own claims; none where it is not hers."""
    row = for_markets().select_related(*AT_HAND).filter(pk=key, artisan__user=user).first()
    return _whole(row, on) if row else None


def claim_at_table(key: UUID, *, on: date) -> MyClaim | None:
    """A maker's claim as an officer who helps her reads it out; who may help, the desk asks by its district."""
    row = for_markets().select_related(*AT_HAND).filter(pk=key).first()
    return _whole(row, on) if row else None


def _whole(row: Application, on: date) -> MyClaim:
    known, claim = known_claims([row], on=on)[row.pk], row.market_claim
    steps = list(row.steps.order_by("at", "pk"))
    filed = documents.documents_about(str(row.pk))
    needed = papers_needed((one.item, one.paid_by) for one in known.lines)
    number, finding = str(row), known.finding
    rules = known.rules or rules_in_force(scheme.SCHEME, on)
    return MyClaim(
        line=market_line(row, known.fair),
        limits=limits_of(known.purpose, rules),
        b2c=None if known.fair is None or known.fair.b2b == known.fair.b2c else known.fair.b2c,
        bills=bill_lines(known.lines, known.purpose, known.rules),
        items=ITEMS_OF[known.purpose],
        answers=given_answers(known.purpose, row.declared),
        to_answer=unanswered(known.purpose, row.declared),
        units=artisans.units_of(row.artisan_id),
        unit=claim.unit_id,
        site=claim.site,
        papers=paper_lines(filed),
        missing=missing(needed, {one.kind for one in filed}),
        checks=check_lines(known),
        amount=int(finding.amount) if finding else None,
        to_correct=reasons_of(steps, ClaimState.RETURNED),
        rejected_for=reasons_of(steps, ClaimState.REJECTED),
        said=steps[-1].words if steps and steps[-1].to_state == row.state else "",
        waiting=committees.waiting_on([number], "mda_claim").get(number),
        decided_on=_decided(row),
        standing=finance.standing_of([number], kind=Kind.MARKETING).get(number),
        bar=_bar(row.artisan_id, on),
        has_account=bool(artisans.payees([row.artisan_id])[row.artisan_id].account),
        filed_by=row.filed_by,
        steps=step_lines(row),
    )


def _decided(row: Application) -> date | None:
    said = committees.decision_on(str(row), "mda_claim") if row.state == ClaimState.RECOMMENDED else None
    new = said is not None and said.signed_at >= row.since and said.said != Said.PUT_OFF
    return said.decided_on if said and new else None


def _bar(artisan: UUID | None, on: date) -> BarLine | None:
    rows = Bar.objects.filter(artisan=artisan, scheme=MARKETING, from_on__lte=on).order_by("from_on")
    for row in rows:
        if (row.until_on is None or row.until_on >= on) and (row.lifted_on is None or row.lifted_on > on):
            return bar_line(row)
    return None
