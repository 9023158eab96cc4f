"""Publishing a version of a form: read, judged whole, and kept; a version is never overwritten."""

import hashlib
from datetime import datetime

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.documents import services as documents
from odop.plans.models import FormVersion
from odop.plans.rules.surveys.form import as_json
from odop.plans.rules.surveys.reading import read_form
from odop.plans.rules.surveys.refusals import FaultyForm, VersionStands
from odop.programme.services import hold


@act("plans.published_form")
def publish_form(*, content: bytes, name: str, by: Actor, at: datetime) -> FormVersion:
    """Publish a version of a form for the whole State. The same workbook twice is the same version.

    Raises NotPermitted, FaultyForm or VersionStands, and then keeps nothing.
    """
    require(by, Permission.PLAN, on=day_of(at))
    read = read_form(content)
    if read.form is None:
        raise FaultyForm(read.faults)
    form = read.form
    hold(f"form {form.form}")
    standing = (
        FormVersion.objects.filter(form=form.form, version=form.version).select_related("document").first()
    )
    if standing is not None:
        if standing.document.sha256 == hashlib.sha256(content).hexdigest():
            return standing
        raise VersionStands(form.version)
    document = documents.file_document(
        kind="form", name=name, content=content, about=form.form, allowed=documents.TABLES, by=by, at=at
    )
    made = FormVersion.objects.create(
        form=form.form,
        version=form.version,
        title_en=form.title.en,
        title_hi=form.title.hi,
        document=document,
        xform=read.xform,
        xform_md5=hashlib.md5(read.xform.encode(), usedforsecurity=False).hexdigest(),
        definition=as_json(form),
        questions=len(form.asks),
        published_at=at,
        published_by=by.name,
    )
    audit.record("plans.published_form", on=made, by=by, at=at, form=form.form, version=form.version)
    return made
