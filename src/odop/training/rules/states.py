"""States of a batch and of a toolkit, the moves between them, and who must act next."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class BatchState(models.TextChoices):
    PLANNED = "PLANNED", _("planned")
    RUNNING = "RUNNING", _("running")
    ASSESSED = "ASSESSED", _("assessed")  # taught and assessed; the Deputy Commissioner certifies next
    CERTIFIED = "CERTIFIED", _("certified")
    CANCELLED = "CANCELLED", _("cancelled")


class KitState(models.TextChoices):
    PROMISED = "PROMISED", _("promised")
    ORDERED = "ORDERED", _("ordered")
    DISPATCHED = "DISPATCHED", _("dispatched")
    FAULTY = "FAULTY", _("short or broken, to be replaced")
    DELIVERED = "DELIVERED", _("delivered")


class Yes(models.TextChoices):
    TAP = "TAP", _("her own tap")
    CODE = "CODE", _("the code sent to her phone")
    WITNESS = "WITNESS", _("a witness")
    NONE = "", _("not yet")


BATCH_MOVES: dict[BatchState, frozenset[BatchState]] = {
    BatchState.PLANNED: frozenset({BatchState.RUNNING, BatchState.CANCELLED}),
    BatchState.RUNNING: frozenset({BatchState.ASSESSED}),
    BatchState.ASSESSED: frozenset({BatchState.CERTIFIED}),
    BatchState.CERTIFIED: frozenset(),
    BatchState.CANCELLED: frozenset(),
}
KIT_MOVES: dict[KitState, frozenset[KitState]] = {
    KitState.PROMISED: frozenset({KitState.ORDERED}),
    KitState.ORDERED: frozenset({KitState.DISPATCHED}),
    KitState.DISPATCHED: frozenset({KitState.DELIVERED, KitState.FAULTY}),
    KitState.FAULTY: frozenset(),  # its replacement carries the promise on
    KitState.DELIVERED: frozenset(),
}

# Who must act next, as the pages' words know them; "" where nobody must.
BATCH_HOLDER: dict[BatchState, str] = {
    BatchState.PLANNED: "trainer",
    BatchState.RUNNING: "trainer",
    BatchState.ASSESSED: "deputy_commissioner",
}
KIT_HOLDER: dict[KitState, str] = {
    KitState.PROMISED: "deputy_commissioner",
    KitState.ORDERED: "supplier",
    KitState.DISPATCHED: "artisan",
}


class CannotMoveBatch(Refusal):
    """The batch is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the batch is now “%(now)s”."), now=BatchState(now).label
        )


class CannotMoveToolkit(Refusal):
    """The toolkit is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the toolkit is now “%(now)s”."), now=KitState(now).label
        )


def require_batch_move(now: str, to: BatchState) -> None:
    """Refuse a move of a batch that the states do not allow."""
    if to not in BATCH_MOVES[BatchState(now)]:
        raise CannotMoveBatch(now)


def require_kit_move(now: str, to: KitState) -> None:
    """Refuse a move of a toolkit that the states do not allow."""
    if to not in KIT_MOVES[KitState(now)]:
        raise CannotMoveToolkit(now)


def batch_holder(state: str) -> str:
    """Who must act next on a batch; "" where nobody must."""
    return BATCH_HOLDER.get(BatchState(state), "")


def kit_holder(state: str) -> str:
    """Who must act next on a toolkit; "" where nobody must."""
    return KIT_HOLDER.get(KitState(state), "")


def is_late(state: str, promised_on: date, on: date) -> bool:
    """Not delivered, and the promised day is past. A faulty kit's replacement is the one that is late."""
    return KitState(state) in OWED and promised_on < on


OWED = frozenset({KitState.PROMISED, KitState.ORDERED, KitState.DISPATCHED})
