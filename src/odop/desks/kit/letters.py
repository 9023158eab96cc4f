"""A letter's PDF as an answer. The desk has asked beforehand whether this reader may have it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from odop.basics.refusals import Refusal
from odop.desks.kit.doors import me
from odop.documents import services


def letter_as_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """The letter as it was first taken, shown in the reader's own viewer."""
    try:
        content = services.take_sheet(number=number, by=me(request), at=timezone.now())
    except Refusal:
        raise Http404 from None
    name = services.file_name(number)
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
