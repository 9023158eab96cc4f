"""What waits for an officer: to approve, to order, held back, returned by the bank, accounts to change."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, Min, OuterRef, QuerySet, Sum

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.finance.models import AccountChange, Entitlement, HoldUp
from odop.finance.rules import ChangeState, Hold, Kind, Owing
from odop.finance.rules.files import Cause, cause_of

MOST = 500  # lines of one list
ANSWERED_ELSEWHERE = (Hold.FAILED, Hold.ANSWER)  # holds that end with a cause or a doubt, not with a lifting


@dataclass(frozen=True)
class OwedLine:
    """One thing owed, in a list."""

    key: str
    about: str
    kind: str
    kind_words: str
    scheme: str
    year: str
    payee: str
    account_end: str
    ifsc: str
    amount: Paise
    state: str
    state_words: str
    since: datetime
    owed_at: datetime
    tries: int
    synthetic: bool


@dataclass(frozen=True)
class RetryLine:
    """A credit that failed: why, and the one next step; ready once nothing holds it."""

    owed: OwedLine
    cause: Cause
    ready: bool

    @property
    def said(self) -> Named:
        return self.cause.said

    @property
    def step(self) -> Named:
        return self.cause.step


@dataclass(frozen=True)
class HeldLine:
    """A payment that waits for a person's word, and why."""

    owed: OwedLine
    reason: str
    reason_words: str
    held_at: datetime


@dataclass(frozen=True)
class ChangeLine:
    """A change of account after sanction."""

    owed: OwedLine
    from_account_end: str
    from_ifsc: str
    payee: str
    account_end: str
    ifsc: str
    words: str
    state: str
    state_words: str
    proposed_by: str
    proposed_by_name: str
    proposed_at: datetime
    cools_until: datetime
    decided_by_name: str
    decided_at: datetime | None
    objection: str


@dataclass(frozen=True)
class ReadyRow:
    """What could be put into a payment order now."""

    district: str
    scheme: str
    year: str
    payments: int
    total: Paise


def due(district: str, *, scheme: str | None = None) -> tuple[OwedLine, ...]:
    """What is owed and not approved yet, oldest first."""
    rows = Entitlement.objects.filter(district_id=district, state=Owing.DUE)
    if scheme is not None:
        rows = rows.filter(scheme=scheme)
    return tuple(owed_in_line(row) for row in rows.order_by("owed_at", "key")[:MOST])


def ready(district: str | None = None) -> tuple[ReadyRow, ...]:
    """What could be ordered now, by district, scheme and year: approved or failed, with nothing holding it."""
    rows = nothing_holds(Entitlement.objects.filter(state__in=[Owing.APPROVED, Owing.FAILED]))
    if district is not None:
        rows = rows.filter(district_id=district)
    found = rows.values_list("district_id", "scheme", "year").annotate(n=Count("id"), total=Sum("amount"))
    return tuple(ReadyRow(*row) for row in found.order_by("district_id", "scheme", "year"))


def retry_queue(district: str | None = None) -> tuple[RetryLine, ...]:
    """Credits that failed and have not been sent anew, oldest first, each with its one next step."""
    rows = Entitlement.objects.filter(state=Owing.FAILED).annotate(waits=Exists(_open_holds()))
    if district is not None:
        rows = rows.filter(district_id=district)
    return tuple(
        RetryLine(owed_in_line(row), cause_of(row.failure), not row.waits)
        for row in rows.order_by("since", "key")[:MOST]
    )


def failed_since(district: str) -> tuple[int, datetime | None]:
    """Credits that failed and have not been sent anew: how many, and the oldest."""
    rows = Entitlement.objects.filter(state=Owing.FAILED, district_id=district)
    found = rows.aggregate(n=Count("id"), first=Min("since"))
    return found["n"], found["first"]


def due_since(district: str) -> tuple[int, datetime | None]:
    """What is owed and not approved, beside margin money: how many, and since when the oldest."""
    rows = Entitlement.objects.filter(state=Owing.DUE, district_id=district).exclude(kind=Kind.MARGIN)
    found = rows.aggregate(n=Count("id"), first=Min("since"))
    return found["n"], found["first"]


def ready_since(district: str) -> tuple[int, datetime | None]:
    """Payments that could be ordered now: how many, and since when the oldest has been owed."""
    rows = nothing_holds(
        Entitlement.objects.filter(state__in=[Owing.APPROVED, Owing.FAILED], district_id=district)
    )
    found = rows.aggregate(n=Count("id"), first=Min("since"))
    return found["n"], found["first"]


def held_back(district: str | None = None, *, to_lift: bool = False) -> tuple[HeldLine, ...]:
    """Payments that wait for a person's word, oldest first; where asked, only those that wait to be let go."""
    rows = _held(district, to_lift).select_related("entitlement").order_by("held_at", "id")
    return tuple(
        HeldLine(owed_in_line(row.entitlement), row.reason, row.get_reason_display(), row.held_at)
        for row in rows[:MOST]
    )


def count_to_lift(district: str) -> int:
    """How many holds wait for somebody to let the payment go on."""
    return _held(district, True).count()


def account_changes(
    *,
    district: str | None = None,
    artisan: UUID | None = None,
    waiting: bool = False,
) -> tuple[ChangeLine, ...]:
    """Changes of account after sanction, newest first; those still to be decided alone, where asked."""
    rows = AccountChange.objects.select_related("entitlement").order_by("-proposed_at")
    if district is not None:
        rows = rows.filter(district_id=district)
    if artisan is not None:
        rows = rows.filter(entitlement__artisan_id=artisan)
    if waiting:
        rows = rows.filter(state=ChangeState.PROPOSED)
    return tuple(
        ChangeLine(
            owed=owed_in_line(row.entitlement),
            from_account_end=row.from_account[-4:],
            from_ifsc=row.from_ifsc,
            payee=row.payee,
            account_end=row.account[-4:],
            ifsc=row.ifsc,
            words=row.words,
            state=row.state,
            state_words=row.get_state_display(),
            proposed_by=row.proposed_by,
            proposed_by_name=row.proposed_by_name,
            proposed_at=row.proposed_at,
            cools_until=row.cools_until,
            decided_by_name=row.decided_by_name,
            decided_at=row.decided_at,
            objection=row.objection,
        )
        for row in rows[:MOST]
    )


def count_changes(district: str) -> int:
    """How many changes of account are still to be decided."""
    return AccountChange.objects.filter(district_id=district, state=ChangeState.PROPOSED).count()


def _held(district: str | None, to_lift: bool) -> QuerySet[HoldUp]:
    rows = HoldUp.objects.filter(lifted_at=None)
    if to_lift:
        rows = rows.exclude(reason__in=ANSWERED_ELSEWHERE)
    return rows if district is None else rows.filter(district_id=district)


def _open_holds() -> QuerySet[HoldUp]:
    return HoldUp.objects.filter(entitlement=OuterRef("pk"), lifted_at=None)


def nothing_holds(rows: QuerySet[Entitlement]) -> QuerySet[Entitlement]:
    """Those of them that no hold and no change of account keeps waiting."""
    changing = AccountChange.objects.filter(entitlement=OuterRef("pk"), state=ChangeState.PROPOSED)
    return rows.exclude(Exists(_open_holds())).exclude(Exists(changing))


def owed_in_line(row: Entitlement) -> OwedLine:
    """One thing owed, as a list shows it."""
    return OwedLine(
        key=row.key,
        about=row.about,
        kind=row.kind,
        kind_words=row.get_kind_display(),
        scheme=row.scheme,
        year=row.year,
        payee=row.payee,
        account_end=row.account[-4:],
        ifsc=row.ifsc,
        amount=row.amount,
        state=row.state,
        state_words=row.get_state_display(),
        since=row.since,
        owed_at=row.owed_at,
        tries=row.tries,
        synthetic=row.synthetic,
    )
