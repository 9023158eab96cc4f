"""What a maker asks: what help can I get, and where is my file?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from odop.access.services import User
from odop.casework.facts import kept
from odop.casework.models import for_training
from odop.casework.queries.application import Answered, CheckLine, StepLine, answered, check_lines, step_lines
from odop.casework.queries.calls import CallLine, call_line, open_calls
from odop.casework.queries.lines import Line, line, lines
from odop.casework.rules import NO, RETURNED_FOR, UNSURE, YES, Question, State, asked, may_move, unanswered
from odop.schemes import skill_development as scheme
from odop.schemes.engine import rules_in_force


@dataclass(frozen=True)
class FilePage:
    """One file of a maker's own: where it is, who acts next, since when, what was said."""

    line: Line
    call: CallLine
    steps: tuple[StepLine, ...]
    answers: tuple[Answered, ...]
    questions: tuple[Question, ...]
    declared: Mapping[str, str]
    to_answer: tuple[Question, ...]
    to_correct: tuple[str, ...]  # the reasons of the last return, as codes
    may_submit: bool
    may_withdraw: bool
    ahead: int | None  # on the waiting list: how many stand before her

    @property
    def corrections(self) -> tuple[object, ...]:
        return tuple(RETURNED_FOR.get(code, code) for code in self.to_correct)

    @property
    def is_open(self) -> bool:
        """Whether answers can still be changed."""
        return self.line.state in (State.DRAFT, State.RETURNED)


@dataclass(frozen=True)
class HelpAnswer:
    """An honest answer: yes, no, or not yet known, condition by condition, and where to go next."""

    met: int
    checks: tuple[CheckLine, ...]
    rules_of: date
    order: str
    calls: tuple[CallLine, ...]
    honorarium: int
    toolkit_at_most: int
    days: int


def files_of(user: User, on: date) -> tuple[Line, ...]:
    """A maker's applications, newest first."""
    return lines(for_training().filter(artisan__user=user).order_by("-since", "-pk"), on)


def my_file(key: UUID, *, user: User, on: date) -> FilePage | None:
    """One of a maker's own applications; none where it is not hers."""
    row = (
        for_training()
        .select_related("artisan", "product", "call__district", "call__product")
        .filter(pk=key, artisan__user=user)
        .first()
    )
    if row is None:
        return None
    steps = list(row.steps.filter(to_state=State.RETURNED).order_by("-at")[:1])
    ahead = None
    if row.state == State.WAITING and row.marks is not None:
        before = Q(marks__gt=row.marks) | Q(marks=row.marks, applied_on__lt=row.applied_on)
        before |= Q(marks=row.marks, applied_on=row.applied_on, number__lt=row.number)
        ahead = for_training().filter(before, call=row.call, state=State.WAITING).count()
    return FilePage(
        line=line(row, on),
        call=call_line(row.under, on),
        steps=step_lines(row),
        answers=answered(row.declared),
        questions=asked(row.declared),
        declared=row.declared,
        to_answer=unanswered(row.declared),
        to_correct=tuple(steps[0].reasons) if steps and row.state == State.RETURNED else (),
        may_submit=may_move(row.state, State.SUBMITTED),
        may_withdraw=may_move(row.state, State.WITHDRAWN),
        ahead=ahead,
    )


def what_help(
    *,
    age: int | None,
    native: bool | None,
    had_toolkit: str,
    helped: str,
    district: str | None,
    product: str | None,
    on: date,
) -> HelpAnswer:
    """Hold three answers against today's rules. What was not asked is shown as still to be told."""
    rules = rules_in_force(scheme.SCHEME, on)
    said = {YES: True, NO: False, UNSURE: None}
    facts = scheme.Facts(
        age=age,
        native_of_state=native,
        years_since_toolkit={YES: 0, NO: scheme.NEVER}.get(had_toolkit),
        applicant_helped_before=said.get(helped),
        spouse_helped_before=said.get(helped),
        declaration_given=True,
    )
    finding = scheme.find(facts, on)
    whole = kept(finding)
    return HelpAnswer(
        met=int(finding.verdict),
        checks=check_lines(whole),
        rules_of=rules.in_force_from,
        order=rules.order,
        calls=open_calls(district, product, on=on),
        honorarium=rules.honorarium_a_day * scheme.course_days(rules),
        toolkit_at_most=rules.toolkit_at_most,
        days=scheme.course_days(rules),
    )
