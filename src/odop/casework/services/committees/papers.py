"""A committee's papers: the bundle set anew at each asking, the signed minutes kept as they were first taken."""

from datetime import datetime

from odop.access.services import Actor, User
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.queries.committees.meeting import MeetingPage, meeting_page
from odop.casework.queries.committees.papers import bundle_of, check_address, minutes_sheet
from odop.casework.rules.committees.refusals import NotInForceYet
from odop.documents import queries as documents
from odop.documents.bundles import set_bundle, set_minutes
from odop.documents.services import file_document
from odop.programme.services import hold

KIND = "committee_minutes"


def bundle(page: MeetingPage, *, at: datetime) -> bytes:
    """Agenda and papers in one PDF, for whoever may read the meeting; nothing is written."""
    told, papers = bundle_of(page)
    return set_bundle(told, papers, at=at)


@act("casework.took_meeting_minutes")
def take_meeting_minutes(*, meeting: str, by: Actor, at: datetime) -> bytes:
    """The signed minutes on paper: set and kept at first asking, afterwards the same bytes for ever.

    Who may have them is for the desk that shows the meeting. Raises NotInForceYet.
    """
    hold(f"minutes {meeting}")
    kept = next((one for one in documents.documents_about(meeting) if one.kind == KIND), None)
    if kept is not None:
        return documents.content_of(kept.key)
    page = meeting_page(meeting, user=by if isinstance(by, User) else User(), on=day_of(at))
    if page is None or page.signed_at is None:
        raise NotInForceYet
    content = set_minutes(minutes_sheet(page), check=check_address(page), at=page.signed_at)
    name = meeting.replace("/", "-") + ".pdf"
    file_document(
        kind=KIND, name=name, content=content, about=meeting, district=page.district_code, by=by, at=at
    )
    return content
