"""The money of one case on one page: every hand it passed through, for whoever sees the money of its district."""

import pytest
from django.utils import translation

from odop.basics.dates import day_of
from odop.finance import queries, services
from odop.finance.models import PaymentOrder
from tests.finance import makers as money
from tests.finance.files import makers as files

pytestmark = pytest.mark.django_db
PAGE, ABOUT = "/en/state/case-money/", "MM/2026-27/BHD/00001"


@pytest.fixture
def followed(cast):
    """Failed once, sent anew, credited by a bank's file, become a grant."""
    money.allot(10 * money.LAKH)
    files.paying_account()
    (key,) = money.entitled(1)
    money.answered(money.ordered([key]), "FAILED", reason="AC04")
    money.let_go()
    order = PaymentOrder.objects.get(number=money.ordered([key]))
    files.taken(order, [files.line(files.payments(order)[0])])
    services.grant_held(about=ABOUT, on=day_of(money.AT), by=money.ONE, at=files.NEXT_DAY)
    return cast


def text_of(page) -> str:
    assert page.status_code == 200
    return page.content.decode()


def test_the_whole_way_from_the_budget_to_the_grant_stands_on_one_page(followed, signed_in):
    said = text_of(signed_in(followed.auditor).get(PAGE, {"key": ABOUT}))
    for word in ("SET_ASIDE:MARGIN:", "SEND:", "RETURN:", "CREDIT:", "GRANT:MARGIN:", "SHA-256"):
        assert word in said
    assert said.count("one") and "another" in said, "who prepared and who checked"
    assert "budget of the year" in said and "allotment to a district" in said
    assert "30210000001" not in said, "of an account, the last four digits"


def test_its_postings_alone_say_where_the_money_is(followed):
    with translation.override("en"):
        (one,) = queries.money_of_case(ABOUT)
    assert dict(one.now_in) == {"allotted": -money.LAKH, "become a grant": money.LAKH}
    assert [p.words for p in one.postings] == [
        "set aside", "sent to the bank", "returned by the bank", "sent to the bank", "credited", "become a grant",
    ]  # fmt: skip
    assert len(one.payments) == 2
    assert one.payments[-1].files[0].sha256


def test_it_is_found_by_the_ledgers_key_too_and_a_number_nobody_wrote_says_so(followed, signed_in):
    reader = signed_in(followed.cell)
    assert "GRANT:MARGIN:" in text_of(reader.get(PAGE, {"key": f"MARGIN:{ABOUT}"}))
    assert "Nothing was ever owed" in text_of(reader.get(PAGE, {"key": "MM/2026-27/BHD/09999"}))


def test_an_officer_of_another_district_does_not_see_it(followed, signed_in):
    assert signed_in(followed.vikram).get(PAGE, {"key": ABOUT}).status_code == 403
    assert "GRANT:MARGIN:" in text_of(signed_in(followed.rekha).get(PAGE, {"key": ABOUT}))


def test_the_page_asks_as_much_for_two_things_owed_as_for_one(followed, django_assert_max_num_queries):
    with django_assert_max_num_queries(16):
        queries.money_of_case(ABOUT)
