"""Offices that are paid: their accounts; bills out of the share for administration; and what is owed by kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Min, OuterRef, Q, QuerySet, Subquery, Sum

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.finance.models import Entitlement, OfficeAccount, Spending
from odop.finance.queries.beside import Said, beside
from odop.finance.queries.standing import standing_of
from odop.finance.queries.verify import Break
from odop.finance.rules import ChangeState, Kind, Owing, Spent

WAITS = (Owing.DUE, Owing.APPROVED, Owing.ORDERED, Owing.SENT, Owing.FAILED)


@dataclass(frozen=True)
class AccountLine:
    """An office's account, or one proposed. Pages show its last four digits."""

    key: UUID
    office: str
    name: Named
    district: str | None
    holder: str
    account: str
    ifsc: str
    words: str
    state: str
    state_words: str
    replaces: bool
    proposed_by: str
    proposed_by_name: str
    proposed_at: datetime
    cools_until: datetime
    decided_by_name: str
    decided_at: datetime | None
    decision_words: str
    synthetic: bool

    @property
    def end(self) -> str:
        return self.account[-4:]


@dataclass(frozen=True)
class SpendingLine:
    """A bill out of the share for training and administration, and how its payment stands."""

    number: str
    payee: Named
    scheme: str
    year: str
    amount: Paise
    words: str
    paper: UUID
    paper_name: str
    state: str
    state_words: str
    proposed_by: str
    proposed_by_name: str
    proposed_at: datetime
    decided_by_name: str
    decided_at: datetime | None
    decision_words: str
    has_account: bool
    paid: str  # in the words of its payment; blank until it is passed
    synthetic: bool


@dataclass(frozen=True)
class KindRow:
    """What is owed of one kind: how much waits, how much was credited, how much came to nothing."""

    words: str
    waits: Paise
    credited: Paise
    cancelled: Paise
    payments: int


def account_of(office: str) -> AccountLine | None:
    """The account of an office that is in force: the last one confirmed."""
    rows = _accounts().filter(office=office, state=ChangeState.CONFIRMED).order_by("-decided_at", "-id")
    return _account(row) if (row := rows.first()) else None


def accounts_in_force(offices: Iterable[str]) -> tuple[AccountLine, ...]:
    """The account in force of each of these offices that has one. One query."""
    rows = _accounts().filter(office__in=list(offices), state=ChangeState.CONFIRMED)
    return tuple(_account(row) for row in rows.order_by("office", "-decided_at", "-id").distinct("office"))


def proposed_of(office: str) -> AccountLine | None:
    """The account somebody proposes for an office, if it is not decided yet."""
    row = _accounts().filter(office=office, state=ChangeState.PROPOSED).first()
    return _account(row) if row else None


def shares_account(account: AccountLine, offices: Iterable[str]) -> bool:
    """Whether one of these other offices has the same account in force or proposed."""
    rows = OfficeAccount.objects.filter(
        office__in=list(offices), account=account.account, ifsc=account.ifsc,
        state__in=(ChangeState.CONFIRMED, ChangeState.PROPOSED),
    )  # fmt: skip
    return rows.exclude(office=account.office).exists()


def with_account(offices: Iterable[str]) -> frozenset[str]:
    """Those of these offices that have an account in force."""
    rows = OfficeAccount.objects.filter(office__in=list(offices), state=ChangeState.CONFIRMED)
    return frozenset(rows.values_list("office_id", flat=True))


def accounts_of(offices: Iterable[str]) -> tuple[AccountLine, ...]:
    """Every account these offices have or had, newest first."""
    return tuple(
        _account(row) for row in _accounts().filter(office__in=list(offices)).order_by("-proposed_at")
    )


def office_accounts(district: str) -> tuple[AccountLine, ...]:
    """The accounts of a district's offices and of the State's, those that wait first, then the newest."""
    rows = _accounts().filter(Q(district=district) | Q(district=None))
    found = [_account(row) for row in rows.order_by("-proposed_at")[:500]]
    return tuple(sorted(found, key=lambda line: line.state != ChangeState.PROPOSED))


def spendings(district: str) -> tuple[SpendingLine, ...]:
    """The bills of a district, newest first. A fixed number of queries."""
    with_account = OfficeAccount.objects.filter(office=OuterRef("office"), state=ChangeState.CONFIRMED)
    rows = list(
        Spending.objects.filter(district=district)
        .select_related("office", "paper")
        .annotate(account_key=Subquery(with_account.values("id")[:1]))
        .order_by("-proposed_at")[:200]
    )
    paid = standing_of((row.number for row in rows), kind=Kind.ADMINISTRATION)
    return tuple(
        SpendingLine(
            number=row.number,
            payee=row.office.named,
            scheme=row.scheme,
            year=row.year,
            amount=row.amount,
            words=row.words,
            paper=row.paper_id,
            paper_name=row.paper.name,
            state=row.state,
            state_words=row.get_state_display(),
            proposed_by=row.proposed_by,
            proposed_by_name=row.proposed_by_name,
            proposed_at=row.proposed_at,
            decided_by_name=row.decided_by_name,
            decided_at=row.decided_at,
            decision_words=row.decision_words,
            has_account=row.account_key is not None,
            paid=str(paid[row.number].state.label) if row.number in paid else "",
            synthetic=row.synthetic,
        )
        for row in rows
    )


def spending_paper(number: str) -> tuple[str, UUID] | None:
    """The district of a bill, and its paper."""
    return Spending.objects.filter(number=number).values_list("district_id", "paper_id").first()


def spendings_waiting(district: str) -> tuple[int, datetime | None]:
    """Bills that wait to be passed: how many, and since when the oldest."""
    rows = Spending.objects.filter(district=district, state=Spent.PROPOSED)
    found = rows.aggregate(n=Count("pk"), first=Min("proposed_at"))
    return found["n"], found["first"]


def owed_by_kind(scheme: str, year: str, *, district: str | None = None) -> tuple[KindRow, ...]:
    """What is owed under a scheme in a year, by what it is owed for. One query."""
    rows = Entitlement.objects.filter(scheme=scheme, year=year)
    if district is not None:
        rows = rows.filter(district=district)
    sums = rows.values("kind").annotate(
        waits=Sum("amount", filter=Q(state__in=WAITS), default=0),
        cancelled=Sum("amount", filter=Q(state=Owing.CANCELLED), default=0),
        whole=Sum("amount"),
        n=Count("id"),
    )
    found = {row["kind"]: row for row in sums}
    return tuple(
        KindRow(
            str(kind.label),
            row["waits"],
            row["whole"] - row["waits"] - row["cancelled"],
            row["cancelled"],
            row["n"],
        )
        for kind in Kind
        if (row := found.get(kind.value))
    )


def spendings_beside_money() -> tuple[Break, ...]:
    """Money for administration owed without a bill that was passed, or otherwise than it says. Two queries."""
    rows = Spending.objects.filter(state=Spent.PASSED).values_list(
        "number", "district_id", "amount", "office_id"
    )
    said = (Said(number, place, amount, None, office) for number, place, amount, office in rows.iterator())
    return beside(Kind.ADMINISTRATION, said)


def _accounts() -> QuerySet[OfficeAccount]:
    return OfficeAccount.objects.select_related("office")


def _account(row: OfficeAccount) -> AccountLine:
    return AccountLine(
        key=row.pk,
        office=row.office_id,
        name=row.office.named,
        district=row.district_id,
        holder=row.holder,
        account=row.account,
        ifsc=row.ifsc,
        words=row.words,
        state=row.state,
        state_words=row.get_state_display(),
        replaces=row.replaces_id is not None,
        proposed_by=row.proposed_by,
        proposed_by_name=row.proposed_by_name,
        proposed_at=row.proposed_at,
        cools_until=row.cools_until,
        decided_by_name=row.decided_by_name,
        decided_at=row.decided_at,
        decision_words=row.decision_words,
        synthetic=row.synthetic,
    )
