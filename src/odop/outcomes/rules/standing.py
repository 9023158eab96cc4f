"""How a trained person stands: four states that always add up, and the part of one that is told apart."""

import hashlib
from collections.abc import Iterable
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Role
from odop.basics.dates import months_after

MONTHS = (3, 6, 12)


class Standing(models.TextChoices):
    """What is known of a trained person. "Not due" is the part of "not reached" whose day has not come."""

    CONFIRMED = "CONFIRMED", _("work confirmed by a second person")
    STATED = "STATED", _("says she works; not confirmed")
    NO_WORK = "NO_WORK", _("no work")
    NOT_REACHED = "NOT_REACHED", _("not reached")
    NOT_DUE = "NOT_DUE", _("not yet due to be asked")


class Work(models.TextChoices):
    OWN = "OWN", _("own work or shop")
    WAGE = "WAGE", _("wage work")
    PIECE = "PIECE", _("piece work at home or for a trader")
    OTHER = "OTHER", _("other work")


class Income(models.TextChoices):
    """Rupees a month."""

    NIL = "0", _("nothing")
    UNDER_5 = "1-5000", _("up to ₹5,000")
    TO_10 = "5001-10000", _("₹5,001 to ₹10,000")
    TO_15 = "10001-15000", _("₹10,001 to ₹15,000")
    OVER_15 = "15001+", _("more than ₹15,000")
    UNKNOWN = "", _("not told")


class Evidence(models.TextChoices):
    EMPLOYER = "employer", _("the employer or trader said so on the phone")
    BILL = "bill", _("a bill, wage slip or order was seen")
    VISIT = "visit", _("a visit to the place of work")
    BANK_CREDIT = "bank_credit", _("a bank entry was seen")


# Whoever earns by the training or answers for it does not ask what came of it.
IN_THE_TRAINING_CHAIN = frozenset(
    {Role.TRAINER, Role.SUPPLIER, Role.DEPUTY_COMMISSIONER, Role.DISTRICT_OFFICER, Role.COMMITTEE_MEMBER}
)

# What a correction may do: only lower. Work and its proof rise by an answer and by evidence alone.
LOWERS: dict[str, frozenset[str]] = {
    "CONFIRMED": frozenset({"STATED", "NOT_REACHED"}),
    "STATED": frozenset({"NOT_REACHED"}),
    "NO_WORK": frozenset({"NOT_REACHED"}),
    "NOT_REACHED": frozenset(),
}


def dues(certified_on: date) -> tuple[tuple[int, date, date | None], ...]:
    """Each asking of a person: the months, the day it is due, and the day of the next one."""
    days = [months_after(certified_on, m) for m in MONTHS]
    return tuple(zip(MONTHS, days, [*days[1:], None], strict=True))


def marks_of(kind: str, words: str, phone: str, document_hash: str) -> tuple[str, ...]:
    """What evidence is known by again: the document itself, or else what was said of it."""
    said = f"{kind}|{' '.join(words.casefold().split())}|{phone}"
    marks = [hashlib.sha256(said.encode()).hexdigest()]
    return (*marks, document_hash) if document_hash else tuple(marks)


def may_lower(now: str, to: str) -> bool:
    """Whether a correction may move one state to the other."""
    return to in LOWERS[now]


def agree(answered: str, found: str) -> bool | None:
    """Whether a second asking found what the first was told; unknown where nobody was reached."""
    if found == "NOT_REACHED":
        return None
    return (answered == "NO_WORK") == (found == "NO_WORK")


def in_the_chain(roles: Iterable[Role]) -> bool:
    """Whether any of these charges belongs to the training chain."""
    return not IN_THE_TRAINING_CHAIN.isdisjoint(roles)
