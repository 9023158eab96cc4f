"""A paper as it was filed, shown in a frame where nothing in it can act."""

from uuid import UUID

from django.http import Http404, HttpResponse

from odop.documents import queries as documents


def paper_shown(key: UUID) -> HttpResponse:
    """The paper itself; whoever asks has been let in by the page."""
    filed = documents.document(key)
    if filed is None:
        raise Http404
    headers = {
        "Content-Disposition": f'inline; filename="paper-{filed.sha256[:8]}"',
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
    }
    return HttpResponse(documents.content_of(filed.key), content_type=filed.media_type, headers=headers)
