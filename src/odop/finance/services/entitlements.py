"""What is owed: written down, approved within the allotment, cancelled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.ids import new_key
from odop.basics.money import Paise
from odop.finance.models import Entitlement
from odop.finance.rules import (
    EntryKind,
    Head,
    Hold,
    KeyUsedOtherwise,
    MoneyCannotMove,
    NotMoney,
    NotOwed,
    Owing,
    ReasonMissing,
    code_of,
    fund_of,
    key_of,
)
from odop.finance.services.ledger import Move, hold_accounts, post


@dataclass(frozen=True, slots=True)
class Owed:
    """What another room says is owed to one payee, into which account."""

    kind: str  # MARGIN, HONORARIUM, TRAINER, ADMINISTRATION, MARKETING
    about: str  # the application's number, or another business key; once for each kind
    scheme: str
    district: str
    year: str
    amount: Paise
    payee: str  # the account's holder
    account: str
    ifsc: str
    artisan: UUID | None = None  # her key in the register
    office: str | None = None  # or the office that is paid
    branch_ifsc: str = ""  # of the branch that sanctioned: margin money goes there and nowhere else
    sanctioned_at: datetime | None = None  # an account changed after this is not paid into unseen
    synthetic: bool = False

    @property
    def key(self) -> str:
        return key_of(self.kind, self.about)


@dataclass(frozen=True)
class Outcome:
    """How many were done, and how many had been done before."""

    done: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing owed, as an act takes it up."""

    key: str
    kind: str
    scheme: str
    district: str
    year: str
    amount: Paise

    def account(self, head: str) -> str:
        return code_of(head, self.scheme, self.year, self.district)


_OWE = """
INSERT INTO finance_entitlement (id, key, kind, about, scheme, district_id, year, artisan_id, office_id, payee, account,
    ifsc,
    branch_ifsc, sanctioned_at, amount, state, since, owed_at, tries, failure, synthetic)
SELECT g.id, g.kind || ':' || g.about, g.kind, g.about, g.scheme, g.district, g.year, g.artisan, g.office, g.payee,
    g.account, g.ifsc, g.branch, g.sanctioned, g.amount, 'DUE', %(at)s, %(at)s, 0, '', g.synthetic
FROM unnest(%(ids)s::uuid[], %(kinds)s::text[], %(abouts)s::text[], %(schemes)s::text[], %(districts)s::text[],
    %(years)s::text[], %(artisans)s::uuid[], %(offices)s::text[], %(payees)s::text[],
    %(accounts)s::text[], %(ifscs)s::text[],
    %(branches)s::text[], %(sanctioned)s::timestamptz[], %(amounts)s::bigint[], %(synthetic)s::bool[])
    AS g(id, kind, about, scheme, district, year, artisan, office, payee, account, ifsc, branch, sanctioned, amount,
        synthetic)
ON CONFLICT (key) DO NOTHING
"""


@act("finance.owed")
def entitle(items: Sequence[Owed], *, by: Actor, at: datetime) -> Outcome:
    """Write down what is owed; part of another room's act, which has asked who calls. The same twice adds nothing.

    Raises NotMoney, or KeyUsedOtherwise where the same key stands for another sum or account.
    """
    if any(type(one.amount) is not int or one.amount <= 0 for one in items):
        raise NotMoney
    given: dict[str, Any] = {
        "ids": [new_key() for _ in items],
        "kinds": [one.kind for one in items],
        "abouts": [one.about for one in items],
        "schemes": [one.scheme for one in items],
        "districts": [one.district for one in items],
        "years": [one.year for one in items],
        "artisans": [one.artisan for one in items],
        "offices": [one.office for one in items],
        "payees": [one.payee for one in items],
        "accounts": [one.account for one in items],
        "ifscs": [one.ifsc.upper() for one in items],
        "branches": [one.branch_ifsc.upper() for one in items],
        "sanctioned": [one.sanctioned_at for one in items],
        "amounts": [one.amount for one in items],
        "synthetic": [one.synthetic for one in items],
        "at": at,
    }
    with connection.cursor() as cursor:
        cursor.execute(_OWE, given)
        made = cursor.rowcount
    if made < len(items):
        _require_the_same(items)
    return Outcome(made, len(items) - made)


@act("finance.approved")
def approve(keys: Sequence[str], *, by: Actor, at: datetime) -> Outcome:
    """Approve what is owed and set its money aside, one or a hundred thousand at once; all of them or none.

    Raises NotPermitted, NotOwed, MoneyCannotMove (of a cancelled one) or OverAllotment, which names what is short.
    """
    wanted = list(dict.fromkeys(keys))
    taken = take(wanted)
    require_in(taken.values(), Permission.PASS_CLAIM, by=by, at=at)
    done = set_state(wanted, Owing.APPROVED, [Owing.DUE], at=at)
    if len(done) < len(taken):
        _refuse_cancelled(wanted)
    post(
        [
            Move(
                f"SET_ASIDE:{one.key}", EntryKind.SET_ASIDE, one.key, one.account(fund_of(one.kind)),
                one.account(Head.SET_ASIDE), one.amount, one.district,
            )
            for one in (taken[key] for key in done)
        ],
        by=by,
        at=at,
    )  # fmt: skip
    return Outcome(len(done), len(wanted) - len(done))


@act("finance.cancelled")
def cancel(*, key: str, reason: str, by: Actor, at: datetime) -> None:
    """Cancel what is owed; money set aside, or returned by the bank, goes back to the allotment.

    Raises NotPermitted, NotOwed, MoneyCannotMove or ReasonMissing.
    """
    if not reason.strip():
        raise ReasonMissing
    one = take([key])[key]
    require_in([one], Permission.PASS_CLAIM, by=by, at=at)
    was = Entitlement.objects.get(key=key)
    if was.state not in (Owing.DUE, Owing.APPROVED, Owing.FAILED):
        raise MoneyCannotMove([key])
    if was.holds.filter(reason=Hold.ANSWER, lifted_at=None).exists():  # it may have been paid after all
        raise MoneyCannotMove([key])
    if was.state != Owing.DUE:
        source = Head.SET_ASIDE if was.state == Owing.APPROVED else Head.RETURNED
        post(
            [
                Move(
                    f"GIVE_BACK:{key}", EntryKind.GIVE_BACK, key, one.account(source),
                    one.account(fund_of(one.kind)), one.amount, one.district,
                )
            ],
            by=by,
            at=at,
        )  # fmt: skip
    set_state([key], Owing.CANCELLED, [Owing(was.state)], at=at)
    note([was], "finance.cancelled", by=by, at=at, reason=reason.strip())


# --- what the acts of this room share ---------------------------------------------------
def take(keys: Sequence[str]) -> dict[str, Taken]:
    """What is owed under these keys, with the allotments it is paid from locked until the act has ended.

    Every act on money takes the allotments first, in one order: two acts wait one for the other, never both.
    Raises NotOwed.
    """
    rows = Entitlement.objects.filter(key__in=keys).values_list(
        "key", "kind", "scheme", "district_id", "year", "amount"
    )
    taken = {row[0]: Taken(*row) for row in rows}
    if missing := [key for key in keys if key not in taken]:
        raise NotOwed(missing)
    hold_accounts({one.account(fund_of(one.kind)) for one in taken.values()})
    return taken


def require_in(taken: Iterable[Taken], permission: Permission, *, by: Actor, at: datetime) -> None:
    """Refuse unless the caller may do this in every district whose money is meant."""
    for district in sorted({one.district for one in taken}):
        require(by, permission, district=district, on=day_of(at))


def set_state(
    keys: Sequence[str],
    state: Owing,
    before: Iterable[Owing],
    *,
    at: datetime,
) -> list[str]:
    """Move what is owed into a state, from those given; the keys that moved."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE finance_entitlement SET state = %(state)s, since = %(at)s "
            "WHERE key = ANY(%(keys)s) AND state = ANY(%(before)s) RETURNING key",
            {
                "state": state.value,
                "at": at,
                "keys": list(keys),
                "before": [one.value for one in before],
            },
        )
        return [str(row[0]) for row in cursor.fetchall()]


def note(rows: Iterable[Entitlement], name: str, *, by: Actor, at: datetime, **details: object) -> None:
    """Write an act on things owed into the journal, under the number of the case."""
    audit.record_many(name, on=rows, by=by, at=at, **details)


def _require_the_same(items: Sequence[Owed]) -> None:
    # An account may have been changed since, by two officers: the sum and the payee still agree.
    said = {one.key: (one.amount, one.district, one.artisan, one.office) for one in items}
    rows = Entitlement.objects.filter(key__in=said).values_list(
        "key", "amount", "district_id", "artisan_id", "office_id"
    )
    other = [key for key, *more in rows if tuple(more) != said[key]]
    if other:
        raise KeyUsedOtherwise(other)


def _refuse_cancelled(keys: Sequence[str]) -> None:
    gone = Entitlement.objects.filter(key__in=keys, state=Owing.CANCELLED).values_list("key", flat=True)[:5]
    if gone:
        raise MoneyCannotMove(list(gone))
