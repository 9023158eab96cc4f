"""What every act on a centre shares: taking it up, who may, and moving it on."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from odop.access import queries as access
from odop.access.services import Actor, NotPermitted, Permission, Role, require
from odop.audit import services as audit
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.documents.services import Document, file_document
from odop.facilities.models import Centre, CentreStep
from odop.facilities.rules import CentreState, require_move
from odop.notices import services as notices
from odop.notices.services import Letter


class NoSuchCentre(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no centre of this number."))


def take(number: str) -> Centre:
    """The centre of a number, locked until the act has ended. Raises NoSuchCentre.

    Not against rows that only name it: whoever holds a machine writes such rows, and would wait for whoever
    holds the centre and wants the machine.
    """
    centre = Centre.objects.select_for_update(no_key=True).filter(number=number).first()
    if centre is None:
        raise NoSuchCentre
    return centre


def require_officer(by: Actor, centre: Centre, *, at: datetime) -> None:
    """Refuse unless the caller screens centres in its district."""
    require(by, Permission.SCREEN_CENTRE, district=centre.district_id, on=day_of(at))


def require_hand(by: Actor, centre: Centre, *, at: datetime) -> None:
    """Refuse unless the caller runs this centre, or screens centres in its district."""
    try:
        if centre.office_id is None:
            raise NotPermitted
        require(by, Permission.RUN_CENTRE, office=centre.office_id, on=day_of(at))
    except NotPermitted:
        require_officer(by, centre, at=at)


def move(centre: Centre, to: CentreState, *, by: Actor, at: datetime, words: str = "") -> None:
    """Move a centre on, and keep the step. Raises CannotMoveCentre."""
    require_move(centre.state, to)
    CentreStep.objects.create(
        district_id=centre.district_id, centre=centre, from_state=centre.state, to_state=to, at=at,
        by_name=by.name, words=words,
    )  # fmt: skip
    centre.state, centre.since = to, at
    centre.save()


def note(act: str, centre: Centre, *, by: Actor, at: datetime, **details: object) -> None:
    """The act in the journal."""
    audit.record(act, on=centre, by=by, at=at, **details)


def file(centre: Centre, kind: str, paper: "Paper", *, by: Actor, at: datetime) -> Document:
    """Keep a paper of the centre."""
    name, content = paper
    return file_document(
        kind=f"centre_{kind}", name=name, content=content, about=centre.number, district=centre.district_id,
        by=by, at=at,
    )  # fmt: skip


Paper = tuple[str, bytes]  # a file's name and what it holds


def tell(template: str, centre: Centre, values: Mapping[str, object], *, at: datetime) -> None:
    """Tell whoever runs the centre, and who spoke for it first where nobody does yet."""
    people = (
        access.holders_at(Role.CENTRE, office=centre.office_id, on=day_of(at)) if centre.office_id else ()
    )
    reached = [person for person in people if person.phone]
    told = {"number": centre.number, **values}
    letters = [
        Letter(about=centre.number, to_user=person, district=centre.district_id, values=told)
        for person in reached
    ]
    if not reached and centre.phone:
        letters = [
            Letter(
                about=centre.number,
                phone=centre.phone,
                language="hi",
                district=centre.district_id,
                values=told,
            )
        ]
    notices.queue_many(template, letters, at=at)
