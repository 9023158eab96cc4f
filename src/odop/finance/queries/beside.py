"""What is owed beside what the rooms above say is owed: a sum nobody claimed would agree with itself in the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from odop.basics.money import Paise
from odop.finance.models import Entitlement
from odop.finance.queries.verify import SHOWN, Break
from odop.finance.rules import Kind, key_of


@dataclass(frozen=True, slots=True)
class Said:
    """What the room that knows the case says is owed: for what, where, how much, to whom."""

    about: str
    district: str
    amount: Paise
    artisan: UUID | None = None
    office: str | None = None

    @property
    def words(self) -> str:
        return f"{self.amount} to {self.artisan or self.office} in {self.district}"


def beside(kind: Kind, said: Iterable[Said], *, all_owed: bool = True) -> tuple[Break, ...]:
    """Each thing owed of a kind that no case stands behind, each case without what is owed, each that differs.

    Where not all must be owed yet, as an honorarium before there is an account, a case alone is no break. One query.
    """
    cases = {one.about: one for one in said}
    rows = Entitlement.objects.filter(kind=kind).values_list(
        "about", "district_id", "amount", "artisan_id", "office_id"
    )
    owed = {row[0]: Said(*row) for row in rows.iterator(chunk_size=20_000)}
    found = [
        _break(kind, owed[about], owed[about].words, "nothing: no case was passed")
        for about in sorted(owed.keys() - cases.keys())
    ]
    found += [
        _break(kind, one, one.words, cases[about].words)
        for about, one in sorted(owed.items())
        if about in cases and cases[about] != one
    ]
    if all_owed:
        missing = sorted(cases.keys() - owed.keys())
        found += [_break(kind, cases[about], "nothing owed", cases[about].words) for about in missing]
    return tuple(found[:SHOWN])


def _break(kind: Kind, one: Said, found: str, needed: str) -> Break:
    return Break("claim", key_of(kind, one.about), one.district, found, needed)
