"""Accounts of offices that are paid: given, confirmed by another, taken back; and other payees written down."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.money.place import allowed, at_money, district_here
from odop.desks.district.place import me, show
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.templatetags.kit import named
from odop.finance import queries, services
from odop.finance.queries import AccountLine
from odop.finance.rules.offices import PAID
from odop.programme import queries as programme
from odop.programme.queries import Office


class AccountForm(forms.Form):
    """An account of an office."""

    office = forms.ChoiceField(label=gettext_lazy("Office"))
    holder = forms.CharField(label=gettext_lazy("Account holder, as in the passbook"), max_length=200)
    account = forms.CharField(label=gettext_lazy("Account number"), max_length=24)
    ifsc = forms.CharField(label="IFSC", max_length=11)
    words = forms.CharField(label=gettext_lazy("Why, and what was seen"), max_length=400)


class PayeeForm(forms.Form):
    """Somebody else who is to be paid."""

    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=160)
    name_hi = forms.CharField(label=gettext_lazy("Name in Hindi"), max_length=160)


def payees(district: str) -> list[Office]:
    """The offices a district may pay: its own, and those of the State."""
    found = [one for one in programme.offices() if one.kind in PAID and one.district in (None, district)]
    return sorted(found, key=lambda one: (one.district is None, one.kind, one.name_en))


@at_money
@require_http_methods(["GET", "HEAD", "POST"])
def offices(request: HttpRequest) -> HttpResponse:
    """Every account of the district's offices and the State's; another is given here, and another payee."""
    district = district_here(request)
    can = allowed(request, district)
    new = "payee" in request.POST
    form = AccountForm(None if new else request.POST or None)
    form.fields["office"].choices = [("", "—"), *((one.code, named(one)) for one in payees(district))]  # type: ignore[attr-defined]
    payee = PayeeForm(request.POST if new else None)
    if request.method == "POST":
        if not can["prepare" if new else "change"]:
            raise PermissionDenied
        wanted = payee if new else form
        if wanted.is_valid():
            with refusals_in(wanted):
                messages.success(request, _write(request, district, wanted))
                return redirect("district:money_offices")
    page = {
        "district": programme.district(district),
        "lines": [
            (line, may_confirm(request, line), can["change"] and line.district is not None)
            for line in queries.office_accounts(district)
        ],
    }
    return show(request, "money/offices", page, can=can, form=form, payee=payee)


@at_money
@require_POST
def office(request: HttpRequest, office: str) -> HttpResponse:
    """Confirm the account somebody gave for an office, or take it back."""
    if request.POST.get("confirm") == "yes":
        return told(
            request, lambda: services.confirm_office_account(office=office, by=me(request), at=timezone.now()),
            _("Confirmed. The office is paid into this account."), "district:money_offices",
        )  # fmt: skip
    words = request.POST.get("words", "")[:400]
    return told(
        request,
        lambda: services.withdraw_office_account(office=office, words=words, by=me(request), at=timezone.now()),
        _("Taken back. The account stays what it was."), "district:money_offices",
    )  # fmt: skip


def may_confirm(request: HttpRequest, line: AccountLine) -> bool:
    """Whether she may confirm it now: the same rule as the act asks."""
    user, now = me(request), timezone.now()
    wanted = Permission.CHANGE_ACCOUNT if line.district else Permission.CHECK_PAYMENT
    return (
        line.state == "PROPOSED"
        and line.proposed_by != user.actor
        and now >= line.cools_until
        and may(user, wanted, district=line.district, on=day_of(now))
    )


def _write(request: HttpRequest, district: str, form: forms.Form) -> str:
    if isinstance(form, PayeeForm):
        services.make_payee(district=district, **form.cleaned_data, by=me(request), at=timezone.now())
        return _("Written down. Now give its account.")
    services.propose_office_account(**form.cleaned_data, by=me(request), at=timezone.now())
    return _("Given. Another officer confirms it before anything is paid into it.")
