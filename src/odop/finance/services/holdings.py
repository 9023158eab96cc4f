"""Margin money after it is credited: held at the branch, then a grant, recovered, or set against the loan.

Casework decides and asks who calls; this room posts. Parts of another room's act.
"""

from datetime import date, datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.finance.models import Entitlement, Holding
from odop.finance.rules import EntryKind, Head, Kind, MoneyCannotMove, Owing, key_of
from odop.finance.services.entitlements import set_state, take
from odop.finance.services.ledger import Move, post


@act("finance.began_holding")
def begin_holding(*, about: str, from_on: date, ends_on: date, by: Actor, at: datetime) -> Holding:
    """Note the deposit in which credited margin money is held, and until when. The end is never put off.

    Raises NotOwed, or MoneyCannotMove where it has not been credited, or is held already.
    """
    key = key_of(Kind.MARGIN, about)
    take([key])
    owed = Entitlement.objects.get(key=key)
    if owed.state != Owing.CREDITED or Holding.objects.filter(entitlement=owed).exists():
        raise MoneyCannotMove([key])
    return Holding.objects.create(
        district_id=owed.district_id, entitlement=owed, from_on=from_on, ends_on=ends_on
    )


@act("finance.granted_held")
def grant_held(*, about: str, on: date, by: Actor, at: datetime) -> None:
    """Held margin money becomes a grant. Raises NotOwed or MoneyCannotMove."""
    _end(about, Owing.GRANTED, Head.GRANTED, EntryKind.GRANT, on, by=by, at=at)


@act("finance.recovered_held")
def recover_held(*, about: str, on: date, by: Actor, at: datetime) -> None:
    """The branch has given held margin money back (para 5(11)). Raises NotOwed or MoneyCannotMove."""
    _end(about, Owing.RECOVERED, Head.RECOVERED, EntryKind.RECOVER, on, by=by, at=at)


@act("finance.set_off_held")
def set_off_held(*, about: str, on: date, by: Actor, at: datetime) -> None:
    """Held margin money is set against the loan after a calamity (para 5(11)). Raises NotOwed or MoneyCannotMove."""
    _end(about, Owing.SET_OFF, Head.SET_OFF, EntryKind.SET_OFF, on, by=by, at=at)


def _end(about: str, state: Owing, head: Head, kind: EntryKind, on: date, *, by: Actor, at: datetime) -> None:
    key = key_of(Kind.MARGIN, about)
    one = take([key])[key]
    if not set_state([key], state, [Owing.CREDITED], at=at):
        raise MoneyCannotMove([key])
    post(
        [
            Move(
                f"{kind}:{key}",
                kind,
                key,
                one.account(Head.HELD),
                one.account(head),
                one.amount,
                one.district,
            )
        ],
        by=by,
        at=at,
    )
    Holding.objects.filter(entitlement__key=key).update(ended_on=on)
