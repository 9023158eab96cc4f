"""Promises: the first day stands; later words stand beside it; what was kept has its day."""

from datetime import date, datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.facilities.models import Centre, Milestone, NewDay
from odop.facilities.rules import CannotMoveCentre, CentreState, Promise
from odop.facilities.rules.refusals import AlreadyMet, AlreadyPromised, Missing, NotThatDay
from odop.facilities.services.centres import move, note, require_hand, require_officer, take

MOVES = {Promise.BUILT: CentreState.BUILT, Promise.OPEN: CentreState.OPEN}
PROMISES_IN = (CentreState.AGREED, CentreState.BUILT)


@act("facilities.promised")
def promise(*, number: str, what: str, promised_on: date, by: Actor, at: datetime) -> Milestone:
    """Promise a thing of a centre for a day. It is the first word, and it stands for ever.

    Raises NotPermitted, CannotMoveCentre, AlreadyPromised or NotThatDay.
    """
    centre = _in_work(number, by=by, at=at)
    there = Milestone.objects.filter(centre=centre, what=what).first()
    if there is not None:
        raise AlreadyPromised(there.promised_on)
    if promised_on < day_of(at):
        raise NotThatDay("promised_on")
    made = Milestone.objects.create(
        district_id=centre.district_id, centre=centre, what=Promise(what), promised_on=promised_on,
        promised_by=by.name, promised_at=at, synthetic=centre.synthetic,
    )  # fmt: skip
    note("facilities.promised", centre, by=by, at=at, what=what, promised_on=str(promised_on))
    return made


@act("facilities.said_new_day")
def say_new_day(*, number: str, what: str, expected_on: date, reason: str, by: Actor, at: datetime) -> NewDay:
    """Say a later day, with its reason; the first promise stays as it was.

    Raises NotPermitted, CannotMoveCentre, AlreadyMet, Missing or NotThatDay.
    """
    centre = _in_work(number, by=by, at=at)
    row = Milestone.objects.select_for_update().get(centre=centre, what=what)
    if row.met_on is not None:
        raise AlreadyMet
    if not reason.strip():
        raise Missing("words")
    if expected_on < day_of(at):
        raise NotThatDay("expected_on")
    made = NewDay.objects.create(
        district_id=centre.district_id, milestone=row, expected_on=expected_on, reason=reason.strip(), said_at=at,
        said_by=by.name, synthetic=centre.synthetic,
    )  # fmt: skip
    note("facilities.said_new_day", centre, by=by, at=at, what=what, expected_on=str(expected_on))
    return made


@act("facilities.kept_promise")
def keep_promise(*, number: str, what: str, met_on: date, by: Actor, at: datetime) -> Milestone:
    """Say that a thing promised is there. "Built" and "open to makers" are an officer's word, and move the centre on.

    Raises NotPermitted, CannotMoveCentre, AlreadyMet or NotThatDay.
    """
    centre = _in_work(number, by=by, at=at)
    to = MOVES.get(Promise(what))
    if to is not None:
        require_officer(by, centre, at=at)
    row = Milestone.objects.select_for_update().get(centre=centre, what=what)
    if row.met_on is not None:
        raise AlreadyMet
    first = centre.built_on if to is CentreState.OPEN else None
    if not (first or centre.sanction.sanctioned_on) <= met_on <= day_of(at):
        raise NotThatDay("met_on")
    row.met_on, row.met_by = met_on, by.name
    row.save(update_fields=["met_on", "met_by"])
    if to is CentreState.BUILT:
        centre.built_on = met_on
    if to is CentreState.OPEN:
        centre.open_on = met_on
    if to is not None:
        move(centre, to, by=by, at=at)
    note("facilities.kept_promise", centre, by=by, at=at, what=what, met_on=str(met_on))
    return row


def _in_work(number: str, *, by: Actor, at: datetime) -> Centre:
    centre = take(number)
    require_hand(by, centre, at=at)
    if centre.state not in PROMISES_IN:
        raise CannotMoveCentre(centre.state)
    return centre
