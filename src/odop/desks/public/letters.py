"""The public check of a letter: whether it is ours, and whether it still stands; never whose it is."""

import re

from allauth.core.internal import ratelimit
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from odop.desks.kit.numbers import as_printed
from odop.documents.queries import checked_letter

WRONG = {"letter": "10/10m/ip,60/d/ip"}  # guesses that were wrong, from one place


class CheckForm(forms.Form):
    """A letter's number and its code."""

    number = forms.CharField(
        label=_("Number of the letter"),
        max_length=40,
        help_text=_("As it is printed, such as L/2026-27/ABC/00001."),
    )
    code = forms.CharField(
        label=_("Check code"),
        max_length=40,
        help_text=_("Twelve letters and figures, at the foot of the letter."),
    )


@require_safe
def check_letter(request: HttpRequest) -> HttpResponse:
    """The form for whoever cannot scan; it leads to the letter's own address."""
    form = CheckForm(request.GET if "number" in request.GET or "code" in request.GET else None)
    if not (form.is_bound and form.is_valid()):
        return render(request, "public/check_letter.html", {"page": None, "form": form})
    number = as_printed(form.cleaned_data["number"], figures=5)
    code = re.sub(r"[^0-9A-Z०-९-]", "", form.cleaned_data["code"].upper())
    if number is None or not code:
        return _not_ours(request)
    return redirect("public:letter", number, code)


@require_safe
def letter(request: HttpRequest, number: str, code: str) -> HttpResponse:
    """What the square on a letter leads to."""
    if not _counts(request, dry_run=True):
        return _shown(request, "public/letter_later.html", status=429)
    found = checked_letter(number, code)
    return _shown(request, "public/letter.html", page=found) if found else _not_ours(request)


def _not_ours(request: HttpRequest) -> HttpResponse:
    """One answer for a wrong number and for a wrong code; the guess is counted."""
    if not _counts(request, dry_run=False):
        return _shown(request, "public/letter_later.html", status=429)
    return _shown(request, "public/not_our_letter.html", status=404)


def _counts(request: HttpRequest, *, dry_run: bool) -> bool:
    return bool(
        ratelimit.consume(
            request, app="odop.public", action="letter", config=WRONG, dry_run=dry_run, limit_get=True
        )
    )


def _shown(request: HttpRequest, template: str, *, page: object = None, status: int = 200) -> HttpResponse:
    headers = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}
    answer = render(request, template, {"page": page, "form": CheckForm()}, status=status)
    for name, value in headers.items():
        answer[name] = value
    return answer
