"""Money that came back or waits: why, who takes the next step; and accounts that change after sanction."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.artisans import identifiers
from odop.basics.dates import day_of
from odop.desks.district.money.place import (
    allowed,
    at_money,
    district_here,
    require_money,
)
from odop.desks.district.place import me, show
from odop.desks.kit.acting import refusals_in, told
from odop.finance import queries, services
from odop.finance.services.files import answer_causes
from odop.programme import queries as programme

WHO = {
    "PAYEE": gettext_lazy("the maker"),
    "DISTRICT": gettext_lazy("the district industries centre"),
    "BANK": gettext_lazy("the bank"),
    "STATE": gettext_lazy("the accounts office of the State"),
}


class ChangeForm(forms.Form):
    """Another account for what is owed."""

    payee = forms.CharField(label=gettext_lazy("Account holder, as in the passbook"), max_length=200)
    account = forms.CharField(label=gettext_lazy("Account number"), max_length=24)
    ifsc = forms.CharField(label="IFSC", max_length=11)
    words = forms.CharField(label=gettext_lazy("Why, and what was seen"), max_length=400)

    def clean_account(self) -> str:
        return self._well_made("account")

    def clean_ifsc(self) -> str:
        return self._well_made("ifsc")

    def _well_made(self, kind: str) -> str:
        judged = identifiers.judge(kind, self.cleaned_data[kind])
        if not judged.valid:
            raise forms.ValidationError(judged.reason.in_language(get_language() or "hi"))
        return judged.normal


@at_money
def returned(request: HttpRequest) -> HttpResponse:
    """Credits that failed: the reason, the one next step and who takes it; and payments held back."""
    district = district_here(request)
    if request.method == "POST":
        return _answer(request)
    changing = {line.owed.key for line in queries.account_changes(district=district, waiting=True)}
    page = {
        "district": programme.district(district),
        "today": day_of(timezone.now()),
        "lines": [(line, WHO[line.cause.who], line.owed.key in changing) for line in queries.retry_queue(district)],
        "held": queries.held_back(district, to_lift=True),
        "doubts": queries.doubts_since(district)[0],
    }  # fmt: skip
    return show(request, "money/returned", page, can=allowed(request, district))


def _answer(request: HttpRequest) -> HttpResponse:
    keys, words = request.POST.getlist("keys"), request.POST.get("words", "")[:400]
    if not keys:
        messages.warning(request, _("Choose the payments first."))
        return redirect("district:money_returned")
    return told(
        request, lambda: answer_causes(keys, words=words, by=me(request), at=timezone.now()),
        _("Noted. They can be ordered again."), "district:money_returned",
    )  # fmt: skip


@at_money
@require_POST
def lift(request: HttpRequest) -> HttpResponse:
    """Let a payment that was held back go on, in a checker's own words."""
    key, reason = request.POST.get("key", ""), request.POST.get("reason", "")
    words = request.POST.get("words", "")[:400]
    return told(
        request, lambda: services.lift_hold(key=key, reason=reason, words=words, by=me(request), at=timezone.now()),
        _("Let go on, with your reason."), "district:money_returned",
    )  # fmt: skip


@at_money
def accounts(request: HttpRequest) -> HttpResponse:
    """Changes of account after sanction: proposed, cooling, to be confirmed by another officer."""
    district = district_here(request)
    user, now = me(request), timezone.now()
    page = {
        "district": programme.district(district),
        "lines": [
            (line, line.state == "PROPOSED" and line.proposed_by != user.actor and now >= line.cools_until)
            for line in queries.account_changes(district=district)
        ],
    }
    return show(request, "money/accounts", page, can=allowed(request, district))


@at_money
def propose(request: HttpRequest, key: str) -> HttpResponse:
    """Propose another account for what is owed; the maker is told at once."""
    found = queries.owed_line(key)
    if found is None:
        raise Http404
    line, district = found
    require_money(request, district)
    if not allowed(request, district)["change"]:
        raise PermissionDenied
    form = ChangeForm(request.POST or None, initial={"payee": line.payee, "ifsc": line.ifsc})
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.propose_account_change(key=key, by=me(request), at=timezone.now(), **form.cleaned_data)
            messages.success(request, _("Proposed. The maker has been told, and another officer confirms."))
            return redirect("district:money_accounts")
    return show(request, "money/propose", line, form=form)


@at_money
@require_POST
def decide(request: HttpRequest, key: str) -> HttpResponse:
    """Confirm a proposed change, or take it back."""
    found = queries.owed_line(key)
    if found is None:
        raise Http404
    require_money(request, found[1])
    if not allowed(request, found[1])["change"]:
        raise PermissionDenied
    if request.POST.get("confirm") == "yes":
        return told(
            request, lambda: services.confirm_account_change(key=key, by=me(request), at=timezone.now()),
            _("Confirmed. The money can be ordered into this account."), "district:money_accounts",
        )  # fmt: skip
    words = request.POST.get("words", "")[:400]
    return told(
        request, lambda: services.withdraw_account_change(key=key, words=words, by=me(request), at=timezone.now()),
        _("Taken back. The account stays what it was."), "district:money_accounts",
    )  # fmt: skip
