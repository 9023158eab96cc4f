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
from odop.desks.kit.files import SHEETS, SentFile, download
from odop.programme import queries as programme


class FileForm(forms.Form):
    """The file an officer sends."""

    file = SentFile(
        label=_("File of makers"),
        help_text=_("CSV or Excel (.xlsx), at most 20 MB. One maker a row."),
        endings=".csv,.xlsx",
        megabytes=20,
    )


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
    if not brought_in(request, key).has_refused or kind not in SHEETS:
        raise Http404
    given = queries.refused_rows(key, kind)
    return download(given.content, given.media_type, given.name)


@at_desk
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """The file to fill in."""
    if kind not in SHEETS:
        raise Http404
    return download(files.template(kind), SHEETS[kind], f"makers.{kind}")


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
