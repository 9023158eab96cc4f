"""Who sits in a seat, from a day until a day."""

from datetime import date, datetime
from uuid import UUID

from odop.access import queries as access
from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import SeatHolder
from odop.casework.rules.committees.bodies import keeps
from odop.casework.rules.committees.refusals import (
    BodyNotKnown,
    EndsBeforeItBegan,
    NameMissing,
    NoSuchSeat,
    NotOfCommittees,
    SeatEnded,
    SeatTaken,
)
from odop.casework.services.committees.doors import sitting
from odop.programme import queries as programme
from odop.programme.services import hold


@act("casework.seated")
def seat_member(
    *, body: str, seat: str, district: str | None, name: str, office: str = "", username: str = "",
    from_on: date, order_words: str = "", by: Actor, at: datetime, synthetic: bool = False,
) -> SeatHolder:  # fmt: skip
    """Note who sits in a seat of a body, from a day on; whoever signs in is named by her sign-in name.

    Raises NotPermitted, BodyNotKnown, NoSuchSeat, NameMissing, SeatTaken or NotOfCommittees.
    """
    require(by, keeps(district), district=district, on=day_of(at))
    hold(f"seats of {body} {district}")
    known = programme.committee(body)
    if known is None or not known.seats or known.of_district != (district is not None):
        raise BodyNotKnown
    chosen = next((one for one in known.seats if one.code == seat), None)
    if chosen is None:
        raise NoSuchSeat
    if not name.strip():
        raise NameMissing
    there = [row for row in sitting(body, district, from_on) if row.seat_id == seat]
    if chosen.holders is not None and len(there) >= chosen.holders:
        raise SeatTaken(there[0].name)
    user = _who(username, district, from_on) if username.strip() else None
    row = SeatHolder.objects.create(
        district_id=district, body=body, seat_id=seat, name=name.strip(), office=office.strip(), user=user,
        from_on=from_on, order_words=order_words.strip(),
        synthetic=synthetic or (isinstance(by, User) and by.synthetic),
    )  # fmt: skip
    audit.record("casework.seated", on=row, by=by, at=at, body=body, seat=seat, name=row.name)
    return row


@act("casework.unseated")
def end_seat(*, holder: UUID, last_day: date, by: Actor, at: datetime) -> SeatHolder:
    """End somebody's time in a seat; the record stays. Raises NotPermitted, SeatEnded or EndsBeforeItBegan."""
    row = SeatHolder.objects.select_for_update().get(pk=holder)
    require(by, keeps(row.district_id), district=row.district_id, on=day_of(at))
    if row.until_on is not None:
        raise SeatEnded
    if last_day < row.from_on:
        raise EndsBeforeItBegan(row.from_on)
    row.until_on = last_day
    row.save(update_fields=["until_on"])
    audit.record("casework.unseated", on=row, by=by, at=at, name=row.name, last_day=str(last_day))
    return row


def _who(username: str, district: str | None, on: date) -> User:
    user = User.objects.filter(username=username.strip()).first()
    if user is None or not access.may(user, Permission.SIT, on=on, district=district):
        raise NotOfCommittees
    return user
