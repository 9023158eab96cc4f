"""The figures of tests: counted twice, and told beside what they leave out."""

from collections import Counter
from datetime import date

import pytest

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.figures.rules.definition import definitions
from odop.figures.rules.keys import Name, hidden_alike
from odop.figures.services import COUNTS
from odop.quality.models import LabTest
from odop.quality.queries import rates
from tests.quality import makers

pytestmark = pytest.mark.django_db
UNTIL = date(2026, 3, 31)


@pytest.fixture
def some_tests(cast):
    """Two passed, one failed, one not in full, one in the laboratory."""
    for said in ((), (), makers.BAD, makers.SHORT):
        makers.signed(None, *said)
    makers.received()


def slowly(*states: str) -> Counter:
    """One test after another."""
    found: Counter = Counter()
    for test in LabTest.objects.all():
        if test.state in states and test.signed_on <= UNTIL:
            found[test.district_id, financial_year(test.signed_on)] += 1
    return found


@pytest.mark.parametrize(
    ("name", "states"), [("tests_decided", ("PASSED", "FAILED")), ("tests_passed", ("PASSED",))]
)
def test_each_figure_is_counted_a_second_time_slowly(some_tests, name, states):
    counted: Counter = Counter()
    for cell in COUNTS[f"quality.queries.{name}"](UNTIL):
        counted[cell.district, cell.year] += cell.count
    assert counted == slowly(*states)


def test_nothing_signed_later_is_counted_before(some_tests):
    assert COUNTS["quality.queries.tests_passed"](makers.ASKED_ON) == ()


def test_what_is_left_out_is_said_and_the_parts_add_up(some_tests):
    assert "not done in full" in definitions()["tests_passed"].leaves_out.en
    whole = rates(UNTIL).whole
    assert (whole.passed, whole.failed, whole.not_whole, whole.waiting) == (2, 1, 1, 1)
    assert whole.asked == LabTest.objects.count()
    for cut in (rates(UNTIL).by_standard, rates(UNTIL).by_lab, rates(UNTIL).by_district):
        assert sum(row.asked for row in cut) == whole.asked


def test_how_many_failed_is_not_told_by_two_numbers_that_are():
    """Forty decided and thirty-eight passed would name two; they are hidden as two would be."""
    decided, passed = definitions()["tests_decided"], definitions()["tests_passed"]

    def cells(first: int, second: int) -> tuple[Cell, ...]:
        return (
            Cell("179", "carpets", "F", "OBC", "2025-26", first),
            Cell("177", "carpets", "F", "OBC", "2025-26", second),
        )

    gone = hidden_alike({decided: cells(40, 90), passed: cells(38, 60)})
    assert {Name("179"), Name("177")} <= gone
    assert not {Name("179"), Name("177")} & hidden_alike({decided: cells(40, 90), passed: cells(25, 60)})
