"""Addresses of a committee's pages, for a desk to mount."""

from django.urls import URLPattern, path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known
from odop.desks.kit.committees import meeting, pages, saying
from odop.desks.kit.committees.place import Desk

both = require_http_methods(["GET", "HEAD", "POST"])


def addresses(desk: Desk) -> list[URLPattern]:
    """The pages, behind the desk's own door."""
    at, one = "meetings/", "meetings/<number:number>/"
    return [
        path(at, desk.opens(pages.meetings), name="meetings"),
        path(f"{at}members/", desk.opens(pages.members), name="members"),
        path(f"{at}members/<uuid:key>/end/", require_POST(desk.opens(pages.member_end)), name="member_end"),
        path(f"{at}actions/", require_safe(desk.opens(pages.actions)), name="actions"),
        path(
            f"{at}actions/<uuid:key>/done/", require_POST(desk.opens(pages.action_done)), name="action_done"
        ),
        path(one, require_safe(desk.opens(meeting.meeting)), name="meeting"),
        path(f"{one}agenda/", both(desk.opens(meeting.agenda)), name="meeting_agenda"),
        path(f"{one}present/", both(desk.opens(meeting.present)), name="meeting_present"),
        path(f"{one}say/", both(desk.opens(saying.say)), name="meeting_say"),
        path(f"{one}do/<slug:act>/", both(desk.opens(meeting.do)), name="meeting_do"),
        path(f"{one}papers/<uuid:key>/", require_safe(desk.opens(meeting.paper)), name="meeting_paper"),
        path(f"{one}bundle/", require_safe(desk.opens(meeting.bundle)), name="meeting_bundle"),
        path(f"{one}minutes/", require_safe(desk.opens(meeting.minutes_pdf)), name="meeting_minutes"),
    ]
