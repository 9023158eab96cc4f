"""The figures of fairs: counted twice, three kinds apart, small ones hidden."""

from datetime import date

import pytest

from odop.figures import queries
from odop.figures.services import COUNTS, close_day
from odop.mart import services
from odop.mart.models import Stall
from odop.mart.services import Answers
from tests.access.makers import OPERATOR
from tests.mart import makers

pytestmark = pytest.mark.django_db
ON = date(2025, 10, 20)
NAMES = ("fair_stalls", "fair_sales_known", "fair_sales_rupees", "fair_orders_known", "fair_orders",
         "fair_enquiries_known", "fair_enquiries")  # fmt: skip


@pytest.fixture
def told(rekha):
    """Fifteen stalls: twelve tell their sales, four of these their orders, one is told of in two ways."""
    fair = makers.fair()
    stalls = [makers.own_stall(makers.maker(), fair) for _ in range(15)]
    for n, stall in enumerate(stalls[:12]):
        answers = Answers(
            sales=(n + 1) * 1_000_00, orders=2 if n < 4 else None, enquiries=7 if n < 11 else None
        )
        services.tell_results(stall=stall.pk, answers=answers, by=rekha, at=makers.AFTER)
    return stalls


def counted(on=ON):
    return {name: sum(cell.count for cell in COUNTS[f"mart.queries.cells.{name}"](on)) for name in NAMES}


def test_each_is_counted_a_second_time_slowly(told):
    words = [stall.told.first() for stall in Stall.objects.all()]
    said = [word for word in words if word]
    assert counted() == {
        "fair_stalls": len(words),
        "fair_sales_known": len([w for w in said if w.sales is not None]),
        "fair_sales_rupees": sum(w.sales for w in said) // 100,
        "fair_orders_known": len([w for w in said if w.orders is not None]),
        "fair_orders": sum(w.orders or 0 for w in said),
        "fair_enquiries_known": len([w for w in said if w.enquiries is not None]),
        "fair_enquiries": sum(w.enquiries or 0 for w in said),
    }
    assert counted()["fair_sales_rupees"] == 78_000


def test_nothing_of_a_later_day_and_no_fair_that_is_not_over(told):
    assert counted(makers.FIRST)["fair_stalls"] == 0
    assert counted(makers.LAST)["fair_sales_known"] == 0  # told the day after


def test_where_two_words_differ_neither_is_counted(told, saleem):
    stall = makers.own_stall(makers.maker(saleem), told[0].fair)
    services.tell_results(stall=stall.pk, answers=Answers(sales=5_00), by=OPERATOR, at=makers.AFTER)
    before = counted()
    services.tell_results(stall=stall.pk, answers=Answers(sales=9_00), by=saleem, at=makers.AFTER)
    assert counted()["fair_sales_known"] == before["fair_sales_known"] - 1
    assert counted()["fair_sales_rupees"] == before["fair_sales_rupees"] - 5


def test_small_ones_are_hidden_with_what_they_were_told_of(told):
    close_day(on=ON, by=OPERATOR, at=makers.at(ON, 22))
    assert queries.ask("fair_stalls", on=ON, district="Bhadohi").count == 15
    assert queries.ask("fair_sales_rupees", on=ON, district="Bhadohi").count == 78_000
    assert queries.ask("fair_enquiries", on=ON, district="Bhadohi").count == 77
    for figure in ("fair_orders", "fair_orders_known"):  # of four stalls
        assert queries.ask(figure, on=ON, district="Bhadohi").count is None, figure
