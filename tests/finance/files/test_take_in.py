"""Taking in a bank's file: good lines move money, every other is found, kept and asked about; nothing is guessed."""

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.finance.models import BankFile, BankLine, Entitlement, Entry, HoldUp
from odop.finance.rules import Hold, Owing
from odop.finance.rules.files import Fate, FileRefused, Shape
from odop.finance.services.files import take_in_bank_file
from odop.notices.models import Notice, Question
from tests.finance.files.makers import CLERK, LATER, file_of, line, payments, sent, sent_again, taken
from tests.finance.makers import AT, LAKH, balance

pytestmark = pytest.mark.django_db


def state(payment) -> str:
    return Entitlement.objects.get(pk=payment.entitlement_id).state


@pytest.mark.parametrize("shape", [Shape.STATUS, Shape.STATEMENT, Shape.TABLE])
def test_credits_and_failures_move_money_and_are_told(shape):
    order = sent(4)
    p = payments(order)
    came_back = Fate.RETURNED if shape is Shape.STATEMENT else Fate.FAILED
    done = taken(
        order, [line(p[0]), line(p[1]), line(p[2], came_back, "AC04", "ACCOUNT CLOSED")], shape,
        name="bank.csv" if shape is Shape.TABLE else "bank.xml",
    )  # fmt: skip
    assert done.verdicts == {"CREDITED": 2, "FAILED": 1}
    assert (balance("HELD"), balance("RETURNED"), balance("IN_TRANSIT")) == (2 * LAKH, LAKH, LAKH)
    assert [state(one) for one in p] == [Owing.CREDITED, Owing.CREDITED, Owing.FAILED, Owing.SENT]
    assert (done.told, done.untold, done.questions) == (3, (), 0)
    told = Notice.objects.get(template="money_failed")
    assert told.language == "hi"
    assert "यह बैंक खाता बंद हो चुका है।" in told.text
    assert "दूसरे खाते की पासबुक" in told.text
    assert Notice.objects.filter(template="money_credited").count() == 2


def test_the_same_file_twice_adds_nothing():
    order = sent(2)
    content = file_of(order, [line(p) for p in payments(order)])
    told = {"content": content, "name": "a.xml", "district": "179", "by": CLERK, "at": LATER}
    first = take_in_bank_file(**told)
    before = (Entry.objects.count(), BankLine.objects.count(), Notice.objects.count())
    second = take_in_bank_file(**told | {"name": "b.xml"})
    assert (first.again, second.again) == (False, True)
    assert second.key == first.key
    assert second.verdicts == first.verdicts
    assert (Entry.objects.count(), BankLine.objects.count(), Notice.objects.count()) == before


def test_the_same_line_in_another_file_moves_nothing_and_is_kept():
    order = sent(2)
    lines = [line(p) for p in payments(order)]
    taken(order, lines)
    entries, letters = Entry.objects.count(), Notice.objects.count()
    done = taken(order, lines, n=2)
    assert done.verdicts == {"REPEATED": 2}
    assert (Entry.objects.count(), Notice.objects.count()) == (entries, letters)
    assert Question.objects.get(kind="bank_repeated").facts["count"] == 2


def test_a_line_twice_in_one_file_is_taken_once():
    order = sent(1)
    (p,) = payments(order)
    assert taken(order, [line(p), line(p)]).verdicts == {"CREDITED": 1, "REPEATED": 1}
    assert balance("HELD") == LAKH


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"amount": LAKH + 1}, "amount"),
        ({"number": "11112222333"}, "number"),
        ({"holder": "SHAM TRADERS"}, "holder"),
        ({"ifsc": "HDFC0000001"}, "ifsc"),
    ],
)
@pytest.mark.parametrize("shape", [Shape.STATUS, Shape.STATEMENT, Shape.TABLE])
def test_an_altered_line_moves_nothing_and_is_asked_about(changed, what, shape):
    order = sent(1)
    (p,) = payments(order)
    done = taken(order, [line(p, **changed)], shape)
    assert done.verdicts == {"ALTERED": 1}
    assert BankLine.objects.get().differs == [what]
    assert state(p) == Owing.SENT
    question = Question.objects.get(kind="bank_altered")
    assert question.put_to == "DEPUTY_COMMISSIONER"
    assert p.entitlement.about in question.about


def test_capitals_spaces_and_leading_noughts_are_no_alteration():
    order = sent(1)
    (p,) = payments(order)
    done = taken(order, [line(p, holder=f" {p.payee.upper()}  ", number=f"000{p.account}")])
    assert done.verdicts == {"CREDITED": 1}


def test_a_line_of_a_payment_never_sent_is_asked_about():
    order = sent(1)
    (p,) = payments(order)
    done = taken(order, [line(p, reference="U1"), line(p, reference="U2").__class__(
        "X-99", Fate.PAID, amount=500, reference="U3")])  # fmt: skip
    assert done.verdicts == {"CREDITED": 1, "UNKNOWN": 1}
    assert Question.objects.get(kind="bank_unknown").facts["payment"] == "X-99"


def test_a_statement_that_agrees_with_the_status_adds_nothing():
    order = sent(3)
    p = payments(order)
    taken(order, [line(p[0]), line(p[1], Fate.FAILED, "AC01")])
    entries = Entry.objects.count()
    done = taken(order, [line(p[0])], Shape.STATEMENT)
    assert done.verdicts == {"AGREES": 1}
    assert Entry.objects.count() == entries


def test_a_statement_against_the_status_is_found_and_nothing_moves():
    order = sent(2)
    p = payments(order)
    taken(order, [line(p[0]), line(p[1], Fate.FAILED, "AB05")])
    entries = Entry.objects.count()
    done = taken(
        order, [line(p[0], Fate.RETURNED, "AC06", reference="R1"), line(p[1])], Shape.STATEMENT
    )  # fmt: skip
    assert done.verdicts == {"CONTRARY": 2}
    assert done.questions == 2
    assert Entry.objects.count() == entries
    assert [state(one) for one in p] == [Owing.CREDITED, Owing.FAILED]
    held = HoldUp.objects.filter(reason=Hold.ANSWER, lifted_at=None)
    assert held.values("entitlement").distinct().count() == 2
    assert done.let_go == 0  # a time-out that was paid after all is not let go


def test_out_and_back_in_one_statement_is_a_failure_and_never_a_credit():
    order = sent(1)
    (p,) = payments(order)
    back = line(p, Fate.RETURNED, "NARR", "A/C dormant", reference="R1")
    done = taken(order, [line(p), back], Shape.STATEMENT)
    assert done.verdicts == {"UNDONE": 1, "FAILED": 1}
    assert (state(p), balance("RETURNED")) == (Owing.FAILED, LAKH)
    assert Entitlement.objects.get().failure == "DORMANT"


def test_a_second_debit_is_found_in_one_statement_and_in_the_next():
    order = sent(2)
    p = payments(order)
    done = taken(order, [line(p[0]), line(p[0], reference="SECOND"), line(p[1])], Shape.STATEMENT)
    assert done.verdicts == {"CREDITED": 2, "TWICE": 1}
    done = taken(order, [line(p[1], reference="SECOND")], Shape.STATEMENT, n=2)
    assert done.verdicts == {"TWICE": 1}
    assert Question.objects.filter(kind="bank_twice").count() == 2


def test_a_late_credit_of_money_ordered_again_is_found():
    order = sent(1)
    (p,) = payments(order)
    taken(order, [line(p, Fate.FAILED, "MS03")])
    with acting(by=CLERK, act="tests.made", at=LATER):
        HoldUp.objects.update(lifted_at=LATER, lifted_by="x", words="asked")
    sent_again([p.entitlement.key])
    done = taken(order, [line(p)], Shape.STATEMENT)
    assert done.verdicts == {"LATE": 1}
    assert Question.objects.filter(kind="bank_late").exists()
    assert state(p) == Owing.SENT


def test_a_payment_still_on_its_way_stays_there():
    order = sent(1)
    (p,) = payments(order)
    assert taken(order, [line(p, Fate.ON_THE_WAY)]).verdicts == {"ON_THE_WAY": 1}
    assert state(p) == Owing.SENT


def test_a_whole_order_refused_fails_every_payment_in_it():
    order = sent(3)
    content = file_of(order, []).replace(
        b"<GrpSts>PART</GrpSts>",
        b"<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>",
    )
    done = take_in_bank_file(content=content, name="a.xml", district="179", by=CLERK, at=LATER)
    assert done.verdicts == {"FAILED": 3}
    assert balance("RETURNED") == 3 * LAKH


def test_a_payee_without_a_contact_is_named_so_that_she_is_told_in_person():
    order = sent(1, with_makers=False)
    (p,) = payments(order)
    done = taken(order, [line(p)])
    assert (done.told, done.untold) == (0, (p.entitlement.key,))


def test_a_broken_file_leaves_nothing_behind():
    order = sent(1)
    content = file_of(order, [line(payments(order)[0])])
    with pytest.raises(FileRefused, match=r"bank\.xml"):
        take_in_bank_file(content=content[:-20], name="bank.xml", district="179", by=CLERK, at=LATER)
    assert not BankFile.objects.exists()


def test_a_statement_of_another_account_is_refused():
    order = sent(1)
    content = file_of(order, [line(payments(order)[0])], Shape.STATEMENT).replace(
        b"99000000000002", b"123456789"
    )
    with pytest.raises(FileRefused, match="123456789"):
        take_in_bank_file(content=content, name="bank.xml", district="179", by=CLERK, at=LATER)


def test_only_those_who_pay_take_files_in_and_only_for_their_district(cast):
    order = sent(1)
    content = file_of(order, [line(payments(order)[0])])
    told = {"content": content, "name": "a.xml", "at": LATER}
    for person, district in (
        (cast.saleem, "179"),
        (cast.farida, "179"),
        (cast.vikram, "179"),
        (cast.vikram, None),
    ):
        with pytest.raises(NotPermitted):
            take_in_bank_file(**told, district=district, by=person)
    with pytest.raises(NotPermitted):  # his own district, and another's payments in the file
        take_in_bank_file(**told, district=cast.vikram.postings.first().district_id, by=cast.vikram)
    assert not BankFile.objects.exists()
    assert take_in_bank_file(**told, district="179", by=cast.anil).verdicts == {"CREDITED": 1}


def test_what_a_bank_said_is_not_changed_afterwards():
    order = sent(1)
    taken(order, [line(payments(order)[0])])
    for change in ({"verdict": "FAILED"}, {"amount": 1}):
        with pytest.raises(IntegrityError), transaction.atomic(), acting(by=CLERK, act="tests.made", at=AT):
            BankLine.objects.update(**change)
