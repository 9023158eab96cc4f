"""One application for margin money whole: finding, advice, papers, project, files, margin, steps, letters."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from odop.access.rules import Permission
from odop.access.services import User
from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.margin_money import Known, kept, known
from odop.casework.models import MARGIN_MONEY, AgendaItem, Application, LoanFile, for_loans, for_training
from odop.casework.queries.application import CheckLine, StepLine
from odop.casework.queries.margin_money import parts
from odop.casework.queries.margin_money.inbox import acts_on
from odop.casework.queries.margin_money.lines import AT_HAND, LoanLine, loan_line, loan_lines
from odop.casework.queries.margin_money.parts import (
    ClaimLine,
    FactLine,
    FileLine,
    PaperLine,
    ProjectPart,
    Said,
)
from odop.casework.queries.may import held
from odop.casework.rules import State
from odop.casework.rules.margin_money import papers
from odop.casework.rules.margin_money.advice import Advice
from odop.casework.rules.margin_money.clocks import warns_on
from odop.casework.rules.margin_money.slips import no_slip
from odop.casework.rules.margin_money.states import ENDED, LoanState, may_move
from odop.documents import queries as documents
from odop.documents.queries import LetterLine
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.schemes.advice import advice as cross_checks

# Reckoned anew while something may still change; afterwards as kept with the decision.
FRESH = (LoanState.DRAFT, LoanState.SUBMITTED, LoanState.RETURNED, LoanState.SCRUTINISED)


@dataclass(frozen=True)
class AgendaLine:
    """A sitting of the task force this application stood before, and what it said; blank while open."""

    number: str
    held_on: date
    said: object
    words: str
    signed: bool


@dataclass(frozen=True)
class LoanPage:
    """The page of one application at the district desk."""

    line: LoanLine
    district: Named
    district_code: str
    answers: tuple[Said, ...]
    project: ProjectPart
    checks: tuple[CheckLine, ...]
    rules_of: date | None
    order: str
    slab: Named | None  # the clause the margin rests on
    finds_margin: Paise | None
    fresh: bool
    no_rules: bool
    advice: tuple[str, ...]
    papers: tuple[PaperLine, ...]
    papers_missing: object  # in words; "" where none is
    facts: tuple[FactLine, ...]
    agenda: tuple[AgendaLine, ...]
    files: tuple[FileLine, ...]
    margin: ClaimLine | None
    payment: Standing | None
    warns_on: date | None
    steps: tuple[StepLine, ...]
    letters: tuple[LetterLine, ...]
    others: tuple[LoanLine, ...]
    phone: str
    filed_by: str
    not_known: tuple[str, ...]
    acts: tuple[str, ...]
    may_file: bool
    may_correct: bool
    may_withdraw: bool
    kinds: Mapping[str, object]

    @property
    def holder(self) -> str:
        """Who acts next: once the claim's money is credited, the branch, which makes the deposit."""
        credited = self.payment is not None and self.payment.state == "CREDITED"
        return "branch" if credited and self.line.state == LoanState.PASSED else self.line.holder

    @property
    def can_pass(self) -> bool:
        """Whether the act would go through as things stand."""
        return "pass" in self.acts and all(c.met == 1 for c in self.checks) and not self.papers_missing


def under_way(artisan: UUID) -> str | None:
    """The number of the application that keeps a maker from another; none where she may apply."""
    rows = for_loans().filter(artisan=artisan).exclude(state__in=[LoanState.DRAFT, *ENDED])
    return rows.order_by("since").values_list("number", flat=True).first()


def loan_page(number: str, *, user: User, on: date) -> LoanPage | None:
    """One application by its number; none where there is no such number."""
    row = for_loans().select_related(*AT_HAND, "district", "margin").filter(number=number).first()
    if row is None:
        return None
    may, state = held(user, row.district_id, on), LoanState(row.state)
    fresh = state in FRESH or row.finding is None
    now = known([row.pk], on=on)[row.pk]
    finding = kept(now.finding) if fresh else row.finding
    checks = parts.check_lines(finding)
    filed = documents.documents_about(str(row.pk))
    gaps = papers.missing(f.kind for f in filed)
    files = [parts.file_line(f) for f in _files(row)]
    agenda = _agenda(row)
    helps = Permission.ENROL_FOR_ANOTHER in may
    before = state in (LoanState.DRAFT, LoanState.SUBMITTED, LoanState.RETURNED, LoanState.SCRUTINISED)
    return LoanPage(
        line=loan_line(row, on, files[-1].branch if files else None),
        district=row.district.named,
        district_code=row.district_id,
        answers=parts.declarations(row.declared),
        project=parts.project_part(row.project),
        checks=checks,
        rules_of=date.fromisoformat(str(finding["rules_of"])) if finding else None,
        order=str(finding["order"]) if finding else "",
        slab=Named(**finding["slab_clause"]) if finding and "slab_clause" in finding else None,  # type: ignore[arg-type]
        finds_margin=finding["amount"] if finding and "amount" in finding else None,  # type: ignore[arg-type]
        fresh=fresh,
        no_rules=finding is None,
        advice=_advice(row, now) if before else (),
        papers=tuple(parts.paper_line(f) for f in filed),
        papers_missing=papers.in_words(gaps) if gaps and before else "",
        facts=tuple(parts.fact_line(f) for f in row.facts.order_by("known_from")),
        agenda=agenda,
        files=tuple(files),
        margin=parts.claim_line(row.margin) if hasattr(row, "margin") else None,
        payment=finance.standing_of([number], kind="MARGIN").get(number),
        warns_on=warns_on(state, day_of(row.since), files[-1].sum_asked) if files else None,
        steps=parts.step_lines(row, get_language() or "hi"),
        letters=documents.letters_about(number),
        others=_others(row, on),
        phone=row.artisan.phone,
        filed_by=row.filed_by,
        not_known=tuple(c.code for c in checks if c.met == -1),
        acts=_acts(row, may, on, sent=bool(files), agenda=agenda),
        may_file=helps and before,
        may_correct=helps and state is LoanState.RETURNED,
        may_withdraw=helps and may_move(state, LoanState.WITHDRAWN),
        kinds=papers.KINDS,
    )


def given_answers(number: str) -> dict[str, str]:
    """What was answered so far, as it would be typed; for putting right what was returned."""
    row = for_loans().select_related("project").get(number=number)
    return parts.typed_answers(row.declared, row.project)


def paper_of(number: str, key: object) -> documents.Filed | None:
    """A paper of an application, where it is one of its own."""
    pk = for_loans().filter(number=number).values_list("pk", flat=True).first()
    filed = documents.document(key)  # type: ignore[arg-type]
    return filed if filed and pk and filed.about == str(pk) else None


def _acts(
    row: Application, may: frozenset[Permission], on: date, *, sent: bool, agenda: tuple[AgendaLine, ...]
) -> tuple[str, ...]:
    sitting = agenda[-1].number if agenda else ""
    stands = no_slip(row.state, day_of(row.since), on, sent=sent, agenda=sitting)
    return tuple(act for act in acts_on(LoanState(row.state), may) if act != "take_back" or not stands)


def _files(row: Application) -> list[LoanFile]:
    return list(LoanFile.objects.filter(application=row).select_related("branch").order_by("number"))


def _agenda(row: Application) -> tuple[AgendaLine, ...]:
    items = AgendaItem.objects.filter(application=row).select_related("sitting").order_by("sitting__held_on")
    return tuple(
        AgendaLine(
            item.sitting.number,
            item.sitting.held_on,
            AgendaItem.Said(item.said).label if item.said else "",
            item.words,
            item.sitting.signed_at is not None,
        )
        for item in items
    )


def _others(row: Application, on: date) -> tuple[LoanLine, ...]:
    others = for_loans().filter(artisan_id=row.artisan_id, number__isnull=False).exclude(pk=row.pk)
    return loan_lines(others.select_related(*AT_HAND).order_by("-applied_on"), on)


def _advice(row: Application, now: Known) -> tuple[str, ...]:
    """What to look at across schemes, and what the register says besides: questions, never a no."""
    given = row.declared.get("other_scheme", "")
    language = get_language() or "hi"
    found: list[str] = [
        line.words.in_language(language)
        for line in cross_checks(MARGIN_MONEY, {"training_only_benefit_before": given == "training_only"})
        if line.warns and line.code == "no_training_only_help"
    ]
    if given in ("mudra", "pm_vishwakarma"):
        found.append(str(Advice(given)))
    if now.certificate_missing:
        found.append(str(Advice("no_certificate")))
    if now.native is not True:
        found.append(str(Advice("residence_not_known")))
    family = artisans.household(row.artisan_id)
    listed = for_loans().filter(artisan_id__in=family, number__isnull=False).exclude(pk=row.pk)
    numbers: dict[str, list[str]] = {}
    for other, whose, state in listed.order_by("number").values_list("number", "artisan_id", "state"):
        if whose == row.artisan_id:
            numbers.setdefault("applied_before", []).append(str(other))
        elif state not in (LoanState.REJECTED, LoanState.WITHDRAWN):
            numbers.setdefault("family_applied", []).append(str(other))
    found += [str(Advice(code, numbers=", ".join(listed))) for code, listed in numbers.items()]
    if for_training().filter(artisan_id=row.artisan_id, state=State.SELECTED).exists():
        found.append(str(Advice("trained_here")))
    return tuple(found)
