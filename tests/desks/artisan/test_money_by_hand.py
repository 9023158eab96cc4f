"""A maker sees her money: what was paid, what failed and why, and she stops an account that is not hers."""

from datetime import timedelta

import pytest

from odop.finance import queries, services
from odop.finance.models import AccountChange
from odop.notices.models import Question
from tests.access.makers import signed_in
from tests.casework.margin_money import files
from tests.casework.margin_money import makers as loans
from tests.finance import makers
from tests.finance.makers import AT, ONE

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(saleem):
    return signed_in(saleem)


@pytest.fixture
def owed(saleem):
    """A lakh owed to Saleem, approved."""
    makers.allot(10 * makers.LAKH)
    artisan = makers.maker(1, user=saleem, name="Saleem Ansari")
    return makers.entitled(artisan=artisan, kind="HONORARIUM")[0]


@pytest.fixture
def changing(owed, cast):
    """An officer proposes another account for it."""
    return services.propose_account_change(
        key=owed, payee="Saleem Ansari", account="30219999999", ifsc=makers.BRANCH, words="New passbook.",
        by=cast.anil, at=AT + timedelta(days=1),
    )  # fmt: skip


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def test_three_lines_answer_first(hers, owed):
    page = read(hers.get("/en/me/money/"))
    assert page.index("Paid to me") < page.index("On its way") < page.index("Locked in the bank for me")
    assert "₹1,00,000" in page and "The office has agreed." in page


def test_of_the_account_only_its_end_is_shown(hers, owed, changing):
    page = read(hers.get("/en/me/money/"))
    assert "••••0001" in page and "30210000001" not in page
    assert "••••9999" in page and "30219999999" not in page


def test_a_credit_is_told_with_its_day(hers, owed):
    makers.answered(makers.ordered())
    page = read(hers.get("/en/me/money/"))
    assert "4 May 2026" in page and "It is in your account." in page


def test_a_failed_credit_has_its_cause_and_its_one_next_step(hers, owed):
    makers.answered(makers.ordered(), "FAILED", reason="DORMANT")
    page = read(hers.get("/hi/me/money/"))
    assert "आपका बैंक खाता निष्क्रिय है" in page and "खाता फिर से चालू कराइए" in page
    home = read(hers.get("/hi/me/"))
    assert "आपका पैसा बैंक से लौट आया" in home and "खाता फिर से चालू कराइए" in home


def test_she_stops_an_account_that_is_not_hers_with_one_tap(hers, owed, changing, saleem):
    assert "कोई आपका खाता बदलना चाहता है" in read(hers.get("/hi/me/"))
    page = read(hers.get("/hi/me/money/"))
    assert saleem.phone in page and "New passbook." in page
    page = read(hers.post("/hi/me/money/not-mine/", {"key": owed}, follow=True))
    assert "रोक दिया गया" in page and "जब तक बात साफ़ न हो" in page
    row = AccountChange.objects.get()
    assert (row.state, row.objection) == ("OBJECTED", "यह खाता मैंने नहीं बताया।")
    assert Question.objects.filter(kind="account_objected").exists()


def test_what_is_settled_already_is_said_in_words(hers, owed, changing, cast):
    services.withdraw_account_change(
        key=owed, words="Typed wrongly.", by=cast.anil, at=AT + timedelta(days=2)
    )
    page = read(hers.post("/en/me/money/not-mine/", {"key": owed}, follow=True))
    assert 'class="' in page and AccountChange.objects.get().state == "WITHDRAWN"


def test_nobody_stops_what_is_another_makers(owed, changing, meena):
    makers.maker(2, user=meena, name="Meena")
    client = signed_in(meena)
    assert client.post("/en/me/money/not-mine/", {"key": owed}).status_code == 404
    assert "••••0001" not in read(client.get("/en/me/money/"))
    assert AccountChange.objects.get().state == "PROPOSED"


def test_margin_money_held_is_not_counted_as_paid(hers, saleem):
    row = files.held(of=loans.artisan(user=saleem))
    found = queries.my_money(saleem)
    assert (found.paid, found.coming) == (0, 0) and found.held == found.payments[0].amount > 0
    page = read(hers.get("/en/me/money/"))
    assert "Locked until" in page and "3 July 2026" in page and row.number in page


def test_money_that_came_back_is_not_said_to_be_on_its_way_on_the_page_of_the_loan(hers, saleem):
    row = files.passed(of=loans.artisan(user=saleem))
    assert "came back" not in read(hers.get(f"/en/me/loans/{row.pk}/"))
    files.credit(row, "FAILED", reason="DORMANT", at=files.SENT_AT + 28 * files.DAY)
    page = read(hers.get(f"/hi/me/loans/{row.pk}/"))
    assert "आपका पैसा बैंक से लौट आया" in page and "खाता फिर से चालू कराइए" in page


def test_margin_money_that_must_go_back_is_not_said_to_become_hers(hers, saleem):
    row = files.held(of=loans.artisan(user=saleem))
    assert "pays off a part" in read(hers.get("/en/me/money/"))
    seen = files.inspected(row, "CLOSED", on=files.SENT_AT + 100 * files.DAY)
    files.branch.order_recovery(
        number=seen.number,
        words="The looms were sold off",
        by=files.OPERATOR,
        at=files.SENT_AT + 110 * files.DAY,
    )
    page = read(hers.get("/en/me/money/"))
    assert "It must go back to the government." in page and "pays off a part" not in page
    assert "write to the Deputy Commissioner" in read(hers.get(f"/en/me/loans/{row.pk}/"))


def test_nothing_owed_is_said_so(hers, saleem):
    makers.maker(1, user=saleem)
    assert "No money is owed to you yet" in read(hers.get("/en/me/money/")) and ONE


def test_the_page_asks_the_same_few_questions_however_much_is_owed(saleem, django_assert_num_queries):
    makers.allot(10 * makers.LAKH)
    artisan = makers.maker(1, user=saleem)
    makers.entitled(3, artisan=artisan)
    with django_assert_num_queries(3):
        assert len(queries.my_money(saleem).payments) == 3
