"""The State's library: designs kept, packaging answered that districts sent on, dishes accepted or refused."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.files import SentFile
from odop.desks.kit.forms.days import DayField
from odop.programme import queries as programme
from odop.quality.queries import dishes as dish_queries
from odop.quality.queries import library as queries
from odop.quality.rules.library import Asked, DesignKind, Fate
from odop.quality.services import dishes as dish_services
from odop.quality.services import library as services

sees = open_to(Permission.SEE_STATE)
TEXT = forms.Textarea({"rows": 2})
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DesignForm(forms.Form):
    """A design with up to three crafts, each a product of a district."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=DesignKind.choices)
    title = forms.CharField(label=gettext_lazy("Title in English"), max_length=160)
    title_hi = forms.CharField(label=gettext_lazy("Title in Hindi"), max_length=160)
    craft = forms.ChoiceField(label=gettext_lazy("Whose craft"))
    second = forms.ChoiceField(label=gettext_lazy("A second craft"), required=False)
    third = forms.ChoiceField(label=gettext_lazy("A third craft"), required=False)
    source = forms.CharField(label=gettext_lazy("Who says so: the source"), max_length=300)
    story = forms.CharField(
        label=gettext_lazy("About it, in English"), max_length=2000, required=False, widget=TEXT
    )
    story_hi = forms.CharField(
        label=gettext_lazy("About it, in Hindi"), max_length=2000, required=False, widget=TEXT
    )
    made_on = DayField(label=gettext_lazy("Made on"), required=False, widget=DAY)
    file = SentFile(label=gettext_lazy("Picture"), endings=".jpg,.jpeg,.png", megabytes=5, required=False)

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        language = get_language() or "hi"
        places = {d.code: d.named.in_language(language) for d in programme.districts()}
        found = sorted(
            (f"{places[code]}: {p.named.in_language(language)}", f"{code} {p.code}")
            for code, several in programme.products_by_district(day_of(timezone.now())).items()
            for p in several
        )
        for name in ("craft", "second", "third"):
            self.fields[name].choices = [("", "—"), *((value, label) for label, value in found)]  # type: ignore[attr-defined]

    def crafts(self) -> list[tuple[str, str]]:
        """What was chosen, as district and product."""
        chosen = [self.cleaned_data[name].split(" ", 1) for name in ("craft", "second", "third")]
        return [(one[0], one[1]) for one in chosen if len(one) == 2]


class FateForm(forms.Form):
    """Where a design went, and who says so."""

    what = forms.ChoiceField(label=gettext_lazy("It was"), choices=Fate.choices)
    words = forms.CharField(label=gettext_lazy("Where, or to whom"), max_length=300)
    words_hi = forms.CharField(label=gettext_lazy("The same in Hindi"), max_length=300, required=False)
    on_day = DayField(label=gettext_lazy("On which day"), required=False, widget=DAY)
    source = forms.CharField(label=gettext_lazy("Who says so: the source"), max_length=300)


@sees
@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Every design."""
    asked = request.GET
    page = queries.designs_page(
        kind=asked.get("kind", ""), district=asked.get("district", ""), page=asked.get("page", "1")
    )
    may_keep = _may(request, Permission.KEEP_LIBRARY)
    return render(request, "state/library/library.html", {"page": page, "may_keep": may_keep})


@sees
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Add a design with its crafts, its picture and its source."""
    if not _may(request, Permission.KEEP_LIBRARY):
        raise PermissionDenied
    form = DesignForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said, sent = form.cleaned_data, form.cleaned_data["file"]
        with refusals_in(form):
            made = services.add_design(
                kind=said["kind"], title=Named(said["title"], said["title_hi"]), crafts=form.crafts(),
                source=said["source"], story=Named(said["story"], said["story_hi"]), made_on=said["made_on"],
                picture=(sent.name, sent.read()) if sent else None, by=me(request), at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("The design is in the library."))
            return redirect("state:design", made.number)
    return render(request, "state/library/add.html", {"page": None, "form": form})


@sees
@require_http_methods(["GET", "HEAD", "POST"])
def design(request: HttpRequest, number: str) -> HttpResponse:
    """One design, and the form that notes where it went."""
    found = queries.design(number)
    if found is None:
        raise Http404
    keeps = _may(request, Permission.KEEP_LIBRARY)
    if request.method == "POST" and not keeps:
        raise PermissionDenied
    form = FateForm(request.POST or None) if keeps else None
    if form is not None and request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.note_fate(design=number, **form.cleaned_data, by=me(request), at=timezone.now())
            messages.success(request, _("Written down with its source."))
            return redirect("state:design", number)
    return render(request, "state/library/design.html", {"page": found, "form": form})


@sees
@require_safe
def packaging(request: HttpRequest) -> HttpResponse:
    """Requests for packaging, those that districts sent on first."""
    asked = request.GET
    return _requests(
        request, queries.requests(state=asked.get("state", Asked.WITH_STATE), page=asked.get("page", "1"))
    )


def _requests(request: HttpRequest, found: queries.RequestsPage) -> HttpResponse:
    page = {
        "found": found,
        "may_answer": found.state == Asked.WITH_STATE and _may(request, Permission.KEEP_LIBRARY),
        "designs": queries.design_choices(),
        "places": {d.code: d for d in programme.districts()},
    }
    return render(request, "state/library/packaging.html", {"page": page, "typed": request.POST})


@sees
@require_POST
def packaging_do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Answer a request that was sent on, or decline it; what is refused comes back with what was typed."""
    if queries.request_place(number) is None or act not in ("answer", "decline"):
        raise Http404
    said = request.POST
    with refusals_told(request):
        services.answer_packaging(
            number=number, answer=said.get("answer", ""), design=said.get("design", ""),
            declined=act == "decline", by=me(request), at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Answered. The maker is told."))
        return redirect("state:packaging")
    return _requests(request, queries.requests(state=Asked.WITH_STATE, only=number))


@sees
@require_safe
def dishes(request: HttpRequest) -> HttpResponse:
    """Dishes of all districts, and the decision on each that waits."""
    return _dishes(request, request.GET.get("district", ""))


def _dishes(request: HttpRequest, district: str, typed_for: str = "") -> HttpResponse:
    found = dish_queries.dishes_page(
        district=district, refused=True, undecided_first=True, page=request.GET.get("page", "1")
    )
    page = {"found": found, "may_decide": _may(request, Permission.ACCEPT_DISH), "typed_for": typed_for}
    return render(request, "state/library/dishes.html", {"page": page, "typed": request.POST})


@sees
@require_POST
def dish_do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Accept a dish for the State's list, or say why not; what is refused comes back with what was typed."""
    line = dish_queries.dish(number)
    if line is None or act not in ("accept", "refuse"):
        raise Http404
    with refusals_told(request):
        dish_services.decide_dish(
            number=number, accepted=act == "accept", words=request.POST.get("words", ""), by=me(request),
            at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Decided. The district sees it."))
        return redirect("state:dishes")
    return _dishes(request, line.district, number)


def _may(request: HttpRequest, permission: Permission) -> bool:
    return may(me(request), permission, on=day_of(timezone.now()))
