"""What markets ask of a product, who tests it, and whether a certificate stands."""

from collections.abc import Iterable

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.desks.kit.numbers import as_printed
from odop.programme import queries as programme
from odop.quality import queries

PRODUCTS, LABS = 25, 10


class CertificateForm(forms.Form):
    """A certificate's number, as it is printed."""

    number = forms.CharField(
        label=gettext_lazy("Number of the certificate"),
        max_length=40,
        help_text=gettext_lazy("As it is printed, such as QC/2026-27/ABC/001."),
    )


def _one_of(asked: str, known: Iterable[str | None]) -> str:
    """What was asked for, where it is known; else nothing."""
    return asked if asked in set(known) else ""


@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    """Every product, with how many standards it can be tested against; and how tests have gone."""
    on, places = day_of(timezone.now()), programme.districts()
    district = _one_of(request.GET.get("district", ""), (one.code for one in places))
    counts = queries.testable_products(on)
    products = programme.products_of(district, on) if district else programme.products()
    lines = sorted(
        ({"product": p, "standards": counts.get(p.code, 0)} for p in products),
        key=lambda line: not line["standards"],
    )
    page = {
        "pager": Paginator(lines, PRODUCTS).get_page(request.GET.get("page", "1")),
        "districts": places,
        "district": district,
        "rates": queries.rates(on).whole,
        "form": CertificateForm(),
        "on": on,
    }
    return render(request, "public/quality/quality.html", {"page": page})


@require_safe
def product(request: HttpRequest, code: str) -> HttpResponse:
    """One product: marks by market and stage, standards with their limits, laboratories."""
    found = queries.product_quality(code, day_of(timezone.now()))
    if found is None:
        raise Http404
    crumbs = [
        (_("Standards and tests"), reverse("public:quality")),
        (found.product.named, reverse("public:product", args=[code])),
    ]
    return render(request, "public/quality/product.html", {"page": {"found": found, "crumbs": crumbs}})


@require_safe
def labs(request: HttpRequest) -> HttpResponse:
    """The laboratories, accreditation and its doubt beside each; of a product or a district where asked."""
    on, asked = day_of(timezone.now()), request.GET
    every, places = queries.labs(on), {d.code: d for d in programme.districts()}
    here = {line.district for line in every}
    tested = {code for line in every for code in line.lab.products}
    district, chosen = _one_of(asked.get("district", ""), here), _one_of(asked.get("product", ""), tested)
    found = [
        line
        for line in every
        if district in ("", line.district) and (not chosen or chosen in line.lab.products)
    ]
    page = {
        "pager": Paginator(found, LABS).get_page(asked.get("page", "1")),
        "on": on,
        "crumbs": [(_("Standards and tests"), reverse("public:quality"))],
        "places": places,
        "districts": [one for code, one in places.items() if code in here],
        "district": district,
        "products": [one for one in programme.products() if one.code in tested],
        "product": chosen,
    }
    return render(request, "public/quality/labs.html", {"page": page})


@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """The form by which anyone checks a certificate."""
    form = CertificateForm(request.GET if "number" in request.GET else None)
    if form.is_bound and form.is_valid():
        number = as_printed(form.cleaned_data["number"], figures=3)
        if number is not None:
            return redirect("public:test_certificate", number)
        form.add_error(
            "number",
            _("This is not a certificate's number. Copy it as it is printed, such as QC/2026-27/ABC/001."),
        )
    return render(request, "public/quality/check.html", {"page": None, "form": form})


@require_safe
def certificate(request: HttpRequest, number: str) -> HttpResponse:
    """Whether a certificate stands today; never whose it is."""
    found = queries.certificate(number, day_of(timezone.now()))
    answer = render(
        request,
        "public/quality/certificate.html",
        {"page": found, "number": number},
        status=200 if found else 404,
    )
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer
