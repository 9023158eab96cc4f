"""A claim across the table: the maker is here, without a phone; the officer asks, writes, reads back and files."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.casework.queries import marketing as queries
from odop.casework.queries.marketing import MyClaim
from odop.casework.rules.marketing.bills import PAPERS
from odop.casework.services import marketing as services
from odop.desks.district.market.forms import PaperForm
from odop.desks.district.place import at_desk, me, show
from odop.desks.kit.acting import refusals_in, refusals_told, told
from odop.desks.kit.forms.market import AnswersForm, BillForm


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, number: str) -> HttpResponse:
    """Which fair she was at, of those that can still be claimed; a draft that is there is taken up."""
    person = artisans.artisan(number)
    if person is None:
        raise Http404
    _require_help(request, person.district)
    if request.method == "POST":
        with refusals_told(request):
            made = services.begin_claim(
                artisan=person.key, fair=request.POST.get("fair", ""), by=me(request), at=timezone.now()
            )
            return redirect("district:market_table", made.pk)
    page = queries.offers(person.key, on=day_of(timezone.now()))
    return show(request, "market/choose", page, person=person)


@at_desk
@require_safe
def table(request: HttpRequest, key: UUID) -> HttpResponse:
    """The claim as it is written so far, to be read out; bills, answers and papers are added here."""
    return _show(request, helped(request, key))


@at_desk
@require_POST
def do(request: HttpRequest, key: UUID, act: str) -> HttpResponse:
    """One thing written down for her; or the claim filed, once she has agreed to what was read back."""
    page, by, at = helped(request, key), me(request), timezone.now()
    if act == "bill":
        return _kept(request, page, act, BillForm(request.POST, page=page))
    if act == "answers":
        return _kept(request, page, act, AnswersForm(request.POST, page=page))
    if act == "paper":
        return _kept(request, page, act, PaperForm(request.POST, request.FILES))
    if act == "out":
        bill = next((one.key for one in page.bills if str(one.key) == request.POST.get("bill")), None)
        if bill is None:
            raise Http404
        out = partial(services.strike_out_bill, application=key, bill=bill, by=by, at=at)
        return told(request, out, _("The bill is taken out."), "district:market_table", key)
    if act != "file":
        raise Http404
    with refusals_told(request):
        made = services.file_claim(application=key, agreed="agree" in request.POST, by=by, at=at)
        messages.success(
            request, _("Filed as %(number)s. Write the number down for her.") % {"number": made.number}
        )
        return redirect("district:market_claim", made.number)
    return redirect("district:market_table", key)


def helped(request: HttpRequest, key: UUID) -> MyClaim:
    """A claim still open to its maker, of a district where this officer may help."""
    page = queries.claim_at_table(key, on=day_of(timezone.now()))
    if page is None:
        raise Http404
    _require_help(request, page.line.district)
    if not page.is_open:
        raise Http404
    return page


def _kept(request: HttpRequest, page: MyClaim, act: str, form: Form) -> HttpResponse:
    key, by, at = page.line.key, me(request), timezone.now()
    if form.is_valid():
        said = form.cleaned_data
        with refusals_in(form):
            if act == "bill":
                services.write_down_bill(application=key, **said, by=by, at=at)
            elif act == "answers":
                services.answer_claim(application=key, answers=said, by=by, at=at)
            else:
                file = said["file"]
                services.file_claim_paper(
                    application=key,
                    kind=said["kind"],
                    name=file.name or "",
                    content=file.read(),
                    by=by,
                    at=at,
                )
            return redirect("district:market_table", key)
    return _show(request, page, **{act: form})


def _show(request: HttpRequest, page: MyClaim, **tried: Form) -> HttpResponse:
    """The page with its three forms; the one that was tried, with what is wrong in it."""
    forms: dict[str, Form] = {
        "bill": BillForm(page=page, auto_id="bill_%s"),
        "answers": AnswersForm(page=page, auto_id="answers_%s"),
        "paper": PaperForm(auto_id="paper_%s", initial={"kind": page.missing[0] if page.missing else None}),
    }
    wanted = [PAPERS[kind] for kind in page.missing]
    return show(
        request, "market/table", page, forms={**forms, **tried}, wanted=wanted, tried=next(iter(tried), "")
    )


def _require_help(request: HttpRequest, district: str) -> None:
    if not may(me(request), Permission.ENROL_FOR_ANOTHER, district=district, on=day_of(timezone.now())):
        raise PermissionDenied
