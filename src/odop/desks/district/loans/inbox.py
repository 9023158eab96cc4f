"""The loans of the district, and what is done with many files at once or with one alone."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.services import margin_money as services
from odop.casework.services.margin_money import Outcome
from odop.desks.district.casework.forms import SlipForm
from odop.desks.district.casework.inbox import told_of_many
from odop.desks.district.loans.forms import BranchForm, OtherBranchForm, RejectForm, ReturnForm
from odop.desks.district.place import (
    at_desk,
    district_of,
    me,
    sees_every_district,
    show,
)
from odop.programme import queries as programme

ACTS = ("pass", "return", "reject", "take_back", "send", "send_elsewhere")
FORMS: dict[str, Callable[..., Form]] = {"return": ReturnForm, "reject": RejectForm, "take_back": SlipForm}
WITH_BRANCH: dict[str, Callable[..., Form]] = {"send": BranchForm, "send_elsewhere": OtherBranchForm}


@at_desk
def loans(request: HttpRequest) -> HttpResponse:
    """The inbox of loans: who must act, and since when."""
    district = district_of(request)
    page = queries.loan_inbox(
        district,
        user=me(request),
        on=day_of(timezone.now()),
        state=request.GET.get("state", ""),
        who=request.GET.get("who", ""),
        wanted=request.GET.get("q", ""),
        page=request.GET.get("page"),
    )
    if page is None:
        raise Http404
    return show(
        request, "loans/inbox", page, ticked="all" in request.GET, elsewhere=sees_every_district(request)
    )


@at_desk
@require_POST
def many(request: HttpRequest) -> HttpResponse:
    """Ask once more before files are moved, take the reasons, then move them."""
    act, numbers = request.POST.get("act", ""), request.POST.getlist("numbers")
    if act not in ACTS or not numbers:
        messages.warning(request, _("Choose the applications first."))
        return redirect("district:loans")
    sure = "sure" in request.POST
    form = _form(act, request.POST if sure else None, request)
    if not sure or (form is not None and not form.is_valid()):
        return show(request, "loans/confirm", {"act": act, "numbers": numbers, "form": form})
    said = form.cleaned_data if form is not None else {}
    back = ("district:loan", numbers[0]) if "one" in request.POST else ("district:loans",)
    return told_of_many(request, lambda: _do(request, act, numbers, said), *back)


def _form(act: str, given: object, request: HttpRequest) -> Form | None:
    if act in WITH_BRANCH:
        return WITH_BRANCH[act](given, branches=programme.offices("BRANCH", district_of(request)))
    return FORMS[act](given) if act in FORMS else None


def _do(request: HttpRequest, act: str, numbers: list[str], said: dict[str, object]) -> Outcome:
    at, by = timezone.now(), me(request)
    acts = {
        "pass": services.pass_scrutiny,
        "return": services.return_for_correction,
        "reject": services.reject,
        "take_back": services.take_back,
        "send": services.send_to_branch,
        "send_elsewhere": services.send_to_branch,
    }
    return acts[act](numbers=numbers, by=by, at=at, **said)  # type: ignore[operator]
