"""Putting a matter before a body, and taking it off again, inside the act of the room whose matter it is."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Matter, Meeting, MeetingItem
from odop.casework.rules.committees import Body, kind_of
from odop.casework.rules.committees.bodies import OF_DISTRICT
from odop.casework.rules.committees.refusals import BeforeAMeeting
from odop.programme.services import hold


@act("casework.put_before_committee")
def put_before(
    *,
    body: Body,
    kind: str,
    about: str,
    title: Named,
    district: str | None,
    amount: Paise | None = None,
    facts: Mapping[Named, Named | str] | None = None,
    papers: Iterable[UUID] = (),
    since: datetime | None = None,
    by: Actor,
    at: datetime,
    synthetic: bool = False,
) -> None:
    """Put something before a body, once while it is undecided; a second time brings its facts up to date.

    What the agenda shows is handed over here: the body asks no other room. What a meeting has said something
    of is not changed any more. Part of another act, which has asked who may. Raises BeforeAMeeting.
    """
    kind_of(kind, body)
    if body in OF_DISTRICT and district is None:
        raise ValueError(f"{kind} before {body} needs its district")
    row, items = _undecided(about, kind, body=body)
    told = {
        "district_id": district,
        "title_en": title.en,
        "title_hi": title.hi,
        "amount": amount,
        "facts": [_fact(label, value) for label, value in (facts or {}).items()],
        "papers": [str(key) for key in papers],
    }
    if row is None:
        row = Matter.objects.create(
            body=body, kind=kind, about=about, since=since or at, put_at=at, put_by=by.name, synthetic=synthetic,
            **told,
        )  # fmt: skip
        audit.record("casework.put_before_committee", on=row, by=by, at=at, body=body, kind=kind, about=about)
    elif any(getattr(row, name) != value for name, value in told.items()):
        _require_unsaid(items)
        for name, value in told.items():
            setattr(row, name, value)
        row.save(update_fields=list(told))
        audit.record("casework.put_before_committee", on=row, by=by, at=at, body=body, kind=kind, about=about)


@act("casework.taken_off_agenda")
def take_off(*, about: str, kind: str, why: str, by: Actor, at: datetime) -> bool:
    """Take a matter back from the body it is before; false where it is before none.

    Part of another act, which has asked who may. Raises BeforeAMeeting where its meeting is under way.
    """
    row, items = _undecided(about, kind)
    if row is None:
        return False
    _require_unsaid(items)
    MeetingItem.objects.filter(pk__in=[one.pk for one in items]).delete()
    row.closed_at, row.taken_off_why = at, why.strip()
    row.save(update_fields=["closed_at", "taken_off_why"])
    audit.record(
        "casework.taken_off_agenda", on=row, by=by, at=at, about=about, kind=kind, why=row.taken_off_why
    )
    return True


def _undecided(about: str, kind: str, **of: Body) -> tuple[Matter | None, list[MeetingItem]]:
    """The undecided matter and where it stands on agendas, locked as a signature locks them: the meeting first."""
    hold(f"matter {about}")
    there = Matter.objects.filter(about=about, kind=kind, closed_at=None, **of)
    places = MeetingItem.objects.filter(matter__in=there).values("meeting")
    meetings = Meeting.objects.filter(pk__in=places, signed_at=None, called_off_at=None)
    kept = list(meetings.select_for_update().order_by("pk"))
    items = MeetingItem.objects.filter(matter__in=there, meeting__in=kept).select_related("meeting")
    return there.select_for_update().first(), list(items)


def _require_unsaid(items: Iterable[MeetingItem]) -> None:
    for one in items:
        if one.said:
            raise BeforeAMeeting(one.meeting.number)


def _fact(label: Named, value: Named | str) -> list[str]:
    said = value if isinstance(value, Named) else Named(value, value)
    return [label.en, label.hi, said.en, said.hi]
