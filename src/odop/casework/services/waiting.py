"""The waiting list moves up when a place becomes free."""

from datetime import date, datetime

from odop.audit.services import Actor
from odop.casework.facts import findings, kept
from odop.casework.models import Application, Call, for_training
from odop.casework.rules import State
from odop.casework.services.moves import locked, move

# Held by whoever selects: husband and wife are never selected in the same moment under two calls.
SELECTION = "selection"


def move_up(call: Call, *, by: Actor, at: datetime) -> Application | None:
    """Give a free place to the first on the waiting list who may still have it; inside the act that freed it.

    The committee has ranked the list already. One whose husband or wife has been helped since is passed over.
    """
    call = Call.objects.select_for_update().get(pk=call.pk)
    taken = for_training().filter(call=call, state=State.SELECTED).count()
    if taken >= call.places:
        return None
    waiting = locked(for_training().filter(call=call, state=State.WAITING))
    found = findings(row.pk for row in waiting)
    for row in sorted(waiting, key=by_marks):
        finding = found[row.pk]
        if finding is None or finding.eligible:
            row.finding = kept(finding)
            move(
                [row], State.SELECTED, by=by, at=at, act="casework.selected", reasons=["moved_up"],
                letter="application_selected",
            )  # fmt: skip
            return row
    return None


def by_marks(row: Application) -> tuple[int, date, str]:
    """The order of the list: by marks, then by day of receipt, then by number."""
    return -(row.marks or 0), row.applied_on or date.max, row.number or ""
