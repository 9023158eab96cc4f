"""Heads of the ledger, kinds of entries, and the states money owed passes through."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Head(models.TextChoices):
    """What the money of an account is, of one scheme and year, in one district or of the State."""

    TREASURY = "TREASURY", _("treasury")  # the other side of every budget; below nought by its nature
    BUDGET = "BUDGET", _("budget")
    ALLOTTED = "ALLOTTED", _("allotted")
    ADMINISTRATION = "ADMINISTRATION", _("allotted for training and administration")
    SET_ASIDE = "SET_ASIDE", _("set aside")
    IN_TRANSIT = "IN_TRANSIT", _("in transit")
    RETURNED = "RETURNED", _("returned by the bank")
    PAID = "PAID", _("paid")
    HELD = "HELD", _("margin money held")
    GRANTED = "GRANTED", _("become a grant")
    RECOVERED = "RECOVERED", _("recovered")
    SET_OFF = "SET_OFF", _("set against the loan")


OF_THE_STATE = frozenset({Head.TREASURY, Head.BUDGET})
CREDITED_HEADS = frozenset({Head.PAID, Head.HELD, Head.GRANTED, Head.RECOVERED, Head.SET_OFF})


class EntryKind(models.TextChoices):
    """What happened, in an entry of the ledger."""

    BUDGET = "BUDGET", _("budget of the year")
    ALLOT = "ALLOT", _("allotted")
    TRANSFER = "TRANSFER", _("moved between districts")
    ALLOT_ADMINISTRATION = "ADMINISTRATION", _("allotted for training and administration")
    SET_ASIDE = "SET_ASIDE", _("set aside")
    GIVE_BACK = "GIVE_BACK", _("given back to the allotment")
    SEND = "SEND", _("sent to the bank")
    CREDIT = "CREDIT", _("credited")
    RETURN = "RETURN", _("returned by the bank")
    GRANT = "GRANT", _("become a grant")
    RECOVER = "RECOVER", _("recovered")
    SET_OFF = "SET_OFF", _("set against the loan")


class Kind(models.TextChoices):
    """What is owed."""

    MARGIN = "MARGIN", _("margin money")
    HONORARIUM = "HONORARIUM", _("honorarium")
    TRAINER = "TRAINER", _("payment to a trainer")
    CENTRE = "CENTRE", _("instalment of a common facility centre")
    ADMINISTRATION = "ADMINISTRATION", _("training and administration")
    MARKETING = "MARKETING", _("help to reach a market")


class Owing(models.TextChoices):
    """The state of one thing owed."""

    DUE = "DUE", _("due")
    APPROVED = "APPROVED", _("approved, money set aside")
    ORDERED = "ORDERED", _("in a payment order")
    SENT = "SENT", _("sent to the bank")
    CREDITED = "CREDITED", _("credited")
    FAILED = "FAILED", _("returned by the bank")
    GRANTED = "GRANTED", _("become a grant")
    RECOVERED = "RECOVERED", _("recovered")
    SET_OFF = "SET_OFF", _("set against the loan")
    CANCELLED = "CANCELLED", _("cancelled")


class OrderState(models.TextChoices):
    """The state of a payment order."""

    PREPARED = "PREPARED", _("prepared")
    CHECKED_ONCE = "CHECKED_ONCE", _("checked by one, waits for the second")
    CHECKED = "CHECKED", _("checked")
    SENT = "SENT", _("sent to the bank")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


class LineState(models.TextChoices):
    """The state of one payment in an order."""

    PREPARED = "PREPARED", _("prepared")
    SENT = "SENT", _("sent to the bank")
    CREDITED = "CREDITED", _("credited")
    FAILED = "FAILED", _("returned by the bank")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


class Allotting(models.TextChoices):
    """What is proposed to be done with the year's money."""

    BUDGET = "BUDGET", _("budget of the year")
    DISTRICT = "DISTRICT", _("allotment to a district")
    ADMINISTRATION = "ADMINISTRATION", _("for training and administration")
    TRANSFER = "TRANSFER", _("from one district to another")


class Hold(models.TextChoices):
    """Why a payment waits for a person's word."""

    SHAPE = "SHAPE", _("the account number or the IFSC is not well made")
    BANK = "BANK", _("no bank is known by this IFSC")
    NAME = "NAME", _("the account is in another name")
    SHARED = "SHARED", _("several people are to be paid into this account")
    BRANCH = "BRANCH", _("the account is not at the branch that sanctioned")
    CHANGED = "CHANGED", _("the account was changed after sanction")
    DIFFERS = "DIFFERS", _("the register now gives another account")
    OBJECTED = "OBJECTED", _("the maker says this is not her account")
    ANSWER = "ANSWER", _("the bank has said two different things")
    FAILED = "FAILED", _("the bank's reason must first be set right")


class ChangeState(models.TextChoices):
    """The state of a change of account after sanction, or of an office's account."""

    PROPOSED = "PROPOSED", _("proposed, the payee is told")
    CONFIRMED = "CONFIRMED", _("confirmed")
    OBJECTED = "OBJECTED", _("stopped by the payee")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


class Spent(models.TextChoices):
    """The state of a bill out of the share for training and administration."""

    PROPOSED = "PROPOSED", _("proposed")
    PASSED = "PASSED", _("passed for payment")
    REFUSED = "REFUSED", _("refused")


class Said(StrEnum):
    """What a bank says of one payment."""

    CREDITED = "CREDITED"
    FAILED = "FAILED"


def code_of(head: str, scheme: str, year: str, district: str | None = None) -> str:
    """An account's code: ALLOTTED/margin_money/2026-27/179, or BUDGET/margin_money/2026-27 of the State."""
    place = "" if head in OF_THE_STATE or not district else f"/{district}"
    return f"{head}/{scheme}/{year}{place}"


def key_of(kind: str, about: str) -> str:
    """The business key of what is owed: one for each kind and case."""
    return f"{kind}:{about}"


def fund_of(kind: str) -> Head:
    """The head out of which a kind is paid."""
    return Head.ADMINISTRATION if kind == Kind.ADMINISTRATION else Head.ALLOTTED


def credited_to(kind: str) -> Head:
    """Where money stands once the bank has credited it: margin money is held, the rest is paid."""
    return Head.HELD if kind == Kind.MARGIN else Head.PAID
