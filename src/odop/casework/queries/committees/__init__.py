"""Reads of committees: what a body decided, and everything the desks show of its meetings."""

from odop.casework.queries.committees.decisions import (
    Decision,
    Waiting,
    decision_on,
    decisions_on,
    waiting_on,
)
from odop.casework.queries.committees.drafting import drafted, minutes_of
from odop.casework.queries.committees.kits import kit_number, kit_price
from odop.casework.queries.committees.lines import ItemLine
from odop.casework.queries.committees.lists import (
    ActionsPage,
    MeetingsPage,
    MembersPage,
    actions_page,
    committees_of_districts,
    meetings_page,
    members_page,
)
from odop.casework.queries.committees.meeting import MeetingPage, meeting_page, paper_of
from odop.casework.queries.committees.piles import CommitteePiles, committee_piles
from odop.casework.queries.committees.public import (
    DecisionsPage,
    PublicMeeting,
    decisions_page,
    public_meeting,
)

__all__ = [
    "ActionsPage",
    "CommitteePiles",
    "Decision",
    "DecisionsPage",
    "ItemLine",
    "MeetingPage",
    "MeetingsPage",
    "MembersPage",
    "PublicMeeting",
    "Waiting",
    "actions_page",
    "committee_piles",
    "committees_of_districts",
    "decision_on",
    "decisions_on",
    "decisions_page",
    "drafted",
    "kit_number",
    "kit_price",
    "meeting_page",
    "meetings_page",
    "members_page",
    "minutes_of",
    "paper_of",
    "public_meeting",
    "waiting_on",
]
