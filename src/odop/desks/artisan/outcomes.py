"""A maker's own answer to what became of her: her word weighs as much as one told on the phone."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_told
from odop.desks.kit.doors import me
from odop.outcomes import queries, services
from odop.outcomes.rules.standing import Income, Work
from odop.outcomes.services import Answer

RADIO = forms.RadioSelect


class Works(forms.Form):
    """The first question."""

    works = forms.ChoiceField(
        label=gettext_lazy("Do you have work now?"),
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))],
        widget=RADIO,
    )


class Kind(forms.Form):
    """The second, for those who have work."""

    work = forms.ChoiceField(label=gettext_lazy("What work is it?"), choices=Work.choices, widget=RADIO)


class Earns(forms.Form):
    """The last; she need not tell."""

    income_after = forms.ChoiceField(
        label=gettext_lazy("How much do you get in a month?"),
        choices=[
            *((code, words) for code, words in Income.choices if code),
            ("", gettext_lazy("I do not tell")),
        ],
        widget=RADIO,
        required=False,
    )


@login_required
@require_safe
def outcomes(request: HttpRequest) -> HttpResponse:
    """What she has been asked, and what she said."""
    rows = queries.asking_of_maker(me(request).pk, on=day_of(timezone.now()))
    return render(request, "artisan/outcomes/outcomes.html", {"page": {"rows": rows}})


@login_required
@require_http_methods(["GET", "POST"])
def outcome(request: HttpRequest, key: UUID) -> HttpResponse:
    """One question a page; what she has said so far travels in the address and is kept at the last."""
    rows = queries.asking_of_maker(me(request).pk, key, on=day_of(timezone.now()))
    if not rows:
        raise Http404
    told = request.POST if request.method == "POST" else request.GET
    works, work = told.get("works", ""), told.get("work", "")
    if request.method == "POST" and (works == "no" or (works == "yes" and work in Work.values)):
        earned = told.get("income_after", "")
        answer = Answer(
            works=works == "yes",
            work=work,
            income_after=earned if works == "yes" and earned in Income.values else "",
        )
        with refusals_told(request):
            services.record_answer(follow_up=key, answer=answer, by=me(request), at=timezone.now())
            messages.success(request, _("Thank you. Your answer is kept."))
        return redirect("artisan:outcomes")
    sent = told.get("go", "")
    form: forms.Form = Works(told if "works" in told or sent == "works" else None)
    last = works == "no"
    if works == "yes":
        form = Kind(told if "work" in told or sent == "work" else None)
        if work in Work.values:
            form, last = Earns(), True
    page = {"row": rows[0], "form": form, "works": works, "work": work, "last": last}
    return render(request, "artisan/outcomes/outcome.html", {"page": page})
