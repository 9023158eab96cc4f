"""What must be known of a maker before money is sent to her account. Account numbers are whole here: not for pages."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from odop.artisans.models import Artisan, BankAccount, FamilyMember


@dataclass(frozen=True, slots=True)
class PayeeFacts:
    """A maker, and the account the register gives now; blank where it gives none."""

    key: UUID
    number: str
    district: str
    name: str
    name_hi: str
    phone: str
    user: UUID | None
    holder: str
    account: str
    ifsc: str
    account_since: datetime | None


def payees(keys: Iterable[UUID]) -> dict[UUID, PayeeFacts]:
    """These makers with the accounts they have now."""
    wanted = list(keys)
    accounts = {one.artisan_id: one for one in BankAccount.objects.filter(artisan_id__in=wanted, to_at=None)}
    found = {}
    for row in Artisan.objects.filter(pk__in=wanted):
        has = accounts.get(row.pk)
        found[row.pk] = PayeeFacts(
            key=row.pk,
            number=row.number,
            district=row.district_id,
            name=row.name,
            name_hi=row.name_hi,
            phone=row.phone,
            user=row.user_id,
            holder=has.holder if has else "",
            account=has.number if has else "",
            ifsc=has.ifsc if has else "",
            account_since=has.from_at if has else None,
        )
    return found


def sharers(accounts: Iterable[str]) -> dict[str, frozenset[UUID]]:
    """The makers who have each of these account numbers now."""
    found: dict[str, set[UUID]] = defaultdict(set)
    rows = BankAccount.objects.filter(number__in=list(accounts), to_at=None)
    for number, key in rows.values_list("number", "artisan_id"):
        found[number].add(key)
    return {number: frozenset(keys) for number, keys in found.items()}


def wedded(keys: Iterable[UUID]) -> frozenset[frozenset[UUID]]:
    """The husbands and wives among these makers, as far as the register knows both."""
    wanted = list(keys)
    rows = FamilyMember.objects.filter(
        relation=FamilyMember.Relation.SPOUSE, artisan_id__in=wanted, is_artisan_id__in=wanted
    )
    return frozenset(frozenset((a, b)) for a, b in rows.values_list("artisan_id", "is_artisan_id") if b)


def spouses_of(keys: Iterable[UUID]) -> dict[UUID, UUID]:
    """Husband or wife of each of these makers, where the register knows both as makers."""
    wanted = list(keys)
    rows = FamilyMember.objects.filter(relation=FamilyMember.Relation.SPOUSE, is_artisan__isnull=False)
    pairs = rows.filter(Q(artisan_id__in=wanted) | Q(is_artisan_id__in=wanted))
    found: dict[UUID, UUID] = {}
    for one, other in pairs.values_list("artisan_id", "is_artisan_id"):
        if other is not None:
            found |= {one: other, other: one}
    return {key: found[key] for key in wanted if key in found}


def keys_of(numbers: Iterable[str]) -> dict[str, UUID]:
    """The makers of these numbers in the register."""
    return dict(Artisan.objects.filter(number__in=list(numbers)).values_list("number", "pk"))
