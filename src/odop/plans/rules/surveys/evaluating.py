"""The one evaluator: what an expression says of the answers at hand. The web page and the check on arrival share it.

Numbers are decimals, never floats. A blank answer is no number: every comparison of sizes with it is false.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TypeAlias

from odop.plans.rules.surveys.xpath import Node, tree_of

Value: TypeAlias = "str | Decimal | bool | date | list[Value]"
EPOCH = date(1970, 1, 1)
NAN = Decimal("NaN")


@dataclass(frozen=True)
class Scope:
    """Where an expression is read: the answer it stands beside, how others are found, and which day it is."""

    here: Value
    find: Callable[[str], Value]
    on: date


def holds(expression: str, scope: Scope) -> bool:
    """Whether an expression is true."""
    return truth(evaluate(tree_of(expression), scope))


def result(expression: str, scope: Scope) -> str:
    """What an expression gives, as it would be filed."""
    return text(evaluate(tree_of(expression), scope))


def evaluate(node: Node, scope: Scope) -> Value:
    match node:
        case ("number", value) | ("text", value):
            return value
        case ("ref", name):
            return scope.find(name)
        case ("self",):
            return scope.here
        case ("minus", inside):
            return -number(evaluate(inside, scope))
        case ("op", "or", left, right):
            return truth(evaluate(left, scope)) or truth(evaluate(right, scope))
        case ("op", "and", left, right):
            return truth(evaluate(left, scope)) and truth(evaluate(right, scope))
        case ("op", operator, left, right):
            return _operate(operator, evaluate(left, scope), evaluate(right, scope))
        case ("call", "if", condition, yes, no):
            return evaluate(yes if truth(evaluate(condition, scope)) else no, scope)
        case ("call", name, *given):
            return _call(name, [evaluate(one, scope) for one in given], scope)
    raise AssertionError(node)


# --- one kind of value as another ---------------------------------------------------
def number(value: Value) -> Decimal:
    """A value as a number; what is none is NaN, as XPath has it."""
    if isinstance(value, list):
        return number(value[0]) if value else NAN
    if isinstance(value, bool):
        return Decimal(int(value))
    if isinstance(value, Decimal):
        return value
    if isinstance(value, date):
        return Decimal((value - EPOCH).days)
    try:
        found = Decimal(value.strip())
    except InvalidOperation:
        return NAN
    return found if found.is_finite() else NAN


def text(value: Value) -> str:
    """A value as text."""
    if isinstance(value, list):
        return text(value[0]) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return _plain(value)
    return value.isoformat() if isinstance(value, date) else value


def truth(value: Value) -> bool:
    """A value as true or false."""
    if isinstance(value, list):
        return bool(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return not value.is_nan() and value != 0
    return isinstance(value, date) or bool(value)


def _plain(value: Decimal) -> str:
    if value.is_nan():
        return "NaN"
    return str(int(value)) if value == value.to_integral_value() else format(value.normalize(), "f")


# --- operators and functions ----------------------------------------------------------
def _operate(operator: str, left: Value, right: Value) -> Value:
    if operator in {"=", "!=", "<", "<=", ">", ">="}:
        return any(_compare(operator, a, b) for a in _each(left) for b in _each(right))
    a, b = number(left), number(right)
    if a.is_nan() or b.is_nan() or (operator in {"div", "mod"} and b == 0):
        return NAN
    try:
        return (
            {"+": a + b, "-": a - b, "*": a * b}[operator] if operator in "+-*" else _divided(operator, a, b)
        )
    except InvalidOperation:
        return NAN


def _divided(operator: str, a: Decimal, b: Decimal) -> Decimal:
    return a / b if operator == "div" else a % b


def _each(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _compare(operator: str, a: Value, b: Value) -> bool:
    if operator in {"=", "!="}:
        if isinstance(a, bool) or isinstance(b, bool):
            same = truth(a) == truth(b)
        elif isinstance(a, Decimal) or isinstance(b, Decimal):
            same = number(a) == number(b)  # NaN equals nothing
        else:
            same = text(a) == text(b)
        return same if operator == "=" else not same
    x, y = _size(a), _size(b)
    if x.is_nan() or y.is_nan():
        return False
    return {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[operator]


def _size(value: Value) -> Decimal:
    """A value to be compared by size: a day written as text is a day."""
    if isinstance(value, str) and (day := _day(value)) is not None:
        return number(day)
    return number(value)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if re.match(r"\d{4}-\d\d-\d\d", value) else None
    except ValueError:
        return None


def _call(name: str, given: list[Value], scope: Scope) -> Value:
    if name in {"true", "false"}:
        return name == "true"
    if name == "today":
        return scope.on
    return FUNCTIONS[name](*given)


def _numbers(given: tuple[Value, ...]) -> list[Decimal]:
    found = [number(one) for value in given for one in _each(value)]
    return [one for one in found if not one.is_nan()]


def _round(value: Value, places: Value = Decimal(0)) -> Value:
    whole, to = number(value), number(places)
    if whole.is_nan() or to.is_nan():
        return NAN
    return whole.quantize(Decimal(1).scaleb(-int(to)), rounding=ROUND_HALF_UP)


def _int(value: Value) -> Value:
    found = number(value)
    return found if found.is_nan() else Decimal(int(found))


def _date(value: Value) -> Value:
    return value if isinstance(value, date) else _day(text(value)) or ""


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "concat": lambda *given: "".join(text(one) for value in given for one in _each(value)),
    "contains": lambda a, b: text(b) in text(a),
    "coalesce": lambda a, b: a if text(a) else b,
    "count": lambda a: Decimal(len(_each(a))),
    "count-selected": lambda a: Decimal(len(text(a).split())),
    "date": _date,
    "int": _int,
    "max": lambda *given: max(_numbers(given), default=NAN),
    "min": lambda *given: min(_numbers(given), default=NAN),
    "not": lambda a: not truth(a),
    "number": number,
    "regex": lambda a, pattern: re.fullmatch(text(pattern), text(a)) is not None,
    "round": _round,
    "selected": lambda a, b: text(b) in text(a).split(),
    "starts-with": lambda a, b: text(a).startswith(text(b)),
    "string": text,
    "string-length": lambda a: Decimal(len(text(a))),
    "sum": lambda a: sum(_numbers((a,)), Decimal(0)),
}
