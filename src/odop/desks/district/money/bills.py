"""Bills: trainers' halves to pass, and bills for administration to propose and to pass."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.basics.dates import day_of, financial_year
from odop.desks.district.money.offices import payees
from odop.desks.district.money.orders import scheme_names
from odop.desks.district.money.place import allowed, at_money, district_here, require_money
from odop.desks.district.place import me, show
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.forms.sums import BillField, RupeesField, as_brought
from odop.desks.kit.papers import paper_shown
from odop.desks.kit.templatetags.kit import named
from odop.finance import queries as finance
from odop.finance import services as money
from odop.programme import queries as programme
from odop.schemes import margin_money
from odop.training import queries, services


class SpendingForm(forms.Form):
    """A bill out of the share for training and administration."""

    office = forms.ChoiceField(label=gettext_lazy("Who is paid"))
    amount = RupeesField(label=gettext_lazy("Sum of the bill, in rupees"))
    words = forms.CharField(
        label=gettext_lazy("What was bought, and for what"),
        max_length=400,
        widget=forms.Textarea({"rows": 2}),
    )
    file = BillField()

    def __init__(self, *words: Any, offices: list[Any], **more: Any) -> None:
        super().__init__(*words, **more)
        self.fields["office"].choices = [("", "—"), *((one.code, named(one)) for one in offices)]  # type: ignore[attr-defined]


@at_money
@require_safe
def bills(request: HttpRequest) -> HttpResponse:
    """Every bill of the district, those that wait first; and what is left of the share for administration."""
    district = district_here(request)
    year = financial_year(day_of(timezone.now()))
    shares = [row for row in finance.money_table(district=district, year=year) if row.for_administration]
    page = {
        "district": programme.district(district),
        "bills": queries.bills(district=district),
        "spendings": finance.spendings(district),
        "shares": shares,
    }
    return show(
        request,
        "money/bills",
        page,
        can=allowed(request, district),
        me=me(request).actor,
        schemes=scheme_names(),
    )


@at_money
@require_POST
def decide(request: HttpRequest, key: UUID) -> HttpResponse:
    """Pass a trainer's bill, or send it back."""
    doors = queries.bill_paper(key)
    if doors is None:
        raise Http404
    require_money(request, doors[0])
    if request.POST.get("pass") == "yes":
        return told(
            request, lambda: services.pass_bill(bill=key, by=me(request), at=timezone.now()),
            _("Passed, and the money is set aside."), "district:money_bills",
        )  # fmt: skip
    words = request.POST.get("words", "")[:400]
    return told(
        request, lambda: services.return_bill(bill=key, words=words, by=me(request), at=timezone.now()),
        _("Sent back to the trainer, with your reason."), "district:money_bills",
    )  # fmt: skip


@at_money
@require_safe
def paper(request: HttpRequest, key: UUID) -> HttpResponse:
    """The paper of a trainer's bill."""
    doors = queries.bill_paper(key)
    if doors is None:
        raise Http404
    require_money(request, doors[0])
    return paper_shown(doors[2])


@at_money
@require_http_methods(["GET", "HEAD", "POST"])
def spending_new(request: HttpRequest) -> HttpResponse:
    """Propose a bill for administration."""
    district = district_here(request)
    if not allowed(request, district)["prepare"]:
        raise PermissionDenied
    offices = payees(district)
    form = SpendingForm(request.POST or None, request.FILES or None, offices=offices)
    if request.method == "POST" and form.is_valid():
        said = as_brought(form.cleaned_data)
        with refusals_in(form):
            row = money.propose_spending(
                district=district, scheme=margin_money.SCHEME, **said, by=me(request), at=timezone.now()
            )
            messages.success(
                request,
                _("%(number)s is proposed. The Deputy Commissioner decides.") % {"number": row.number},
            )
            return redirect("district:money_bills")
    page = {"district": programme.district(district), "payees": offices}
    return show(request, "money/spending", page, form=form)


@at_money
@require_POST
def spending_decide(request: HttpRequest, number: str) -> HttpResponse:
    """Pass a bill for administration, or refuse it."""
    _spending(request, number)
    if request.POST.get("pass") == "yes":
        return told(
            request, lambda: money.pass_spending(number=number, by=me(request), at=timezone.now()),
            _("Passed, and the money is set aside."), "district:money_bills",
        )  # fmt: skip
    words = request.POST.get("words", "")[:400]
    return told(
        request, lambda: money.refuse_spending(number=number, words=words, by=me(request), at=timezone.now()),
        _("Refused, with your reason."), "district:money_bills",
    )  # fmt: skip


@at_money
@require_safe
def spending_paper(request: HttpRequest, number: str) -> HttpResponse:
    """The paper of a bill for administration."""
    return paper_shown(_spending(request, number))


def _spending(request: HttpRequest, number: str) -> UUID:
    doors = finance.spending_paper(number)
    if doors is None:
        raise Http404
    require_money(request, doors[0])
    return doors[1]
