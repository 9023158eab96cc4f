"""Answering by file: the branch's list to fill in, the files it sent, the rows given back."""

from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.casework.queries import branch_sheets as queries
from odop.casework.queries.branch_sheets import SheetPage
from odop.casework.services import margin_money as services
from odop.desks.bank.place import at_desk, branch_of, me, require_branch, show
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.files import SHEETS, SentFile, download
from odop.programme import queries as programme


class SheetForm(forms.Form):
    """The filled list a branch sends back."""

    file = SentFile(
        label=_("The filled list"),
        help_text=_("CSV or Excel (.xlsx), at most 5 MB and 5,000 rows."),
        endings=".csv,.xlsx",
        megabytes=5,
    )


@at_desk
def sheets(request: HttpRequest) -> HttpResponse:
    """Take the list, send it back filled, and see the last ones."""
    branch = branch_of(request)
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        with refusals_in(form, "file"):
            taken = services.take_branch_sheet(
                branch=branch, name=sent.name, content=sent.read(), by=me(request), at=timezone.now()
            )
            return redirect("bank:sheet", taken.key)
    page = {
        "branch": programme.office(branch),
        "sheets": queries.branch_sheets(branch),
        "answers": queries.what_may_be_answered(),
        "reasons": queries.reason_list(),
    }
    return show(request, "sheets", page, form=form)


@at_desk
def sheet(request: HttpRequest, key: UUID) -> HttpResponse:
    """What became of a file."""
    return show(request, "sheet", sent_by_mine(request, key))


@at_desk
def given_back(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The rows given back, with their reasons in both languages."""
    page = sent_by_mine(request, key)
    content = queries.given_back(key, kind) if kind in SHEETS else None
    if content is None:
        raise Http404
    return download(content, SHEETS[kind], f"{page.name.rsplit('.', 1)[0]}-given-back.{kind}")


@at_desk
def branch_list(request: HttpRequest, kind: str) -> HttpResponse:
    """What waits at the branch, as a file to fill in."""
    if kind not in SHEETS:
        raise Http404
    branch = branch_of(request)
    return download(queries.branch_list(branch, kind), SHEETS[kind], f"{branch}.{kind}")


def sent_by_mine(request: HttpRequest, key: UUID) -> SheetPage:
    """A file sent by a branch of hers."""
    page = queries.branch_sheet(key)
    if page is None:
        raise Http404
    require_branch(request, page.branch)
    return page
