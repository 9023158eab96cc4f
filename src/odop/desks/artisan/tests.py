"""A maker's tests: ask for one, see where the sample is, keep the certificate, mend what failed."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, refusals_told, told
from odop.desks.kit.forms.testing import AskForm, lab_choices
from odop.programme import queries as programme
from odop.quality import queries, services


@enrolled
def tests(request: HttpRequest, person: Person) -> HttpResponse:
    """Her tests, the newest first, and the door to ask for one."""
    return show(request, "tests/tests", queries.tests_of(person.key, day_of(timezone.now())))


@enrolled
def test(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """One test of her own; anybody else's is not there."""
    return _shown(request, _hers(person, number))


def _shown(request: HttpRequest, page: queries.TestPage) -> HttpResponse:
    on = day_of(timezone.now())
    labs = lab_choices(queries.labs_for(page.line.product_code, on)) if page.may_ask_again else []
    return show(request, "tests/test", page, labs=labs, typed=request.POST.get("words", ""))


@enrolled
def ask(request: HttpRequest, person: Person) -> HttpResponse:
    """Ask for a test: first the product, then what is to be tested and where."""
    on = day_of(timezone.now())
    product = request.GET.get("product", "")
    standards = queries.standards_for(product, on) if product else ()
    labs = queries.labs_for(product, on) if standards else ()
    form = AskForm(request.POST or None, standards=standards, labs=labs, herself=True) if standards else None
    if form is not None and request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.ask_for_test(
                artisan=person.number, product=product, **form.cleaned_data, by=me(request), at=timezone.now()
            )
            return redirect("artisan:test", made.number)
    chosen = next((p for p in _products(person, on) if p.code == product), None)
    page = {"products": _products(person, on), "chosen": chosen, "standards": standards}
    return show(request, "tests/ask", page, form=form)


@enrolled
@require_POST
def ask_again(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """Ask for the test again, of the same laboratory or another."""
    _hers(person, number)
    lab = request.POST.get("lab", "")
    act = partial(services.ask_again, number=number, lab=lab, by=me(request), at=timezone.now())
    return told(request, act, _("You have asked for the test again."), "artisan:tests")


@enrolled
@require_POST
def say(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """Her word on a suspension of her certificate."""
    page = _hers(person, number)
    if page.certificate is None:
        raise Http404
    with refusals_told(request):
        services.hear_maker(
            number=page.certificate.number, words=request.POST.get("words", ""), by=me(request),
            at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Your word stands with the certificate."))
        return redirect("artisan:test", number)
    return _shown(request, page)


@enrolled
@require_POST
def take_back(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """Take the test back before the sample is sent."""
    _hers(person, number)
    act = partial(services.withdraw_test, number=number, by=me(request), at=timezone.now())
    return told(request, act, _("The test is taken back."), "artisan:tests")


def _products(person: Person, on: Any) -> list[Any]:
    """The products of her district that can be tested, her own first."""
    testable = queries.testable_products(on)
    found = [p for p in programme.products_of(person.district, on) if p.code in testable]
    return sorted(found, key=lambda p: p.code != person.product)


def _hers(person: Person, number: str) -> queries.TestPage:
    page = queries.test_page(number, day_of(timezone.now()))
    if page is None or page.line.artisan_number != person.number:
        raise Http404
    return page
