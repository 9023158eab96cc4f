"""A loan of hers: where it is, what the bank said, and what she can do about it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from odop.casework.queries.application import StepLine
from odop.casework.queries.margin_money import MyLoan
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services import margin_money as services
from odop.desks.artisan.desk import signed_in
from odop.desks.artisan.loans.applying import mine
from odop.desks.artisan.loans.forms import WordsForm
from odop.desks.artisan.loans.whereabouts import loan_whereabouts
from odop.desks.artisan.loans.words import HAPPENED
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.finance import queries as finance
from odop.finance.queries import MyPayment


@signed_in
def loan(request: HttpRequest, key: UUID) -> HttpResponse:
    """Where it is, who must act next, since when and by when; and what was said."""
    page = mine(request, key)
    failed = _failed(request, page) if page.line.state is LoanState.PASSED else None
    return show(
        request,
        "loans/loan",
        page,
        now=loan_whereabouts(page.line),
        failed=failed,
        lines=_in_her_words(page.steps),
    )


def _failed(request: HttpRequest, page: MyLoan) -> MyPayment | None:
    """Her margin money that came back: it is then not on its way, whatever the file says."""
    failures = finance.my_money(me(request)).failures
    return next((one for one in failures if one.about == page.line.number), None)


def _in_her_words(steps: Iterable[StepLine]) -> list[StepLine]:
    """What has happened, each step called as everywhere on her pages."""
    return [replace(step, label=str(HAPPENED.get(step.state, step.label))) for step in steps]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def ask_again(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask the bank to look a second time, in her own words."""
    page = mine(request, key)
    if not page.may_ask_again:
        return redirect("artisan:loan", key)
    texts = {
        "title": _("Ask the bank to look again"),
        "lede": _("Another officer of the bank looks. The answer comes within ten days."),
        "button": _("Ask the bank to look again"),
    }
    form = WordsForm(request.POST or None, label=_("Why is the bank wrong? What can you show now?"))
    return _said(
        request, key, form, texts, _("Asked. The bank must answer you."),
        lambda words: services.ask_second_look(
            number=page.line.number, words=words, by=me(request), at=timezone.now()
        ),
    )  # fmt: skip


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def answer_bank(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say what was given of what the bank asked for."""
    page = mine(request, key)
    if page.line.state is not LoanState.QUERIED:
        return redirect("artisan:loan", key)
    texts = {
        "title": _("Tell the bank"),
        "lede": _("When you have sent the paper here, or given it at the bank, say so."),
        "button": _("Tell the bank"),
    }
    form = WordsForm(request.POST or None, label=_("Which paper have you given, and where?"))
    return _said(
        request, key, form, texts, _("The bank has been told."),
        lambda words: services.answer_query(
            number=page.line.number, words=words, by=me(request), at=timezone.now()
        ),
    )  # fmt: skip


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask once more, then take the application back."""
    page = mine(request, key)
    if not page.may_withdraw:
        return redirect("artisan:loan", key)
    if request.method == "POST":
        with refusals_told(request):
            services.withdraw(
                application=key, words=request.POST.get("words", "")[:500], by=me(request), at=timezone.now()
            )
        return redirect("artisan:loan", key)
    return show(request, "loans/withdraw", page)


def _said(
    request: HttpRequest,
    key: UUID,
    form: WordsForm,
    texts: dict[str, str],
    done: str,
    act: Callable[[str], None],
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        with refusals_in(form, "words"):
            act(form.cleaned_data["words"])
            messages.success(request, done)
            return redirect("artisan:loan", key)
    return show(request, "loans/say", {"key": key, **texts}, form=form)
