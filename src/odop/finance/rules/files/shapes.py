"""What stands in a bank file, whichever of the shapes it came in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from odop.basics.money import Paise

LONGEST = 35  # an identifier, in every ISO 20022 message


class Shape(StrEnum):
    """The files a bank and the State exchange."""

    ORDER = "pain.001"
    STATUS = "pain.002"
    STATEMENT = "camt.053"
    TABLE = "csv"


class Fate(StrEnum):
    """What a line of a bank's file says became of a payment."""

    PAID = "PAID"
    FAILED = "FAILED"  # refused before any money moved
    RETURNED = "RETURNED"  # moved, and came back
    ON_THE_WAY = "ON_THE_WAY"


@dataclass(frozen=True, slots=True)
class Account:
    """Whose account, its number and its branch."""

    holder: str
    number: str
    ifsc: str


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment of an order, known to both sides by its end-to-end id."""

    end_to_end: str
    amount: Paise
    payee: Account
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Payments that go to the bank together."""

    message: str
    made_at: datetime
    pay_on: date
    payer: Account
    payments: tuple[Payment, ...]

    @property
    def total(self) -> Paise:
        return sum(payment.amount for payment in self.payments)


@dataclass(frozen=True, slots=True)
class Line:
    """What the bank says of one payment. None: the bank did not say."""

    end_to_end: str
    fate: Fate
    line: int = 0  # where it stands in the file
    amount: Paise | None = None
    holder: str | None = None
    number: str | None = None
    ifsc: str | None = None
    code: str = ""
    words: str = ""
    reference: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """What the bank says of a whole order at once, for the payments it does not name."""

    order: str
    fate: Fate
    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """A file from the bank, read."""

    shape: Shape
    message: str  # the bank's own number for this file
    lines: tuple[Line, ...]
    whole: tuple[Whole, ...] = field(default=())
    account: str = ""  # whose statement it is
    on: date | None = None  # the day whose closing balance it gives

    def fates(self) -> Iterator[Fate]:
        return (line.fate for line in self.lines)
