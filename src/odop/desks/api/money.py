"""Banks' answers taken in by a program an officer runs: the same act as on the page, for files of up to 60,000 letters.

Larger files go by the page or by ./odop bank file in.
"""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status
from ninja.security import django_auth

from odop.desks.api.artisans import officer
from odop.desks.api.problems import WRITING, nothing_here
from odop.finance.services.files import take_in_bank_file
from odop.programme import queries as programme

router = Router(tags=["money"], auth=django_auth)


class AnswerFile(Schema):
    """A pain.002, a camt.053 or a branch's table, as text."""

    district: Annotated[str, Field(pattern=r"^[A-Za-z0-9]{1,8}$")]
    name: Annotated[str, Field(min_length=1, max_length=120)]
    content: Annotated[str, Field(min_length=1, max_length=60_000)]


class TakenOut(Schema):
    """What became of a file: how many lines of each verdict; `again` where it had been taken in before."""

    key: UUID
    shape: str
    again: bool
    lines: int
    verdicts: dict[str, int]
    questions: int
    told: int
    untold: list[str]
    let_go: int


@router.post("/bank-files", response={200: TakenOut, 201: TakenOut, **WRITING})
def take_in(request: HttpRequest, sent: AnswerFile) -> Any:
    """Take a bank's file in, once: the same file, or the same line in another, adds nothing."""
    district = programme.find_district(sent.district)
    if district is None:
        raise nothing_here()
    taken = take_in_bank_file(
        content=sent.content.encode(),
        name=sent.name,
        district=district.code,
        by=officer(request),
        at=timezone.now(),
    )
    return Status(200 if taken.again else 201, taken)
