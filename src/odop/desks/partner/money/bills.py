"""A trainer's bill for a half of a batch, with the paper, and what became of it."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.rules import Permission
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.forms.sums import BillField, RupeesField, as_brought
from odop.desks.kit.papers import paper_shown
from odop.desks.partner.place import at_desk, me, require_office, show
from odop.finance import queries as finance
from odop.training import queries, services


class BillForm(forms.Form):
    """The actual cost of one trainee for one day, and the bill."""

    teaching = RupeesField(
        label=gettext_lazy("Trainer, venue and certificate, for each trainee and day, in rupees"), initial="0"
    )
    food = RupeesField(label=gettext_lazy("Food, for each trainee and day, in rupees"), initial="0")
    file = BillField()


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def bill(request: HttpRequest, key: UUID) -> HttpResponse:
    """Bill the half that is due, or see why none is, and every bill of the batch."""
    page = queries.billing(key)
    if page is None:
        raise Http404
    require_office(request, Permission.RUN_BATCH, page.trainer)
    form = BillForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = as_brought(form.cleaned_data)
        with refusals_in(form):
            services.bill_batch(batch=key, **said, by=me(request), at=timezone.now())
            messages.success(request, _("Billed. The Deputy Commissioner passes it, or sends it back."))
            return redirect("partner:bill", key)
    return show(request, "bill", page, form=form, account=finance.account_of(page.trainer))


@at_desk
@require_safe
def paper(request: HttpRequest, key: UUID) -> HttpResponse:
    """The paper of a bill of one's own."""
    doors = queries.bill_paper(key)
    if doors is None:
        raise Http404
    require_office(request, Permission.RUN_BATCH, doors[1])
    return paper_shown(doors[2])
