"""The files that go with a filled form: awaited by name, taken as they come, each once."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from odop.access.services import Actor
from odop.documents import services as documents
from odop.plans.models import Attachment, Submission

PICTURES = frozenset({"image/jpeg", "image/png"})


def take_files(
    row: Submission, awaited: Iterable[str], files: Mapping[str, bytes], *, by: Actor, at: datetime
) -> None:
    """Note which files are awaited, and keep those that came. Part of the act of taking answers in."""
    names = {name[:200] for name in awaited}
    if names:
        Attachment.objects.bulk_create(
            Attachment(submission=row, district_id=row.district_id, name=name) for name in sorted(names)
        )
    if not names and not files:
        return
    standing = {
        one.name: one for one in row.attachments.select_related("document").defer("document__content")
    }
    unread = 0
    for name, content in files.items():
        unread += _take(row, standing, name[:200], content, by, at)
    row.awaited = sum(one.document_id is None for one in standing.values())
    row.faults = [*row.faults, *([["", "not_a_picture", 0]] * unread)]
    row.save(update_fields=["awaited", "faults"])


def _take(
    row: Submission, standing: dict[str, Attachment], name: str, content: bytes, by: Actor, at: datetime
) -> int:
    """Keep one file; the same file again is the same. Returns 1 where it is a picture that cannot be read."""
    found = standing.get(name)
    digest = hashlib.sha256(content).hexdigest()
    if any(one.document and one.document.sha256 == digest for one in (found,) if one):
        return 0
    if found is not None and found.document_id:  # another file under a name that has one
        name = f"{digest[:8]}-{name}"[:200]
        found = standing.get(name)
        if found is not None:
            return 0
    if not content:
        return 0  # nothing came of it; it stays awaited
    document = documents.file_document(
        kind="answers_file", name=name, content=content, about=row.instance[:60], district=row.district_id,
        allowed=documents.BESIDE_FORMS, by=by, at=at,
    )  # fmt: skip
    if found is None:
        found = Attachment(submission=row, district_id=row.district_id, name=name, document=document)
        found.save(force_insert=True)
        standing[name] = found
    else:
        found.document = document
        found.save(update_fields=["document"])
    encrypted = any(code == "encrypted" for _question, code, _n in row.faults)
    return int(document.media_type not in PICTURES and not encrypted)
