"""Where a maker's claim is now, in one list with her training and loans; and what of it waits for her."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.casework.queries.marketing import MarketLine
from odop.casework.rules.marketing.states import ClaimState
from odop.desks.artisan.loans.waiting import Task

S = ClaimState
WHERE = {
    S.DRAFT: _("Not sent yet. Finish it and send it."),
    S.SUBMITTED: _("The office is reading your papers."),
    S.RETURNED: _("It has come back to you. Put it right and send it again."),
    S.RECOMMENDED: _("The office found it in order. Now the district committee decides."),
    S.SANCTIONED: _("The committee has said yes. The money comes in the order of filing."),
    S.PASSED: _("It is passed for payment. See “My money”."),
    S.RECOVERING: _("This money is to be given back."),
    S.RECOVERED: _("This money was given back."),
    S.REJECTED: _("It was not accepted."),
    S.WITHDRAWN: _("You took this claim back."),
}


@dataclass(frozen=True)
class MarketWhereabouts:
    """What is told of one claim: the state in a word, the place, whose turn it is and since when."""

    line: MarketLine

    what = _("Fairs and online selling")
    late = False

    @property
    def label(self) -> str:
        return self.line.state_label

    @property
    def where(self) -> object:
        return (
            _("The office asks you something. Answer it.") if self.line.answer_by else WHERE[self.line.state]
        )

    @property
    def code(self) -> str:
        return str(self.line.state)

    @property
    def holder(self) -> str:
        return self.line.holder

    @property
    def since(self) -> datetime:
        return self.line.since

    @property
    def due(self) -> date | None:
        return self.line.file_by if self.line.state is S.DRAFT else self.line.answer_by

    @property
    def href(self) -> str:
        return reverse("artisan:market_claim", args=[self.line.key])


def market_whereabouts(lines: Iterable[MarketLine]) -> tuple[MarketWhereabouts, ...]:
    return tuple(MarketWhereabouts(line) for line in lines)


def back_with_her(lines: Iterable[MarketLine]) -> Iterator[Task]:
    """Claims that came back, or were begun and never sent; and what is asked about one."""
    for line in lines:
        href = reverse("artisan:market_claim", args=[line.key])
        if line.answer_by:
            yield Task(
                _("The office asks you about your claim"), _("Nothing is decided before you have answered."),
                _("Read and answer"), href,
            )  # fmt: skip
        if line.state is S.RETURNED:
            yield Task(
                _("Your claim has come back to you"), _("Put it right and send it again."),
                _("See what to put right"), href,
            )  # fmt: skip
        elif line.state is S.DRAFT:
            yield Task(
                _("Your claim is not sent yet"), _("After its last day it cannot be sent."), _("Go on"), href
            )
