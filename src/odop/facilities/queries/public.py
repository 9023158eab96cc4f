"""Centres as anyone may read them: page by page, by district and by how far they have come."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, F, Q, QuerySet, Value, When
from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy as _

from odop.facilities.models import Centre, Milestone
from odop.facilities.queries.claims import public_claims
from odop.facilities.queries.lines import CentreLine, lines_of
from odop.facilities.queries.lists import InvitationLine, open_invitations
from odop.facilities.rules import IN_WORK, OVER, PIPELINE, CentreState
from odop.facilities.rules.claims import Judged
from odop.programme import queries as programme

ROWS = 10
STEPS: dict[str, tuple[Words, tuple[CentreState, ...]]] = {
    "open": (_("Open to makers"), (CentreState.OPEN,)),
    "work": (_("Sanctioned, in work"), IN_WORK),
    "way": (_("Proposed"), PIPELINE),
}


@dataclass(frozen=True)
class Step:
    """How far centres have come, with how many stand there."""

    code: str
    label: Words
    count: int


@dataclass(frozen=True)
class PublicCentres:
    """What anyone may read of centres: our own record page by page, and what was said in public beside it."""

    lines: tuple[CentreLine, ...]
    pager: "Page[UUID]"
    steps: tuple[Step, ...]
    step: str  # blank: all
    late: int
    districts: tuple[programme.District, ...]
    district: str  # blank: all
    claims: tuple[Judged, ...]
    invitations: tuple[InvitationLine, ...]  # open on the day, those that close first on top
    on: date

    @property
    def known(self) -> int:
        return sum(step.count for step in self.steps)


def public_centres(*, on: date, district: str = "", step: str = "", page: str = "1") -> PublicCentres:
    """Centres that were not rejected or withdrawn, the open ones first; a fixed number of queries.

    The counts are of the district asked for, or of the State.
    """
    places = programme.districts()
    district = district if district in {one.code for one in places} else ""
    rows = Centre.objects.exclude(state__in=OVER)
    if district:
        rows = rows.filter(district=district)
    steps = _steps(rows)
    late = _late(rows, on)
    if step in STEPS:
        rows = rows.filter(state__in=STEPS[step][1])
    first = [When(state__in=states, then=Value(place)) for place, (_l, states) in enumerate(STEPS.values())]
    rows = rows.order_by(Case(*first, default=Value(len(STEPS))), "district__name_en", "number")
    pager = Paginator(rows.values_list("pk", flat=True), ROWS).get_page(page)
    keys = list(pager.object_list)
    lines = {line.key: line for line in lines_of(Centre.objects.filter(pk__in=keys), on=on)}
    return PublicCentres(
        lines=tuple(lines[key] for key in keys), pager=pager, steps=steps, step=step if step in STEPS else "",
        late=late, districts=places, district=district, claims=public_claims(district or None),
        invitations=open_invitations(on=on), on=on,
    )  # fmt: skip


def _steps(rows: "QuerySet[Centre]") -> tuple[Step, ...]:
    counts = dict(rows.order_by().values_list("state").annotate(n=Count("pk")))
    return tuple(
        Step(code, label, sum(counts.get(state, 0) for state in states))
        for code, (label, states) in STEPS.items()
    )


def _late(rows: "QuerySet[Centre]", on: date) -> int:
    """How many centres missed a first promise, or miss one today."""
    missed = Q(met_on__gt=F("promised_on")) | Q(met_on=None, promised_on__lt=on)
    found = Milestone.objects.filter(missed, centre__in=rows)
    return found.aggregate(n=Count("centre", distinct=True))["n"]
