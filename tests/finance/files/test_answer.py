"""What a bank's file leaves to be done: causes of failure answered, doubtful lines answered by a person."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.finance import services
from odop.finance.models import BankLine, Entitlement, HoldUp, Payment
from odop.finance.rules import AlreadyDecided, MoneyCannotMove, Owing, ReasonMissing, SamePerson
from odop.finance.rules.files import Fate, Shape
from odop.finance.rules.files.refusals import CauseStands, NotToBeFollowed, StatementMissing
from odop.finance.services.files import answer_causes, answer_line
from odop.notices.models import Notice, Question
from tests.finance.files.makers import (
    CHECKER,
    CLERK,
    LATER,
    NEXT_DAY,
    line,
    payments,
    sent,
    sent_again,
    taken,
)
from tests.finance.makers import AT, BHADOHI, LAKH, ONE, OTHER, SCHEME, YEAR, balance

pytestmark = pytest.mark.django_db


def failed(code: str, words: str = ""):
    """A payment sent and failed."""
    order = sent(1)
    (p,) = payments(order)
    taken(order, [line(p, Fate.FAILED, code, words)])
    return order, p


def owed(payment) -> Entitlement:
    return Entitlement.objects.get(pk=payment.entitlement_id)


def prepare():
    return services.prepare_order(district=BHADOHI, scheme=SCHEME, year=YEAR, by=ONE, at=NEXT_DAY)


def test_a_failed_credit_is_not_ordered_again_before_its_cause_is_answered():
    _order, p = failed("NARR", "KYC PENDING")
    assert prepare().number == ""
    assert answer_causes([p.entitlement.key], words="KYC done on 6 May", by=CLERK, at=NEXT_DAY) == 1
    again = sent_again([p.entitlement.key])
    assert payments(again)[0].again is True
    assert owed(p).state == Owing.SENT


def test_a_wrong_account_must_be_changed_first(monkeypatch):
    _order, p = failed("AC01")
    with pytest.raises(CauseStands, match=p.payee):
        answer_causes([p.entitlement.key], words="it is right", by=CLERK, at=NEXT_DAY)
    monkeypatch.setattr(
        "odop.finance.services.changes.contact_before", lambda owed, at: ("+919800000001", None)
    )
    key = p.entitlement.key
    services.propose_account_change(
        key=key, payee=p.payee, account="40000000009", ifsc=p.ifsc, words="passbook seen", by=ONE, at=NEXT_DAY
    )
    services.confirm_account_change(key=key, by=OTHER, at=NEXT_DAY + timedelta(days=8))
    assert not HoldUp.objects.filter(reason="FAILED", lifted_at=None).exists()


def test_a_time_out_waits_for_the_statement_and_is_let_go_by_it():
    order, p = failed("AB05", "TIME OUT")
    with pytest.raises(StatementMissing):
        answer_causes([p.entitlement.key], words="try again", by=CLERK, at=NEXT_DAY)
    done = taken(order, [], Shape.STATEMENT)
    assert done.let_go == 1
    assert prepare().payments == 1


def test_a_cause_is_answered_in_words_by_those_who_pay_and_only_while_it_stands(cast):
    _order, p = failed("AC06")
    key = p.entitlement.key
    with pytest.raises(ReasonMissing):
        answer_causes([key], words=" ", by=CLERK, at=NEXT_DAY)
    with pytest.raises(NotPermitted):
        answer_causes([key], words="done", by=cast.vikram, at=NEXT_DAY)
    answer_causes([key], words="done", by=cast.anil, at=NEXT_DAY)
    sent_again([key])
    with pytest.raises(MoneyCannotMove):
        answer_causes([key], words="done", by=CLERK, at=NEXT_DAY)


def contrary(first: Fate, then: Fate, code: str = "AB05"):
    """A payment of which the bank says first this, then that."""
    order = sent(1)
    (p,) = payments(order)
    taken(order, [line(p, first, "" if first == Fate.PAID else code)])
    taken(order, [line(p, then, "" if then == Fate.PAID else code, reference="R1")], Shape.STATEMENT)
    return p, BankLine.objects.get(verdict="CONTRARY")


def test_a_credit_that_came_back_after_all_is_a_failure_once_a_person_says_so(cast):
    p, doubt = contrary(Fate.PAID, Fate.RETURNED, "AC04")
    answer_line(key=doubt.pk, follow=True, words="The branch showed the return.", by=cast.rekha, at=NEXT_DAY)
    assert (balance("HELD"), balance("RETURNED")) == (0, LAKH)
    assert (owed(p).state, owed(p).failure, owed(p).paid_on) == (Owing.FAILED, "AC04", None)
    assert Payment.objects.get(pk=p.pk).state == "FAILED"
    assert Notice.objects.filter(template="money_failed").count() == 1
    assert set(HoldUp.objects.filter(lifted_at=None).values_list("reason", flat=True)) == {"FAILED"}
    question = Question.objects.get(kind="bank_contrary")
    assert (question.answered_by, question.upheld) == (cast.rekha, True)


def test_a_failure_that_was_paid_after_all_is_a_credit_and_is_not_paid_again():
    p, doubt = contrary(Fate.FAILED, Fate.PAID)
    assert prepare().number == ""
    answer_line(key=doubt.pk, follow=True, words="She has it in her passbook.", by=CHECKER, at=NEXT_DAY)
    assert (owed(p).state, owed(p).paid_on) == (Owing.CREDITED, day_of(AT))
    assert (balance("HELD"), balance("RETURNED")) == (LAKH, 0)
    assert prepare().number == ""
    assert not HoldUp.objects.filter(lifted_at=None).exists()
    assert Notice.objects.filter(template="money_credited").count() == 1


def test_our_record_stands_where_the_bank_was_wrong():
    p, doubt = contrary(Fate.PAID, Fate.RETURNED)
    answer_line(key=doubt.pk, follow=False, words="The branch withdrew that line.", by=CHECKER, at=NEXT_DAY)
    assert owed(p).state == Owing.CREDITED
    assert not HoldUp.objects.filter(lifted_at=None).exists()


def test_an_altered_line_of_a_payment_on_its_way_is_taken_as_it_was_ordered():
    order = sent(1)
    (p,) = payments(order)
    taken(order, [line(p, amount=LAKH + 1)])
    answer_line(
        key=BankLine.objects.get().pk, follow=True, words="A slip of the branch.", by=CHECKER, at=NEXT_DAY
    )
    assert (owed(p).state, balance("HELD")) == (Owing.CREDITED, LAKH)


def test_an_altered_debit_of_what_had_failed_is_not_paid_again_before_it_is_answered():
    order = sent(1)
    (p,) = payments(order)
    taken(order, [line(p, Fate.FAILED, "AB05")])
    done = taken(order, [line(p, amount=LAKH + 1)], Shape.STATEMENT)
    assert (done.verdicts, done.let_go) == ({"ALTERED": 1}, 0)
    assert prepare().number == ""
    answer_line(
        key=BankLine.objects.get(verdict="ALTERED").pk, follow=True, words="Paid.", by=CHECKER, at=NEXT_DAY
    )
    assert (owed(p).state, balance("HELD")) == (Owing.CREDITED, LAKH)
    assert prepare().number == ""


def test_money_moves_by_another_person_than_who_brought_the_file():
    _p, doubt = contrary(Fate.PAID, Fate.RETURNED)
    with pytest.raises(SamePerson):
        answer_line(key=doubt.pk, follow=True, words="yes", by=CLERK, at=NEXT_DAY)


def test_what_cannot_be_followed_is_answered_in_words_alone():
    order = sent(1)
    (p,) = payments(order)
    taken(order, [line(p), line(p, reference="SECOND")], Shape.STATEMENT)
    doubt = BankLine.objects.get(verdict="TWICE")
    with pytest.raises(NotToBeFollowed):
        answer_line(key=doubt.pk, follow=True, words="yes", by=CHECKER, at=NEXT_DAY)
    answer_line(key=doubt.pk, follow=False, words="Asked back from the branch.", by=CHECKER, at=NEXT_DAY)
    with pytest.raises(AlreadyDecided):
        answer_line(key=doubt.pk, follow=False, words="again", by=CHECKER, at=NEXT_DAY)


def test_a_credit_turned_round_after_its_holding_began_is_refused():
    p, doubt = contrary(Fate.PAID, Fate.RETURNED)
    services.begin_holding(
        about=p.entitlement.about,
        from_on=day_of(AT),
        ends_on=day_of(AT) + timedelta(days=730),
        by=ONE,
        at=LATER,
    )
    with pytest.raises(MoneyCannotMove):
        answer_line(key=doubt.pk, follow=True, words="yes", by=CHECKER, at=NEXT_DAY)


def test_a_doubt_is_answered_in_words_by_a_checker_of_the_district(cast):
    _p, doubt = contrary(Fate.PAID, Fate.RETURNED)
    for person in (cast.anil, cast.vikram, cast.saleem):
        with pytest.raises(NotPermitted):
            answer_line(key=doubt.pk, follow=False, words="no", by=person, at=NEXT_DAY)
    with pytest.raises(ReasonMissing):
        answer_line(key=doubt.pk, follow=False, words=" ", by=cast.rekha, at=NEXT_DAY)
