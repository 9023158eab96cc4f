"""What banks say: taken once, in any order, late or twice; nobody is ever paid twice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.finance import queries, services
from odop.finance.models import Answered, Entry
from odop.finance.rules import Head, Hold, MoneyCannotMove, Owing
from odop.notices.models import Notice
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, SCHEME, YEAR, balance

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=3)


@pytest.fixture
def sent(cast):
    """Two payments on their way; Saleem's is one of them."""
    makers.allot(10 * LAKH)
    saleem = makers.maker(1, user=cast.saleem, name="Saleem Ansari")
    services.entitle([makers.owed(1, artisan=saleem), makers.owed(2)], by=ONE, at=AT)
    services.approve([makers.owed(1).key, makers.owed(2).key], by=ONE, at=AT)
    return makers.ordered()


def take(*answers):
    return services.record_answers(answers, by=ONE, at=LATER)


def test_a_thousand_repeats_add_nothing(sent):
    said = makers.answers(sent)
    take(*said)
    before = Entry.objects.count()
    for _ in range(10):
        assert len(take(*(said * 50)).repeated) == 100
    assert Entry.objects.count() == before
    assert balance(Head.HELD) == 2 * LAKH


def test_the_same_line_twice_in_one_message_counts_once(sent):
    one, other = makers.answers(sent)
    found = take(one, one, other)
    assert (len(found.credited), len(found.repeated)) == (2, 1)


def test_an_altered_sum_or_account_moves_nothing_and_comes_back(sent):
    one, other = makers.answers(sent)
    found = take(replace(one, amount=one.amount + 1), replace(other, account="999999999"))
    assert len(found.altered) == 2
    assert balance(Head.IN_TRANSIT) == 2 * LAKH
    assert not Answered.objects.exists()


def test_an_unknown_line_comes_back(sent):
    one, _ = makers.answers(sent)
    assert len(take(replace(one, end_to_end="PO-2026-27-BHD-99999-00001")).unknown) == 1


def test_what_was_never_sent_is_not_credited(cast):
    makers.allot(10 * LAKH)
    makers.entitled(1)
    number = makers.ordered(sent=False)
    assert len(take(*makers.answers(number)).unknown) == 1


@pytest.mark.parametrize(("first", "second"), [("CREDITED", "FAILED"), ("FAILED", "CREDITED")])
def test_a_late_contrary_word_moves_nothing_and_nothing_more_is_paid(sent, first, second):
    one, _ = makers.answers(sent, first, reason="AB05")
    late, _ = makers.answers(sent, second, reason="AB05")
    take(one)
    stood = (balance(Head.HELD), balance(Head.RETURNED))
    found = take(late)
    assert len(found.contrary) == 1
    assert (balance(Head.HELD), balance(Head.RETURNED)) == stood
    made = services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=ONE, at=LATER)
    assert made.payments == 0
    standing = queries.standing_of(["MM/2026-27/BHD/00001"])["MM/2026-27/BHD/00001"]
    assert Hold.ANSWER in standing.waits
    with pytest.raises(MoneyCannotMove):
        services.cancel(key=standing.key, reason="It did not come.", by=ONE, at=LATER)
    assert len(take(late).repeated) == 1


def test_a_late_credit_after_the_retry_was_sent_does_not_pay_twice(sent):
    failed = makers.answers(sent, "FAILED", reason="AB05")
    take(*failed)
    makers.let_go(LATER)
    again = makers.ordered(at=LATER)
    found = take(*makers.answers(sent))
    assert len(found.contrary) == 2, "the first payment's late credit is a question"
    take(*makers.answers(again))
    assert balance(Head.HELD) == 2 * LAKH, "each is counted once"
    assert queries.verified().breaks == ()


def test_without_an_answer_nothing_is_ordered_again(sent):
    made = services.prepare_order(
        district="179", scheme=SCHEME, year=YEAR, by=ONE, at=AT + timedelta(days=400)
    )
    assert made.number == ""


def test_a_failure_is_told_to_the_maker_with_its_one_next_step(sent):
    take(*makers.answers(sent, "FAILED", reason="AC04"))
    (letter,) = Notice.objects.filter(template="money_failed")
    assert letter.language == "hi"
    assert letter.phone == "+919415000001"
    assert "₹1,00,000" in letter.text
    assert "बंद" in letter.text


def test_a_credit_is_told_to_the_maker(sent):
    take(*makers.answers(sent))
    (letter,) = Notice.objects.filter(template="money_credited")
    assert "0001" in letter.text


def test_a_closed_account_is_not_paid_into_again_until_it_is_changed(sent, cast):
    take(*makers.answers(sent, "FAILED", reason="AC04"))
    key = "MARGIN:MM/2026-27/BHD/00001"
    assert services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=ONE, at=LATER).held == 2
    change = services.propose_account_change(
        key=key, payee="Saleem Ansari", account="30219999999", ifsc=makers.BRANCH, words="Account closed.",
        by=cast.anil, at=LATER,
    )  # fmt: skip
    services.confirm_account_change(key=key, by=cast.rekha, at=change.cools_until)
    made = services.prepare_order(district="179", scheme=SCHEME, year=YEAR, by=ONE, at=change.cools_until)
    assert (made.payments, made.held) == (1, 1)


def test_nobody_says_in_person_what_a_bank_has_said(sent, cast):
    with pytest.raises(NotPermitted):
        services.record_answers(makers.answers(sent), by=cast.accounts, at=AT)
    assert queries.standing_of(["MM/2026-27/BHD/00001"])["MM/2026-27/BHD/00001"].state == Owing.SENT
