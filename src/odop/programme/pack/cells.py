"""How one cell of a pack is read. Each function gives the value, or says in both languages why it cannot."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext_lazy as _

Reader = Callable[[str], Any]
DEVANAGARI = re.compile(r"[\u0900-\u097F]")


class Wrong(Exception):  # noqa: N818 - what the reader says of a cell
    """A cell that cannot be read, with the sentence that says why."""

    def __init__(self, sentence: Any, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values


def text(longest: int) -> Reader:
    """Words of at most so many letters."""

    def read(cell: str) -> str:
        if len(cell) > longest:
            raise Wrong(
                _("This has %(count)s letters; at most %(longest)s fit."), count=len(cell), longest=longest
            )
        return cell

    return read


def hindi(longest: int) -> Reader:
    """A name in Devanagari."""
    words = text(longest)

    def read(cell: str) -> str:
        if not DEVANAGARI.search(cell):
            raise Wrong(
                _("“%(value)s” stands where a Hindi name is due, and has no Devanagari letter."), value=cell
            )
        return str(words(cell))

    return read


def matching(shape: str, sentence: Any) -> Reader:
    """Text of a shape."""
    whole = re.compile(shape)

    def read(cell: str) -> str:
        if not whole.fullmatch(cell):
            raise Wrong(sentence, value=cell)
        return cell

    return read


def one_of(*words: str) -> Reader:
    """One of a few words."""

    def read(cell: str) -> str:
        if cell not in words:
            raise Wrong(_("“%(value)s” is not one of: %(words)s."), value=cell, words=", ".join(words))
        return cell

    return read


def day(cell: str) -> date:
    """A day as 2025-05-11."""
    try:
        if len(cell) != 10:
            raise ValueError(cell)
        return date.fromisoformat(cell)
    except ValueError:
        raise Wrong(_("“%(value)s” is not a day written as 2025-05-11."), value=cell) from None


def whole(cell: str) -> int:
    """A whole number, nought or more."""
    if not (cell.isascii() and cell.isdigit()):
        raise Wrong(_("“%(value)s” is not a whole number."), value=cell)
    return int(cell)


def rupees(cell: str) -> int:
    """Whole rupees, kept as paise."""
    return whole(cell) * 100


def percent(cell: str) -> Decimal:
    """A number from 0 to 100."""
    try:
        number = Decimal(cell)
    except InvalidOperation:
        number = Decimal(-1)
    if not (number.is_finite() and 0 <= number <= 100):
        raise Wrong(_("“%(value)s” is not a percentage from 0 to 100."), value=cell)
    return number


def measure(cell: str) -> Decimal:
    """A measured number, with at most six decimals."""
    try:
        number = Decimal(cell)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= 10**8 or number != round(number, 6):
        raise Wrong(_("“%(value)s” is not a number with at most six decimals."), value=cell)
    return number


def yes_no(cell: str) -> bool:
    """yes or no."""
    return one_of("yes", "no")(cell) == "yes"


def several(one: Reader) -> Reader:
    """Values with semicolons between them."""

    def read(cell: str) -> tuple[Any, ...]:
        return tuple(one(part.strip()) for part in cell.split(";") if part.strip())

    return read


slug = matching(
    r"[a-z0-9]+(-[a-z0-9]+)*", _("“%(value)s” is not a code of small letters, digits and single hyphens.")
)
short = matching(r"[A-Z]{3}", _("“%(value)s” is not three capital letters."))
pin = matching(r"[1-9][0-9]{5}", _("“%(value)s” is not a PIN code: six digits, the first of them not 0."))
hsn = matching(r"([0-9]{2}){1,4}", _("“%(value)s” is not a tariff heading of 2, 4, 6 or 8 digits."))
family = matching(r"F[0-9]{2}", _("“%(value)s” is not a product family written as F01."))
order_key = matching(r"GO-[0-9]{1,3}", _("“%(value)s” is not the key of an order written as GO-7."))
months = matching(
    r"(1[0-2]|[1-9])(;(1[0-2]|[1-9]))*",
    _("“%(value)s” is not the numbers of months, 1 to 12, with semicolons between them."),
)
letters = matching(r"[A-Z]{4}", _("“%(value)s” is not the four letters of a bank."))
ifsc = matching(r"[A-Z]{4}0[A-Z0-9]{6}", _("“%(value)s” is not an IFSC code written as SBIN0001234."))
code = matching(
    r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", _("“%(value)s” is not a code of letters, digits and hyphens.")
)
