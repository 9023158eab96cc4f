"""A maker heard on her claim: she answers what the office asks, or asks for a second look, in her own words."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from odop.casework.services import hearing as services
from odop.desks.artisan.desk import signed_in
from odop.desks.artisan.loans.forms import WordsForm
from odop.desks.artisan.market.pages import POSTED, mine
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in


@signed_in
@require_http_methods(POSTED)
def say(request: HttpRequest, key: UUID, what: str) -> HttpResponse:
    """Answer what is asked (`cause`), or ask for a second look (`look`)."""
    page = mine(request, key)
    if what == "cause":
        asked = page.heard.cause
        if asked is None or asked.answered_at is not None:
            return redirect("artisan:market_claim", key)
        texts = (_("Answer the office"), _("What is true? Write it in your own words."), _("Send my answer"))
        do, done = services.answer_cause, _("Your answer has reached the office.")
    elif what == "look":
        asked = None
        if not page.heard.may_ask:
            return redirect("artisan:market_claim", key)
        texts = (
            _("Ask for a second look"),
            _("What is wrong with the decision? What can you show?"),
            _("Ask for a second look"),
        )
        do, done = services.ask_second_look, _("Asked. The office must answer you.")
    else:
        raise Http404
    title, label, button = texts
    form = WordsForm(request.POST or None, label=label)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form, "words"):
            do(number=page.line.number, words=form.cleaned_data["words"], by=me(request), at=timezone.now())
            messages.success(request, done)
            return redirect("artisan:market_claim", key)
    return show(request, "market/say", page, form=form, title=title, button=button, asked=asked)
