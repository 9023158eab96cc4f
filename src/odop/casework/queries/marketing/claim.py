"""One claim as the district centre reads it: bills, papers, conditions, what to look at besides, what may be done."""

from dataclasses import dataclass
from datetime import date, datetime

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.money import Paise
from odop.casework.facts.marketing import KnownClaim, known_claims
from odop.casework.models import Application, Bar, for_markets
from odop.casework.queries import committees
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.committees import Decision, Waiting
from odop.casework.queries.marketing.hearings import WAITS, Heard, acts_of_hearings, heard
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
    step_lines,
)
from odop.casework.queries.may import held
from odop.casework.rules.marketing.bills import Item, missing, papers_needed
from odop.casework.rules.marketing.states import ClaimState
from odop.documents import queries as documents
from odop.documents.queries import LetterLine
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.finance.rules import Kind, Owing
from odop.finance.rules.files import Cause, cause_of
from odop.mart.queries import fairs as mart
from odop.schemes import advice as schemes_advice
from odop.schemes.advice import Advice
from odop.schemes.marketing_development import FAIRS

S = ClaimState
# Who must act while a passed claim's money is at this state.
WITH = {Owing.APPROVED: "industries_centre", Owing.ORDERED: "industries_centre", Owing.SENT: "branch"}


@dataclass(frozen=True)
class ClaimPage:
    """A claim whole, as its officers see it."""

    line: MarketLine
    limits: Limits | None
    bills: tuple[BillLine, ...]
    billed: Paise
    amount: Paise | None  # what the rules give on what is admitted now
    answers: tuple[Given, ...]
    papers: tuple[PaperLine, ...]
    missing: tuple[str, ...]
    checks: tuple[CheckLine, ...]
    advice: tuple[Advice, ...]  # what to look at besides; never a refusal
    stall: str  # the number of a stall she had at the fair, where the mart knows one
    rent: Paise | None  # of a stall allotted to her; 0 is free, None is not known
    stall_billed: Paise  # what she billed for a stall
    moved_to: date | None  # the fair's last day as it is noted now, where it is another than she filed by
    fair: str
    unit: str
    site: str
    filed_by: str  # who filed it for the maker; blank: the maker
    others: tuple[MarketLine, ...]  # of the same maker
    waiting: Waiting | None
    decision: Decision | None
    standing: Standing | None
    bar: BarLine | None
    recovery_order: str
    recovery_ordered_on: date | None
    recovered_on: date | None
    recovery_reference: str
    heard: Heard
    letters: tuple[LetterLine, ...]
    steps: tuple[StepLine, ...]
    acts: frozenset[str]
    today: date

    @property
    def above_rent(self) -> bool:
        """Whether more is billed for a stall than the rent it was allotted at: to be looked at, and no refusal."""
        return self.rent is not None and self.stall_billed > self.rent

    @property
    def copy_is_late(self) -> bool:
        """Whether the papers have not come on paper though their day is past; shown, and no refusal."""
        line = self.line
        return line.hard_copy_on is None and line.hand_in_by is not None and line.hand_in_by < self.today

    @property
    def holder(self) -> str:
        """Who must act next; once it is passed, whoever has the money."""
        if self.line.state is not S.PASSED or self.standing is None:
            return self.line.holder
        if self.cause is not None:
            return "applicant" if self.cause.who == "PAYEE" else "industries_centre"
        return WITH.get(self.standing.state, "")

    @property
    def since(self) -> datetime:
        """Since when whoever must act has had it."""
        return self.standing.since if self.standing and self.line.state is S.PASSED else self.line.since

    @property
    def cause(self) -> Cause | None:
        """Why the bank could not credit it, and the one next step, while that stands."""
        failed = self.standing is not None and self.standing.state == Owing.FAILED
        return cause_of(self.standing.failure) if failed and self.standing else None


def claim_page(number: str, *, user: User, on: date) -> ClaimPage | None:
    """A claim by its number; none where there is none. Who may see it, the desk asks by its district."""
    row = for_markets().select_related(*AT_HAND, "market_claim__unit").filter(number=number).first()
    if row is None:
        return None
    known, claim = known_claims([row], on=on)[row.pk], row.market_claim
    filed = documents.documents_about(str(row.pk))
    standing = finance.standing_of([number], kind=Kind.MARKETING).get(number)
    bar = Bar.objects.filter(application=row).order_by("from_on").last()
    others = for_markets().filter(artisan=row.artisan_id).exclude(pk=row.pk).exclude(number=None)
    finding = known.finding
    stall = mart.stall_of(row.artisan_id, claim.fair_id) if claim.fair_id else None
    decision, hearings = committees.decision_on(number, "mda_claim"), heard(row, on=on)
    needed = papers_needed((one.item, one.paid_by) for one in known.lines)
    return ClaimPage(
        line=market_line(row, known.fair),
        limits=limits_of(known.purpose, known.rules) if known.rules else None,
        bills=bill_lines(known.lines, known.purpose, known.rules),
        billed=sum(one.amount for one in known.lines),
        amount=int(finding.amount) if finding else None,
        answers=given_answers(known.purpose, row.declared),
        papers=paper_lines(filed),
        missing=missing(needed, {one.kind for one in filed}),
        checks=check_lines(known),
        advice=_advice(known),
        stall=stall.number if stall else "",
        rent=stall.rent if stall else None,
        stall_billed=sum(one.amount for one in known.lines if one.item == Item.STALL),
        moved_to=_moved_to(known),
        fair=claim.fair_id or "",
        unit=(claim.unit.name or claim.unit.udyam) if claim.unit else "",
        site=claim.site,
        filed_by=row.filed_by,
        others=market_lines(others.select_related(*AT_HAND).order_by("-applied_on")[:10]),
        waiting=committees.waiting_on([number], "mda_claim").get(number),
        decision=decision,
        standing=standing,
        bar=bar_line(bar) if bar else None,
        recovery_order=claim.recovery_order,
        recovery_ordered_on=claim.recovery_ordered_on,
        recovered_on=claim.recovered_on,
        recovery_reference=claim.recovery_reference,
        heard=hearings,
        letters=documents.letters_about(number),
        steps=step_lines(row),
        acts=_acts(row, bar, standing, decision, hearings, user, on),
        today=on,
    )


def _acts(
    row: Application,
    bar: Bar | None,
    standing: Standing | None,
    decision: Decision | None,
    hearings: Heard,
    user: User,
    on: date,
) -> frozenset[str]:
    """What this person may do with it now: the same questions as the acts ask."""
    may, state, found = held(user, row.district_id, on), S(row.state), set[str]()
    if Permission.ENROL_FOR_ANOTHER in may and state in (S.SUBMITTED, S.RETURNED):
        found |= {"put_right"} if state is S.RETURNED else set()
        found |= {"paper"} | ({"hard_copy"} if row.market_claim.hard_copy_on is None else set())
    if Permission.SCRUTINISE in may:
        found |= {"admit", "recommend", "return", "reject"} if state is S.SUBMITTED else set()
        found |= {"reject"} if state is S.RETURNED else set()
        undone = decision is not None and decision.signed_at >= row.since and decision.said != "PUT_OFF"
        found |= {"take_up"} if state is S.RECOMMENDED and undone else set()
    if Permission.PASS_CLAIM in may:
        found |= {"pass"} if state is S.SANCTIONED else set()
        found |= {"recovered"} if state is S.RECOVERING else set()
        open_bar = bar is not None and bar.lifted_on is None and (bar.until_on is None or bar.until_on >= on)
        found |= {"lift"} if open_bar else set()
    found |= acts_of_hearings(row.state, hearings, may, on=on)
    on_its_way = standing is not None and standing.state in (Owing.ORDERED, Owing.SENT)
    return frozenset(found - ({"false"} if on_its_way else set()) - (WAITS if hearings.cause else set()))


def _moved_to(known: KnownClaim) -> date | None:
    return known.fair.ends_on if known.fair and known.fair.ends_on != known.event_on else None


def _advice(known: KnownClaim) -> tuple[Advice, ...]:
    """The cross-checks with other schemes those that ask the officer to look."""
    if known.purpose in FAIRS:
        told = {
            "fair_claims_this_year": known.facts.fairs_this_year,
            "same_fair_claimed_elsewhere": known.facts.same_fair_elsewhere,
        }
        lines = schemes_advice.advice("marketing_development_fair", told)
    else:
        before = {"online_start_claimed_before": known.facts.online_helped_before}
        lines = schemes_advice.advice("marketing_development_online", before)
    return tuple(line for line in lines if line.warns)
