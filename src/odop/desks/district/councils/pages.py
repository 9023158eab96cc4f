"""Claims of councils: what waits, one filed from its letter, one whole, and what the centre does with it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.casework.queries import marketing as queries
from odop.casework.queries.marketing import CouncilPage
from odop.casework.rules.marketing.councils import PAPERS
from odop.casework.services import councils as services
from odop.desks.district.casework.inbox import told_of_many
from odop.desks.district.councils import forms
from odop.desks.district.market import hearings
from odop.desks.district.market.pages import as_filed, of_those_decided
from odop.desks.district.place import at_desk, district_of, me, require_sight, sees_every_district, show
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.templatetags.kit import typed_rupees
from odop.programme import queries as programme

POSTED = ("GET", "HEAD", "POST")
# Each act by its address: what is done, and what is said once it is done.
ACTS: dict[str, tuple[Callable[..., object], object]] = {
    "recommend": (services.recommend_council_claim, gettext_lazy("It is put before the State Screening Committee.")),
    "return": (services.return_council_claim, gettext_lazy("It has gone back to the council.")),
    "reject": (services.reject_council_claim, gettext_lazy("It is rejected; the council is told.")),
    "withdraw": (services.withdraw_council_claim, gettext_lazy("It is taken back, as the council wrote.")),
    "pass": (services.pass_council_claim, gettext_lazy("The claim is passed; its money is set aside.")),
    "false": (
        services.find_council_claim_false, gettext_lazy("The order is kept; the council is told, and shut out."),
    ),
    "recovered": (services.note_council_recovered, gettext_lazy("The money back is posted.")),
    "lift": (services.lift_council_bar, gettext_lazy("The council is let in again.")),
    **{name: (do, said) for name, (_form, do, said) in hearings.ACTS.items()},
}  # fmt: skip


@at_desk
@require_safe
def councils(request: HttpRequest) -> HttpResponse:
    """The claims of councils of the district, those on which somebody must act first."""
    district, on = district_of(request), day_of(timezone.now())
    lines = queries.council_lines(district)
    scrutinises = may(me(request), Permission.SCRUTINISE, district=district, on=on)
    page = {
        "district": programme.district(district),
        "lines": lines,
        "decided": sum(one.decided for one in lines) if scrutinises else 0,
        "may_file": may(me(request), Permission.ENROL_FOR_ANOTHER, district=district, on=on),
        "today": on,
    }
    return show(request, "councils/claims", page, elsewhere=sees_every_district(request))


@at_desk
@require_http_methods(POSTED)
def new(request: HttpRequest) -> HttpResponse:
    """File a council's claim from its signed letter."""
    district, on = district_of(request), day_of(timezone.now())
    _require_help(request, district)
    known = list(programme.offices("PAYEE", district))
    form = forms.CouncilForm(
        request.POST or None, councils=known, products=programme.products_of(district, on)
    )
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.file_council_claim(
                office=form.cleaned_data["office"], told=form.told(), by=me(request), at=timezone.now()
            )
            messages.success(
                request, _("Filed as %(number)s. Now file its papers.") % {"number": made.number}
            )
            return redirect("district:council", made.number)
    page = {
        "district": programme.district(district),
        "order": queries.council_limits(on),
        "none": not known,
    }
    return show(request, "councils/file", page, form=form)


@at_desk
@require_http_methods(POSTED)
def correct(request: HttpRequest, number: str) -> HttpResponse:
    """Put right with the council what was asked, and file it again."""
    found = seen(request, number)
    if "correct" not in found.acts:
        raise PermissionDenied
    there = queries.told_of(number)
    form = forms.RightForm(
        request.POST or None,
        products=programme.products_of(found.line.district, day_of(timezone.now())),
        initial={**there, "cost": typed_rupees(found.line.cost)},
    )
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.correct_council_claim(number=number, told=form.told(), by=me(request), at=timezone.now())
            messages.success(request, _("Filed again as %(number)s.") % {"number": number})
            return redirect("district:council", number)
    page = {
        "district": programme.district(found.line.district),
        "order": queries.council_limits(found.line.ended_on),
        "again": number,
        "council": found.line.council,
    }
    return show(request, "councils/file", page, form=form)


@at_desk
@require_safe
def claim(request: HttpRequest, number: str) -> HttpResponse:
    """One claim whole."""
    return _claim(request, seen(request, number))


@at_desk
@require_POST
def act(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Do one of the centre's acts on a claim."""
    page = seen(request, number)
    if act == "take_up":
        return take_up(request, page.line.district, "district:council", number)
    if act not in ACTS:
        raise Http404
    do, said = ACTS[act]
    form = forms.FORMS[act](request.POST, auto_id=f"{act}_%s")
    if form.is_valid():
        with refusals_in(form):
            do(number=number, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, str(said))
            return redirect("district:council", number)
    return _claim(request, page, {"back" if act == "return" else act: form})


@at_desk
@require_POST
def decided(request: HttpRequest) -> HttpResponse:
    """Bring into force what signed minutes say of the district's councils."""
    return take_up(request, district_of(request), "district:councils")


@at_desk
@require_POST
def file_paper(request: HttpRequest, number: str) -> HttpResponse:
    """File a paper of the council."""
    seen(request, number)
    form = forms.CouncilPaperForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose what paper it is, and the file."))
        return redirect("district:council", number)
    file = form.cleaned_data["file"]
    do_it = partial(
        services.file_council_paper, number=number, kind=form.cleaned_data["kind"], name=file.name or "",
        content=file.read(), by=me(request), at=timezone.now(),
    )  # fmt: skip
    return told(request, do_it, _("The paper is filed."), "district:council", number)


@at_desk
@require_safe
def paper(request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """A paper as it was filed."""
    return as_filed(seen(request, number).papers, key)


def _claim(request: HttpRequest, page: CouncilPage, sent: Mapping[str, Form] | None = None) -> HttpResponse:
    """The page of a claim; a form that was sent and not taken stands open with what was typed."""
    made = forms.page_forms(typed_rupees(page.line.cost), page.missing) | dict(sent or {})
    wrong = next(iter(sent.values()), None) if sent else None
    wanted = [PAPERS[kind] for kind in page.missing]
    return show(request, "councils/claim", page, forms=made, wanted=wanted, wrong=wrong)


def seen(request: HttpRequest, number: str) -> CouncilPage:
    """The page of a claim that this reader may see."""
    page = queries.council_page(number, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.line.district)
    return page


def take_up(request: HttpRequest, district: str, *back: Any) -> HttpResponse:
    """Take up every decision of the State committee on councils of a district."""
    do = partial(services.take_up_council_decisions, district=district, by=me(request), at=timezone.now())
    return told_of_many(request, lambda: of_those_decided(do()), *back)


def _require_help(request: HttpRequest, district: str) -> None:
    if not may(me(request), Permission.ENROL_FOR_ANOTHER, district=district, on=day_of(timezone.now())):
        raise PermissionDenied
