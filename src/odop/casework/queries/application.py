"""One application whole: the finding, the steps, the marks, and what may be done next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.facts import findings, kept
from odop.casework.models import Application, Step, for_training
from odop.casework.queries.lines import Line, line, lines
from odop.casework.queries.may import held
from odop.casework.rules import (
    ANSWERS,
    CHECKS,
    REJECTED_FOR,
    RETURNED_FOR,
    State,
    asked,
    can_be_taken_back,
    may_move,
    reason_words,
)

UNDER_SCRUTINY = (State.DRAFT, State.SUBMITTED, State.RETURNED)


@dataclass(frozen=True)
class CheckLine:
    """One condition as it is shown: what is asked, needed and found, and where the order says so."""

    code: str
    words: object
    met: int  # 1 met, 0 not met, -1 not known
    needed: object
    found: object
    clause: Named

    @property
    def state(self) -> str:
        return {1: "DONE", 0: "FAILED", -1: "WAITING"}[self.met]


@dataclass(frozen=True)
class StepLine:
    """One step as the applicant and the officer read it."""

    label: str
    at: datetime
    by_name: str
    reasons: tuple[str, ...]
    said: str
    state: str = ""  # it came to; nothing where it stayed

    @property
    def words(self) -> str:
        return " · ".join(part for part in ("; ".join(self.reasons), self.said) if part)


@dataclass(frozen=True)
class Answered:
    question: object
    answer: object


@dataclass(frozen=True)
class MarkLine:
    member: str
    skill: int | None
    need: int | None
    plan: int | None
    total: int
    aside: str
    sitting: str


@dataclass(frozen=True)
class ApplicationPage:
    """The application page of the district desk."""

    line: Line
    district: Named
    district_code: str
    answers: tuple[Answered, ...]
    checks: tuple[CheckLine, ...]
    rules_of: date | None
    order: str
    no_rules: bool
    fresh: bool  # reckoned now, not kept from a decision
    steps: tuple[StepLine, ...]
    marks: tuple[MarkLine, ...]
    others: tuple[Line, ...]
    phone: str
    filed_by: str
    not_known: tuple[str, ...]
    may_pass: bool
    may_return: bool
    may_reject: bool
    may_take_back: bool
    return_reasons: Mapping[str, object]
    reject_reasons: Mapping[str, object]

    @property
    def can_pass(self) -> bool:
        """Whether the act would go through as things stand."""
        return self.may_pass and all(check.met == 1 for check in self.checks)

    @property
    def acts(self) -> bool:
        return self.may_pass or self.may_return or self.may_reject or self.may_take_back


def application_page(number: str, *, user: User, on: date) -> ApplicationPage | None:
    """One application by its number; none where there is no such number."""
    row = (
        for_training().select_related("artisan", "product", "call", "district").filter(number=number).first()
    )
    if row is None:
        return None
    may = held(user, row.district_id, on)
    state = State(row.state)
    fresh = state in UNDER_SCRUTINY or row.finding is None
    finding = kept(findings([row.pk])[row.pk]) if fresh else row.finding
    checks = check_lines(finding)
    others = for_training().filter(artisan_id=row.artisan_id, number__isnull=False).exclude(pk=row.pk)
    marks = row.interviews.select_related("sitting").order_by("sitting__held_on", "member")
    scrutinises, selects = Permission.SCRUTINISE in may, Permission.SELECT in may
    return ApplicationPage(
        line=line(row, on),
        district=row.district.named,
        district_code=row.district_id,
        answers=answered(row.declared),
        checks=checks,
        rules_of=date.fromisoformat(str(finding["rules_of"])) if finding else None,
        order=str(finding["order"]) if finding else "",
        no_rules=finding is None and row.applied_on is not None,
        fresh=fresh,
        steps=step_lines(row),
        marks=tuple(
            MarkLine(m.member, m.skill, m.need, m.plan, m.total, m.aside, m.sitting.number) for m in marks
        ),
        others=lines(others.order_by("-applied_on"), on),
        phone=row.artisan.phone,
        filed_by=row.filed_by,
        not_known=tuple(c.code for c in checks if c.met == -1),
        may_pass=scrutinises and may_move(state, State.SCRUTINISED),
        may_return=scrutinises and may_move(state, State.RETURNED),
        may_reject=(scrutinises if state is State.SUBMITTED else selects) and may_move(state, State.REJECTED),
        may_take_back=(scrutinises or selects)
        and can_be_taken_back(state, day_of(row.since), on, marked=row.marks is not None),
        return_reasons=RETURNED_FOR,
        reject_reasons=REJECTED_FOR,
    )


def check_lines(
    finding: Mapping[str, object] | None, words: Mapping[str, object] = CHECKS
) -> tuple[CheckLine, ...]:
    """A kept finding's conditions as lines, in the words of its scheme."""
    rows: list[dict[str, object]] = list(finding["checks"]) if finding else []  # type: ignore[call-overload]
    return tuple(
        CheckLine(
            code=str(row["code"]),
            words=words.get(str(row["code"]), row["code"]),
            met=int(str(row["met"])),
            needed=row["needed"],
            found=row["found"],
            clause=Named(**row["clause"]),  # type: ignore[arg-type]
        )
        for row in rows
    )


def step_lines(row: Application) -> tuple[StepLine, ...]:
    """The steps of an application, oldest first; one query."""
    return tuple(_step(step) for step in row.steps.order_by("at", "pk"))


def answered(declared: Mapping[str, str]) -> tuple[Answered, ...]:
    """The applicant's declaration, question by question; an open question says so by None."""
    return tuple(
        Answered(q.words, ANSWERS.get(given, given) if (given := declared.get(q.code, "")) else None)
        for q in asked(declared)
    )


def _step(step: Step) -> StepLine:
    returned = step.to_state == State.RETURNED
    return StepLine(
        label=str(State(step.to_state).label),
        at=step.at,
        by_name=step.by_name,
        reasons=tuple(str(reason_words(code, returned=returned)) for code in step.reasons),
        said=step.words,
    )
