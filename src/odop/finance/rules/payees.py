"""What is looked at in a payee's account before money is ordered into it. Pure.

A doubt holds the payment and becomes a question; it never takes away what is owed.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from odop.artisans import identifiers
from odop.finance.rules.states import Hold, Kind

TITLES = {
    "shri",
    "sri",
    "smt",
    "shrimati",
    "km",
    "kumari",
    "mr",
    "mrs",
    "ms",
    "dr",
    "श्री",
    "श्रीमती",
    "कु",
    "कुमारी",
}
LEAST = 3  # letters that must agree where one name is written short


@dataclass(frozen=True, slots=True)
class Payee:
    """What is known of a payee and her account when a payment is about to be ordered."""

    kind: str
    holder: str
    account: str
    ifsc: str
    branch_ifsc: str
    names: tuple[str, ...]  # hers in the register; none where she is no maker
    sanctioned_at: datetime | None
    account_now: str  # of the register; blank where it gives none
    account_since: datetime | None
    confirmed: bool  # the account is one that two officers confirmed
    shared: bool  # others who are no husband or wife of hers are paid into it, or have given it


def doubts(payee: Payee, banks: Collection[str] | None) -> Iterator[Hold]:
    """Why a payment to this account should wait for a person's word."""
    if (
        not identifiers.judge("account", payee.account).valid
        or not identifiers.judge("ifsc", payee.ifsc).valid
    ):
        yield Hold.SHAPE
    elif banks is not None and payee.ifsc[:4] not in banks:
        yield Hold.BANK
    if payee.names and not any(may_be_the_same(payee.holder, name) for name in payee.names):
        yield Hold.NAME
    if payee.shared:
        yield Hold.SHARED
    if payee.kind == Kind.MARGIN and payee.ifsc != payee.branch_ifsc:
        yield Hold.BRANCH
    if payee.confirmed:
        return
    if changed_after_sanction(payee):
        yield Hold.CHANGED
    elif payee.kind != Kind.MARGIN and payee.account_now and payee.account_now != payee.account:
        yield Hold.DIFFERS


def changed_after_sanction(payee: Payee) -> bool:
    """Whether the register came to give this very account only after the money was sanctioned."""
    return (
        payee.account == payee.account_now
        and payee.account_since is not None
        and payee.sanctioned_at is not None
        and payee.account_since > payee.sanctioned_at
    )


def may_be_the_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same first name, in one script. In two scripts nobody can say."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if _devanagari(first) != _devanagari(second):
        return True
    if set(first) == set(second):
        return True
    return _alike(first[0], second[0])


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFC", name).casefold()
    return [word for word in re.findall(r"[\w\u0900-\u097f]+", plain) if word not in TITLES]


def _devanagari(words: list[str]) -> bool:
    return any("\u0900" <= letter <= "\u097f" for word in words for letter in word)


def _alike(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= LEAST and (one.startswith(other) or other.startswith(one))
    )
