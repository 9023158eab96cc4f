"""Answers held against their form: which questions were to be asked, and what is wrong with what was answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.plans.rules.surveys import evaluating
from odop.plans.rules.surveys.evaluating import Scope, Value
from odop.plans.rules.surveys.form import Form, Question

Row: TypeAlias = dict[str, str]
# Answers as they were filed, by question; a repeat is a list of rows.
Raw: TypeAlias = Mapping[str, "str | list[Row]"]
LONGEST = 4000
WORDS = {
    "required": _("This must be answered."),
    "constraint": _("This answer is not possible."),
    "not_asked": _("This was answered although it was not to be asked."),
    "not_whole": _("This must be a whole number."),
    "not_a_number": _("This must be a number."),
    "not_a_day": _("This must be a day."),
    "not_a_choice": _("This is not one of the choices."),
    "not_a_spot": _("This must be a place: latitude and longitude."),
    "too_long": _("This is too long."),
    "unknown_question": _("The form has no such question."),
    "unknown_form": _("No form of this name and version has been published."),
    "encrypted": _("The answers are encrypted and cannot be read here."),
    "not_drawn": _("This maker was not drawn for the survey."),
    "in_reserve": _("This maker waits in reserve; nobody has dropped out for her."),
    "dropped_out": _(
        "This maker had been noted as declined or not found; the answers are kept and not counted."
    ),
    "of_another": _("This maker was given to another surveyor."),
    "answered_before": _("This maker had answered before; the first answer counts."),
    "said_again": _("The same form came again with other answers; the first ones stand."),
    "no_survey": _("No survey by this form was open in the district."),
    "closed": _("The survey had been closed."),
    "not_a_picture": _("The file is not a picture that can be read."),
}


@dataclass(frozen=True)
class Failed:
    """One thing wrong with an answer; `n` is the place in a repeat, from 1."""

    question: str
    code: str
    n: int = 0
    said: Named | None = None  # the form's own words for it


@dataclass
class Judgement:
    """What a form says of answers."""

    asked: set[tuple[str, int]] = field(
        default_factory=set
    )  # questions that were to be asked, with their row
    failed: list[Failed] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)  # answers as they are to be kept


def judge(form: Form, raw: Raw, *, on: date) -> Judgement:
    """Hold answers against their form. The same for every way they came."""
    found = Judgement()
    answers: dict[str, Any] = {
        name: [dict(row) for row in value] if isinstance(value, list) else value
        for name, value in raw.items()
    }
    open_to_all: dict[tuple[str, int], bool] = {}
    for question, n in _places(form, answers):
        scope = _scope(form, answers, question, n, on)
        inside = all(
            open_to_all.get((p, n if p == question.repeat or _within(form, p, question) else 0), True)
            for p in question.parents
        )
        relevant = inside and (not question.relevant or evaluating.holds(question.relevant, scope))
        open_to_all[question.name, n] = relevant
        if question.type in {"group", "repeat"}:
            continue
        given = _get(answers, question, n)
        if not relevant:
            if given and question.asked:
                found.failed.append(Failed(question.name, "not_asked", n))
            _put(answers, question, n, "")
            continue
        found.asked.add((question.name, n))
        if question.asked:
            found.failed += _wrong(form, question, n, given, scope)
    found.failed += [Failed(name, "unknown_question") for name in raw if name not in form.by_name]
    found.values = kept(form, raw)
    return found


def computed(form: Form, raw: Raw, *, on: date) -> dict[str, Any]:
    """Answers with what the form works out by itself filled in."""
    answers: dict[str, Any] = {
        name: [dict(row) for row in value] if isinstance(value, list) else value
        for name, value in raw.items()
    }
    for question, n in _places(form, answers):
        if question.type == "calculate" and question.calculation:
            scope = _scope(form, answers, question, n, on)
            _put(answers, question, n, evaluating.result(question.calculation, scope))
    return answers


def kept(form: Form, raw: Raw) -> dict[str, Any]:
    """Answers as they are kept by question: whole numbers as numbers, choices as lists, the rest as it was filed."""
    return {
        name: [{k: _kept(form, k, v) for k, v in row.items() if v} for row in value]
        if isinstance(value, list)
        else _kept(form, name, value)
        for name, value in raw.items()
        if value
    }


def _kept(form: Form, name: str, value: str) -> Any:
    question = form.by_name.get(name)
    if question and question.type == "select_multiple":
        return value.split()
    if question and question.type == "integer" and _whole(value):
        return int(value)
    return value


# --- where a question stands ----------------------------------------------------------
def _places(form: Form, answers: Mapping[str, Any]) -> Iterator[tuple[Question, int]]:
    """Every question in the form's order, once for each row of its repeat."""
    for question in form.questions:
        if not question.repeat:
            yield question, 0
        else:
            rows = answers.get(question.repeat, [])
            for n in range(1, len(rows) + 1 if isinstance(rows, list) else 1):
                yield question, n


def _within(form: Form, parent: str, question: Question) -> bool:
    """Whether a group stands inside the question's repeat, and so has a row of its own."""
    return bool(question.repeat) and question.repeat in form.by_name[parent].parents


def _get(answers: Mapping[str, Any], question: Question, n: int) -> str:
    if not n:
        value = answers.get(question.name, "")
        return value if isinstance(value, str) else ""
    rows = answers.get(question.repeat, [])
    return str(rows[n - 1].get(question.name, ""))


def _put(answers: dict[str, Any], question: Question, n: int, value: str) -> None:
    if n:
        answers[question.repeat][n - 1][question.name] = value
    else:
        answers[question.name] = value


def _scope(form: Form, answers: Mapping[str, Any], question: Question, n: int, on: date) -> Scope:
    def find(name: str) -> Value:
        other = form.by_name[name]
        if other.type == "repeat":
            rows = answers.get(name, [])
            return ["row" for _row in rows] if isinstance(rows, list) else []
        if not other.repeat:
            return _value(other, _get(answers, other, 0))
        if other.repeat == question.repeat:
            return _value(other, _get(answers, other, n))
        rows = answers.get(other.repeat, [])
        return [_value(other, row.get(name, "")) for row in rows] if isinstance(rows, list) else []

    here = "" if question.type in {"group", "repeat"} else _get(answers, question, n)
    return Scope(_value(question, here), find, on)


def _value(question: Question, given: str) -> Value:
    if question.type in {"integer", "decimal"} and given:
        return evaluating.number(given)
    if question.type == "date" and _is_day(given):
        return date.fromisoformat(given[:10])
    return given


# --- what is wrong with an answer -----------------------------------------------------
def _wrong(form: Form, question: Question, n: int, given: str, scope: Scope) -> Iterator[Failed]:
    if not given:
        if question.required and evaluating.holds(question.required, scope):
            yield Failed(question.name, "required", n, question.missing if question.missing.en else None)
        return
    if code := _ill_made(form, question, given):
        yield Failed(question.name, code, n)
    elif question.constraint and not evaluating.holds(question.constraint, scope):
        yield Failed(question.name, "constraint", n, question.refusal if question.refusal.en else None)


def _ill_made(form: Form, question: Question, given: str) -> str:
    if len(given) > LONGEST:
        return "too_long"
    match question.type:
        case "integer":
            return "" if _whole(given) else "not_whole"
        case "decimal":
            return "" if not evaluating.number(given).is_nan() else "not_a_number"
        case "date":
            return "" if _is_day(given) else "not_a_day"
        case "select_one" | "select_multiple":
            known = {choice.name for choice in form.lists[question.choices]}
            chosen = given.split() if question.type == "select_multiple" else [given]
            return "" if known.issuperset(chosen) else "not_a_choice"
        case "geopoint":
            return "" if _is_spot(given) else "not_a_spot"
    return ""


def _whole(given: str) -> bool:
    digits = given.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= 15


def _is_day(given: str) -> bool:
    try:
        datetime.fromisoformat(given)
    except ValueError:
        return False
    return True


def _is_spot(given: str) -> bool:
    parts = given.split()
    try:
        numbers = [Decimal(part) for part in parts]
    except InvalidOperation:
        return False
    return 2 <= len(numbers) <= 4 and abs(numbers[0]) <= 90 and abs(numbers[1]) <= 180
