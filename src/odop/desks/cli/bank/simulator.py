"""A bank that is not one: it reads payment orders and answers as banks do, the failures and the disorder included.

The same seed gives the same answers, whatever else is asked. The mix of failures follows what was reported of direct
transfers in India: more than half lie in identity details or a dormant account (Moneycontrol, 26 Aug 2022). The other
shares are first guesses and can be set.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from random import Random

from odop.basics.dates import LUCKNOW
from odop.desks.cli.bank.habits import Habits
from odop.finance.rules.files import Fate, Line, Order, Payment, write_statement, write_status

# How often, of a hundred failures, and what the bank writes: a code of ISO's list, or its own words.
FAILURES: tuple[tuple[int, str, str], ...] = (
    (20, "", "A/C IS DORMANT"),
    (16, "", "AADHAAR NUMBER NOT MAPPED TO ACCOUNT"),
    (10, "BE01", "BENEFICIARY NAME DIFFERS"),
    (8, "NARR", "KYC PENDING"),
    (12, "AC01", "NO SUCH ACCOUNT"),
    (10, "AC04", "ACCOUNT CLOSED"),
    (6, "RC04", "IFSC NOT VALID, BANK MERGED"),
    (6, "AC06", "ACCOUNT FROZEN"),
    (4, "", "CREDIT LIMIT OF SMALL ACCOUNT EXCEEDED"),
    (4, "AB05", "TIME OUT AT BENEFICIARY BANK"),
    (2, "AC14", "NRE ACCOUNT"),
    (2, "MS03", ""),
)
ALTERED = ("amount", "number", "holder")


@dataclass(frozen=True)
class Day:
    """What the bank answers to one order, and what it truly did: the second is for tests alone."""

    order: Order
    status: tuple[Line, ...]
    statement: tuple[Line, ...]
    paid: frozenset[str]  # end-to-end ids whose money stayed with the payee
    altered: frozenset[tuple[str, str]]  # end-to-end id, and which field

    def status_file(self) -> bytes:
        """The bank's word of the same day."""
        at = self.order.made_at + timedelta(hours=2)
        return write_status(message=f"S/{self.order.message}", order=self.order, lines=self.status, at=at)

    def statement_file(self) -> bytes:
        """The statement of the next morning."""
        on = self.order.pay_on
        at = datetime.combine(on + timedelta(days=1), time(7), LUCKNOW)
        return write_statement(
            message=f"T/{self.order.message}",
            account=self.order.payer,
            opening=2 * self.order.total,
            lines=self.statement,
            on=on,
            at=at,
        )


def answer(order: Order, *, seed: int = 1, habits: Habits | None = None) -> Day:
    """What the bank does with an order. Each payment has its own luck, by the seed and its end-to-end id."""
    habits = habits or Habits()
    status: list[Line] = []
    statement: list[Line] = []
    paid: set[str] = set()
    altered: set[tuple[str, str]] = set()
    for payment in order.payments:
        luck = Random(f"{seed}/{payment.end_to_end}")
        said, booked = _fates(payment, order, luck, habits)
        if booked and booked[-1].fate == Fate.PAID:
            paid.add(payment.end_to_end)
        if luck.random() < habits.repeated:
            said, booked = said * 2, booked + _twice(booked, luck)
        if booked and luck.random() < habits.altered:
            what = luck.choice(ALTERED)
            booked[0] = _altered(booked[0], what, luck)
            altered.add((payment.end_to_end, what))
        status += said
        statement += booked
    statement += _unknown(order, seed, habits)
    return Day(order, tuple(status), tuple(statement), frozenset(paid), frozenset(altered))


def _fates(payment: Payment, order: Order, luck: Random, habits: Habits) -> tuple[list[Line], list[Line]]:
    """What the bank says the same day, and what its statement shows."""
    paid = _line(payment, order, Fate.PAID)
    which = _draw(luck, habits)
    if which == "good":
        return [paid], [paid]
    if which == "silent":
        return [], [paid] if luck.random() < 0.5 else [paid, _failed(paid, Fate.RETURNED, "AB05", "TIME OUT")]
    if which == "late":
        return [_failed(paid, Fate.FAILED, "AB05", "TIME OUT AT BENEFICIARY BANK")], [paid]
    code, words = _cause(luck)
    if which == "returned":
        return [paid], [paid, _failed(paid, Fate.RETURNED, code, words)]
    return [_failed(paid, Fate.FAILED, code, words)], []


def _draw(luck: Random, habits: Habits) -> str:
    draw = luck.random()
    for which in ("failing", "silent", "late", "returned"):
        share: float = getattr(habits, which)
        if draw < share:
            return which
        draw -= share
    return "good"


def _cause(luck: Random) -> tuple[str, str]:
    _weight, code, words = luck.choices(FAILURES, [weight for weight, _, _ in FAILURES])[0]
    return code, words


def _line(payment: Payment, order: Order, fate: Fate) -> Line:
    return Line(
        end_to_end=payment.end_to_end,
        fate=fate,
        amount=payment.amount,
        holder=payment.payee.holder,
        number=payment.payee.number,
        ifsc=payment.payee.ifsc,
        reference=f"UTR{payment.end_to_end}"[-35:],
        on=order.pay_on,
    )


def _failed(line: Line, fate: Fate, code: str, words: str) -> Line:
    return replace(line, fate=fate, code=code, words=words, reference=f"R{line.reference}"[-35:])


def _twice(booked: Sequence[Line], luck: Random) -> list[Line]:
    """Now and then a repeated line is a second debit."""
    if len(booked) != 1 or luck.random() < 0.5:
        return []
    return [replace(booked[0], reference=f"2{booked[0].reference}"[-35:])]


def _altered(line: Line, what: str, luck: Random) -> Line:
    if what == "amount":
        return replace(line, amount=(line.amount or 0) + luck.choice((-1, 1, 100, 90_000)))
    if what == "number":
        return replace(line, number=f"{luck.randrange(10**10, 10**11)}")
    return replace(line, holder=luck.choice(("SHAM TRADERS", "राम लाल", "R. K. Enterprises")))


def _unknown(order: Order, seed: int, habits: Habits) -> Iterator[Line]:
    luck = Random(f"{seed}/{order.message}/unknown")
    for n, payment in enumerate(order.payments):
        if luck.random() < habits.unknown:
            yield replace(_line(payment, order, Fate.PAID), end_to_end=f"X-{luck.randrange(10**9)}-{n}")
