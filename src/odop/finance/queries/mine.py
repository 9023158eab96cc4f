"""What a maker asks: what was paid to me, when and where to; what failed and why; what is on its way."""

from dataclasses import dataclass
from datetime import date, datetime

from odop.access.services import User
from odop.basics.money import Paise
from odop.finance.models import AccountChange, Entitlement
from odop.finance.rules import ChangeState, Kind, Owing
from odop.finance.rules.files import Cause, cause_of

PAID = (Owing.CREDITED, Owing.GRANTED, Owing.SET_OFF)
ON_ITS_WAY = (Owing.DUE, Owing.APPROVED, Owing.ORDERED, Owing.SENT)


@dataclass(frozen=True)
class Proposed:
    """Another account an officer proposes for her money. Of accounts, the last four digits."""

    from_payee: str
    from_end: str
    from_ifsc: str
    payee: str
    end: str
    ifsc: str
    words: str
    by_name: str
    told_at: datetime
    told_phone: str
    until: datetime


@dataclass(frozen=True)
class MyPayment:
    """One thing owed to her, and how it stands."""

    key: str
    kind: str
    kind_words: str
    about: str
    amount: Paise
    state: Owing
    since: datetime
    owed_at: datetime
    payee: str
    account_end: str
    ifsc: str
    cause: Cause | None  # of the last credit that failed, while it has not gone through since
    paid_on: date | None
    held_from: date | None
    held_until: date | None
    waits: tuple[str, ...]  # why its payment is held back
    change: Proposed | None
    synthetic: bool

    @property
    def held(self) -> bool:
        """Margin money in a deposit in her name, not yet hers to use."""
        return self.kind == Kind.MARGIN and self.state == Owing.CREDITED


@dataclass(frozen=True)
class MyMoney:
    """Everything owed to her, newest first, and the three sums that answer at once."""

    payments: tuple[MyPayment, ...]

    @property
    def paid(self) -> Paise:
        return sum(p.amount for p in self.payments if p.state in PAID and not p.held)

    @property
    def coming(self) -> Paise:
        return sum(p.amount for p in self.payments if p.state in ON_ITS_WAY)

    @property
    def failed(self) -> Paise:
        return sum(p.amount for p in self.payments if p.state == Owing.FAILED)

    @property
    def held(self) -> Paise:
        return sum(p.amount for p in self.payments if p.held)

    @property
    def changes(self) -> tuple[MyPayment, ...]:
        return tuple(p for p in self.payments if p.change)

    @property
    def failures(self) -> tuple[MyPayment, ...]:
        return tuple(p for p in self.payments if p.state == Owing.FAILED)


def my_money(user: User) -> MyMoney:
    """Everything owed to a maker; three queries, however much it is."""
    rows = (
        Entitlement.objects.filter(artisan__user=user)
        .select_related("holding")
        .prefetch_related("holds", "changes")
        .order_by("-since", "key")
    )
    return MyMoney(tuple(_payment(row) for row in rows))


def _payment(row: Entitlement) -> MyPayment:
    holding = getattr(row, "holding", None)
    change = next((c for c in row.changes.all() if c.state == ChangeState.PROPOSED), None)
    failed = row.failure and row.state == Owing.FAILED
    return MyPayment(
        key=row.key,
        kind=row.kind,
        kind_words=row.get_kind_display(),
        about=row.about,
        amount=row.amount,
        state=Owing(row.state),
        since=row.since,
        owed_at=row.owed_at,
        payee=row.payee,
        account_end=row.account[-4:],
        ifsc=row.ifsc,
        cause=cause_of(row.failure) if failed else None,
        paid_on=row.paid_on,
        held_from=holding.from_on if holding else None,
        held_until=holding.ends_on if holding else None,
        waits=tuple(sorted({h.reason for h in row.holds.all() if h.lifted_at is None})),
        change=_proposed(change) if change else None,
        synthetic=row.synthetic,
    )


def _proposed(row: AccountChange) -> Proposed:
    return Proposed(
        from_payee=row.from_payee,
        from_end=row.from_account[-4:],
        from_ifsc=row.from_ifsc,
        payee=row.payee,
        end=row.account[-4:],
        ifsc=row.ifsc,
        words=row.words,
        by_name=row.proposed_by_name,
        told_at=row.told_at,
        told_phone=row.told_phone,
        until=row.cools_until,
    )
