"""Giving up a place before the training has begun."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.refusals import Refusal
from odop.casework import queries
from odop.casework import services as casework
from odop.programme.services import hold
from odop.training.models import Seat
from odop.training.rules import BatchState


class TrainingBegun(Refusal):
    """She has been taught, or is being taught: the help counts as given."""

    def __init__(self) -> None:
        super().__init__(_("The training has begun; the place can no longer be given up."))


@act("training.gave_up_place")
def give_up_place(*, application: UUID, words: str = "", by: Actor, at: datetime) -> None:
    """Give up a place won, and the seat with it; the place goes to the first on the waiting list.

    Raises NotPermitted, CannotMove or TrainingBegun.
    """
    hold(f"seats {queries.call_applied_under(application)}")  # nobody is seated meanwhile
    seat = (
        Seat.objects.select_for_update(of=("self",))
        .select_related("batch")
        .filter(application=application)
        .first()
    )
    if seat and seat.batch.state != BatchState.PLANNED:
        raise TrainingBegun
    casework.give_up_place(application=application, words=words, by=by, at=at)
    if seat:
        audit.record("training.gave_up_seat", on=seat, by=by, at=at, batch=seat.batch.number)
        seat.delete()
