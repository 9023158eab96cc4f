"""Tests of the district: asked for makers, drawn, sent, and doubted seals settled."""

from collections.abc import Callable
from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.queries import holds, may
from odop.access.rules import Permission, Role
from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.forms.testing import AskForm, lab_choices
from odop.programme import queries as programme
from odop.quality import queries, services


@at_desk
@require_safe
def tests(request: HttpRequest) -> HttpResponse:
    """The district's tests by state, whatever waits for the district first."""
    district, on = district_of(request), day_of(timezone.now())
    asked = request.GET
    found = queries.district_tests(district, on, state=asked.get("state", ""), page=asked.get("page", "1"))
    waiting = queries.suspensions_waiting(district, on)
    return show(
        request,
        "quality/tests",
        {"found": found, "waiting": waiting, "district": programme.district(district)},
    )


@at_desk
@require_safe
def test(request: HttpRequest, number: str) -> HttpResponse:
    """One test whole, with what this officer may do on it now."""
    return _shown(request, _seen(request, number))


def _shown(request: HttpRequest, page: queries.TestPage) -> HttpResponse:
    """A test; where a step was refused, with what was typed."""
    on, user, district = day_of(timezone.now()), me(request), page.line.district
    may_prove = may(user, Permission.PROVE_QUALITY, district=district, on=on)
    settles = holds(user, Role.DEPUTY_COMMISSIONER, district=district, on=on)
    reads = any(
        may(user, one, district=district, on=on)
        for one in (Permission.ANSWER_QUESTIONS, Permission.SEE_HISTORY)
    )
    labs = (
        lab_choices(queries.labs_for(page.line.product_code, on)) if may_prove and page.may_ask_again else []
    )
    return show(
        request, "quality/test", page, may_prove=may_prove, settles=settles, labs=labs, reads_questions=reads,
        typed=request.POST,
    )  # fmt: skip


@at_desk
@require_safe
def label(request: HttpRequest, number: str) -> HttpResponse:
    """The label of the sample that stands, to print and put on it; its square opens the laboratory's page."""
    page = _seen(request, number)
    if page.sample is None:
        raise Http404
    address = f"{settings.ADDRESS}/hi/partner/samples/?label={page.sample.label}"
    square = segno.make_qr(address, error="m").svg_data_uri(scale=4, border=1)
    return show(request, "quality/label", page, square=square)


@at_desk
@require_POST
def act(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """One step on a test; one that is refused gives back what was typed."""
    _seen(request, number)
    if act not in ACTS:
        raise Http404
    doing, words = ACTS[act]
    with refusals_told(request):
        doing(number, request)
        messages.success(request, words())
        return redirect("district:test", number)
    return _shown(request, _seen(request, number))


@at_desk
def ask(request: HttpRequest, number: str) -> HttpResponse:
    """Ask for a test for a maker of the district: first the product, then against what and by whom."""
    person = artisans.artisan(number)
    if person is None:
        raise Http404
    require_sight(request, person.district)
    on = day_of(timezone.now())
    if not may(me(request), Permission.PROVE_QUALITY, district=person.district, on=on):
        raise PermissionDenied
    product = request.GET.get("product", "")
    standards = queries.standards_for(product, on) if product else ()
    form = (
        AskForm(request.POST or None, standards=standards, labs=queries.labs_for(product, on))
        if standards
        else None
    )
    if form is not None and request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.ask_for_test(
                artisan=number, product=product, **form.cleaned_data, by=me(request), at=timezone.now()
            )
            messages.success(request, _("Test %(number)s is asked for.") % {"number": made.number})
            return redirect("district:test", made.number)
    page = {"person": person, "product": product, "products": _products(person, on), "standards": standards}
    return show(request, "quality/ask", page, form=form)


def _products(person: Any, on: Any) -> list[Any]:
    """The products of her district that can be tested, her own first."""
    testable = queries.testable_products(on)
    found = [p for p in programme.products_of(person.district, on) if p.code in testable]
    return sorted(found, key=lambda p: p.code != person.product)


def _seen(request: HttpRequest, number: str) -> queries.TestPage:
    page = queries.test_page(number, day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.line.district)
    return page


def _prepare(number: str, request: HttpRequest) -> object:
    return services.prepare_sample(number=number, by=me(request), at=timezone.now())


def _send(number: str, request: HttpRequest) -> object:
    said = request.POST
    return services.send_sample(
        number=number,
        seal=said.get("seal", ""),
        carrier=said.get("carrier", ""),
        by=me(request),
        at=timezone.now(),
    )


def _lost(number: str, request: HttpRequest) -> object:
    words = request.POST.get("words", "")
    return services.note_lost(number=number, words=words, by=me(request), at=timezone.now())


def _settle(number: str, request: HttpRequest) -> object:
    said = request.POST
    return services.settle_seal(
        number=number, stands=said.get("stands") == "yes", words=said.get("words", ""), by=me(request),
        at=timezone.now(),
    )  # fmt: skip


def _withdraw(number: str, request: HttpRequest) -> object:
    words = request.POST.get("words", "")
    return services.withdraw_test(number=number, words=words, by=me(request), at=timezone.now())


def _again(number: str, request: HttpRequest) -> object:
    return services.ask_again(
        number=number, lab=request.POST.get("lab", ""), by=me(request), at=timezone.now()
    )


Act = Callable[[str, HttpRequest], object]
ACTS: dict[str, tuple[Act, Callable[[], str]]] = {
    "prepare": (_prepare, lambda: _("The sample has its number. Print the label and put it on.")),
    "send": (_send, lambda: _("The seal is noted. The laboratory sees that the sample is on its way.")),
    "lost": (_lost, lambda: _("Written down. A fresh sample is to be drawn.")),
    "settle": (_settle, lambda: _("Written down with your name. The test goes on as you said.")),
    "withdraw": (_withdraw, lambda: _("The test is taken back. The maker is told.")),
    "again": (_again, lambda: _("The test is asked for again.")),
}
