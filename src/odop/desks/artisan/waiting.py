"""What waits for the maker herself, the most urgent first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.casework.queries import Line
from odop.casework.rules import State
from odop.outcomes.queries import Asking
from odop.training.queries import MyTraining


@dataclass(frozen=True)
class Task:
    """One thing that only she can do."""

    title: object
    words: object
    button: object
    href: str


def tasks(
    files: Iterable[Line], trainings: Iterable[MyTraining], askings: Iterable[Asking], *, on: date
) -> tuple[Task, ...]:
    """A code that soon counts no more, a file sent back, a kit to confirm, a question, an unsent file."""
    lines, mine = tuple(files), tuple(trainings)
    return (*_codes(mine, on), *_returned(lines), *_kits(mine), *_asked(askings), *_unsent(lines))


def _codes(trainings: tuple[MyTraining, ...], on: date) -> Iterator[Task]:
    for mine in trainings:
        if mine.awaited:
            yield Task(
                _("Were you in class today?") if mine.awaited.on == on else _("Were you in class yesterday?"),
                _("Enter the code spoken in class. It counts until the end of the next day."),
                _("Enter the code"),
                reverse("artisan:enter_code"),
            )


def _returned(files: tuple[Line, ...]) -> Iterator[Task]:
    for line in files:
        if line.state is State.RETURNED:
            yield Task(
                _("Your application has come back to you"),
                _("Correct it and send it again."),
                _("See what to correct"),
                reverse("artisan:file", args=[line.key]),
            )


def _kits(trainings: tuple[MyTraining, ...]) -> Iterator[Task]:
    for mine in trainings:
        if mine.toolkit and mine.toolkit.state.holder == "artisan":
            yield Task(
                _("Has your toolkit come?"),
                _("When it comes, open the box. Look at every item, then tell us."),
                _("It has come: look into the box"),
                reverse("artisan:open_box", args=[mine.toolkit.key]),
            )


def _asked(askings: Iterable[Asking]) -> Iterator[Task]:
    latest = next(iter(askings), None)
    if latest and not latest.answered:
        yield Task(
            _("Do you have work now?"),
            _("Your help does not depend on your answer."),
            _("Answer"),
            reverse("artisan:outcome", args=[latest.key]),
        )


def _unsent(files: tuple[Line, ...]) -> Iterator[Task]:
    for line in files:
        if line.state is State.DRAFT:
            yield Task(
                _("Your application has not been sent yet"),
                _("Your answers are kept."),
                _("Go on"),
                reverse("artisan:next_question", args=[line.key]),
            )
