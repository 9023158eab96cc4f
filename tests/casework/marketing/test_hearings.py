"""Nobody is found false unheard; and a no is looked at again once, if it is asked for in time."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.casework.models import Bar, Hearing
from odop.casework.queries.marketing import market_beside_money
from odop.casework.rules.marketing import hearings as no
from odop.casework.rules.marketing.refusals import AlreadyClaimed, EarlierWaits, ReasonNotGiven
from odop.casework.rules.marketing.states import ClaimCannotMove
from odop.casework.services import councils, hearing, marketing
from odop.documents.models import Letter
from odop.finance.models import Entitlement
from odop.finance.queries import verified
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.councils import makers as of_councils
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT, SCHEME, YEAR
from tests.finance import makers as money

DAY = timedelta(days=1)
LATER = AT + 40 * DAY
ORDER = {"order": "77/DIC/2025", "words": "No stall was ever taken at this fair"}
ASKED = {"words": "The organiser knows of no stall. Show the receipt."}


def order(number, *, at, by=OPERATOR):
    return marketing.find_false(number=str(number), **ORDER, by=by, at=at)


def test_no_order_is_given_unheard_nor_before_the_answer_or_its_last_day(cast):
    row = makers.filed(of=makers.artisan(user=cast.saleem))
    with pytest.raises(no.NotHeardYet):
        order(row, at=AT)
    hearing.ask_cause(number=str(row), **ASKED, by=cast.rekha, at=AT)
    with pytest.raises(no.NotHeardYet, match="18"):
        order(row, at=AT + 15 * DAY)
    assert makers.again(row).state == "SUBMITTED" and not Bar.objects.exists()
    order(row, at=AT + 16 * DAY)
    assert Hearing.objects.get().ended == "ORDERED"
    assert "Show the receipt" in str(Letter.objects.get(kind="claim_cause").data)
    assert Notice.objects.filter(template="claim_cause", user=cast.saleem).exists()


def test_she_answers_herself_and_her_answer_stands(cast):
    row = makers.filed(of=makers.artisan(user=cast.saleem))
    with pytest.raises(no.NothingAsked):
        hearing.answer_cause(number=str(row), words="I was there.", by=cast.saleem, at=AT)
    hearing.ask_cause(number=str(row), **ASKED, by=cast.rekha, at=AT)
    for stranger in (cast.meena, cast.vikram, cast.cell):
        with pytest.raises(NotPermitted):
            hearing.answer_cause(number=str(row), words="I was there.", by=stranger, at=AT)
    with pytest.raises(ReasonNotGiven):
        hearing.answer_cause(number=str(row), words=" ", by=cast.saleem, at=AT)
    hearing.answer_cause(number=str(row), words="I was there.", by=cast.saleem, at=AT)
    with pytest.raises(no.AlreadyAnswered):
        hearing.answer_cause(number=str(row), words="No, I was not.", by=cast.saleem, at=AT)
    assert Hearing.objects.get().answer == "I was there."
    order(row, at=AT)


def test_only_the_deputy_commissioner_asks_and_once_at_a_time(cast):
    row = makers.filed(of=makers.artisan(user=cast.saleem))
    for stranger in (cast.anil, cast.vikram, cast.cell, cast.saleem):
        with pytest.raises(NotPermitted):
            hearing.ask_cause(number=str(row), **ASKED, by=stranger, at=AT)
    with pytest.raises(ReasonNotGiven):
        hearing.ask_cause(number=str(row), words="", by=cast.rekha, at=AT)
    hearing.ask_cause(number=str(row), **ASKED, by=cast.rekha, at=AT)
    with pytest.raises(no.AlreadyAsked):
        hearing.ask_cause(number=str(row), **ASKED, by=cast.rekha, at=AT)


def test_a_claim_in_doubt_waits_and_holds_nobody_up_and_goes_on_once_the_answer_is_accepted(cast):
    one = makers.fair()
    doubted, other = makers.sanctioned(one), makers.sanctioned(one, of=makers.artisan(name="Other"))
    money.allot(10 * makers.LAKH, scheme=SCHEME, year=YEAR, at=AT)
    hearing.ask_cause(number=str(doubted), **ASKED, by=OPERATOR, at=AT + 7 * DAY)
    done = marketing.pass_claims(numbers=[str(doubted)], by=OPERATOR, at=AT + 7 * DAY)
    assert isinstance(done.refused[str(doubted)], no.BeingHeard)
    assert marketing.pass_claims(numbers=[str(other)], by=OPERATOR, at=AT + 7 * DAY).done == (str(other),)
    hearing.answer_cause(number=str(doubted), words="Here is the receipt.", by=OPERATOR, at=AT + 8 * DAY)
    hearing.drop_cause(number=str(doubted), words="The receipt is genuine.", by=OPERATOR, at=AT + 9 * DAY)
    assert marketing.pass_claims(numbers=[str(doubted)], by=OPERATOR, at=AT + 9 * DAY).done == (str(doubted),)


def test_what_is_in_doubt_is_neither_taken_back_nor_read_on(cast):
    row = makers.ripe(of=makers.artisan(user=cast.saleem))
    hearing.ask_cause(number=str(row), **ASKED, by=OPERATOR, at=AT)
    with pytest.raises(no.BeingHeard):
        marketing.withdraw_claim(application=row.pk, by=cast.saleem, at=AT)
    for done in (
        marketing.recommend(numbers=[str(row)], by=OPERATOR, at=AT),
        marketing.return_claims(numbers=[str(row)], reasons=["paper_missing"], by=OPERATOR, at=AT),
        marketing.reject_claims(numbers=[str(row)], reason="not_at_the_fair", words="x", by=OPERATOR, at=AT),
    ):
        assert isinstance(done.refused[str(row)], no.BeingHeard)
    made = of_councils.filed()
    hearing.ask_cause(number=made.number, **ASKED, by=OPERATOR, at=AT)
    with pytest.raises(no.BeingHeard):
        councils.reject_council_claim(number=made.number, reason="not_held", words="x", by=OPERATOR, at=AT)
    with pytest.raises(no.BeingHeard):
        councils.withdraw_council_claim(number=made.number, words="x", by=OPERATOR, at=AT)


def test_a_claim_of_somebody_shut_out_holds_nobody_up(cast):
    one, her = makers.fair(), makers.artisan()
    first = makers.sanctioned(one, of=her)
    second = makers.sanctioned(one, of=makers.artisan(name="Other"))
    bad = makers.online(of=her)
    makers.papers(bad)
    bad = marketing.file_claim(application=bad.pk, agreed=True, by=OPERATOR, at=AT)
    makers.heard(bad, at=AT)
    order(bad, at=AT)
    money.allot(10 * makers.LAKH, scheme=SCHEME, year=YEAR, at=AT)
    done = marketing.pass_claims(numbers=[str(second)], by=OPERATOR, at=AT + 7 * DAY)
    assert done.done == (str(second),) and makers.again(first).state == "SANCTIONED"
    assert not any(isinstance(one, EarlierWaits) for one in done.refused.values())


def rejected(**words):
    row = makers.filed(**words)
    marketing.reject_claims(
        numbers=[str(row)], reason="not_at_the_fair", words="Nobody saw her.", by=OPERATOR, at=AT
    )
    return row


def test_a_rejected_claim_is_looked_at_again_once_and_opened(cast):
    row = rejected(of=makers.artisan(user=cast.saleem))
    for stranger in (cast.meena, cast.vikram):
        with pytest.raises(NotPermitted):
            hearing.ask_second_look(number=str(row), words="My photograph", by=stranger, at=AT + DAY)
    hearing.ask_second_look(
        number=str(row), words="My photograph shows me there.", by=cast.saleem, at=AT + DAY
    )
    with pytest.raises(NotPermitted):
        hearing.end_second_look(number=str(row), opens=True, words="x", by=cast.anil, at=AT + DAY)
    with pytest.raises(ReasonNotGiven):
        hearing.end_second_look(number=str(row), opens=True, words="", by=cast.rekha, at=AT + DAY)
    hearing.end_second_look(
        number=str(row), opens=True, words="The photograph is of the fair.", by=cast.rekha, at=AT + 2 * DAY
    )
    assert makers.again(row).state == "SUBMITTED"
    assert Letter.objects.get(kind="market_refusal").withdrawn_at is not None
    assert Letter.objects.filter(kind="claim_look_opened").count() == 1
    marketing.reject_claims(
        numbers=[str(row)], reason="not_at_the_fair", words="Not her.", by=OPERATOR, at=AT + 3 * DAY
    )
    with pytest.raises(no.LookedAtOnce):
        hearing.ask_second_look(number=str(row), words="Again", by=cast.saleem, at=AT + 3 * DAY)


def test_a_no_that_stands_says_why_and_is_not_reopened_by_filing(cast):
    row = rejected(of=makers.artisan(user=cast.saleem))
    hearing.ask_second_look(number=str(row), words="I was there.", by=cast.saleem, at=AT)
    hearing.end_second_look(number=str(row), opens=False, words="The organiser says no.", by=OPERATOR, at=AT)
    assert makers.again(row).state == "REJECTED"
    assert "The organiser says no." in str(Letter.objects.get(kind="claim_look_stands").data)
    with pytest.raises(ClaimCannotMove):
        marketing.file_claim(application=row.pk, agreed=True, by=cast.saleem, at=AT)


def test_a_second_look_is_asked_within_thirty_days_of_a_no_and_of_nothing_else(cast):
    row = rejected()
    with pytest.raises(no.NoLookNow):
        hearing.ask_second_look(number=str(row), words="Too late", by=OPERATOR, at=AT + 31 * DAY)
    other = makers.filed(of=makers.artisan(name="Other"))
    with pytest.raises(no.NoLookNow):
        hearing.ask_second_look(number=str(other), words="No no yet", by=OPERATOR, at=AT)
    hearing.ask_second_look(number=str(row), words="In time", by=OPERATOR, at=AT + 30 * DAY)


def test_what_she_claimed_anew_meanwhile_is_not_claimed_twice(cast):
    her, one = makers.artisan(), makers.fair()
    row = rejected(at_fair=one, of=her)
    hearing.ask_second_look(number=str(row), words="I was there.", by=OPERATOR, at=AT)
    makers.filed(one, of=her)
    with pytest.raises(AlreadyClaimed):
        hearing.end_second_look(number=str(row), opens=True, words="She was.", by=OPERATOR, at=AT)
    assert makers.again(row).state == "REJECTED" and Hearing.objects.get().ended == ""


def test_an_order_of_recovery_is_taken_back_with_its_bar_and_its_letter(cast):
    row = makers.paid(of=makers.artisan(user=cast.saleem))
    makers.heard(row, at=LATER)
    order(row, at=LATER)
    hearing.ask_second_look(number=str(row), words="The receipt was found.", by=cast.saleem, at=LATER + DAY)
    hearing.end_second_look(
        number=str(row), opens=True, words="The receipt is genuine.", by=cast.rekha, at=LATER + 2 * DAY
    )
    assert makers.again(row).state == "PASSED" and Entitlement.objects.get().state == "CREDITED"
    assert makers.claim(row).recovery_order == "" and makers.claim(row).given == 75_000_00
    assert Bar.objects.get().lifted_words == "The receipt is genuine."
    assert Letter.objects.get(kind="market_recovery").withdrawn_at is not None
    assert marketing.begin_claim(artisan=row.artisan_id, by=OPERATOR, at=LATER + 2 * DAY)
    assert verified().holds and not market_beside_money()


def test_money_that_went_back_is_not_brought_back_by_a_second_look(cast):
    row = makers.passed()
    makers.heard(row, at=LATER)
    order(row, at=LATER)
    with pytest.raises(no.NoLookNow):
        hearing.ask_second_look(number=str(row), words="I was there.", by=OPERATOR, at=LATER)


def test_a_council_is_heard_by_its_letter_and_its_no_is_looked_at_again(cast):
    made = of_councils.paid()
    hearing.ask_cause(number=made.number, words="Was the hall hired?", by=cast.rekha, at=LATER)
    hearing.answer_cause(number=made.number, words="It was, see the bill.", by=cast.anil, at=LATER)
    councils.find_council_claim_false(number=made.number, **ORDER, by=cast.rekha, at=LATER)
    assert of_councils.again(made).state == "RECOVERING"
    hearing.ask_second_look(number=made.number, words="The bill was genuine.", by=cast.anil, at=LATER + DAY)
    hearing.end_second_look(number=made.number, opens=True, words="It was.", by=cast.rekha, at=LATER + DAY)
    made = of_councils.again(made)
    assert (made.state, made.recovery_order, made.recovery_ordered_on) == ("PASSED", "", None)
    assert of_councils.filed(of_councils.meet(), at=LATER + DAY).state == "SUBMITTED"
    assert verified().holds and not market_beside_money()


def test_a_rejected_council_is_opened_again_and_read_anew(cast):
    made = of_councils.filed()
    councils.reject_council_claim(number=made.number, reason="not_held", words="No fair.", by=OPERATOR, at=AT)
    hearing.ask_second_look(number=made.number, words="It was held.", by=cast.anil, at=AT)
    hearing.end_second_look(number=made.number, opens=True, words="It was.", by=cast.rekha, at=AT)
    made = of_councils.again(made)
    assert (made.state, made.given, made.admitted) == ("SUBMITTED", None, None)
