"""The one evaluator: what an expression says of answers, and which answers a form refuses."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop.plans.rules.surveys.evaluating import Scope, evaluate, text
from odop.plans.rules.surveys.judging import judge
from odop.plans.rules.surveys.reading import read_form
from odop.plans.rules.surveys.xpath import BadExpression, tree_of
from tests.plans import makers

ON = date(2026, 11, 20)


def said(expression, here="", **answers):
    return text(evaluate(tree_of(expression), Scope(here, lambda name: answers.get(name, ""), ON)))


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("7 mod 4 - -1", "4"),
        ("0.1 + 0.2 = 0.3", "true"),
        ("1 div 0 > 0", "false"),
        ("'' > 0 or '' <= 0", "false"),
        ("selected('a bc', 'b')", "false"),
        ("selected('a bc', 'bc')", "true"),
        ("count-selected('a bc')", "2"),
        ("if(1 > 2, 'a', 'b')", "b"),
        ("coalesce('', 'x')", "x"),
        ("concat('a', 1 + 1)", "a2"),
        ("regex('94150', '[0-9]{5}')", "true"),
        ("regex('94150x', '[0-9]{5}')", "false"),
        ("today() > '2026-11-19'", "true"),
        ("date('2026-11-20') = today()", "true"),
        ("string-length('करघा') > 0 and not(false())", "true"),
        ("round(2.5)", "3"),
        ("int(-2.9)", "-2"),
        ("max(1, 5, '')", "5"),
        ("not('a' = 'b') and 'a' != 'b'", "true"),
    ],
)
def test_expressions(expression, says):
    assert said(expression) == says


def test_rows_of_a_repeat_are_counted_summed_and_compared():
    rows = [Decimal(2), Decimal(5)]
    scope = Scope("", lambda name: rows, ON)
    assert text(evaluate(tree_of("count(${x})"), scope)) == "2"
    assert text(evaluate(tree_of("sum(${x})"), scope)) == "7"
    assert evaluate(tree_of("${x} > 4"), scope) is True


@given(st.text(alphabet="()$.{}'\"<>=!+-*/ ,abdivmod0159", max_size=40))
def test_any_words_are_read_or_refused_and_nothing_else(words):
    try:
        tree = tree_of(words)
    except BadExpression:
        return
    text(evaluate(tree, Scope("", lambda name: "", ON)))


@pytest.fixture(scope="module")
def form():
    return read_form(makers.workbook()).form


def codes(form, **answers):
    raw = {"maker": "A/1", "consent": "yes", "years": "20", **answers}
    return {(f.question, f.n): f.code for f in judge(form, {k: v for k, v in raw.items() if v}, on=ON).failed}


def test_good_answers_pass(form):
    assert codes(form, tools="loom wheel", loom=[{"loom_name": "Pit"}]) == {}


def test_each_kind_of_wrong_answer_is_named(form):
    assert codes(form, years="") == {("years", 0): "required"}
    assert codes(form, years="81") == {("years", 0): "constraint"}
    assert codes(form, years="many") == {("years", 0): "not_whole"}
    assert codes(form, tools="loom spade") == {("tools", 0): "not_a_choice"}
    assert codes(form, loom=[{"loom_name": "Pit"}, {"loom_name": ""}]) == {("loom_name", 2): "required"}
    assert codes(form, odd="x") == {("odd", 0): "unknown_question"}


def test_what_was_not_to_be_asked_is_not_due_and_is_odd_when_answered(form):
    assert codes(form, consent="no", years="") == {}
    assert codes(form, consent="no") == {("years", 0): "not_asked"}


def test_answers_are_kept_by_question_whatever_is_wrong_with_them(form):
    kept = judge(
        form, {"years": "20", "tools": "loom wheel", "odd": "x", "loom": [{"loom_name": "Pit"}]}, on=ON
    ).values
    assert kept == {"years": 20, "tools": ["loom", "wheel"], "odd": "x", "loom": [{"loom_name": "Pit"}]}
