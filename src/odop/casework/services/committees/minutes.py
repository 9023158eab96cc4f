"""The minutes: kept while they are written, and the signature by which what was said comes into force."""

from collections import Counter
from datetime import datetime
from uuid import UUID

from odop.access.queries import holders
from odop.access.services import Actor, Role
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Matter, Meeting, MeetingItem
from odop.casework.rules.committees.bodies import CLOSES, Said
from odop.casework.rules.committees.refusals import (
    ItemsUnsaid,
    MinutesMissing,
    NobodyPresent,
    TooFewToDecide,
)
from odop.casework.services.committees.day import deciding_on
from odop.casework.services.committees.doors import kept_meeting, require_as_seen, require_day
from odop.documents.rules import new_code
from odop.notices import services as notices
from odop.programme import queries as programme


@act("casework.wrote_meeting_minutes")
def write_meeting_minutes(*, meeting: str, minutes: str, seen: str = "", by: Actor, at: datetime) -> Meeting:
    """Keep the minutes as they are being written; `seen` is the mark of the meeting as it was read.

    Raises NotPermitted, MeetingSigned, MeetingCalledOff or ChangedMeanwhile.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_as_seen(row, seen, "mark", by=by, at=at)
    row.minutes = minutes.strip()
    row.save(update_fields=["minutes"])
    audit.record("casework.wrote_meeting_minutes", on=row, by=by, at=at)
    return row


@act("casework.signed_meeting")
def sign_meeting(*, meeting: str, minutes: str, seen: str = "", by: Actor, at: datetime) -> Meeting:
    """Sign the minutes: every decision is in force and can be found by the meeting's number. All or nothing.

    What was put off waits for the next meeting, its clock running on; `seen` is the mark of the meeting as it was
    read. Raises NotPermitted, MeetingSigned, MeetingCalledOff, MeetingNotHeldYet, ChangedMeanwhile, NobodyPresent,
    MinutesMissing, ItemsUnsaid or TooFewToDecide.
    """
    row = kept_meeting(meeting, by=by, at=at)
    require_day(row, at=at)
    require_as_seen(row, seen, "mark", by=by, at=at)
    if not row.present.filter(in_the_chair=True).exists():
        raise NobodyPresent
    if not minutes.strip():
        raise MinutesMissing
    items = list(row.items.select_for_update().order_by("place"))
    if unsaid := [one.place for one in items if not one.said]:
        raise ItemsUnsaid(unsaid)
    deciding = deciding_on(row, items)
    for one in items:
        one.deciding = deciding[one.pk]
        if one.said != Said.PUT_OFF and one.deciding < row.quorum:
            raise TooFewToDecide(one.place, one.deciding, row.quorum)
    MeetingItem.objects.bulk_update(items, ["deciding"])
    closed = [one.matter_id for one in items if one.said in CLOSES]
    Matter.objects.filter(pk__in=closed, closed_at=None).update(closed_at=at)
    row.minutes, row.signed_at, row.signed_by, row.code = minutes.strip(), at, by.name, new_code()
    row.save(update_fields=["minutes", "signed_at", "signed_by", "code"])
    said = {str(word): sum(one.said == word for one in items) for word in Said if word}
    audit.record("casework.signed_meeting", on=row, by=by, at=at, said=said)
    _tell_districts(row, closed, by=by, at=at)
    return row


def _tell_districts(row: Meeting, closed: list[UUID], *, by: Actor, at: datetime) -> None:
    """Tell each Deputy Commissioner that decisions on cases of the district wait for her, unless she signed herself."""
    counts = Counter(Matter.objects.filter(pk__in=closed).values_list("district_id", flat=True))
    known = programme.committee(row.body)
    notices.queue_many(
        "minutes_signed",
        (
            notices.Letter(
                about=row.number, to_user=user, district=district,
                values={"body": known.named if known else row.body, "number": row.number, "count": n},
            )
            for district, n in counts.items()
            if district
            for user in holders(Role.DEPUTY_COMMISSIONER, district=district, on=day_of(at))
            if user != by
        ),
        at=at,
    )  # fmt: skip
