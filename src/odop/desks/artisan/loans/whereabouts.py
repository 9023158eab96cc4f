"""Where a maker's loan is now, in one answer; it stands in one list with her files of training."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.casework.queries.margin_money import LoanLine
from odop.casework.rules.margin_money.states import LoanState
from odop.desks.artisan.casework.whereabouts import Whereabouts
from odop.desks.artisan.loans.words import CALLED, WHERE

HERS = "applicant"


class Listed(Protocol):
    """Whatever stands in the list of her files, of whichever scheme."""

    @property
    def since(self) -> datetime: ...

    @property
    def holder(self) -> str: ...


@dataclass(frozen=True)
class LoanWhereabouts:
    """What is told of one loan: the state in a word, the place, whose turn it is, since when, and by when."""

    line: LoanLine
    label: object
    where: object
    holder: str

    what = _("Loan")

    @property
    def code(self) -> str:
        return str(self.line.state)

    @property
    def since(self) -> datetime:
        return self.line.since

    @property
    def due(self) -> date | None:
        return self.line.due

    @property
    def late(self) -> bool:
        """Said of others alone: nobody scolds her for taking time over her own file."""
        return self.line.late and self.holder != HERS

    @property
    def href(self) -> str:
        return reverse("artisan:loan", args=[self.line.key])


def loan_whereabouts(line: LoanLine) -> LoanWhereabouts:
    """A paper the bank asks for is hers to bring, whoever carries it there."""
    holder = HERS if line.state is LoanState.QUERIED else line.holder
    return LoanWhereabouts(line, CALLED[line.state], WHERE[line.state], holder)


def newest_first(
    trainings: Iterable[Whereabouts], loans: Iterable[LoanLine], others: Iterable[Listed] = ()
) -> tuple[Listed, ...]:
    """Training, loans and the rest in one list, whatever moved last on top."""
    listed: list[Listed] = [*trainings, *(loan_whereabouts(line) for line in loans), *others]
    return tuple(sorted(listed, key=lambda one: one.since, reverse=True))
