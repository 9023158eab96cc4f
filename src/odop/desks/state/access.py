"""The Cell's register: who holds which post from when, and the accounts of officers."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access import queries, services
from odop.access.rules import Permission, Role
from odop.access.services import User
from odop.basics.dates import day_of
from odop.desks.kit.account import second_factor
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.forms.days import DayField
from odop.programme.queries import districts, offices

sees = open_to(Permission.SEE_STATE, Permission.POST_OFFICERS)
posts = open_to(Permission.POST_OFFICERS)
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Narrow(forms.Form):
    """Which charges to show."""

    district = forms.ChoiceField(label=gettext_lazy("District"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Post"), required=False)
    words = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=60)
    on = DayField(label=gettext_lazy("On the day"), required=False, widget=DAY)

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["district"].choices = [("", _("All")), *places()]  # type: ignore[attr-defined]
        self.fields["role"].choices = [("", _("All")), *Role.choices]  # type: ignore[attr-defined]


class OfficerForm(forms.Form):
    """A new officer's account."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    name_hi = forms.CharField(label=gettext_lazy("Name in Hindi"), max_length=200, required=False)
    username = forms.RegexField(
        r"^[A-Za-z][A-Za-z0-9._-]{2,59}$",
        label=gettext_lazy("Name to sign in with"),
        help_text=gettext_lazy("Latin letters, digits, dot and hyphen; such as dc.bhadohi."),
        max_length=60,
    )
    phone = forms.CharField(label=gettext_lazy("Phone"), max_length=20, required=False)


class PostForm(forms.Form):
    """A charge to be given."""

    role = forms.ChoiceField(label=gettext_lazy("Post"), choices=[("", "—"), *Role.choices])
    district = forms.ChoiceField(label=gettext_lazy("District"), required=False)
    office = forms.ChoiceField(
        label=gettext_lazy("Office"),
        help_text=gettext_lazy("For trainers and suppliers: their own."),
        required=False,
    )
    from_date = DayField(label=gettext_lazy("From the day"), widget=DAY)
    order_words = forms.CharField(label=gettext_lazy("Order number and date"), max_length=200, required=False)

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["district"].choices = [("", _("The whole State")), *places()]  # type: ignore[attr-defined]
        named = [(o.code, o.named.in_language(get_language() or "hi")) for o in offices() if o.kind != "DIC"]
        self.fields["office"].choices = [("", "—"), *named]  # type: ignore[attr-defined]


class RelieveForm(forms.Form):
    """The last day of a charge."""

    last_day = DayField(label=gettext_lazy("Last day"), widget=DAY)


def places() -> list[tuple[str, str]]:
    """The districts, by name in the reader's language."""
    language = get_language() or "hi"
    return sorted(((d.code, d.named.in_language(language)) for d in districts()), key=lambda pair: pair[1])


@require_safe
@sees
def postings(request: HttpRequest) -> HttpResponse:
    """Who holds which post, on any day."""
    form = Narrow(request.GET or None)
    given = form.cleaned_data if form.is_valid() else {}
    page = queries.postings_page(
        on=given.get("on") or day_of(timezone.now()),
        district=given.get("district") or "",
        role=given.get("role") or "",
        words=(given.get("words") or "").strip(),
        page=request.GET.get("page", "1"),
    )
    return render(request, "state/postings.html", {"page": page, "form": form, "may_post": may_post(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@posts
def officer_new(request: HttpRequest) -> HttpResponse:
    """Make an officer's account, and show once the link by which she chooses her password."""
    form = OfficerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            officer = services.make_officer(**form.cleaned_data, by=me(request), at=timezone.now())
            return show_link(request, officer)
    return render(request, "state/officer_new.html", {"form": form})


@require_safe
@sees
def officer(request: HttpRequest, key: UUID) -> HttpResponse:
    """One officer: her account and every charge she has held."""
    page = queries.officer_page(key, on=day_of(timezone.now()))
    if page is None:
        raise Http404
    forms_ = {"post": PostForm(), "relieve": RelieveForm()}
    return render(
        request, "state/officer.html", {"page": page, "forms": forms_, "may_post": may_post(request)}
    )


@require_POST
@posts
def post(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give an officer charge of a post."""
    person = an_officer(key)
    form = PostForm(request.POST)
    if not form.is_valid():
        page = queries.officer_page(key, on=day_of(timezone.now()))
        forms_ = {"post": form, "relieve": RelieveForm()}
        return render(request, "state/officer.html", {"page": page, "forms": forms_, "may_post": True})
    given = form.cleaned_data
    with refusals_told(request):
        services.post(
            user=person,
            role=Role(given["role"]),
            from_date=given["from_date"],
            district=given["district"] or None,
            office=given["office"] or None,
            order_words=given["order_words"],
            by=me(request),
            at=timezone.now(),
        )
        messages.success(request, _("The charge is given."))
    return redirect("state:officer", key)


@require_POST
@posts
def relieve(request: HttpRequest, key: UUID) -> HttpResponse:
    """End a charge with its last day."""
    charge = queries.posting(key)
    if charge is None:
        raise Http404
    form = RelieveForm(request.POST)
    with refusals_told(request):
        if form.is_valid():
            last = form.cleaned_data["last_day"]
            services.relieve(posting=charge, last_day=last, by=me(request), at=timezone.now())
            messages.success(request, _("The charge ends with that day."))
        else:
            messages.error(request, _("Write the last day of the charge."))
    return redirect("state:officer", charge.user_id)


@require_POST
@posts
def officer_link(request: HttpRequest, key: UUID) -> HttpResponse:
    """A new link for an officer who has lost her password; the old password ends at once."""
    with refusals_told(request):
        return show_link(request, services.give_link(user=an_officer(key), by=me(request), at=timezone.now()))
    return redirect("state:officer", key)


@require_POST
@posts
def officer_second_factor_off(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take a lost app off; she binds a new one when she next signs in."""
    with refusals_told(request):
        second_factor.take_off(user=an_officer(key), by=me(request), at=timezone.now())
        messages.success(request, _("The app is taken off. At her next sign-in she binds a new one."))
    return redirect("state:officer", key)


@require_POST
@posts
def officer_close(request: HttpRequest, key: UUID) -> HttpResponse:
    """Close an account; what she has done stays on the record."""
    with refusals_told(request):
        services.close_account(user=an_officer(key), by=me(request), at=timezone.now())
        messages.success(request, _("The account is closed."))
    return redirect("state:officer", key)


@never_cache
def show_link(request: HttpRequest, person: User) -> HttpResponse:
    """The link, shown once: only its receiver should open it."""
    words = {
        "key": urlsafe_base64_encode(str(person.pk).encode()),
        "token": default_token_generator.make_token(person),
    }
    link = request.build_absolute_uri(reverse("access:first_password", kwargs=words))
    return render(request, "state/officer_link.html", {"officer": person, "link": link})


def an_officer(key: UUID) -> User:
    """An officer by key; a maker's account is none."""
    if queries.officer_page(key, on=day_of(timezone.now())) is None:
        raise Http404
    found = queries.person(key)
    assert found is not None
    return found


def may_post(request: HttpRequest) -> bool:
    """Whether the buttons are shown."""
    return queries.may(request.user, Permission.POST_OFFICERS, on=day_of(timezone.now()))
