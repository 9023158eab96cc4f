"""Filing a document."""

import hashlib
from datetime import datetime

from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.documents.models import Document
from odop.documents.rules import PAPERS, TABLES, require_fit, safe_name

__all__ = ["PAPERS", "TABLES", "Document", "file_document"]


@act("documents.filed")
def file_document(
    *,
    kind: str,
    name: str,
    content: bytes,
    about: str = "",
    district: str | None = None,
    allowed: frozenset[str] = PAPERS,
    by: Actor,
    at: datetime,
) -> Document:
    """Keep a file whole, known by its hash. Who may file it is for the room whose act this is part of.

    Raises Empty, NotTaken or TooLarge, and then keeps nothing.
    """
    media_type = require_fit(content, allowed)
    document = Document.objects.create(
        district_id=district,
        kind=kind,
        about=about,
        name=safe_name(name, media_type),
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        filed_at=at,
        filed_by=by.name,
    )
    audit.record("documents.filed", on=document, by=by, at=at, kind=kind, name=document.name)
    return document
