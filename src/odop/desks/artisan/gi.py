"""A maker's own enrolment as authorised user of a good with a geographical indication."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
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
from odop.quality.queries.gi import goods_told, users_of
from odop.quality.services import gi as services


class WishForm(forms.Form):
    """Which good, and how she shows that she makes it."""

    good = forms.TypedChoiceField(
        label=gettext_lazy("Which of these do you make?"), coerce=UUID, widget=forms.RadioSelect
    )
    makes_it = forms.CharField(
        label=gettext_lazy("How can you show that you make it?"),
        help_text=gettext_lazy("Your loom, your wheel, your tools, a buyer, a neighbour of the craft."), max_length=200,
    )  # fmt: skip


@enrolled
def gi(request: HttpRequest, person: Person) -> HttpResponse:
    """Her enrolments, and the wish for one."""
    mine = users_of(person.key, day_of(timezone.now()))
    standing = {one.good for one in mine if one.stands}
    goods = [one for one in goods_told(person.district) if one.good.named not in standing]
    form = WishForm(request.POST or None)
    language = get_language() or "hi"
    form.fields["good"].choices = [(str(one.good.key), one.good.named.in_language(language)) for one in goods]  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.wish_for_gi(
                artisan=person.number, **form.cleaned_data, by=me(request), at=timezone.now()
            )
            messages.success(
                request, _("Your name is written down. The industries centre looks at it and calls you.")
            )
            return redirect("artisan:gi")
    return show(request, "gi", {"mine": mine, "goods": goods}, form=form)


@enrolled
@require_POST
def give_up(request: HttpRequest, person: Person, key: UUID) -> HttpResponse:
    """She no longer wishes it."""
    words = request.POST.get("words", "")
    return told(
        request, lambda: services.give_up_gi(user=key, words=words, by=me(request), at=timezone.now()),
        _("Taken back."), "artisan:gi",
    )  # fmt: skip
