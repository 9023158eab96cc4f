"""Where a maker's file is now, from her application through training to her toolkit, in one answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.casework.queries import Line
from odop.casework.rules import State
from odop.desks.artisan.casework.words import CALLED, WHERE
from odop.training.queries import MyTraining
from odop.training.rules import BatchState


@dataclass(frozen=True)
class Whereabouts:
    """What is told of one file: the state in a word, the place, whose turn it is, since when, and by when."""

    line: Line
    code: str
    label: object
    where: object
    holder: str
    since: datetime
    due: date | None = None
    late: bool = False
    training: MyTraining | None = None

    what = _("Training")

    @property
    def href(self) -> str:
        return reverse("artisan:file", args=[self.line.key])

    @property
    def may_withdraw(self) -> bool:
        """What has been taught cannot be given back."""
        return self.training is None or self.training.state.code == BatchState.PLANNED


TAUGHT: dict[str, tuple[object, object]] = {
    BatchState.PLANNED: (
        _("place in a batch"),
        _("You have a place. Look under “My training” for when and where."),
    ),
    BatchState.RUNNING: (_("in training"), _("Your training is under way.")),
    BatchState.ASSESSED: (
        _("training finished"),
        _("Your training is finished. The certificate comes next."),
    ),
}
DONE = _("training finished"), _("Your training is finished.")
KIT_OWED = _("toolkit to come"), _("Your training is finished. Your toolkit is still to come.")
KIT_THERE = _("toolkit received"), _("Your training is finished, and you have your toolkit.")


def whereabouts(line: Line, trainings: Iterable[MyTraining]) -> Whereabouts:
    """An application goes on after selection: its batch, then its toolkit, says where it is."""
    mine = next((t for t in trainings if t.application == line.key), None)
    if line.state is not State.SELECTED or mine is None:
        return Whereabouts(
            line,
            line.state,
            CALLED[line.state],
            WHERE[line.state],
            line.holder,
            line.since,
            line.due,
            line.late,
        )
    state, kit = mine.state, mine.toolkit
    if state.code in TAUGHT:
        label, where = TAUGHT[state.code]
        return Whereabouts(line, state.code, label, where, state.holder, state.since, training=mine)
    if kit is None:
        return Whereabouts(line, state.code, *DONE, state.holder, state.since, training=mine)
    label, where = KIT_THERE if kit.delivered_on else KIT_OWED
    return Whereabouts(
        line, kit.state.code, label, where, kit.state.holder, kit.state.since, kit.promised_on, kit.late, mine
    )
