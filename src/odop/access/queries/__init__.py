"""Reads of people who sign in, their charges, and what these let them do on a day."""

from odop.access.queries.charges import (
    Charge,
    Visitor,
    charges,
    districts_of,
    has_ever_been_posted,
    holders,
    holders_at,
    holds,
    is_staff,
    may,
    may_anywhere,
    offices_of,
)
from odop.access.queries.keys import KeyLine, keys, machine_of, office_key
from odop.access.queries.own_keys import OwnKeyLine, holder_of, own_key
from odop.access.queries.people import names_of, person, person_of_phone
from odop.access.queries.register import (
    OfficerPage,
    PostingLine,
    PostingsPage,
    officer_page,
    posting,
    postings_page,
)

__all__ = [
    "Charge",
    "KeyLine",
    "OfficerPage",
    "OwnKeyLine",
    "PostingLine",
    "PostingsPage",
    "Visitor",
    "charges",
    "districts_of",
    "has_ever_been_posted",
    "holder_of",
    "holders",
    "holders_at",
    "holds",
    "is_staff",
    "keys",
    "machine_of",
    "may",
    "may_anywhere",
    "names_of",
    "office_key",
    "officer_page",
    "offices_of",
    "own_key",
    "person",
    "person_of_phone",
    "posting",
    "postings_page",
]
