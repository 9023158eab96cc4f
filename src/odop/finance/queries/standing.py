"""What other rooms ask: how a payment stands, and how much money is left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from odop.basics.money import Paise
from odop.finance.models import Account, Entitlement
from odop.finance.rules import Head, Owing, code_of


@dataclass(frozen=True)
class Standing:
    """How the payment of one thing owed stands."""

    key: str
    kind: str
    about: str
    amount: Paise
    state: Owing
    since: datetime
    payee: str
    account_end: str  # the last four digits
    ifsc: str
    failure: str  # the bank's code of the last failed credit
    tries: int
    paid_on: date | None
    held_from: date | None
    held_until: date | None
    waits: tuple[str, ...]  # why its payment is held back, if it is
    order: str  # the last payment order's number


@dataclass(frozen=True)
class MoneyLeft:
    """The money of one scheme and year in a district, by where it stands."""

    allotted: Paise  # left to be set aside
    administration: Paise
    set_aside: Paise
    in_transit: Paise
    returned: Paise
    paid: Paise
    held: Paise


def standing_of(abouts: Iterable[str], *, kind: str | None = None) -> dict[str, Standing]:
    """How each of these cases stands; of one kind where asked. A case nobody owes anything to is left out."""
    rows = Entitlement.objects.filter(about__in=list(abouts)).order_by("owed_at")
    if kind is not None:
        rows = rows.filter(kind=kind)
    return {one.about: one for one in standings_in(rows)}


def standings_in(rows: QuerySet[Entitlement]) -> Iterator[Standing]:
    """How each of these stands."""
    for row in rows.select_related("holding").prefetch_related("holds", "payments__order"):
        holding = getattr(row, "holding", None)
        last = max(row.payments.all(), key=lambda p: p.end_to_end, default=None)
        yield Standing(
            key=row.key,
            kind=row.kind,
            about=row.about,
            amount=row.amount,
            state=Owing(row.state),
            since=row.since,
            payee=row.payee,
            account_end=row.account[-4:],
            ifsc=row.ifsc,
            failure=row.failure,
            tries=row.tries,
            paid_on=row.paid_on,
            held_from=holding.from_on if holding else None,
            held_until=holding.ends_on if holding else None,
            waits=tuple(sorted({h.reason for h in row.holds.all() if h.lifted_at is None})),
            order=last.order.number if last else "",
        )


def money_left(district: str, scheme: str, year: str) -> MoneyLeft:
    """Where the money of a scheme and year stands in a district."""
    heads = {
        "allotted": Head.ALLOTTED,
        "administration": Head.ADMINISTRATION,
        "set_aside": Head.SET_ASIDE,
        "in_transit": Head.IN_TRANSIT,
        "returned": Head.RETURNED,
        "paid": Head.PAID,
        "held": Head.HELD,
    }
    codes = {code_of(head, scheme, year, district): name for name, head in heads.items()}
    rows = Account.objects.filter(code__in=codes).values_list("code", "balance")
    return MoneyLeft(**{**dict.fromkeys(heads, 0), **{codes[code]: balance for code, balance in rows}})
