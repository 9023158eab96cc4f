"""Claims of a district: the pile, one claim whole, and what the centre does with it."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.casework.queries import marketing as queries
from odop.casework.queries.marketing import ClaimPage, PaperLine
from odop.casework.rules.marketing.bills import PAPERS
from odop.casework.services import marketing as services
from odop.casework.services.marketing import Admitted, Outcome
from odop.desks.district.casework.inbox import told_of_many
from odop.desks.district.market import forms, hearings
from odop.desks.district.place import at_desk, district_of, me, require_sight, sees_every_district, show
from odop.desks.kit.acting import refusals_in, told
from odop.documents import queries as documents


def _one(do: Callable[..., Outcome], number: str, **words: Any) -> None:
    """Do to one claim what is done to many, and raise its no."""
    for no in do(numbers=[number], **words).refused.values():
        raise no


# Each act by its address: the form, what is done, and what is said once it is done.
ACTS: dict[str, tuple[type[Form], Callable[..., object], object]] = {
    "hard_copy": (forms.HardCopyForm, services.note_hard_copy, gettext_lazy("The day is noted.")),
    "recommend": (
        forms.WordsForm, partial(_one, services.recommend), gettext_lazy("It is put before the committee."),
    ),
    "return": (forms.ReturnForm, partial(_one, services.return_claims), gettext_lazy("It has gone back to her.")),
    "reject": (forms.RejectForm, partial(_one, services.reject_claims), gettext_lazy("It is rejected; she is told.")),
    "pass": (Form, partial(_one, services.pass_claims), gettext_lazy("The claim is passed; its money is set aside.")),
    "false": (forms.FalseForm, services.find_false, gettext_lazy("The order is kept; she is told, and shut out.")),
    "recovered": (forms.RecoveredForm, services.note_recovered, gettext_lazy("The money back is posted.")),
    "lift": (forms.LiftForm, services.lift_bar, gettext_lazy("She is let in again.")),
    **hearings.ACTS,
}  # fmt: skip
FORM_OF = {"return": "back", "reject": "no"}  # as the page calls them


@at_desk
@require_safe
def market(request: HttpRequest) -> HttpResponse:
    """The claims of the district, pile by pile, beside the money left."""
    page = queries.market_page(
        district_of(request), user=me(request), on=day_of(timezone.now()), state=request.GET.get("state", ""),
        sought_for=request.GET.get("q", ""), page=request.GET.get("page"),
    )  # fmt: skip
    if page is None:
        raise Http404
    return show(
        request, "market/claims", page, ticked="all" in request.GET, elsewhere=sees_every_district(request)
    )


@at_desk
@require_POST
def many(request: HttpRequest) -> HttpResponse:
    """Recommend or pass many at once, or take up what signed minutes say."""
    act, numbers, by, at = (
        request.POST.get("act", ""),
        request.POST.getlist("numbers"),
        me(request),
        timezone.now(),
    )
    district = district_of(request)

    def do() -> Outcome:
        if act == "take_up":
            return of_those_decided(services.take_up_decisions(district=district, by=by, at=at))
        if act == "pass":
            return services.pass_claims(numbers=numbers, by=by, at=at)
        return services.recommend(numbers=numbers, by=by, at=at)

    if act not in ("take_up", "pass", "recommend") or (act != "take_up" and not numbers):
        messages.warning(request, _("Choose the claims first."))
        return redirect("district:market")
    return told_of_many(request, do, "district:market")


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
    if act == "admit":
        return _admit(request, page)
    if act not in ACTS:
        raise Http404
    make, do, said = ACTS[act]
    form = make(request.POST, auto_id=f"{act}_%s")
    if form.is_valid():
        with refusals_in(form):
            do(number=number, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, str(said))
            return redirect("district:market_claim", number)
    return _claim(request, page, {FORM_OF.get(act, act): form})


@at_desk
@require_POST
def file_paper(request: HttpRequest, number: str) -> HttpResponse:
    """File a paper that she has brought."""
    page = seen(request, number)
    form = forms.PaperForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose what paper it is, and the file."))
        return redirect("district:market_claim", number)
    file = form.cleaned_data["file"]
    do_it = partial(
        services.file_claim_paper, application=page.line.key, kind=form.cleaned_data["kind"], name=file.name or "",
        content=file.read(), by=me(request), at=timezone.now(),
    )  # fmt: skip
    return told(request, do_it, _("The paper is filed."), "district:market_claim", number)


@at_desk
@require_safe
def paper(request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """A paper as it was filed."""
    return as_filed(seen(request, number).papers, key)


def as_filed(papers: Iterable[PaperLine], key: UUID) -> HttpResponse:
    """One of these papers, as the bytes that were filed."""
    filed = next((one.filed for one in papers if one.filed.key == key), None)
    if filed is None:
        raise Http404
    headers = {
        "Content-Disposition": f'inline; filename="paper-{filed.sha256[:8]}"',
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    }
    return HttpResponse(documents.content_of(filed.key), content_type=filed.media_type, headers=headers)


def _claim(request: HttpRequest, page: ClaimPage, sent: Mapping[str, Form] | None = None) -> HttpResponse:
    """The page of a claim; a form that was sent and not taken stands open with what was typed."""
    wanted = [PAPERS[kind] for kind in page.missing]
    wrong = next(iter(sent.values()), None) if sent else None
    return show(
        request, "market/claim", page, forms=forms.page_forms() | dict(sent or {}), wanted=wanted, wrong=wrong
    )


def of_those_decided(outcome: Outcome) -> Outcome:
    """Where decisions were brought into force, what still waits for one is no fault and is not told as one."""
    return Outcome(outcome.done) if outcome.done else outcome


def seen(request: HttpRequest, number: str) -> ClaimPage:
    """The page of a claim that this reader may see."""
    page = queries.claim_page(number, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.line.district)
    return page


def _admit(request: HttpRequest, page: ClaimPage) -> HttpResponse:
    """How much of each bill is admitted."""
    said = _admitted(request.POST, page)
    if said is None:
        messages.error(request, _("Write the rupees in figures, like 12000."))
        return redirect("district:market_claim", page.line.number)
    do_it = partial(
        services.admit_bills, number=page.line.number, admitted=said, by=me(request), at=timezone.now()
    )
    return told(request, do_it, _("What is admitted is kept."), "district:market_claim", page.line.number)


def _admitted(posted: QueryDict, page: ClaimPage) -> Mapping[UUID, Admitted] | None:
    found = {}
    for line in page.bills:
        typed = ascii_digits(posted.get(f"admitted_{line.key}", "")).replace(",", "").replace("₹", "").strip()
        whole, _point, part = typed.partition(".")
        if not whole.isdecimal() or len(whole) > 9 or (part and not (part.isdecimal() and len(part) <= 2)):
            return None
        found[line.key] = Admitted(
            int(whole) * 100 + int(part.ljust(2, "0") or 0), posted.get(f"why_{line.key}", "")
        )
    return found
