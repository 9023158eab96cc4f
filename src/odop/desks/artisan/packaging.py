"""A maker asks for help with packaging, sees the answer, and says whether it helped."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, told
from odop.programme import queries as programme
from odop.quality.queries import library as queries
from odop.quality.services import library as services


class PackagingForm(forms.Form):
    """What the packing must do for which product."""

    product = forms.ChoiceField(label=gettext_lazy("Which product?"))
    wants = forms.MultipleChoiceField(
        label=gettext_lazy("What must the packing do?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose what the packing must do.")},
    )
    words = forms.CharField(
        label=gettext_lazy("Anything else?"),
        max_length=400,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, *args: Any, person: Person, **words: Any) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        products = programme.products_of(person.district, day_of(timezone.now()))
        known = sorted(products, key=lambda p: p.code != person.product)
        self.fields["product"].choices = [(p.code, p.named.in_language(language)) for p in known]  # type: ignore[attr-defined]
        self.fields["wants"].choices = queries.wants()  # type: ignore[attr-defined]


@enrolled
def packaging(request: HttpRequest, person: Person) -> HttpResponse:
    """Her requests with their answers, and the form to ask."""
    form = PackagingForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.ask_for_packaging(
                artisan=person.number, **form.cleaned_data, by=me(request), at=timezone.now()
            )
            messages.success(request, _("We have your request. The industries centre will answer."))
            return redirect("artisan:packaging")
    return show(request, "packaging/packaging", queries.requests_of(person.key), form=form)


@enrolled
@require_POST
def told_of(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """She says whether the answer helped."""
    place = queries.request_place(number)
    if place is None or place[1] != person.number:
        raise Http404
    helped = request.POST.get("helped") == "yes"
    act = partial(services.tell_of_packaging, number=number, helped=helped, by=me(request), at=timezone.now())
    return told(request, act, _("Thank you for telling us."), "artisan:packaging")
