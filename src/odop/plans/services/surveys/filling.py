"""A form filled on the web: its answers are corrected before they are sent, then taken in as any other."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.plans.models import Drawn, FormVersion, Submission
from odop.plans.queries.surveys.forms import form_of
from odop.plans.rules.surveys.instances import written
from odop.plans.rules.surveys.judging import Raw, computed, judge
from odop.plans.rules.surveys.refusals import Answered
from odop.plans.services.surveys.receiving import Received, receive


@act("plans.filled_in")
def fill_in(
    *,
    person: UUID,
    version: UUID,
    answers: Raw,
    files: Mapping[str, bytes],
    instance: str,
    by: Actor,
    at: datetime,
) -> Received:
    """File what was answered on a page. Unlike a phone's, these answers can be corrected at once, and so must be.

    Raises NotPermitted or Answered, and then keeps nothing.
    """
    row = Drawn.objects.select_related("artisan").get(pk=person)
    require(by, Permission.SURVEY, district=row.district_id, on=day_of(at))
    form, on = form_of(FormVersion.objects.defer("xform", "definition").get(pk=version)), day_of(at)
    itself = {"today": on.isoformat(), "end": at.isoformat(), "deviceid": "web", "maker": row.artisan.number}
    raw = {**answers, **{q.name: itself[q.type] for q in form.questions if q.type in itself}}
    whole = computed(form, raw, on=on)
    if failed := judge(form, whole, on=on).failed:
        raise Answered(failed)
    return receive(
        content=written(form, whole, instance), files=files, came_by=Submission.Came.WEB, by=by, at=at
    )
