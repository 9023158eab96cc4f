"""Bringing a file of makers in, and what became of it."""

from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.queries import may
from odop.access.rules import Permission
from odop.artisans import queries, services
from odop.artisans.imports import refused as files
from odop.artisans.queries import ImportPage
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, show
from odop.desks.kit.acting import refusals_in
from odop.programme import queries as programme

AT_MOST = 20 * 1024 * 1024
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class FileForm(forms.Form):
    """The file an officer sends."""

    file = forms.FileField(
        label=_("File of makers"),
        help_text=_("CSV or Excel (.xlsx), at most 20 MB. One maker a row."),
        widget=forms.ClearableFileInput({"accept": ".csv,.xlsx"}),
        allow_empty_file=True,
    )

    def clean_file(self) -> object:
        if self.cleaned_data["file"].size > AT_MOST:
            raise forms.ValidationError(_("This file is larger than 20 MB. Send it in parts."))
        return self.cleaned_data["file"]


@at_desk
def imports(request: HttpRequest) -> HttpResponse:
    """Send a file, and see the last ones."""
    district = district_of(request)
    require_import(request, district)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        with refusals_in(form, "file"):
            done = services.import_file(
                name=sent.name, content=sent.read(), district=district, by=me(request), at=timezone.now()
            )
            return redirect("district:import", done.key)
    place = programme.district(district)
    return show(request, "imports", {"place": place, "imports": queries.imports_of(district)}, form=form)


@at_desk
def one(request: HttpRequest, key: UUID) -> HttpResponse:
    """What became of a file."""
    return show(request, "import", brought_in(request, key))


@at_desk
def refused(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The rows given back, with their reasons in both languages."""
    if not brought_in(request, key).has_refused or kind not in TYPES:
        raise Http404
    given = queries.refused_rows(key, kind)
    return download(given.content, given.media_type, given.name)


@at_desk
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """The file to fill in."""
    if kind not in TYPES:
        raise Http404
    return download(files.template(kind), TYPES[kind], f"makers.{kind}")


def download(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file to keep."""
    answer = HttpResponse(content, content_type=media_type)
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_.")) or "file"
    answer["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def brought_in(request: HttpRequest, key: UUID) -> ImportPage:
    """A file of a district where this officer may bring files in."""
    found = queries.import_page(key)
    if found is None:
        raise Http404
    require_import(request, found.district)
    return found


def require_import(request: HttpRequest, district: str | None) -> None:
    """Stop where this officer may not bring files in."""
    if not may(me(request), Permission.IMPORT_PEOPLE, district=district, on=day_of(timezone.now())):
        raise PermissionDenied
