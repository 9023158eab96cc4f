"""Husband and wife among applicants: linked by the register, by Aadhaar tokens, or by either naming the other."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from django.db.models import Q, QuerySet

from odop.casework.models import Application


class Applicant(Protocol):
    """An applicant with her husband or his wife, as far as the register knows them."""

    @property
    def application(self) -> UUID: ...
    @property
    def artisan(self) -> UUID: ...
    @property
    def token(self) -> str: ...
    @property
    def spouse(self) -> UUID | None: ...
    @property
    def spouse_token(self) -> str: ...


def helped_among(people: Sequence[Applicant], helped: "QuerySet[Application]") -> tuple[set[UUID], set[UUID]]:
    """The applications whose applicant, and whose husband or wife, stands in another of those helped."""
    helped = helped.order_by()
    ids = {p.artisan for p in people} | {p.spouse for p in people if p.spouse}
    by_person: dict[UUID, set[UUID]] = {}
    for application, artisan in helped.filter(artisan_id__in=ids).values_list("pk", "artisan_id"):
        by_person.setdefault(artisan, set()).add(application)
    spouse_tokens = {p.spouse_token for p in people} - {""}
    tokens = set(
        helped.filter(artisan__aadhaar_token__in=spouse_tokens).values_list(
            "artisan__aadhaar_token", flat=True
        )
        if spouse_tokens
        else ()
    )
    named = _named_as_spouse(people, helped)
    selves = {p.application for p in people if by_person.get(p.artisan, set()) - {p.application}}
    spouses = {
        p.application
        for p in people
        if by_person.get(p.spouse or p.application)
        or p.spouse_token in tokens
        or p.artisan in named
        or p.token in named
    }
    return selves, spouses


def couples_among(people: Sequence[Applicant]) -> set[UUID]:
    """The applications of these people whose husband's or wife's application is also among them."""
    artisans = {p.artisan: p.application for p in people}
    tokens = {p.token: p.application for p in people if p.token}
    found: set[UUID] = set()
    for one in people:
        other = artisans.get(one.spouse) if one.spouse else None
        other = other or (tokens.get(one.spouse_token) if one.spouse_token else None)
        if other:
            found |= {one.application, other}
    return found


def _named_as_spouse(people: Sequence[Applicant], helped: "QuerySet[Application]") -> set[object]:
    """Which of these people, or of their Aadhaar tokens, a person helped has named as husband or wife."""
    ids = {p.artisan for p in people}
    tokens = {p.token for p in people} - {""}
    rows = helped.filter(
        Q(artisan__family__is_artisan_id__in=ids) | Q(artisan__family__aadhaar_token__in=tokens),
        artisan__family__relation="SPOUSE",
    ).values_list("artisan__family__is_artisan_id", "artisan__family__aadhaar_token")
    return {key for row in rows for key in row if key}
