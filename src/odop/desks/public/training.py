"""The public check of a certificate: valid or not, with the initials alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from odop.training import queries


@require_safe
def certificate(request: HttpRequest, number: str) -> HttpResponse:
    """Whether a certificate of this number was given; a name's initials to hold against the paper."""
    found = queries.certificate(number)
    page = {"number": number.upper(), "found": found}
    return render(request, "public/certificate.html", {"page": page}, status=200 if found else 404)
