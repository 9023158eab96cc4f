"""My money: what was paid, what failed and why, what is on its way, what lies in the bank; and whose account it is."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.casework.queries import margin_money as casework
from odop.casework.rules.margin_money.states import LoanState
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.loans.words import BACK, IN_DEPOSIT, NOT_MINE, PAID, WAITS
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_told
from odop.finance import queries, services
from odop.finance.queries import MyPayment


@enrolled
def money(request: HttpRequest, person: Person) -> HttpResponse:
    """Three lines first; then what only she can put right; then every payment."""
    found = queries.my_money(me(request))
    back = _going_back(request) if found.held else frozenset()
    lines = [(p, _words(p, back), _waits(p), p.about in back) for p in found.payments]
    return show(request, "loans/money", found, lines=lines)


@enrolled
@require_POST
def not_mine(request: HttpRequest, person: Person) -> HttpResponse:
    """She did not ask for another account: one tap stops it, and the payment."""
    found = queries.my_money(me(request))
    key = request.POST.get("key", "")
    if key not in {payment.key for payment in found.payments}:
        raise Http404
    with refusals_told(request):
        services.object_to_account_change(key=key, words=str(NOT_MINE), by=me(request), at=timezone.now())
        messages.success(
            request, _("Stopped. No money goes to that account. An officer of the State will look into it.")
        )
    return redirect("artisan:money")


def _going_back(request: HttpRequest) -> frozenset[str]:
    """Loans whose margin money lies in the bank still, and must be returned."""
    loans = casework.my_loans(me(request), day_of(timezone.now()))
    return frozenset(line.number for line in loans if line.state is LoanState.RECOVERING)


def _words(payment: MyPayment, back: frozenset[str]) -> object:
    if payment.held:
        return BACK if payment.about in back else IN_DEPOSIT
    return PAID[payment.state]


def _waits(payment: MyPayment) -> list[object]:
    return [WAITS[reason] for reason in payment.waits if payment.cause is None or reason != "FAILED"]
