"""Margin money after it is credited: held, then a grant, recovered, or set against the loan; false claims given back.

Casework decides and asks who calls; this room posts. Parts of another room's act.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.finance.models import Entitlement, Holding
from odop.finance.rules import EntryKind, Head, Kind, MoneyCannotMove, Owing, key_of
from odop.finance.services.entitlements import set_state, take
from odop.finance.services.ledger import Move, post


@dataclass(frozen=True, slots=True)
class InDeposit:
    """Margin money in a deposit: of which case, from which day, until when."""

    about: str
    from_on: date
    ends_on: date


def begin_holding(*, about: str, from_on: date, ends_on: date, by: Actor, at: datetime) -> None:
    """Note one deposit, with the noes of begin_holdings."""
    begin_holdings(items=[InDeposit(about, from_on, ends_on)], by=by, at=at)


@act("finance.began_holding")
def begin_holdings(*, items: Sequence[InDeposit], by: Actor, at: datetime) -> None:
    """Note the deposits in which credited margin money is held, and until when. The end is never put off.

    Raises NotOwed, or MoneyCannotMove where one has not been credited, or is held already.
    """
    said = {key_of(Kind.MARGIN, one.about): one for one in items}
    take(list(said))
    rows = {row.key: row for row in Entitlement.objects.filter(key__in=said)}
    there = Holding.objects.filter(entitlement__in=rows.values()).values_list("entitlement__key", flat=True)
    wrong = {key for key, row in rows.items() if row.state != Owing.CREDITED} | set(there)
    if wrong:
        raise MoneyCannotMove(sorted(wrong))
    Holding.objects.bulk_create(
        (
            Holding(
                district_id=rows[key].district_id,
                entitlement=rows[key],
                from_on=one.from_on,
                ends_on=one.ends_on,
            )
            for key, one in said.items()
        ),
        batch_size=5000,
    )


@act("finance.granted_held")
def grant_held(*, about: str, on: date, by: Actor, at: datetime) -> None:
    """Held margin money becomes a grant. Raises NotOwed or MoneyCannotMove."""
    _end([about], Owing.GRANTED, Head.GRANTED, EntryKind.GRANT, on, by=by, at=at)


@act("finance.recovered_held")
def recover_held(*, about: str, on: date, by: Actor, at: datetime) -> None:
    """The branch has given held margin money back (para 5(11)). Raises NotOwed or MoneyCannotMove."""
    _end([about], Owing.RECOVERED, Head.RECOVERED, EntryKind.RECOVER, on, by=by, at=at)


@act("finance.set_off_held")
def set_off_held(*, about: str, on: date, by: Actor, at: datetime) -> None:
    """Held margin money is set against the loan after a calamity (para 5(11)). Raises NotOwed or MoneyCannotMove."""
    _end([about], Owing.SET_OFF, Head.SET_OFF, EntryKind.SET_OFF, on, by=by, at=at)


@act("finance.recovered_paid")
def recover_paid(*, kind: Kind, about: str, by: Actor, at: datetime) -> None:
    """Money paid on a false claim has come back, the whole of it. Raises NotOwed or MoneyCannotMove."""
    key = key_of(kind, about)
    one = take([key])[key]
    if kind == Kind.MARGIN or not set_state([key], Owing.RECOVERED, [Owing.CREDITED], at=at):
        raise MoneyCannotMove([key])
    back = Move(
        f"{EntryKind.RECOVER}:{key}", EntryKind.RECOVER, key, one.account(Head.PAID), one.account(Head.RECOVERED),
        one.amount, one.district,
    )  # fmt: skip
    post([back], by=by, at=at)


@act("finance.ended_holdings")
def end_holdings(*, abouts: Sequence[str], state: Owing, on: date, by: Actor, at: datetime) -> None:
    """Many holdings end in one way on one day. Raises NotOwed or MoneyCannotMove; then none has ended."""
    head, kind = _ENDS[state]
    _end(abouts, state, head, kind, on, by=by, at=at)


_ENDS = {
    Owing.GRANTED: (Head.GRANTED, EntryKind.GRANT),
    Owing.RECOVERED: (Head.RECOVERED, EntryKind.RECOVER),
    Owing.SET_OFF: (Head.SET_OFF, EntryKind.SET_OFF),
}


def _end(
    abouts: Sequence[str], state: Owing, head: Head, kind: EntryKind, on: date, *, by: Actor, at: datetime
) -> None:
    keys = [key_of(Kind.MARGIN, about) for about in abouts]
    taken = take(keys)
    moved = set_state(keys, state, [Owing.CREDITED], at=at)
    if still := set(keys) - set(moved):
        raise MoneyCannotMove(sorted(still))
    post(
        [
            Move(
                f"{kind}:{one.key}",
                kind,
                one.key,
                one.account(Head.HELD),
                one.account(head),
                one.amount,
                one.district,
            )
            for one in taken.values()
        ],
        by=by,
        at=at,
    )
    Holding.objects.filter(entitlement__key__in=keys).update(ended_on=on)
