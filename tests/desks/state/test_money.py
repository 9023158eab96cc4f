"""The State's money: sums that add up, what is not spent, who may look."""

import csv
import io

import pytest

from odop.finance import services
from tests.finance import makers as money

pytestmark = pytest.mark.django_db
PAGE = "/en/state/money/"


def text_of(page) -> str:
    return page.content.decode()


@pytest.fixture
def some_money(cast):
    """Ten lakh allotted; one lakh credited, one failed, one sent, one set aside."""
    money.allot(10 * money.LAKH)
    first, second, third, _ = (money.entitled(1, first=n)[0] for n in range(1, 5))
    money.answered(money.ordered([first]))
    money.answered(money.ordered([second]), "FAILED", reason="AC04")
    money.ordered([third])
    services.reckon(by=money.ONE, at=money.AT)


def test_the_sums_of_the_state_add_up_before_the_readers_eyes(some_money, cast, signed_in):
    page = signed_in(cast.auditor).get(f"{PAGE}?year=2026-27")
    row = page.context["page"]["row"]
    assert (row.budget, row.allotted, row.released) == (10 * money.LAKH, 10 * money.LAKH, 3 * money.LAKH)
    said = text_of(page)
    assert (
        "It adds up: allotted ₹10,00,000 = released ₹3,00,000 + set aside ₹1,00,000 + not set aside ₹6,00,000"
        in said
    )
    assert "no break" in said and '<svg class="bar stack"' in said


def test_the_table_behind_the_chart_sums_to_it(some_money, cast, signed_in):
    sheet = signed_in(cast.cell).get(f"{PAGE}districts.csv?year=2026-27").content.decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(sheet))
    assert line["district"] == money.BHADOHI and line["allotted_rupees"] == "1000000.00"
    assert line["returned_rupees"] == line["in_transit_rupees"] == line["credited_rupees"] == "100000.00"


def test_what_is_not_spent_is_told_by_head_and_month(some_money, cast, signed_in):
    months = signed_in(cast.cell).get(f"{PAGE}?year=2026-27").context["page"]["months"]
    april, may = months[0], months[1]
    assert april[2] == 0 and may[2] == 9 * money.LAKH  # all but what was credited


def test_an_accounts_officer_begins_here_and_a_year_without_money_is_said_plainly(cast, signed_in):
    client = signed_in(cast.accounts)
    assert "No money is on record" in text_of(client.get(PAGE))
    assert client.get(f"{PAGE}?year=1999-00").status_code == 404
    assert client.get(f"{PAGE}?scheme=nothing").status_code in (200, 404)


def test_the_page_makes_a_fixed_number_of_queries(some_money, cast, signed_in, django_assert_max_num_queries):
    client = signed_in(cast.cell)
    client.get(f"{PAGE}?year=2026-27")
    with django_assert_max_num_queries(20):
        client.get(f"{PAGE}?year=2026-27")
