"""What a branch says of a file, in one line of a form, of a sheet, or of a message; money in paise."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Query:
    """A paper the branch asks for."""

    number: str
    words: str


@dataclass(frozen=True)
class Sanction:
    """The loan is sanctioned; where less than was asked, with the reason and plain words."""

    number: str
    sum_sanctioned: int
    reason: str = ""
    words: str = ""


@dataclass(frozen=True)
class Refuse:
    """The loan is refused, with the reason and plain words."""

    number: str
    reason: str
    words: str


@dataclass(frozen=True)
class Trained:
    """The training was done: from a day to a day, with its certificate."""

    number: str
    from_on: date
    to_on: date
    certificate: str


@dataclass(frozen=True)
class Waived:
    """The applicant was trained already: under which certificate."""

    number: str
    evidence: str


@dataclass(frozen=True)
class Instalment:
    """The first instalment of the loan was paid out."""

    number: str
    on: date
    amount: int


@dataclass(frozen=True)
class Claim:
    """The branch claims the margin money, into an account of the applicant at this branch."""

    number: str
    holder: str
    account: str
    ifsc: str


@dataclass(frozen=True)
class Deposit:
    """The margin money was put into a term deposit."""

    number: str
    deposit: str
    on: date
