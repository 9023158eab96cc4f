"""A slip of the desk taken back: a pass or a rejection that was not meant, within a few days and with a reason."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.models import Application
from odop.casework.rules import TAKEN_BACK, NoReason, State, decides, require_can_be_taken_back
from odop.casework.services.moves import Outcome, by_numbers, move


@act("casework.took_back")
def take_back(*, numbers: Sequence[str], words: str, by: Actor, at: datetime) -> Outcome:
    """Put applications back to where they stood before a slip; whoever may take the step may take it back.

    The applicant's clock runs on from where it stood. Raises NotPermitted or NoReason; the outcome names
    CannotMove, TooLateToTakeBack and AlreadyMarked.
    """
    rows = by_numbers(numbers)
    for row in rows:
        require(by, _permission(row), district=row.district_id, on=day_of(at))
    if not words.strip():
        raise NoReason("words")
    done, refused = [], {}
    for row in rows:
        try:
            require_can_be_taken_back(row.state, day_of(row.since), day_of(at), marked=row.marks is not None)
        except Refusal as refusal:
            refused[str(row)] = refusal
            continue
        to = _before(row)
        stood = row.steps.filter(to_state=to).order_by("at", "pk").last()
        move(
            [row], to, by=by, at=at, act="casework.took_back", reasons=["taken_back"], words=words.strip(),
            letter="application_taken_back",
        )  # fmt: skip
        row.since = stood.at if stood else at
        row.save(update_fields=["since"])
        done.append(str(row))
    return Outcome(tuple(done), refused)


def _permission(row: Application) -> Permission:
    """What one must be allowed to do to have taken the step; for what was never one, to scrutinise."""
    return decides(_before(row), State(row.state)) if row.state in TAKEN_BACK else Permission.SCRUTINISE


def _before(row: Application) -> State:
    """Where it stood before its last step."""
    return State(row.steps.order_by("at", "pk").values_list("from_state", flat=True).last() or row.state)
