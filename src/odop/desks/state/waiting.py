"""What waits for the ODOP Cell, with the page each leads to: what is late first."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.access.queries import holds
from odop.access.rules import Role
from odop.access.services import User
from odop.casework.queries.committees import committee_piles
from odop.casework.rules.committees import Body
from odop.desks.kit.waiting import Waiting, Words, piles
from odop.facilities.queries import waiting as facilities
from odop.notices.queries import open_since
from odop.quality.queries import waiting as quality

BODIES = (Body.SLSC, Body.HLC, Body.TOOLKIT)
CENTRES: Words = {
    "centres": (_("facility centres to appraise or to sanction"), "state:centres", ""),
    "wishes": (_("wishes to sell or lease what is the State's"), "state:machines", ""),
}
QUALITY: Words = {
    "dishes": (_("dishes to decide"), "state:dishes", ""),
    "packaging": (_("requests for packaging"), "state:packaging", ""),
}


def waiting_for(user: User, on: date) -> list[Waiting]:
    """The piles of the Cell; for anybody else nothing. A fixed number of queries."""
    if not holds(user, Role.CELL_OFFICER, on=on):
        return []
    found = [*_of_bodies(on), *_of_rooms()]
    return sorted((one for one in found if one.count), key=lambda one: one.urgency(on))


def _of_bodies(on: date) -> Iterator[Waiting]:
    for body in BODIES:
        piles, mark = committee_piles(body, None, on), f"?body={body}"
        yield Waiting(
            f"{body.label}: {_('minutes to sign')}", piles.unsigned, "state:meetings", mark,
            since=piles.unsigned_since,
        )  # fmt: skip
        yield Waiting(
            f"{body.label}: {_('matters for the next meeting')}", piles.ripe, "state:meetings", mark,
            since=piles.ripe_since,
        )  # fmt: skip
        yield Waiting(
            f"{body.label}: {_('late actions of meetings')}", piles.late, "state:actions", mark,
            since=piles.late_since, late=piles.late,
        )  # fmt: skip


def _of_rooms() -> Iterator[Waiting]:
    yield from piles(CENTRES, facilities.waits_for_state())
    yield from piles(QUALITY, quality.waits_for_state())
    count, since = open_since(None, put_to=Role.CELL_OFFICER)
    yield Waiting(_("questions to the Cell"), count, "state:questions", since=since)
