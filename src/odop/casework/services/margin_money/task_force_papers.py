"""The letters that go before a file is at a branch: acknowledgement, call, selection, rejection with its clause."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from odop.access.services import Actor
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import Application, Project, TaskForceSitting
from odop.casework.rules.margin_money.reasons import REJECTED_FOR
from odop.casework.rules.reasons import no_in_both
from odop.casework.services.margin_money.letters import issue_about
from odop.documents.services import Because

no = partial(no_in_both, reasons=REJECTED_FOR)
TASK_FORCE = Named("the district task force", "जनपद कार्यबल")
SCRUTINY = Named("scrutiny at the district industries centre", "जिला उद्योग केंद्र की जाँच")


def acknowledgement(row: Application, *, by: Actor, at: datetime) -> None:
    """That her application has come in, with its number and what the order gives on its cost (para 3(2))."""
    _issue(
        "acknowledgement", [row], {"applied_on": row.applied_on, "product": row.product.named}, by=by, at=at
    )


def call_letters(rows: Sequence[Application], sitting: TaskForceSitting, *, by: Actor, at: datetime) -> None:
    """The call to a sitting: when and, where it is told, at what place."""
    place = Named(sitting.place, sitting.place) if sitting.place else None
    _issue("call", rows, {"when": sitting.held_on, "place": place}, by=by, at=at)


def selection_letters(
    rows: Sequence[Application], sitting: TaskForceSitting, *, by: Actor, at: datetime
) -> None:
    """What the sitting has chosen, and what comes next."""
    _issue("selection", rows, {"selected_on": sitting.held_on}, by=by, at=at)


def rejection_letters(
    rows: Sequence[Application],
    *,
    reason: str,
    words: str,
    decided_by: Named,
    clause: Callable[[Application, str], object],
    by: Actor,
    at: datetime,
) -> None:
    """The no of scrutiny or of the task force: the reason of the list, the officer's words, the clause."""
    values = {"decided_on": day_of(at), "decided_by": decided_by}

    def because(row: Application) -> tuple[Because, ...]:
        rests_on = clause(row, reason)
        told = no(reason, words)
        return (Because(told, rests_on) if isinstance(rests_on, Named) else Because(told),)

    _issue("refusal", rows, values, by=by, at=at, because=because)


def _issue(
    kind: str,
    rows: Sequence[Application],
    values: Mapping[str, object],
    *,
    by: Actor,
    at: datetime,
    because: Callable[[Application], tuple[Because, ...]] = lambda row: (),
) -> None:
    issue_about(
        rows, kind, values=lambda row, project: {**_of(project), **values}, because=because, by=by, at=at
    )


def _of(project: Project | None) -> dict[str, object]:
    if project is None:
        return {}
    return {
        "project": Named(project.name, project.name) if project.name else None,
        "branch": project.branch.named if project.branch else None,
        "cost": project.project_cost,
        "own_share": project.own_share,
        "margin": project.margin,
    }
