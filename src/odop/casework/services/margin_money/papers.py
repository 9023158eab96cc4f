"""The letters that go with these acts: of sanction, refusal, claim and release, each with a number and a code."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from odop.access.services import Actor
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import Project
from odop.casework.rules.margin_money.branch_reasons import CLAUSE, every_reason
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.cases import Case
from odop.casework.services.margin_money.letters import issue_about
from odop.casework.services.margin_money.reckoning import findings
from odop.documents.services import Because
from odop.schemes import margin_money as scheme
from odop.schemes.engine import NoRulesInForce, rules_in_force


def sanction_letters(fit: Sequence[Case], *, by: Actor, at: datetime) -> None:
    """The letter of sanction, with the margin the rules give on the cost sanctioned."""
    found = findings(fit)
    _issue(
        "sanction", [case for case in fit if case.number in found], by=by, at=at,
        values=lambda case: {
            "sanctioned_on": day_of(at), "sanctioned": case.file.sum_sanctioned,
            "margin": int(found[case.number].amount), "order": _order(case.application.applied_on),
        },
    )  # fmt: skip


def refusal_letters(fit: Sequence[Case], *, by: Actor, at: datetime) -> None:
    """The letter of a refusal: the reason, the branch's own words, the clause, and until when a second look."""
    until = due_on(LoanState.REFUSED, day_of(at))
    _issue(
        "refusal", fit, by=by, at=at,
        values=lambda case: {
            "decided_on": day_of(at), "decided_by": case.file.branch.named,
            "second_look_until": until if case.file.first_decision is None else None,
        },
        because=lambda case: (Because(_reason(case), CLAUSE),),
    )  # fmt: skip


def claim_letters(fit: Sequence[Case], amounts: Mapping[str, int], *, by: Actor, at: datetime) -> None:
    """The letter that tells of the branch's claim."""
    _issue(
        "claim", fit, by=by, at=at,
        values=lambda case: {
            "claimed_on": day_of(at), "sanctioned": case.file.sum_sanctioned, "margin": amounts[case.number],
        },
    )  # fmt: skip


def release_letters(fit: Sequence[Case], paid_on: Mapping[str, date], *, by: Actor, at: datetime) -> None:
    """The letter that tells where the margin money is held, and until when."""
    _issue(
        "release", fit, by=by, at=at,
        values=lambda case: {
            "paid_on": paid_on[case.number], "sanctioned": case.file.sum_sanctioned,
            "margin": case.margin.amount, "held_until": case.margin.held_until,
            "reference": Named(case.margin.deposit_number, case.margin.deposit_number),
        },
    )  # fmt: skip


def _issue(
    kind: str,
    fit: Sequence[Case],
    *,
    by: Actor,
    at: datetime,
    values: Callable[[Case], Mapping[str, object]],
    because: Callable[[Case], tuple[Because, ...]] = lambda case: (),
) -> None:
    cases = {case.application.pk: case for case in fit}
    issue_about(
        [case.application for case in fit], kind, by=by, at=at,
        values=lambda row, project: {
            "branch": cases[row.pk].file.branch.named, "asked": cases[row.pk].file.sum_asked,
            **_of_project(project), **values(cases[row.pk]),
        },
        because=lambda row: because(cases[row.pk]),
    )  # fmt: skip


def _of_project(project: Project | None) -> dict[str, object]:
    if project is None:
        return {}
    name = Named(project.name, project.name)
    return {"project": name, "cost": project.project_cost, "own_share": project.own_share}


def _reason(case: Case) -> Named:
    """The reason of the list and the branch's own words; those stand as they were written in both languages."""
    listed = every_reason()[case.file.reason].words
    return Named(f"{listed.en}. {case.file.words}", f"{listed.hi}। {case.file.words}")


def _order(applied_on: date | None) -> Named | None:
    if applied_on is None:
        return None
    try:
        order = rules_in_force(scheme.SCHEME, applied_on).order
    except NoRulesInForce:
        return None
    return Named(order, order)
