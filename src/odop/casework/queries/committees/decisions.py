"""What bodies decided, by signed minutes alone; and where an undecided matter stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Matter, MeetingItem
from odop.casework.rules.committees.bodies import Body, Reason, Said, every_reason


@dataclass(frozen=True)
class Decision:
    """What a meeting with signed minutes said of a matter."""

    about: str
    kind: str
    body: Body
    said: Said  # APPROVED, REJECTED, RETURNED or PUT_OFF
    reasons: tuple[Reason, ...]
    words: str
    conditions: str
    meeting: str  # its number
    place: int  # on its agenda
    decided_on: date  # the day the meeting was held
    signed_at: datetime
    amount: Paise | None = None  # what it was asked to approve, or the lesser sum it approved
    less: bool = False  # approved for less than was asked; the words say why

    @property
    def approved(self) -> bool:
        return self.said == Said.APPROVED


@dataclass(frozen=True)
class Waiting:
    """A matter that is undecided: before whom, since when, and on which agenda."""

    about: str
    kind: str
    body: Body
    since: datetime
    meeting: str  # blank: on no agenda yet
    held_on: date | None


def decision_on(about: str, kind: str) -> Decision | None:
    """The latest decision on a matter; none where no signed minutes speak of it."""
    return decisions_on([about], kind).get(about)


def decisions_on(abouts: Iterable[str], kind: str) -> dict[str, Decision]:
    """The latest decision on each of many matters of one kind; one query."""
    rows = (
        MeetingItem.objects.filter(
            matter__about__in=list(abouts), matter__kind=kind, meeting__signed_at__isnull=False
        )
        .exclude(said="")
        .select_related("matter", "meeting")
        .order_by("meeting__signed_at", "meeting__number")
    )
    return {row.matter.about: decided(row) for row in rows}


def decided(row: MeetingItem) -> Decision:
    """An item of signed minutes as a decision."""
    known = every_reason()
    assert row.meeting.signed_at is not None
    return Decision(
        about=row.matter.about,
        kind=row.matter.kind,
        body=Body(row.meeting.body),
        said=Said(row.said),
        reasons=tuple(known.get(code) or Reason(code, Named(code, code), (), ()) for code in row.reasons),
        words=row.words,
        conditions=row.conditions,
        amount=row.matter.amount if row.amount is None else row.amount,
        meeting=row.meeting.number,
        place=row.place,
        decided_on=row.meeting.held_on,
        signed_at=row.meeting.signed_at,
        less=row.amount is not None,
    )


def waiting_on(abouts: Iterable[str], kind: str) -> dict[str, Waiting]:
    """Where each of many undecided matters of one kind stands; two queries."""
    rows = {
        row.about: row for row in Matter.objects.filter(about__in=list(abouts), kind=kind, closed_at=None)
    }
    items = MeetingItem.objects.filter(
        matter__in=[row.pk for row in rows.values()], meeting__signed_at=None, meeting__called_off_at=None
    ).select_related("meeting")
    meetings = {item.matter_id: item.meeting for item in items}
    return {
        about: Waiting(
            about, kind, Body(row.body), row.since,
            meetings[row.pk].number if row.pk in meetings else "",
            meetings[row.pk].held_on if row.pk in meetings else None,
        )
        for about, row in rows.items()
    }  # fmt: skip
