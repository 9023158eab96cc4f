"""Payment orders: what can be paid, an order prepared, checked by another, sent, and its file for the bank."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.money.place import (
    allowed,
    at_money,
    district_here,
    require_money,
)
from odop.desks.district.place import NoDistrictChosen, me, sees_every_district, show
from odop.desks.kit.acting import refusals_told, told
from odop.desks.kit.files import download
from odop.documents.queries import content_of
from odop.finance import queries, services
from odop.finance.queries import OrderPage
from odop.finance.rules import Kind, Owing
from odop.finance.services import files
from odop.programme import queries as programme
from odop.training import queries as training


@at_money
def money(request: HttpRequest) -> HttpResponse:
    """The money of the district: where it stands, what can be paid now, the orders, and what waits."""
    on = day_of(timezone.now())
    to_check = queries.orders_to_check(by=me(request), on=on)
    try:
        if "choose" in request.GET and sees_every_district(request, Permission.SEE_MONEY):
            raise NoDistrictChosen
        district = district_here(request)
    except NoDistrictChosen:
        return show(request, "choose", programme.districts(), to_check=to_check, schemes=scheme_names())
    orders = queries.orders(district=district)
    page = {
        "district": programme.district(district),
        "today": on,
        "table": queries.money_table(district=district),
        "ready": queries.ready(district),
        "orders": [line for line in orders if line.waits],
        "settled": [line for line in orders if not line.waits],
        "to_check": [line for line in to_check if line.district == district],
        "silent": queries.silent_banks(on, district=district),
        "due": [line for line in queries.due(district) if line.kind != Kind.MARGIN],
        "ages": ages(district, on),
        "returned": queries.failed_since(district)[0],
        "doubts": queries.doubts_since(district)[0],
        "held": queries.count_to_lift(district),
        "changes": queries.count_changes(district),
        "bills": training.bills_waiting(district)[0] + queries.spendings_waiting(district)[0],
    }
    return show(
        request, "money/home", page, can=allowed(request, district), schemes=scheme_names(),
        elsewhere=sees_every_district(request, Permission.SEE_MONEY),
    )  # fmt: skip


@at_money
@require_POST
def approve(request: HttpRequest) -> HttpResponse:
    """Approve what is owed and set its money aside. Margin money is passed with its claim, not here."""
    margin = f"{Kind.MARGIN}:"
    keys = [key for key in request.POST.getlist("keys") if not key.startswith(margin)]
    if not keys:
        messages.warning(request, _("Choose the payments first."))
        return redirect("district:money")
    return told(
        request,
        lambda: services.approve(keys, by=me(request), at=timezone.now()),
        _("Approved, and the money is set aside."),
        "district:money",
    )


@at_money
def prepare(request: HttpRequest, scheme: str, year: str) -> HttpResponse:
    """Choose what goes into an order; whose account looks wrong is held back with a question."""
    district = district_here(request)
    can = allowed(request, district)
    if not can["prepare"]:
        raise PermissionDenied
    if request.method == "POST":
        return _prepare(request, district, scheme, year)
    page = {
        "district": programme.district(district),
        "scheme": scheme_names().get(scheme, scheme),
        "year": year,
        "lines": queries.payable(district, scheme, year),
        "today": day_of(timezone.now()),
    }
    return show(request, "money/prepare", page)


def _prepare(request: HttpRequest, district: str, scheme: str, year: str) -> HttpResponse:
    keys = request.POST.getlist("keys")
    if not keys:
        messages.warning(request, _("Choose the payments first."))
        return redirect("district:money_prepare", scheme, year)
    with refusals_told(request):
        made = services.prepare_order(
            district=district, scheme=scheme, year=year, keys=keys, by=me(request), at=timezone.now()
        )
        if made.held:
            messages.warning(
                request,
                ngettext(
                    "%(count)s payment is held back: its account raises a question.",
                    "%(count)s payments are held back: their accounts raise a question.",
                    made.held,
                )
                % {"count": made.held},
            )
        if made.number:
            prepared = _("Order %(number)s is prepared. Another person checks it.") % {"number": made.number}
            messages.success(request, prepared)
            return redirect("district:money_order", made.number)
    return redirect("district:money")


@at_money
def order(request: HttpRequest, number: str) -> HttpResponse:
    """One order whole: its payments, who made and checked it, and what this person may do."""
    page = _order(request, number)
    silent = next(
        (one for one in queries.silent_banks(day_of(timezone.now()), district=page.order.district)
         if one.order == number), None,
    )  # fmt: skip
    return show(
        request, "money/order", page, file=queries.order_file(number), silent=silent,
        schemes=scheme_names(), can=allowed(request, page.order.district),
    )  # fmt: skip


@at_money
@require_POST
def check(request: HttpRequest, number: str) -> HttpResponse:
    """Another person checks the order."""
    _order(request, number)
    return told(
        request, lambda: services.check_order(number=number, by=me(request), at=timezone.now()),
        _("Checked."), "district:money_order", number,
    )  # fmt: skip


@at_money
@require_POST
def send(request: HttpRequest, number: str) -> HttpResponse:
    """Send the order: its file for the bank is made in the same breath."""
    _order(request, number)
    return told(
        request, lambda: files.send_to_bank(number=number, by=me(request), at=timezone.now()),
        _("Sent. Take the file to the bank."), "district:money_order", number,
    )  # fmt: skip


@at_money
@require_POST
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Withdraw an order that has not been sent."""
    _order(request, number)
    words = request.POST.get("words", "")[:400]
    return told(
        request, lambda: services.withdraw_order(number=number, words=words, by=me(request), at=timezone.now()),
        _("Withdrawn. Its payments can be ordered anew."), "district:money_order", number,
    )  # fmt: skip


@at_money
def order_file(request: HttpRequest, number: str) -> HttpResponse:
    """The file for the bank, as it was made when the order was sent."""
    page = _order(request, number)
    if not allowed(request, page.order.district)["prepare"]:
        raise PermissionDenied
    kept = queries.order_file(number)
    if kept is None:
        raise Http404
    return download(content_of(kept.key), kept.media_type, kept.name)


def _order(request: HttpRequest, number: str) -> OrderPage:
    page = queries.order_page(
        number, by=me(request), on=day_of(timezone.now()), page=_whole(request.GET.get("page"))
    )
    if page is None:
        raise Http404
    require_money(request, page.order.district)
    return page


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 1


def ages(district: str, on: date) -> list[tuple[str, list[int | None]]]:
    """Every unpaid rupee by its state and by its age: a row for each state, a sum for each age."""
    cells = {(row.what, row.from_days): row.amount for row in queries.unpaid(on, district=district)}
    return [
        (str(state.label), [cells.get((state.value, first)) for first, _last in queries.AGES])
        for state in Owing
        if any(state.value == what for what, _first in cells)
    ]


def scheme_names() -> dict[str, object]:
    """What the schemes are called."""
    try:
        return {scheme.code: scheme.named for scheme in programme.pack().schemes}
    except programme.NoPack:
        return {}
