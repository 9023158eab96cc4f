"""The branch sanctions or refuses; every no and every cut says why."""

import pytest
from django.db import IntegrityError, connection, transaction

from odop.access.services import NotPermitted, Role
from odop.audit.services import acting
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.branch_reasons import CUT, REFUSAL, reasons
from odop.casework.rules.margin_money.branch_refusals import (
    AnotherOfficerLooks,
    LookedAtTwice,
    NotAReason,
    NotPlainWords,
    ReasonNotOfTheList,
    SumNotRight,
)
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as branch
from odop.casework.services.margin_money import Refuse, Sanction
from odop.notices.models import Notice
from tests.access.makers import OPERATOR, officer
from tests.casework import makers
from tests.casework.margin_money.files import (
    DAY,
    LAKH,
    LESS,
    SENT_AT,
    WORDS,
    again,
    file_of,
    received,
    refused,
    sanctioned,
)

AT = SENT_AT + 5 * DAY


def test_a_loan_is_sanctioned_whole(cast):
    row = received(of=makers.artisan(user=cast.saleem))
    branch.sanction_loan(number=row.number, sum_sanctioned=9 * LAKH, by=cast.banker, at=AT)
    file = file_of(row)
    assert (again(row).state, file.decision, file.sum_sanctioned) == ("SANCTIONED", "SANCTIONED", 9 * LAKH)
    assert (file.decided_by, file.decided_at, file.reason) == ("Sunil Sahu", AT, "")
    assert "₹9,00,000" in Notice.objects.get(template="loan_sanctioned").text


def test_a_sum_cut_says_why_in_a_reason_and_words(cast):
    row = received(of=makers.artisan(user=cast.saleem))
    for reason, words, no in (
        ("", "", ReasonNotOfTheList), ("lower_prices", "", NotPlainWords),
        ("default_to_bank", LESS, ReasonNotOfTheList),
        ("target_met", LESS, NotAReason),
    ):  # fmt: skip
        with pytest.raises(no):
            branch.sanction_loan(
                number=row.number, sum_sanctioned=LAKH, reason=reason, words=words, by=cast.banker, at=AT
            )
    branch.sanction_loan(
        number=row.number, sum_sanctioned=LAKH, reason="lower_prices", words=LESS, by=cast.banker, at=AT
    )
    told = Notice.objects.get(template="loan_sanctioned_less").text
    assert "₹1,00,000" in told
    assert "₹9,00,000" in told
    assert LESS in told


@pytest.mark.parametrize("total", [0, -1, 9 * LAKH + 1])
def test_a_sum_is_above_nought_and_not_above_what_was_asked(cast, total):
    row = received()
    with pytest.raises(SumNotRight):
        branch.sanction_loan(number=row.number, sum_sanctioned=total, by=cast.banker, at=AT)
    assert again(row).state == "RECEIVED"


def test_a_refusal_tells_her_the_reason_the_order_and_her_way(cast):
    row = received(of=makers.artisan(user=cast.saleem))
    branch.refuse_loan(number=row.number, reason="default_to_bank", words=WORDS, by=cast.banker, at=AT)
    file = file_of(row)
    assert (again(row).state, file.reason, file.words) == ("REFUSED", "default_to_bank", WORDS)
    told = Notice.objects.get(template="loan_refused").text
    for part in (WORDS, "24 सितंबर 2018", "दोबारा देखने", reasons(REFUSAL)["default_to_bank"].words.hi):
        assert part in told


@pytest.mark.parametrize(
    ("reason", "words", "no"),
    [
        ("", WORDS, ReasonNotOfTheList),
        ("target_met", WORDS, NotAReason),
        ("out_of_area", WORDS, NotAReason),
        ("lower_prices", WORDS, ReasonNotOfTheList),
        ("other", "", NotPlainWords),
        ("other", "n/a", NotPlainWords),
        ("other", "no no no no no no no", NotPlainWords),
        ("other", ". . . . . . . .", NotPlainWords),
        ("other", "The target of the branch has been met already", NotAReason),
        ("other", "शाखा का लक्ष्य पूरा हो चुका है", NotAReason),
        ("not_viable", "Applicant is out of the service area of the branch", NotAReason),
        ("other", "आवेदक शाखा के क्षेत्र से बाहर रहती है", NotAReason),
    ],
)
def test_nothing_is_refused_without_a_reason_that_is_one(cast, reason, words, no):
    row = received()
    with pytest.raises(no):
        branch.refuse_loan(number=row.number, reason=reason, words=words, by=cast.banker, at=AT)
    assert (again(row).state, file_of(row).decision) == ("RECEIVED", "")
    assert not Notice.objects.filter(template="loan_refused").exists()


def test_every_reason_of_the_list_can_be_given(cast):
    for code in reasons(REFUSAL):
        row = received()
        branch.refuse_loan(number=row.number, reason=code, words=WORDS, by=cast.banker, at=AT)
    for code in reasons(CUT):
        row = received()
        branch.sanction_loan(
            number=row.number, sum_sanctioned=LAKH, reason=code, words=LESS, by=cast.banker, at=AT
        )


def test_many_are_decided_at_once_and_each_no_is_named(cast):
    one, two, three = received(), received(), received()
    done = branch.refuse_loans(
        items=[Refuse(one.number, "not_viable", WORDS), Refuse(two.number, "target_met", WORDS)],
        by=cast.banker,
        at=AT,
    )
    assert done.done == (one.number,)
    assert isinstance(done.refused[two.number], NotAReason)
    done = branch.sanction_loans(
        items=[Sanction(one.number, LAKH), Sanction(three.number, 9 * LAKH)], by=cast.banker, at=AT
    )
    assert done.done == (three.number,)
    assert isinstance(done.refused[one.number], FileCannotMove)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("", ""),
        ("not_viable", ""),
        ("", WORDS),
        ("not_viable", "   "),
        (" ", WORDS),
        ("not_viable", "no"),
        ("x", "a b"),
    ],
)
def test_the_database_itself_refuses_a_refusal_without_its_reason(cast, reason, words):
    row = received()
    with (
        pytest.raises(IntegrityError), transaction.atomic(),
        acting(by=OPERATOR, act="tests.raw", at=AT), connection.cursor() as cursor,
    ):  # fmt: skip
        cursor.execute(
            "UPDATE casework_loanfile SET decision='REFUSED', decided_at=now(), reason=%s, words=%s "
            "WHERE application_id=%s",
            [reason, words, row.pk],
        )
    assert not LoanFile.objects.filter(decision="REFUSED").exists()


def test_a_second_look_is_asked_by_herself_or_the_centre_and_taken_by_another_officer(cast):
    ritu = officer("ritu.sahay", "Ritu Sahay", Role.BANK_OFFICER, office="SBIN0000001")
    row = refused(of=makers.artisan(user=cast.saleem), by=cast.banker)
    with pytest.raises(NotPermitted):
        branch.ask_second_look(
            number=row.number, words="That loan was my brother's", by=cast.meena, at=AT + DAY
        )
    branch.ask_second_look(number=row.number, words="That loan was my brother's", by=cast.saleem, at=AT + DAY)
    file = file_of(row)
    assert (again(row).state, file.second_look_by) == ("SECOND_LOOK", "Saleem Ansari")
    assert file.first_decision["words"] == WORDS
    with pytest.raises(AnotherOfficerLooks):
        branch.decide_second_look(number=row.number, sum_sanctioned=9 * LAKH, by=cast.banker, at=AT + 2 * DAY)
    branch.decide_second_look(number=row.number, sum_sanctioned=9 * LAKH, by=ritu, at=AT + 2 * DAY)
    file = file_of(row)
    assert (again(row).state, file.decision, file.decided_by) == ("SANCTIONED", "SANCTIONED", "Ritu Sahay")
    assert (file.first_decision["decided_by"], file.first_decision["decision"]) == ("Sunil Sahu", "REFUSED")


def test_where_the_branch_has_one_officer_she_looks_again_herself_and_a_third_look_is_not_given(cast):
    row = refused(of=makers.artisan(user=cast.saleem), by=cast.banker)
    branch.ask_second_look(
        number=row.number, words="The loan is repaid, see letter", by=cast.anil, at=AT + DAY
    )
    with pytest.raises(ReasonNotOfTheList):
        branch.decide_second_look(number=row.number, sum_sanctioned=None, by=cast.banker, at=AT + 2 * DAY)
    branch.decide_second_look(
        number=row.number,
        sum_sanctioned=None,
        reason="credit_record",
        words=WORDS,
        by=cast.banker,
        at=AT + 2 * DAY,
    )
    assert again(row).state == "REFUSED"
    assert "14448" in Notice.objects.get(template="loan_refused_again").text
    with pytest.raises(LookedAtTwice):
        branch.ask_second_look(
            number=row.number, words="Please look once more", by=cast.saleem, at=AT + 3 * DAY
        )


def test_no_second_look_is_answered_that_nobody_asked_for(cast):
    row = received()
    with pytest.raises(FileCannotMove):
        branch.decide_second_look(number=row.number, sum_sanctioned=9 * LAKH, by=cast.banker, at=AT)
    assert again(row).state == "RECEIVED"
    with pytest.raises(FileCannotMove):
        branch.refuse_loan(
            number=sanctioned().number, reason="not_viable", words=WORDS, by=cast.banker, at=AT
        )
