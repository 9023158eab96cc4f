"""Answers of a survey: the table, one whole, and the table for a spreadsheet."""

import csv
import io
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from odop.access.rules import Permission
from odop.desks.district.place import of_a_district, show
from odop.desks.district.surveys.pages import found, may_read
from odop.desks.kit.files import SHEETS, download, spreadsheet
from odop.documents.queries import content_of, document
from odop.documents.tables import as_workbook, harmless
from odop.plans.queries.surveys import answers as queries

sees = of_a_district(Permission.SEE_CASES)


@sees
def answers(request: HttpRequest, number: str) -> HttpResponse:
    """The filled forms of a survey, the newest first; those questioned alone where asked."""
    found(request, number)
    page = queries.answers_page(
        number, questioned="questioned" in request.GET, page=request.GET.get("page", "1")
    )
    if page is None:
        raise Http404
    require_reach(request, page.district)
    return show(request, "surveys/answers", page)


@sees
def counts(request: HttpRequest, number: str) -> HttpResponse:
    """Every question counted."""
    one = found(request, number)
    require_reach(request, one.line.district)
    return show(request, "surveys/counts", {"survey": one.line, "questions": queries.tally(number)})


@sees
def table(request: HttpRequest, number: str, kind: str) -> HttpResponse:
    """All answers for a spreadsheet."""
    one = found(request, number)
    require_reach(request, one.line.district)
    rows = [[harmless(cell) for cell in row] for row in queries.table_of(number)]
    if kind not in SHEETS or not rows:
        raise Http404
    name = f"{number.replace('/', '-')}.{kind}"
    if kind == "csv":
        return spreadsheet(name, rows[0], rows[1:])
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return download(as_workbook(text.getvalue().encode()), SHEETS["xlsx"], name)


@sees
def answer(request: HttpRequest, key: UUID) -> HttpResponse:
    """One filled form whole, with what failed beside each answer."""
    page = queries.answer_page(key)
    if page is None:
        raise Http404
    require_reach(request, page.district)
    return show(request, "surveys/answer", page)


@sees
def file(request: HttpRequest, key: UUID, document_key: UUID) -> HttpResponse:
    """The XML as it was filed, or a file that came with it."""
    page = queries.answer_page(key)
    filed = document(document_key)
    if page is None or filed is None or not queries.file_of(key, document_key):
        raise Http404
    require_reach(request, page.district)
    return download(content_of(document_key), filed.media_type, filed.name)


def require_reach(request: HttpRequest, district: str) -> None:
    """What a maker has told is for those who ask and those who plan, there or in the State."""
    if not may_read(request, district):
        raise PermissionDenied
