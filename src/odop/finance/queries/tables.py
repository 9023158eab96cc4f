"""Budget against release against credit: by year, and by district."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet, Sum

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.finance.models import Account, Allotment, Entitlement
from odop.finance.rules import CREDITED_HEADS, Allotting, Head, Owing
from odop.programme import queries as programme


@dataclass(frozen=True)
class MoneyRow:
    """The money of one scheme and year: of a district, or of the whole State."""

    scheme: str
    year: str
    district: str  # blank: the State
    place: Named | None
    allotted: Paise
    left: Paise  # of the allotment, not yet set aside
    set_aside: Paise
    in_transit: Paise
    returned: Paise
    credited: Paise
    held: Paise  # of what was credited, margin money still in deposit
    granted: Paise
    recovered: Paise
    due: Paise  # owed, and not approved yet
    budget: Paise = 0  # of the State's row alone
    unallotted: Paise = 0
    by_head: dict[str, Paise] = field(default_factory=dict, repr=False)

    @property
    def for_claims(self) -> Paise:
        """What is left to be set aside, without the share for training and administration."""
        return self.by_head.get(Head.ALLOTTED, 0)

    @property
    def for_administration(self) -> Paise:
        """What is left of the share for training and administration."""
        return self.by_head.get(Head.ADMINISTRATION, 0)

    @property
    def released(self) -> Paise:
        """What has gone to the bank, and is not back in the allotment."""
        return self.in_transit + self.returned + self.credited


def money_table(
    *, scheme: str | None = None, year: str | None = None, district: str | None = None
) -> tuple[MoneyRow, ...]:
    """A row for each scheme, year and district that has money; later years first."""
    rows = _of(Account.objects.exclude(district=None), scheme, year)
    owed = _of(Entitlement.objects.filter(state=Owing.DUE), scheme, year)
    if district is not None:
        rows, owed = rows.filter(district_id=district), owed.filter(district_id=district)
    heads: dict[tuple[str, str, str], dict[str, Paise]] = {}
    for one, of, place, head, balance in rows.values_list("scheme", "year", "district_id", "head", "balance"):
        heads.setdefault((one, of, place or ""), {})[head] = balance
    due = {
        (one, of, place): paise
        for one, of, place, paise in owed.values_list("scheme", "year", "district_id").annotate(Sum("amount"))
    }
    names = {d.code: d.named for d in programme.districts()}
    found = [_row(key, heads.get(key, {}), due.get(key, 0), names) for key in set(heads) | set(due)]
    return tuple(sorted(found, key=lambda r: (r.scheme, _later_first(r.year), r.place.en if r.place else "")))


def money_row(district: str, scheme: str, year: str) -> MoneyRow:
    """The money of one scheme and year in one district, as every page of it says; nought where there is none."""
    rows = money_table(scheme=scheme, year=year, district=district)
    return rows[0] if rows else _row((scheme, year, district), {}, 0, {})


def money_by_year(scheme: str | None = None) -> tuple[MoneyRow, ...]:
    """A row for each scheme and year, for the whole State, with its budget."""
    sums: dict[tuple[str, str], dict[str, Paise]] = {}
    for one, of, head, paise in (
        _of(Account.objects.all(), scheme, None)
        .values_list("scheme", "year", "head")
        .annotate(Sum("balance"))
    ):
        sums.setdefault((one, of), {})[head] = paise
    due = {
        (one, of): paise
        for one, of, paise in _of(Entitlement.objects.filter(state=Owing.DUE), scheme, None)
        .values_list("scheme", "year")
        .annotate(Sum("amount"))
    }
    budgets = {
        (one, of): paise
        for one, of, paise in Allotment.objects.filter(kind=Allotting.BUDGET, confirmed=True)
        .values_list("scheme", "year")
        .annotate(Sum("amount"))
    }
    found = [
        _row((one, of, ""), sums.get((one, of), {}), due.get((one, of), 0), {}, budgets.get((one, of), 0))
        for one, of in set(sums) | set(due)
    ]
    return tuple(sorted(found, key=lambda r: (r.scheme, _later_first(r.year))))


@dataclass(frozen=True)
class AllotmentLine:
    """One allotment, proposed or decided."""

    number: str
    kind: str
    kind_words: str
    scheme: str
    year: str
    district: str
    place: Named | None
    from_district: str
    from_place: Named | None
    amount: Paise
    words: str
    proposed_by: str
    proposed_by_name: str
    proposed_at: datetime
    confirmed: bool | None
    decided_by_name: str
    decided_at: datetime | None
    decision_words: str
    synthetic: bool


def allotments(
    *, scheme: str | None = None, year: str | None = None, district: str | None = None, waiting: bool = False
) -> tuple[AllotmentLine, ...]:
    """Allotments, newest first; those that wait to be confirmed alone, where asked."""
    rows = Allotment.objects.select_related("district", "from_district").order_by("-proposed_at", "-number")
    if scheme is not None:
        rows = rows.filter(scheme=scheme)
    if year is not None:
        rows = rows.filter(year=year)
    if district is not None:
        rows = rows.filter(Q(district_id=district) | Q(from_district_id=district))
    if waiting:
        rows = rows.filter(confirmed=None)
    return tuple(_allotment(row) for row in rows[:500])


def allotment(number: str) -> AllotmentLine | None:
    """One allotment by its number."""
    row = Allotment.objects.select_related("district", "from_district").filter(number=number).first()
    return _allotment(row) if row else None


def _allotment(row: Allotment) -> AllotmentLine:
    return AllotmentLine(
        number=row.number,
        kind=row.kind,
        kind_words=row.get_kind_display(),
        scheme=row.scheme,
        year=row.year,
        district=row.district_id or "",
        place=row.district.named if row.district else None,
        from_district=row.from_district_id or "",
        from_place=row.from_district.named if row.from_district else None,
        amount=row.amount,
        words=row.words,
        proposed_by=row.proposed_by,
        proposed_by_name=row.proposed_by_name,
        proposed_at=row.proposed_at,
        confirmed=row.confirmed,
        decided_by_name=row.decided_by_name,
        decided_at=row.decided_at,
        decision_words=row.decision_words,
        synthetic=row.synthetic,
    )


def _of(rows: QuerySet[Any], scheme: str | None, year: str | None) -> QuerySet[Any]:
    if scheme is not None:
        rows = rows.filter(scheme=scheme)
    return rows.filter(year=year) if year is not None else rows


def _row(
    key: tuple[str, str, str], heads: dict[str, Paise], due: Paise, names: dict[str, Named], budget: Paise = 0
) -> MoneyRow:
    scheme, year, district = key
    credited = sum(heads.get(head, 0) for head in CREDITED_HEADS)
    left = heads.get(Head.ALLOTTED, 0) + heads.get(Head.ADMINISTRATION, 0)
    set_aside, moving = heads.get(Head.SET_ASIDE, 0), heads.get(Head.IN_TRANSIT, 0)
    returned = heads.get(Head.RETURNED, 0)
    return MoneyRow(
        scheme=scheme,
        year=year,
        district=district,
        place=names.get(district),
        allotted=left + set_aside + moving + returned + credited,
        left=left,
        set_aside=set_aside,
        in_transit=moving,
        returned=returned,
        credited=credited,
        held=heads.get(Head.HELD, 0),
        granted=heads.get(Head.GRANTED, 0),
        recovered=heads.get(Head.RECOVERED, 0),
        due=due,
        budget=budget,
        unallotted=heads.get(Head.BUDGET, 0),
        by_head=heads,
    )


def _later_first(year: str) -> int:
    return -int(year[:4])
