"""The year's money given to districts: proposed by the Cell, confirmed or refused by an accounts officer."""

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from odop.access.queries import may_anywhere
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.doors import me
from odop.desks.kit.templatetags.kit import named
from odop.desks.state.money.place import at_money, chosen, show
from odop.finance import queries, services
from odop.finance.rules import Allotting, OrderState
from odop.programme import queries as programme


class ProposeForm(forms.Form):
    """What is proposed: a budget, an allotment, a share for administration, or a transfer between districts."""

    kind = forms.ChoiceField(label=gettext_lazy("What is proposed?"), choices=Allotting.choices)
    district = forms.ChoiceField(label=gettext_lazy("To the district"), required=False)
    from_district = forms.ChoiceField(
        label=gettext_lazy("From the district"),
        help_text=gettext_lazy("Only where money moves from one district to another."),
        required=False,
    )
    rupees = forms.DecimalField(
        label=gettext_lazy("Sum in rupees"), min_value=Decimal("0.01"), max_digits=14, decimal_places=2
    )
    words = forms.CharField(
        label=gettext_lazy("Why, and under which order"), max_length=400, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        names = [("", "—"), *((d.code, named(d)) for d in programme.districts())]
        for name in ("district", "from_district"):
            self.fields[name].choices = names  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Each kind with the districts it needs, and no others."""
        said = super().clean() or {}
        kind, to, frm = said.get("kind"), said.get("district"), said.get("from_district")
        if kind == Allotting.BUDGET:
            said["district"] = ""
        elif not to:
            self.add_error("district", _("Choose the district."))
        if kind != Allotting.TRANSFER:
            said["from_district"] = ""
        elif not frm or frm == to:
            self.add_error("from_district", _("Choose another district, from which the money comes."))
        return said


@at_money
@require_http_methods(["GET", "HEAD", "POST"])
def allotments(request: HttpRequest) -> HttpResponse:
    """What was proposed and what became of it, each with both names; the Cell proposes here."""
    here, now = chosen(request), timezone.now()
    can_propose = may_anywhere(me(request), Permission.ALLOT, on=day_of(now))
    form = ProposeForm(request.POST or None, initial={"kind": Allotting.DISTRICT})
    if request.method == "POST":
        if not can_propose:
            raise PermissionDenied
        if form.is_valid():
            said = form.cleaned_data
            with refusals_in(form):
                row = services.propose_allotment(
                    kind=said["kind"], scheme=here.scheme, year=here.year, amount=int(said["rupees"] * 100),
                    district=said["district"] or None, from_district=said["from_district"] or None,
                    words=said["words"], by=me(request), at=now,
                )  # fmt: skip
                messages.success(
                    request,
                    _("%(number)s is proposed. An accounts officer decides.") % {"number": row.number},
                )
                return redirect(f"{request.path}?{here.asked}")
    lines = queries.allotments(scheme=here.scheme, year=here.year)
    page = {
        "chosen": here,
        "today": day_of(now),
        "waiting": [line for line in lines if line.confirmed is None],
        "lines": [line for line in lines if line.confirmed is not None],
        "can_propose": can_propose,
        "can_confirm": may_anywhere(me(request), Permission.CONFIRM_ALLOTMENT, on=day_of(now)),
        "me": me(request).actor,
        "form": form,
    }
    return show(request, "allotments", page)


@at_money
@require_POST
def decide(request: HttpRequest, number: str) -> HttpResponse:
    """Confirm what another proposed, and the money moves; or refuse it, with the reason."""
    line = queries.allotment(number)
    if line is None:
        raise Http404
    act = services.confirm_allotment if request.POST.get("confirm") == "yes" else services.refuse_allotment
    with refusals_told(request):
        act(number=number, words=request.POST.get("words", "")[:400], by=me(request), at=timezone.now())
        messages.success(request, _("Your decision on %(number)s is kept.") % {"number": number})
    answer = redirect("state:money_allotments")
    answer["Location"] += f"?scheme={line.scheme}&year={line.year}"
    return answer


@at_money
def checks(request: HttpRequest) -> HttpResponse:
    """Payment orders of every district that wait for a checker: the oldest first."""
    today = day_of(timezone.now())
    if not may_anywhere(me(request), Permission.CHECK_PAYMENT, on=today):
        raise PermissionDenied
    waiting = [
        line
        for state in (OrderState.PREPARED, OrderState.CHECKED_ONCE)
        for line in queries.orders(state=state)
    ]
    return show(request, "checks", {"lines": sorted(waiting, key=lambda line: line.since), "today": today})
