"""The bank account of one's own office: given here, confirmed by an officer; a no stops what another gave."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.doors import open_to
from odop.desks.partner.place import me, my_offices, show
from odop.finance import queries, services
from odop.finance.rules.offices import OWN
from odop.programme import queries as programme

at_own = open_to(*OWN.values())


class AccountForm(forms.Form):
    """An account of one's own office."""

    office = forms.ChoiceField(label=gettext_lazy("Office"))
    holder = forms.CharField(label=gettext_lazy("Account holder, as in the passbook"), max_length=200)
    account = forms.CharField(label=gettext_lazy("Account number"), max_length=24)
    ifsc = forms.CharField(label="IFSC", max_length=11)
    words = forms.CharField(label=gettext_lazy("Why, and what was seen"), max_length=400)


@at_own
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """The account in force, the one proposed, and those of before; another is given here."""
    offices = sorted({office for permission in OWN.values() for office in my_offices(request, permission)})
    form = AccountForm(request.POST or None, initial={"office": offices[0]})
    form.fields["office"].choices = [(one.code, str(one)) for one in programme.offices_of(offices)]  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.propose_office_account(**form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("Given. An officer confirms it before anything is paid into it."))
            return redirect("partner:account")
    page = {
        "now": queries.accounts_in_force(offices),
        "lines": queries.accounts_of(offices),
    }
    return show(request, "account", page, form=form, me=me(request).actor)


@at_own
@require_POST
def decide(request: HttpRequest, office: str) -> HttpResponse:
    """Stop an account that is not one's own, or take back what one gave oneself."""
    words = request.POST.get("words", "")[:400]
    act = services.withdraw_office_account if "back" in request.POST else services.object_to_office_account
    return told(
        request, lambda: act(office=office, words=words, by=me(request), at=timezone.now()),
        _("Stopped. Nothing is paid into that account."), "partner:account",
    )  # fmt: skip
