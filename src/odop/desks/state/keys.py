"""Keys by which programs of bank branches and laboratories are let in: given, listed, ended."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from odop.access import queries, services
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.forms.days import DayField
from odop.programme.queries import offices

sees = open_to(Permission.SEE_STATE, Permission.POST_OFFICERS)
posts = open_to(Permission.POST_OFFICERS)
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class KeyForm(forms.Form):
    """A key to be given."""

    office = forms.ChoiceField(label=gettext_lazy("Branch or laboratory"))
    name = forms.CharField(
        label=gettext_lazy("Which program"),
        help_text=gettext_lazy("As its owner calls it; the history names it."),
        max_length=120,
    )
    last_day = DayField(label=gettext_lazy("Last day"), widget=DAY)

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        shown = [
            (code, f"{name} · {code}")
            for kind in ("BRANCH", "LAB")
            for name, code in sorted((o.named.in_language(language), o.code) for o in offices(kind=kind))
        ]
        self.fields["office"].choices = [("", "—"), *shown]  # type: ignore[attr-defined]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sees
def keys(request: HttpRequest) -> HttpResponse:
    """Every key, and the form to give one; a new secret is shown on this answer alone."""
    on = day_of(timezone.now())
    may_give = queries.may(request.user, Permission.POST_OFFICERS, on=on)
    form, secret = KeyForm(request.POST or None) if may_give else None, ""
    if request.method == "POST":
        secret = _given(request, form)
    page = {"keys": queries.keys(on=on), "secret": secret}
    return render(request, "state/keys.html", {"page": page, "form": form})


def _given(request: HttpRequest, form: KeyForm | None) -> str:
    """The secret of the key that was given, or nothing where the form must be corrected."""
    if form is None or not form.is_valid():
        return ""
    with refusals_in(form):
        _key, secret = services.give_key(**form.cleaned_data, by=me(request), at=timezone.now())
        return secret
    return ""


@require_POST
@posts
def end(request: HttpRequest, key: UUID) -> HttpResponse:
    """End a key at once."""
    found = queries.office_key(key)
    if found is None:
        raise Http404
    with refusals_told(request):
        services.end_key(key=found, by=me(request), at=timezone.now())
        messages.success(request, _("The key is ended. It opens nothing from now on."))
    return redirect("state:keys")
