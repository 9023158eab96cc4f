"""What waits for a maker because of a loan or of money: each a thing that only she can do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.casework.queries.margin_money import LoanLine
from odop.casework.rules.margin_money.inspections import inspections_from
from odop.casework.rules.margin_money.states import LoanState
from odop.finance.queries import MyMoney


@dataclass(frozen=True)
class Task:
    """One thing that only she can do."""

    title: object
    words: object
    button: object
    href: str


def accounts(money: MyMoney | None) -> Iterator[Task]:
    """An officer proposes another account: hers to stop, while there is time."""
    if money and money.changes:
        yield Task(
            _("Someone wants to change your account"),
            _("If you did not ask for it, stop it with one tap."),
            _("Look at it"),
            reverse("artisan:money"),
        )


def failed(money: MyMoney | None) -> Iterator[Task]:
    """Money came back, and the one next step."""
    for payment in money.failures if money else ():
        step = payment.cause.step.in_language(get_language() or "hi") if payment.cause else ""
        yield Task(_("Your money came back from the bank"), step, _("See why"), reverse("artisan:money"))


def papers_asked(loans: Iterable[LoanLine]) -> Iterator[Task]:
    return _each(
        loans,
        LoanState.QUERIED,
        _("The bank asks you for a paper"),
        _("Without it the bank cannot decide. Its days are running."),
        _("See which paper"),
    )


def to_correct(loans: Iterable[LoanLine]) -> Iterator[Task]:
    return _each(
        loans,
        LoanState.RETURNED,
        _("Your application for a loan has come back to you"),
        _("Correct it and send it again."),
        _("See what to correct"),
    )


def refused(loans: Iterable[LoanLine]) -> Iterator[Task]:
    return _each(
        loans,
        LoanState.REFUSED,
        _("The bank has refused your loan"),
        _("See why, and what you can do now."),
        _("See why"),
    )


def inspections(money: MyMoney | None, on: date) -> Iterator[Task]:
    """The days on which the office and the bank come to see the workshop."""
    for payment in money.payments if money else ():
        if payment.held and payment.held_until and inspections_from(payment.held_until) <= on:
            yield Task(
                _("Your workshop will be seen soon"),
                _("The office and the bank come together. Keep your bills and your work ready."),
                _("See your money"),
                reverse("artisan:money"),
            )


def unsent(loans: Iterable[LoanLine]) -> Iterator[Task]:
    return _each(
        loans,
        LoanState.DRAFT,
        _("Your application for a loan has not been sent yet"),
        _("Your answers are kept."),
        _("Go on"),
        "artisan:loan_next",
    )


def _each(
    loans: Iterable[LoanLine],
    state: LoanState,
    title: object,
    words: object,
    button: object,
    page: str = "artisan:loan",
) -> Iterator[Task]:
    """One thing to do for each loan in this state."""
    for line in loans:
        if line.state is state:
            yield Task(title, words, button, reverse(page, args=[line.key]))
