"""Toolkits that are late: how many, where, for everybody to read."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema

from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.desks.api.problems import READING
from odop.desks.api.shapes import Name
from odop.programme import queries as programme
from odop.training import queries as training

router = Router(tags=["training"])


class LateOut(Schema):
    """How many promised toolkits of a district have not reached their makers."""

    district: str
    name: Name
    late: int


class LateKitsOut(Schema):
    on: date
    late: int
    districts: list[LateOut]
    synthetic: bool


@router.get("/late-kits", response={200: LateKitsOut, **READING})
def late_kits(request: HttpRequest) -> Any:
    """Toolkits whose promised day is past, by district; a kit is late until the maker says she has it."""
    on = day_of(timezone.now())
    late = training.late_kits_by_district(on)
    return {
        "on": on,
        "late": sum(late.values()),
        "districts": [
            {"district": d.code, "name": d.named, "late": late[d.code]}
            for d in programme.districts()
            if d.code in late
        ],
        "synthetic": artisans.any_synthetic(),
    }
