"""Issuing a letter of one kind about each of many applications, signed by its district's Deputy Commissioner."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime

from odop.access import queries as access
from odop.access.services import Actor, Role
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import Application, Project
from odop.documents.services import Because, LetterTo, issue_letters


def issue_about(
    rows: Sequence[Application],
    kind: str,
    *,
    values: Callable[[Application, Project | None], Mapping[str, object]],
    because: Callable[[Application], tuple[Because, ...]],
    by: Actor,
    at: datetime,
) -> None:
    """One letter to each applicant, with what it says of her and of her project."""
    if not rows:
        return
    projects = {
        one.application_id: one
        for one in Project.objects.filter(application__in=rows).select_related("branch")
    }
    signs = _signatures({row.district_id for row in rows}, on=day_of(at))
    items = [
        LetterTo(
            about=str(row),
            district=row.district_id,
            name=Named(row.artisan.name, row.artisan.name_hi),
            values=values(row, projects.get(row.pk)),
            reasons=because(row),
            signed_by=signs.get(row.district_id, ""),
            synthetic=row.synthetic,
        )
        for row in rows
    ]
    issue_letters(kind=kind, items=items, by=by, at=at)


def _signatures(districts: Iterable[str], *, on: date) -> dict[str, str]:
    """Who signs for each district: its Deputy Commissioner, whoever did the act."""
    found = {d: access.holders(Role.DEPUTY_COMMISSIONER, district=d, on=on) for d in districts}
    return {d: people[0].name for d, people in found.items() if people}
