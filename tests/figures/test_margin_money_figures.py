"""The figures of margin money: counted twice, told alike everywhere, small ones hidden."""

from collections import Counter
from datetime import date

import pytest

from odop.basics.dates import day_of, financial_year
from odop.casework.models import Application
from odop.figures import queries
from odop.figures.services import COUNTS, close_day
from odop.finance.models import Entitlement
from tests.access.makers import OPERATOR, signed_in
from tests.casework.margin_money import files
from tests.finance import makers as money
from tests.outcomes.makers import at

pytestmark = pytest.mark.django_db
TODAY = date(2025, 6, 2)


@pytest.fixture
def some_margins(cast):
    """Twelve sanctioned, of which three were paid; two refused; one drafted."""
    rows = [files.sanctioned() for _ in range(12)]
    for _ in range(2):
        files.refused()
    paid = rows[:3]
    money.allot(10 * money.LAKH)
    for n, row in enumerate(paid, 1):
        money.entitled(1, first=n, about=row.number)
    money.answered(money.ordered(), at=money.AT)
    return rows


def slowly(decision: str) -> int:
    """One application after another, by its last file."""
    found = 0
    for row in Application.objects.filter(scheme="margin_money"):
        file = row.files.order_by("number").last()
        found += file is not None and file.decision == decision
    return found


def test_each_figure_is_counted_a_second_time_slowly(some_margins):
    until = day_of(money.AT)
    counted = {
        name: sum(cell.count for cell in COUNTS[f"casework.queries.margin_money.{name}"](until))
        for name in ("applied_for_margin", "loans_sanctioned", "loans_refused", "margins_paid", "margins_paid_rupees",
                     "margins_granted")
    }  # fmt: skip
    paid = [e for e in Entitlement.objects.all() if e.paid_on and e.kind == "MARGIN"]
    assert counted == {
        "applied_for_margin": Application.objects.filter(scheme="margin_money").count(),
        "loans_sanctioned": slowly("SANCTIONED"),
        "loans_refused": slowly("REFUSED"),
        "margins_paid": len(paid),
        "margins_paid_rupees": sum(e.amount for e in paid) // 100,
        "margins_granted": 0,
    }
    assert counted["loans_sanctioned"] == 12 and counted["margins_paid"] == 3
    years = Counter(cell.year for cell in COUNTS["casework.queries.margin_money.margins_paid"](until))
    assert set(years) == {financial_year(paid[0].paid_on)}


def test_nothing_of_a_later_day_is_counted(some_margins):
    assert COUNTS["casework.queries.margin_money.margins_paid"](date(2025, 1, 1)) == ()
    assert COUNTS["casework.queries.margin_money.loans_sanctioned"](date(2024, 6, 1)) == ()


def test_small_counts_are_hidden_together_with_their_rupees(some_margins):
    on = day_of(money.AT)
    close_day(on=on, by=OPERATOR, at=at(on, 22))
    assert queries.ask("margin_sanctioned", on=on, district="Bhadohi").count == 12
    for figure in ("margin_paid", "margin_paid_rupees", "margin_refused"):
        assert queries.ask(figure, on=on, district="Bhadohi").count is None, figure
    assert queries.ask("margin_paid", on=on, district="Bhadohi", exact=True).count == 3
    page = signed_in(None).get("/en/figures/margin_paid_rupees/bhadohi/")
    assert page.status_code == 200 and "3,00,000" not in page.content.decode()


def test_the_public_money_page_shows_no_small_sum(some_margins):
    page = signed_in(None).get(f"/en/money/?year={money.YEAR}")
    said = page.content.decode()
    assert page.status_code == 200 and "not shown" in said and "3,00,000" not in said
    assert "₹10,00,000" in said and "Maker" not in said
    assert signed_in(None).get("/hi/money/").status_code == 200
    assert signed_in(None).get("/en/money/?year=1900-01").status_code == 404
