"""Families among the members of companies, as far as the register knows husbands and wives."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from odop.artisans import queries as artisans
from odop.facilities.models import Company, Member
from odop.facilities.rules import OVER


@dataclass(frozen=True)
class Elsewhere:
    """A member who, or whose husband or wife, is a member of another centre too."""

    artisan: UUID
    name: str
    other: str  # the other centre's number


def couples(keys: Iterable[UUID]) -> frozenset[frozenset[UUID]]:
    """Husbands and wives among these makers."""
    return artisans.wedded(list(keys))


def elsewhere(company: Company) -> tuple[Elsewhere, ...]:
    """The members of a company whose family is in another one."""
    mine = {one.artisan_id: one.name for one in company.members.exclude(artisan=None)}
    spouses = artisans.spouses_of(key for key in mine if key)
    homes: dict[UUID, UUID] = {key: key for key in mine if key}
    homes = {spouse: key for key, spouse in spouses.items()} | homes
    rows = (
        Member.objects.filter(artisan_id__in=list(homes))
        .exclude(company=company)
        .exclude(company__centre__state__in=OVER)
        .values_list("artisan_id", "company__centre__number")
    )
    return tuple(
        Elsewhere(homes[key], mine[homes[key]], number) for key, number in sorted(rows, key=str) if key
    )
