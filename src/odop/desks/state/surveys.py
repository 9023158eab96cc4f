"""The State's forms and surveys: versions published, faults named, the progress of all districts."""

from pathlib import Path
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.doors import me, open_to
from odop.desks.kit.files import SHEETS, SentFile, download
from odop.plans.queries.surveys import forms as queries
from odop.plans.queries.surveys import progress
from odop.plans.rules.surveys.refusals import FaultyForm
from odop.plans.rules.surveys.sheets import names_of, workbook_of
from odop.plans.rules.surveys.xpath import FUNCTIONS
from odop.plans.services import surveys as services

SHOWN = 25
sees = open_to(Permission.SEE_STATE)


class FormFile(forms.Form):
    """A workbook to be published."""

    file = SentFile(
        label=lazy("Workbook of the form"),
        help_text=lazy("An XLSForm, Excel (.xlsx), at most 2 MB, with every word in both languages."),
        endings=".xlsx",
        megabytes=2,
    )
    of_the_pack = forms.CharField(required=False, widget=forms.HiddenInput)

    def full_clean(self) -> None:
        self.fields["file"].required = not self.data.get("of_the_pack")
        super().full_clean()


@require_http_methods(["GET", "HEAD", "POST"])
@sees
def published(request: HttpRequest) -> HttpResponse:
    """Every version of every form; POST publishes one, or names its faults."""
    publishes = may(me(request), Permission.PLAN, on=day_of(timezone.now()))
    form = FormFile(request.POST or None, request.FILES or None) if publishes else None
    faults: list[dict[str, object]] = []
    if form and request.method == "POST" and form.is_valid():
        name, content = _sent(form)
        with refusals_in(form, "file"):
            try:
                made = services.publish_form(content=content, name=name, by=me(request), at=timezone.now())
            except FaultyForm as refusal:
                faults = _told(refusal)
                raise
            words = _("Version %(version)s is published. Phones fetch it when they next ask.")
            messages.success(request, words % {"version": made.version})
            return redirect("state:form", made.pk)
    page = {
        "versions": queries.versions(),
        "faults": faults,
        "functions": sorted(FUNCTIONS),
        "of_the_pack": _not_yet_published(),
    }
    return render(request, "state/surveys/forms.html", {"page": page, "form": form})


@require_safe
@sees
def version(request: HttpRequest, key: UUID) -> HttpResponse:
    """One version with its questions in both languages."""
    page = queries.version_page(key)
    if page is None:
        raise Http404
    return render(request, "state/surveys/form.html", {"page": page})


@require_safe
@sees
def version_file(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The workbook as it was filed, or the XForm made of it."""
    if kind == "xlsx" and (book := queries.workbook(key)):
        return download(book[1], SHEETS["xlsx"], book[0])
    if kind == "xml" and (made := queries.xform(key)):
        return download(made[1].encode(), "text/xml; charset=utf-8", made[0])
    raise Http404


@require_safe
@sees
def surveys(request: HttpRequest) -> HttpResponse:
    """The surveys of all districts side by side, the one that has come least far first."""
    page = progress.state_surveys(request.GET.get("form", ""))
    by_name = request.GET.get("order") == "name"
    pager = Paginator(page.lines if by_name else page.worst_first, SHOWN).get_page(
        request.GET.get("page", "1")
    )
    return render(request, "state/surveys/surveys.html", {"page": page, "pager": pager, "by_name": by_name})


def _sent(form: FormFile) -> tuple[str, bytes]:
    """What was sent: a file, or the name of a form that lies in the pack."""
    folder = _pack_forms() / Path(form.cleaned_data["of_the_pack"]).name
    if form.cleaned_data["of_the_pack"] and folder.is_dir():
        return f"{folder.name}.xlsx", workbook_of(folder)
    sent = form.cleaned_data["file"]
    return (sent.name, sent.read()) if sent else ("", b"")


def _told(refusal: FaultyForm) -> list[dict[str, object]]:
    language = get_language() or "hi"
    return [
        {"sheet": one.sheet, "row": one.row, "column": one.column, "reason": one.reason(language)}
        for one in refusal.faults
    ]


def _not_yet_published() -> list[str]:
    """Forms that lie in the pack in a version nobody has published."""
    folder = _pack_forms()
    there = {(line.form, line.version) for line in queries.versions()}
    lying = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return [path.name for path in lying if names_of(path) not in there]


def _pack_forms() -> Path:
    return Path(settings.PACK) / "forms"
