"""Assisted enrolment by a program an officer runs: the same acts as on the page, one answer at a time.

Who may do this is settled by the officer's posting, as everywhere. No answer is ever read back.
"""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Path, Router, Schema, Status
from ninja.security import django_auth

from odop.access.services import User
from odop.artisans import queries, services
from odop.artisans.rules.questions import BY_CODE
from odop.desks.api.problems import WRITING, nothing_here
from odop.programme import queries as programme

router = Router(tags=["artisans"], auth=django_auth)
Words = Annotated[str, Field(max_length=400)]
Question = Annotated[str, Path(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]


class Beginning(Schema):
    """In which district the maker is enrolled."""

    district: Annotated[str, Field(pattern=r"^[A-Za-z0-9]{1,8}$")]


class Answering(Schema):
    """The boxes of one question; or {"said": "unknown"}, "declined" or "none" where it allows that."""

    given: Annotated[dict[Annotated[str, Field(max_length=40)], Words], Field(max_length=8)]
    agreed: bool


class Finishing(Schema):
    """The maker's consent, given in a language; a guardian's name and word where she is under eighteen."""

    agreed: bool
    language: Annotated[str, Field(pattern=r"^(hi|en)$")] = "hi"
    guardian: Annotated[str, Field(max_length=200)] = ""
    guardian_agrees: bool = False


class EnrolmentOut(Schema):
    """An enrolment under way: what is answered and what is asked next, never the answers themselves."""

    key: UUID
    district: str | None
    answered: list[str]
    next: str | None
    number: str
    synthetic: bool


def officer(request: HttpRequest) -> User:
    """Whoever is signed in; the router lets nobody else by."""
    assert isinstance(request.user, User)
    return request.user


def told(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """How far an enrolment has come."""
    page = queries.draft(key)
    if page is None:
        raise nothing_here()
    return {
        "key": page.key,
        "district": page.district,
        "answered": sorted(page.answers),
        "next": page.next.code if page.next and not page.finished else None,
        "number": page.finished,
        "synthetic": officer(request).synthetic,
    }


@router.post("/enrolments", response={201: EnrolmentOut, **WRITING})
def begin_enrolment(request: HttpRequest, beginning: Beginning) -> Any:
    """Begin to enrol a maker in a district of the officer's charge."""
    district = programme.find_district(beginning.district)
    if district is None:
        raise nothing_here()
    key = services.begin_draft(helped=True, district=district.code, by=officer(request), at=timezone.now())
    return Status(201, told(request, key))


@router.put("/enrolments/{key}/answers/{question}", response={200: EnrolmentOut, **WRITING})
def answer_question(request: HttpRequest, key: UUID, question: Question, answering: Answering) -> Any:
    """Save one answer."""
    if question not in BY_CODE or queries.draft(key) is None:
        raise nothing_here()
    services.answer(
        draft=key,
        question=question,
        given=answering.given,
        agreed=answering.agreed,
        by=officer(request),
        at=timezone.now(),
    )
    return told(request, key)


@router.post("/enrolments/{key}/finish", response={201: EnrolmentOut, **WRITING})
def finish_enrolment(request: HttpRequest, key: UUID, finishing: Finishing) -> Any:
    """Finish the enrolment: the maker gets her number."""
    if queries.draft(key) is None:
        raise nothing_here()
    services.enrol(
        draft=key,
        agreed=finishing.agreed,
        guardian=finishing.guardian,
        guardian_agrees=finishing.guardian_agrees,
        language=finishing.language,
        by=officer(request),
        at=timezone.now(),
    )
    return Status(201, told(request, key))
