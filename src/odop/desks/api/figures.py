"""The open figures: the same answer as the page, with what it counts, what it leaves out and as of when."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Query, Router, Schema

from odop.basics.dates import day_of
from odop.desks.api.problems import FINDING, READING, nothing_here
from odop.desks.api.shapes import Name
from odop.figures import queries as figures
from odop.figures.rules.definition import definitions

router = Router(tags=["figures"])
Key = Annotated[str, Path(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=40)]
District = Annotated[str | None, Query(max_length=80, description="Code, three letters, or name.")]
Slug = Annotated[str | None, Query(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Short = Annotated[str | None, Query(pattern=r"^[A-Z]{0,3}$")]
Year = Annotated[str | None, Query(pattern=r"^[0-9]{4}-[0-9]{2}$", description="A financial year: 2024-25.")]


class PartOut(Schema):
    """One part of an answer; the count is null where it is hidden to protect the people in it."""

    code: str
    title: Name
    count: int | None
    of_which: list["PartOut"]


class AnswerOut(Schema):
    """A figure's answer, with its definition and its doubt."""

    figure: str
    title: Name
    where: Name
    district: str
    told_by: str
    value: str
    value_label: Name | None
    count: int | None
    hides: bool
    parts: list[PartOut]
    parts_title: Name | None
    version: str
    counts: Name
    leaves_out: Name
    owner: Name
    next_review: date
    due_for_review: bool
    as_of: date
    closed_at: datetime
    correction: str
    synthetic: bool


@router.get("/figures", response={200: list[AnswerOut], **READING})
def all_figures(request: HttpRequest) -> Any:
    """Every figure for the whole State, with what it counts and what it leaves out."""
    return list(figures.listed(on=day_of(timezone.now())))


@router.get("/figures/{key}", response={200: AnswerOut, **FINDING})
def figure(
    request: HttpRequest,
    key: Key,
    district: District = None,
    product: Slug = None,
    sex: Short = None,
    social_group: Short = None,
    year: Year = None,
    outcomes: bool = False,
) -> Any:
    """One figure from the latest counting: for the State or a district, told by at most one thing more."""
    if key not in definitions():
        raise nothing_here()
    return figures.ask(
        key,
        on=day_of(timezone.now()),
        district=district,
        product=product,
        sex=sex,
        social_group=social_group,
        year=year,
        outcomes=outcomes,
    )
