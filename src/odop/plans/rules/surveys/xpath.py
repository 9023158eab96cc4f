"""The part of XPath that our forms may use: read into a tree, or refused with what is wrong with it.

Operators: or and = != < <= > >= + - * div mod, brackets, a full stop for the answer itself, ${name} for another.
Functions: those of FUNCTIONS. Nothing else: a form that asks for more is refused, so that the web page, the phone
and the check on arrival never judge one answer in two ways.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias

from django.utils.translation import gettext_lazy as _

Node: TypeAlias = tuple[Any, ...]
# name: the least and the most arguments it takes
FUNCTIONS = {
    "concat": (1, 20), "contains": (2, 2), "coalesce": (2, 2), "count": (1, 1), "count-selected": (1, 1),
    "date": (1, 1), "false": (0, 0), "if": (3, 3), "int": (1, 1), "max": (1, 20), "min": (1, 20), "not": (1, 1),
    "number": (1, 1), "regex": (2, 2), "round": (1, 2), "selected": (2, 2), "starts-with": (2, 2),
    "string": (1, 1), "string-length": (1, 1), "sum": (1, 1), "today": (0, 0), "true": (0, 0),
}  # fmt: skip
TOKENS = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?|\.\d+)|(?P<text>'[^']*'|\"[^\"]*\")|\$\{\s*(?P<ref>[^}]*?)\s*\}"
    r"|(?P<name>[A-Za-z_][\w:.-]*)|(?P<mark><=|>=|!=|[=<>+*(),-])|(?P<self>\.(?!\.))|(?P<other>\S))"
)
LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
DEEPEST = 40


class BadExpression(Exception):  # noqa: N818 - what the reader says of a cell
    """An expression that cannot be taken, with the sentence that says why."""

    def __init__(self, sentence: Any, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values


@cache
def tree_of(text: str) -> Node:
    """An expression as a tree. Raises BadExpression."""
    reader = _Reader(text)
    node = reader.level(0)
    reader.end()
    return node


def names_in(node: Node) -> Iterator[str]:
    """The answers an expression asks for by name."""
    if node[0] == "ref":
        yield node[1]
    for part in node[1:]:
        if isinstance(part, tuple):
            yield from names_in(part)


def counted_in(node: Node) -> Iterator[str]:
    """The names that stand alone inside count( ): these may be names of repeats."""
    if node[0] == "call" and node[1] == "count" and node[2][0] == "ref":
        yield node[2][1]
    for part in node[1:]:
        if isinstance(part, tuple):
            yield from counted_in(part)


class _Reader:
    """Reads one expression from left to right."""

    def __init__(self, text: str) -> None:
        self.tokens = [(m.lastgroup or "", m.group(m.lastgroup or 0)) for m in TOKENS.finditer(text)]
        self.at = 0
        self.depth = 0

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def take(self) -> tuple[str, str]:
        token = self.peek()
        self.at += 1
        return token

    def end(self) -> None:
        kind, word = self.peek()
        if kind != "end":
            raise BadExpression(_("“%(word)s” cannot stand where it stands."), word=word)

    def level(self, n: int) -> Node:
        """Everything that binds at least as closely as the operators of a level."""
        if n == len(LEVELS):
            return self.one()
        left = self.level(n + 1)
        while self.peek()[1] in LEVELS[n] and self.peek()[0] in {"name", "mark"}:
            operator = self.take()[1]
            left = ("op", operator, left, self.level(n + 1))
        return left

    def one(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise BadExpression(_("This is too long to be followed. Make it simpler."))
        kind, word = self.take()
        try:
            return self._one(kind, word)
        finally:
            self.depth -= 1

    def _one(self, kind: str, word: str) -> Node:
        if kind == "number":
            return ("number", Decimal(word))
        if kind == "text":
            return ("text", word[1:-1])
        if kind == "ref":
            return ("ref", word)
        if kind == "self":
            return ("self",)
        if word == "-":
            return ("minus", self.one())
        if word == "(":
            inside = self.level(0)
            self.expect(")")
            return inside
        if kind == "name" and self.peek()[1] == "(":
            return self.call(word)
        if kind == "end":
            raise BadExpression(_("Something is missing at the end."))
        if word == "/" or kind == "name":
            raise BadExpression(
                _("“%(word)s” is not known. Other answers are written as ${name}."), word=word
            )
        raise BadExpression(_("“%(word)s” cannot stand where it stands."), word=word)

    def call(self, name: str) -> Node:
        if name not in FUNCTIONS:
            raise BadExpression(
                _("The function %(name)s() is not supported. These are: %(known)s."),
                name=name,
                known=", ".join(FUNCTIONS),
            )
        self.expect("(")
        given: list[Node] = []
        while self.peek()[1] != ")":
            given.append(self.level(0))
            if self.peek()[1] != ",":
                break
            self.take()
        self.expect(")")
        least, most = FUNCTIONS[name]
        if not least <= len(given) <= most:
            raise BadExpression(_("%(name)s() takes another number of values."), name=name)
        if name == "regex":
            _require_pattern(given[1])
        return ("call", name, *given)

    def expect(self, mark: str) -> None:
        _kind, word = self.take()
        if word != mark:
            raise BadExpression(_("A “%(mark)s” is missing."), mark=mark)


def _require_pattern(node: Node) -> None:
    if node[0] != "text":
        raise BadExpression(_("The pattern of regex() must stand there in quotes."))
    try:
        re.compile(node[1])
    except re.error as fault:
        raise BadExpression(_("The pattern of regex() cannot be read: %(fault)s."), fault=fault) from None
