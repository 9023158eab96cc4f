"""What anybody may know of a decision: number, kind, what was said, when, and with which reasons. No person."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.utils.functional import Promise

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Meeting, MeetingItem
from odop.casework.queries.committees.lines import SAID_LABELS, MeetingLine
from odop.casework.queries.committees.lists import meeting_lines
from odop.casework.rules.committees.bodies import Body, Said, every_reason, kinds
from odop.documents.rules import same
from odop.programme import queries as programme

ROWS = 20
OF_A_MAKER = "mda_claim"


@dataclass(frozen=True)
class PublicItem:
    """One decision, without its maker: the number, the kind, the word and its reasons."""

    place: int
    about: str
    code: str  # of the kind
    kind: Named
    clause: Named
    said: str
    said_label: object
    reasons: tuple[Named, ...]
    sum: Paise | None  # approved; of a maker's claim nobody is told
    put: Paise | None  # what was asked, where less is approved
    deciding: int | None
    aside: int
    waited: int  # days from ripe to decided


@dataclass(frozen=True)
class PublicMeeting:
    """The decisions of one meeting with signed minutes."""

    number: str
    body_label: str | Promise
    district: Named | None
    held_on: date
    signed_at: datetime
    present: int
    quorum: int
    quorum_confirmed: bool
    items: tuple[PublicItem, ...]
    checked: bool | None  # whether the code given is that of the paper; None: none was given
    synthetic: bool


@dataclass(frozen=True)
class Found:
    """A decision found by the number of the case."""

    item: PublicItem
    meeting: str
    body_label: str | Promise
    held_on: date


@dataclass(frozen=True)
class DecisionsPage:
    """Meetings with signed minutes, the newest first; or what was found by a number."""

    lines: tuple[MeetingLine, ...]
    pager: Page
    bodies: tuple[tuple[str, str | Promise], ...]
    districts: tuple[programme.District, ...]
    body: str
    district: str
    asked: str
    found: tuple[Found, ...]


def decisions_page(
    *, on: date, body: str = "", district: str = "", number: str = "", page: str = "1"
) -> DecisionsPage:
    """Signed meetings, of a body or a district where asked; with a number, what was decided on it."""
    rows = Meeting.objects.filter(signed_at__isnull=False).select_related("district")
    body = body if body in Body.values else ""
    if body:
        rows = rows.filter(body=body)
    if district:
        rows = rows.filter(district_id=district)
    pager = Paginator(rows.order_by("-held_on", "number"), ROWS).get_page(page)
    asked = number.strip().upper()
    return DecisionsPage(
        lines=meeting_lines(pager.object_list, on),
        pager=pager,
        bodies=tuple((one.value, one.label) for one in Body if one is not Body.TASK_FORCE),
        districts=programme.districts(),
        body=body,
        district=district,
        asked=asked,
        found=_found(asked) if asked else (),
    )


def public_meeting(number: str, code: str = "") -> PublicMeeting | None:
    """The decisions of a meeting whose minutes are signed; with a code, whether it is that of the paper."""
    row = Meeting.objects.select_related("district").filter(number=number, signed_at__isnull=False).first()
    if row is None or row.signed_at is None:
        return None
    items = _items(MeetingItem.objects.filter(meeting=row).order_by("place"))
    return PublicMeeting(
        number=row.number,
        body_label=Body(row.body).label,
        district=row.district.named if row.district else None,
        held_on=row.held_on,
        signed_at=row.signed_at,
        present=row.present.filter(holder__isnull=False).exclude(holder__seat__part="invited").count(),
        quorum=row.quorum,
        quorum_confirmed=row.quorum_confirmed,
        items=tuple(item for item, _row in items),
        checked=same(code, row.code) if code else None,
        synthetic=row.synthetic,
    )


def _found(number: str) -> tuple[Found, ...]:
    rows = MeetingItem.objects.filter(matter__about=number, meeting__signed_at__isnull=False)
    return tuple(
        Found(item, row.meeting.number, Body(row.meeting.body).label, row.meeting.held_on)
        for item, row in _items(rows.order_by("-meeting__held_on"))
    )


def _items(rows: object) -> list[tuple[PublicItem, MeetingItem]]:
    known, found = every_reason(), []
    aside = Count("asides", filter=Q(asides__taken_back_at=None))
    for row in rows.select_related("matter", "meeting").annotate(stood_aside=aside):  # type: ignore[attr-defined]
        kind = kinds()[row.matter.kind]
        told = kind.less and kind.code != OF_A_MAKER and row.said == Said.APPROVED
        less = told and row.amount is not None
        item = PublicItem(
            place=row.place, about=row.matter.about, code=kind.code, kind=kind.name, clause=kind.clause, said=row.said,
            said_label=SAID_LABELS.get(row.said, ""),
            reasons=tuple(known[code].words for code in row.reasons if code in known), deciding=row.deciding,
            sum=(row.amount if less else row.matter.amount) if told else None, put=row.matter.amount if less else None,
            aside=row.stood_aside, waited=max(0, (row.meeting.held_on - day_of(row.matter.since)).days),
        )  # fmt: skip
        found.append((item, row))
    return found
