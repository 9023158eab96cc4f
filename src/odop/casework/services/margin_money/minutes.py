"""The minutes of a task force's sitting, and the signature that brings what was said into force."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.facts.margin_money import kept, one_family
from odop.casework.models import AgendaItem, Application, Step, TaskForceSitting, for_loans
from odop.casework.rules.margin_money.refusals import (
    MembersMissing,
    MinutesEmpty,
    NotAllSaid,
    NotHeldYet,
    NothingToDecide,
    OneOfAFamily,
    SelectedNoMore,
    Unmarked,
)
from odop.casework.rules.margin_money.states import LoanState, require_move
from odop.casework.services.margin_money.moves import move, tell
from odop.casework.services.margin_money.noting import note_facts
from odop.casework.services.margin_money.scrutiny import clause_of, not_met
from odop.casework.services.margin_money.task_force import unsigned
from odop.casework.services.margin_money.task_force_papers import (
    TASK_FORCE,
    rejection_letters,
    selection_letters,
)
from odop.casework.services.moves import Outcome, locked
from odop.casework.services.waiting import SELECTION
from odop.programme.services import hold

Said = AgendaItem.Said


@act("casework.wrote_task_force_minutes")
def write_task_force_minutes(*, sitting: str, minutes: str, by: Actor, at: datetime) -> TaskForceSitting:
    """Keep the minutes as they are being written. Raises NotPermitted or SittingSigned."""
    row = unsigned(sitting)
    require(by, Permission.SELECT, district=row.district_id, on=day_of(at))
    row.minutes = minutes.strip()
    row.save(update_fields=["minutes"])
    audit.record("casework.wrote_task_force_minutes", on=row, by=by, at=at)
    return row


@act("casework.signed_task_force")
def sign_task_force(*, sitting: str, minutes: str, by: Actor, at: datetime) -> Outcome:
    """Sign the minutes: the selected are selected, the rejected rejected, the others wait for the next sitting.

    The rules are held against the selected once more, for what became known since scrutiny. All or nothing.
    Raises NotPermitted, SittingSigned, NotHeldYet, MembersMissing, MinutesEmpty, NothingToDecide, NotAllSaid,
    Unmarked, OneOfAFamily or SelectedNoMore.
    """
    hold(SELECTION)
    sat = unsigned(sitting)
    require(by, Permission.SELECT, district=sat.district_id, on=day_of(at))
    if sat.held_on > day_of(at):
        raise NotHeldYet(sat.held_on)
    if len(sat.members) < 2:
        raise MembersMissing
    if not minutes.strip():
        raise MinutesEmpty
    items = {item.application_id: item for item in sat.agenda.all()}
    before = for_loans().filter(pk__in=items, state=LoanState.SCRUTINISED)
    rows = sorted(locked(before), key=lambda row: items[row.pk].place)
    if not rows:
        raise NothingToDecide
    if unsaid := [str(row) for row in rows if not items[row.pk].said]:
        raise NotAllSaid(unsaid)
    chosen = {said: [row for row in rows if items[row.pk].said == said] for said in Said if said}
    _select(chosen[Said.SELECTED], sat, by=by, at=at)
    for row in chosen[Said.REJECTED]:
        _reject(row, items[row.pk], by=by, at=at)
    for row in chosen[Said.PUT_OFF]:
        _keep_waiting([row], "put_off", items[row.pk].words, by=by, at=at)
    _keep_waiting(chosen[Said.ABSENT], "absent", "", by=by, at=at)
    sat.minutes, sat.signed_at, sat.signed_by = minutes.strip(), at, by.name
    sat.save(update_fields=["minutes", "signed_at", "signed_by"])
    said_of = {str(said): [str(row) for row in listed] for said, listed in chosen.items()}
    audit.record("casework.signed_task_force", on=sat, by=by, at=at, said=said_of)
    return Outcome(tuple(str(row) for row in rows))


def ranked(rows: Iterable[Application]) -> list[Application]:
    """By marks; whoever came first comes first among equals (GO-2, para 3: first come, first served)."""
    return sorted(rows, key=lambda row: (-(row.marks or 0), row.applied_on, row.number))


def _select(rows: Sequence[Application], sat: TaskForceSitting, *, by: Actor, at: datetime) -> None:
    for row in rows:
        require_move(row.state, LoanState.SELECTED)
        if row.marks is None:
            raise Unmarked(str(row))
    known = note_facts(rows, at=at)
    for row in rows:
        if no := not_met(known[row.pk]):
            raise SelectedNoMore(str(row), no)
        row.finding = kept(known[row.pk].finding)
    if both := one_family((row.pk for row in rows), on=day_of(at)):
        raise OneOfAFamily(sorted(str(row) for row in rows if row.pk in both))
    for place, row in enumerate(ranked(rows), 1):
        row.rank = place
    move(
        rows, LoanState.SELECTED, by=by, at=at, act="casework.selected_for_loan", reasons=["selected"],
        words=sat.number, letter="loan_selected",
    )  # fmt: skip
    selection_letters(rows, sat, by=by, at=at)


def _reject(row: Application, item: AgendaItem, *, by: Actor, at: datetime) -> None:
    known = note_facts([row], at=at)
    row.finding = kept(known[row.pk].finding)
    move(
        [row], LoanState.REJECTED, by=by, at=at, act="casework.rejected_loan", reasons=[item.reason],
        words=item.words, letter="loan_rejected",
        values={str(row): {"clause": clause_of(row, item.reason)}},
    )  # fmt: skip
    rejection_letters(
        [row], reason=item.reason, words=item.words, decided_by=TASK_FORCE, clause=clause_of, by=by, at=at
    )


def _keep_waiting(rows: Sequence[Application], reason: str, words: str, *, by: Actor, at: datetime) -> None:
    """Note on files that they were put off; their clock runs on."""
    Step.objects.bulk_create(
        Step(
            district_id=row.district_id, application=row, from_state=row.state, to_state=row.state, at=at,
            by_name=by.name, reasons=[reason], words=words,
        )
        for row in rows
    )  # fmt: skip
    tell(rows, f"loan_{reason}", at=at, reasons=[reason], words=words)
