"""What waits for the maker herself, the most urgent first."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.casework.queries import Line
from odop.casework.queries.margin_money import LoanLine
from odop.casework.queries.marketing import Offer
from odop.casework.rules import State
from odop.desks.artisan.loans.waiting import (
    Task,
    accounts,
    failed,
    inspections,
    papers_asked,
    refused,
    to_correct,
    unsent,
)
from odop.desks.kit.templatetags.kit import day, named, rupees
from odop.facilities.queries.machines import TurnLine, UseLine
from odop.finance.queries import MyMoney
from odop.mart.queries.lines import StallLine
from odop.outcomes.queries import Asking
from odop.quality.queries import CertificateLine
from odop.training.queries import MyTraining

NAMED = 2  # fairs told by name in one card


def tasks(
    files: Iterable[Line],
    trainings: Iterable[MyTraining],
    askings: Iterable[Asking],
    loans: Iterable[LoanLine],
    money: MyMoney | None,
    *,
    on: date,
) -> tuple[Task, ...]:
    """What may be lost today first: her account, a code, a paper for the bank; then files, kits and questions."""
    lines, mine, lent = tuple(files), tuple(trainings), tuple(loans)
    return (
        *accounts(money), *_codes(mine, on), *papers_asked(lent), *failed(money), *to_correct(lent),
        *_returned(lines), *refused(lent), *_kits(mine), *inspections(money, on), *_asked(askings),
        *_unsent(lines), *unsent(lent),
    )  # fmt: skip


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
                _("It is late. If it has not come, ask the district industries centre: it is your right.")
                if mine.toolkit.late
                else _("When it comes, open the box. Look at every item, then tell us."),
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


def certificate_tasks(certificates: Iterable[CertificateLine]) -> Iterator[Task]:
    """A certificate an officer proposes to suspend: her word is still to be heard."""
    for one in certificates:
        yield Task(
            f"{_('An officer proposes to suspend your certificate')}: {named(one.product)}",
            _("It still counts. Say what you have to say before it is decided."),
            _("Send my word"),
            reverse("artisan:test", args=[one.test]),
        )


def machine_tasks(turns: Iterable[TurnLine], uses: Iterable[UseLine]) -> Iterator[Task]:
    """A turn the centre says she did not come to, or a use on which a public flag waits for her word."""
    for turn in turns:
        if turn.state == "NO_SHOW" and not turn.answered and turn.may_say:
            yield Task(
                f"{_('The centre writes that you did not come')}: {named(turn.machine)}",
                _("Did you come? Say so here; your word weighs as much. If you could not, say why."),
                _("Say how it was"),
                reverse("artisan:machine_turn", args=[turn.key]),
            )

    latest = next(iter(uses), None)
    if latest:
        yield Task(
            f"{_('Did you use this machine?')} {named(latest.machine)}",
            _("A public notice says that nobody uses it. It goes when you say that you did."),
            _("Say how it was"),
            reverse("artisan:machine_turn", args=[latest.turn])
            if latest.turn
            else reverse("artisan:machine_use", args=[latest.key]),
        )


def fair_tasks(stalls: Iterable[StallLine], *, on: date) -> Iterator[Task]:
    """What fairs still ask of her: what she sold, and what became of it after ninety days; many in one card each."""
    mine = tuple(stalls)
    untold = [stall for stall in mine if stall.untold(on)]
    after = [stall for stall in mine if stall not in untold and stall.follow_up and stall.follow_up.open]
    if len(untold) == 1:
        yield Task(
            f"{_('The fair is over')}: {named(untold[0].fair.named)}",
            _("Tell us in four short questions what you sold."),
            _("Tell what you sold"),
            reverse("artisan:fair_tell", args=[untold[0].key]),
        )
    elif untold:
        yield Task(
            f"{_('Fairs are over')}: {len(untold)}", _among(untold), _("Tell what you sold"),
            reverse("artisan:fairs"),
        )  # fmt: skip
    if len(after) == 1:
        yield Task(
            f"{_('Ninety days after the fair')}: {named(after[0].fair.named)}",
            _("Two short questions: what became of the orders, and of those who asked."),
            _("Answer"),
            reverse("artisan:fair_after", args=[after[0].key]),
        )
    elif after:
        yield Task(
            f"{_('Ninety days after fairs')}: {len(after)}",
            _among(after),
            _("Answer"),
            reverse("artisan:fairs"),
        )


def claim_tasks(offers: Iterable[Offer]) -> Iterator[Task]:
    """Money a fair gives back: the one whose last day comes first, for after it nothing can be asked."""
    hers = sorted((one for one in offers if one.stall and not one.claim), key=lambda one: one.file_by)
    for one in hers[:1]:
        yield Task(
            f"{_('Money back for a fair')}: {named(one.fair)}",
            _("Up to %(sum)s for the stall, and more for the journey. Ask by %(day)s.")
            % {"sum": rupees(one.limits.stall), "day": day(one.file_by)},
            _("Ask for it"),
            reverse("artisan:market"),
        )


def _among(stalls: list[StallLine]) -> str:
    """The first fairs by name, and how many more."""
    names = ", ".join(named(stall.fair.named) for stall in stalls[:NAMED])
    more = len(stalls) - NAMED
    return names if more <= 0 else _("%(names)s and %(n)s more") % {"names": names, "n": more}
