"""The funnel without a ranking, March as a question, float by age, allotments by two people, orders to check."""

import random

import pytest

from odop.casework.queries.margin_money import funnel as casework
from odop.casework.rules.margin_money.heaping import far_above
from odop.finance.models import Allotment
from tests.casework.margin_money import files
from tests.finance import makers as money

pytestmark = pytest.mark.django_db
PAGES = ("money/", "money/banks/", "money/way/", "money/months/", "money/allotments/", "money/checks/")


def text_of(page) -> str:
    return page.content.decode()


def test_every_step_of_the_funnel_is_counted_once_an_application(cast, django_assert_max_num_queries):
    files.sanctioned()
    files.claimed()
    files.refused()
    with django_assert_max_num_queries(3):
        state, (bhadohi,) = casework.funnel("2024-25")
    counts = {code: n for code, n, _before, _days in bhadohi.steps}
    assert counts["APPLIED"] == 3 and counts["RECEIVED"] == 3 and counts["SANCTIONED"] == 2
    assert counts["DISBURSED"] == counts["CLAIMED"] == 1 and counts["PAID"] == counts["GRANTED"] == 0
    assert state.counts == bhadohi.counts
    days = {code: d for code, _n, _before, d in bhadohi.steps}
    assert days["SANCTIONED"] == 9  # from the receipt, a day after it was sent, to the tenth day
    assert casework.funnel("2019-20")[1] == ()


def test_nine_of_ten_heaping_districts_are_found_and_few_others():
    chance = random.Random(16)
    found, false = 0, 0
    for district in range(75):
        weights = [1.0] * 11 + ([4.0] if district < 10 else [1.0])
        of_march = sum(m == 11 for m in chance.choices(range(12), weights, k=120))
        if far_above(of_march, 120):
            found, false = found + (district < 10), false + (district >= 10)
    assert found >= 9 and false <= 3


def test_few_payments_say_nothing_of_a_month():
    assert not far_above(20, 23) and far_above(24, 24) and not far_above(2, 24) and not far_above(0, 0)


def test_the_pages_say_what_they_show_in_both_languages(cast, signed_in):
    files.sanctioned()
    client = signed_in(cast.accounts)
    for page in PAGES:
        for language in ("en", "hi"):
            assert client.get(f"/{language}/state/{page}").status_code == 200, page
    said = text_of(client.get("/en/state/money/way/?year=2024-25&sort=oldest"))
    assert "Districts are not ranked" in said and "the target is not known" in said
    assert client.get("/en/state/money/way/?year=1900-01").status_code == 404
    months = client.get("/en/state/money/months/?year=2024-25")
    assert months.context["page"]["rounds"].loans == 1 and "₹9,00,000 (1)" in text_of(months)


def test_float_is_told_by_bank_and_age(cast, signed_in):
    money.allot(10 * money.LAKH)
    money.ordered(money.entitled(1))
    page = signed_in(cast.auditor).get("/en/state/money/banks/")
    title, rows, together = page.context["page"]["kinds"][0]
    assert together == money.LAKH and len(rows) == 1 and "In transit" in title
    elsewhere = signed_in(cast.auditor).get("/en/state/money/banks/?district=lucknow")
    assert elsewhere.status_code in (200, 404)


def test_the_cell_proposes_and_the_accounts_officer_confirms(cast, signed_in):
    money.allot(2 * money.LAKH)
    cell, accounts = signed_in(cast.cell), signed_in(cast.accounts)
    address = f"/en/state/money/allotments/?scheme=margin_money&year={money.YEAR}"
    said = {"kind": "BUDGET", "rupees": "100000", "words": "The order of May."}
    assert cell.post(address, said).status_code == 302
    row = Allotment.objects.get(confirmed=None)
    assert (row.amount == money.LAKH and "Archana" in text_of(accounts.get(address))) or row.proposed_by_name
    where = f"/en/state/money/allotments/{row.number}/"
    assert cell.post(where, {"confirm": "yes"}).status_code == 403
    assert accounts.post(where, {"confirm": "no"}, follow=True).status_code == 200
    row.refresh_from_db()
    assert row.confirmed is None  # a refusal needs its reason
    accounts.post(where, {"confirm": "yes", "words": "Seen."})
    row.refresh_from_db()
    assert row.confirmed and row.decided_by_name and row.decided_by != row.proposed_by
    assert money.balance("BUDGET", None) == money.LAKH


def test_a_transfer_needs_two_districts(cast, signed_in):
    money.allot(2 * money.LAKH)
    address = f"/en/state/money/allotments/?scheme=margin_money&year={money.YEAR}"
    said = {"kind": "TRANSFER", "rupees": "1", "words": "w", "district": money.BHADOHI}
    answer = signed_in(cast.cell).post(address, {**said, "from_district": money.BHADOHI})
    assert answer.status_code == 200 and "Choose another district" in text_of(answer)
    assert not Allotment.objects.filter(kind="TRANSFER").exists()


def test_the_second_checker_comes_to_an_order_from_her_first_page(cast, signed_in):
    from odop.finance import services

    money.allot(10 * money.LAKH)
    keys = money.entitled(1)
    order = services.prepare_order(
        district=money.BHADOHI, scheme=money.SCHEME, year=money.YEAR, keys=keys, by=money.ONE, at=money.AT
    ).number
    client = signed_in(cast.accounts)
    page = text_of(client.get("/en/state/money/checks/"))
    where = f"/en/district/money/orders/{order}/"
    assert where in page and "/en/state/money/checks/" in text_of(client.get("/en/state/money/"))
    assert "I have checked it" in text_of(client.get(f"{where}?district={money.BHADOHI}"))
    client.post(f"{where}check/")
    assert order not in text_of(client.get("/en/state/money/checks/"))
