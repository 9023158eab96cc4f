"""An application entered for somebody who sits across the table, and put right with her."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.access.queries import may
from odop.access.rules import Permission
from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.services import margin_money as services
from odop.desks.district.loans.application import seen
from odop.desks.district.loans.forms import LoanForm
from odop.desks.district.place import at_desk, me, show
from odop.desks.kit.acting import refusals_in
from odop.programme import queries as programme


@at_desk
def apply_for(request: HttpRequest, number: str) -> HttpResponse:
    """Ask a maker everything at once and submit for her; the officer's name is kept."""
    person, on = artisans.artisan(number), day_of(timezone.now())
    if person is None:
        raise Http404
    if not may(me(request), Permission.ENROL_FOR_ANOTHER, district=person.district, on=on):
        raise PermissionDenied
    there = queries.under_way(person.key)
    if there and request.method != "POST":
        messages.warning(
            request, _("An application for a loan is under way already: %(number)s.") % {"number": there}
        )
        return redirect("district:loan", there)
    form = LoanForm(
        request.POST or None,
        request.FILES or None,
        products=programme.products_of(person.district, on),
        branches=programme.offices("BRANCH", person.district),
    )
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.apply_for(
                artisan=person.key, answers=form.answers(), product=form.cleaned_data.get("product", ""),
                papers=form.papers(), by=me(request), at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Received as %(number)s.") % {"number": made.number})
            return redirect("district:loan", made.number)
    return show(request, "loans/apply", {"name": person.called, "number": person.number}, form=form)


@at_desk
def correct(request: HttpRequest, number: str) -> HttpResponse:
    """Put right with the applicant what was asked, and submit again."""
    page = seen(request, number)
    if not page.may_correct:
        raise PermissionDenied
    form = LoanForm(
        request.POST or None,
        request.FILES or None,
        branches=programme.offices("BRANCH", page.district_code),
        initial=queries.given_answers(number),
    )
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.correct(
                number=number, answers=form.answers(), papers=form.papers(), by=me(request), at=timezone.now()
            )
            messages.success(request, _("Received as %(number)s.") % {"number": number})
            return redirect("district:loan", number)
    return show(request, "loans/apply", {"name": page.line.name, "number": number, "again": True}, form=form)
