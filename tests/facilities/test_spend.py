"""Proofs of use, interest, and instalments that wait for them."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.basics.money import LAKH
from odop.facilities import services
from odop.facilities.models import Centre, Instalment, Interest, Use
from odop.facilities.queries.page import centre_page
from odop.facilities.queries.reckoning import centres_beside_money
from odop.facilities.queries.spending import money_of
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import refusals as no
from odop.finance import queries as finance
from odop.finance.models import Entitlement
from odop.notices.models import Notice, Question
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S

FIRST = 1_44_00_000_00


@pytest.fixture
def number(cast) -> str:
    makers.allotted()
    return makers.centre_in(S.AGREED).number


def claim(number, *, by=OPERATOR, at=AT):
    return services.claim_instalment(number=number, by=by, at=at)


def file(number, *, by=OPERATOR, **changes):
    words = {
        "source": "OWN", "what": "Washing line", "amount": LAKH, "used_on": makers.TODAY, "paper": makers.PDF,
        "at": AT,
    }  # fmt: skip
    return services.file_use(number=number, by=by, **words | changes)


# --- the proof --------------------------------------------------------------------------------------------
def test_the_company_files_a_proof_and_an_officer_takes_it(cast, number):
    row = file(number, by=cast.manager)
    assert row.taken is None
    services.look_at_use(use=row.pk, taken=True, by=cast.anil, at=AT)
    row.refresh_from_db()
    assert (row.taken, row.looked_by) == (True, "Anil Pal")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"what": " "}, no.Missing),
        ({"amount": 0}, no.Missing),
        ({"paper": None}, no.Missing),
        ({"used_on": makers.TODAY + timedelta(days=1)}, no.NotThatDay),
        ({"used_on": makers.TODAY - timedelta(days=1)}, no.NotThatDay),
        ({"source": "STATE"}, no.MoreThanGiven),
    ],
)
def test_a_proof_that_cannot_be_is_refused(cast, number, changes, refusal):
    with pytest.raises(refusal):
        file(number, **changes)
    assert not Use.objects.exists()


def test_money_is_used_after_the_agreement(cast):
    with pytest.raises(CannotMoveCentre):
        file(makers.centre_in(S.SANCTIONED).number)


@pytest.mark.parametrize("who", ["vikram", "trainer", "auditor"])
def test_nobody_else_files_a_proof(cast, number, who):
    with pytest.raises(NotPermitted):
        file(number, by=getattr(cast, who))


def test_a_proof_is_not_taken_with_words_and_looked_at_once(cast, number):
    row = file(number)
    with pytest.raises(no.Missing):
        services.look_at_use(use=row.pk, taken=False, by=cast.anil, at=AT)
    services.look_at_use(use=row.pk, taken=False, words="The bill is of another firm.", by=cast.anil, at=AT)
    assert Notice.objects.filter(template="centre_use_not_taken").exists()
    with pytest.raises(no.AlreadyLookedAt):
        services.look_at_use(use=row.pk, taken=True, by=cast.anil, at=AT)


@pytest.mark.parametrize("who", ["manager", "vikram", "auditor"])
def test_the_company_does_not_take_its_own_proof(cast, number, who):
    row = file(number)
    with pytest.raises(NotPermitted):
        services.look_at_use(use=row.pk, taken=True, by=getattr(cast, who), at=AT)


# --- the instalments ------------------------------------------------------------------------------------------
def test_the_members_money_comes_first(cast, number):
    makers.used(number, 39 * LAKH)
    makers.used(number, 1 * LAKH, taken=None)  # filed, and nobody has looked at it
    with pytest.raises(no.UseNotProved) as refused:
        claim(number, by=cast.rekha)
    assert "₹40,00,000" in str(refused.value) and "₹39,00,000" in str(refused.value)
    assert not Entitlement.objects.exists()


def test_an_instalment_is_owed_into_the_separate_account(cast, number):
    makers.used(number, 40 * LAKH)
    made = claim(number, by=cast.rekha)
    owed = Entitlement.objects.get()
    account = finance.account_of(makers.OFFICE)
    assert (owed.kind, owed.about, owed.amount) == ("CENTRE", made.number, FIRST)
    assert (owed.payee, owed.account, owed.artisan, owed.office_id) == (
        account.holder, account.account, None, makers.OFFICE,
    )  # fmt: skip
    assert not centres_beside_money()


def test_an_instalment_that_nobody_claimed_so_is_a_break_of_the_ledger(cast, number):
    makers.used(number, 40 * LAKH)
    claim(number)
    with acting(by=OPERATOR, act="tests.made", at=AT):
        Instalment.objects.update(gross=FIRST - 100, amount=FIRST - 100)
    assert [one.about for one in centres_beside_money()] == [f"CENTRE:{Instalment.objects.get().number}"]


def test_an_instalment_waits_for_the_bank_and_for_three_quarters(cast, number):
    makers.used(number, 40 * LAKH)
    first = claim(number)
    with pytest.raises(no.NotCredited):
        claim(number)
    makers.paid(first)
    makers.used(number, 1_07_99_999_00, "STATE")
    with pytest.raises(no.UseNotProved):
        claim(number)
    makers.used(number, 1_00, "STATE")
    assert claim(number).place == 2


def test_a_proof_not_taken_counts_for_nothing(cast, number):
    makers.used(number, 40 * LAKH)
    makers.paid(claim(number))
    makers.used(number, 1_08_00_000_00, "STATE", taken=False)
    with pytest.raises(no.UseNotProved):
        claim(number)
    makers.used(number, 1_08_00_000_00, "STATE")  # what was not taken may be proved better
    assert claim(number).place == 2


def test_no_more_is_proved_to_be_used_than_was_given(cast, number):
    makers.used(number, 40 * LAKH)
    makers.paid(claim(number))
    with pytest.raises(no.MoreThanGiven):
        file(number, source="STATE", amount=FIRST + 100)


def test_after_the_third_there_is_none(cast, number):
    makers.used(number, 40 * LAKH)
    for _ in range(3):
        made = claim(number)
        makers.paid(made)
        makers.used(number, made.amount, "STATE")
    with pytest.raises(no.NoMoreInstalments):
        claim(number)
    assert Instalment.objects.count() == 3


@pytest.mark.parametrize("who", ["anil", "vikram", "manager", "cell", "auditor"])
def test_only_the_deputy_commissioner_claims(cast, number, who):
    makers.used(number, 40 * LAKH)
    with pytest.raises(NotPermitted):
        claim(number, by=getattr(cast, who))


def test_nothing_is_claimed_before_the_agreement(cast):
    with pytest.raises(CannotMoveCentre):
        claim(makers.centre_in(S.SANCTIONED).number)


# --- interest -------------------------------------------------------------------------------------------------
def interest(number, *, by=OPERATOR, amount=LAKH, days=1):
    on = makers.TODAY + timedelta(days=days)
    return services.tell_interest(number=number, amount=amount, up_to=on, by=by, at=AT + timedelta(days=days))


def test_interest_is_told_statement_by_statement(cast, number):
    interest(number, by=cast.manager)
    interest(number, days=5)
    assert money_of([Centre.objects.get().pk])[Centre.objects.get().pk].interest == 2 * LAKH


def test_a_day_is_told_once_and_forwards(cast, number):
    interest(number, days=5)
    for days in (5, 3, 0):
        with pytest.raises(no.NotThatDay):
            interest(number, days=days)
    with pytest.raises(no.Missing):
        interest(number, amount=0, days=9)
    assert Interest.objects.count() == 1


def test_nobody_else_tells_interest(cast, number):
    with pytest.raises(NotPermitted):
        interest(number, by=cast.vikram)


# --- money that lies ------------------------------------------------------------------------------------------
def test_money_unused_for_three_months_is_asked_about_once(cast, number):
    makers.used(number, 40 * LAKH)
    makers.paid(claim(number))
    night = AT + timedelta(days=93)
    assert services.look_over(by=OPERATOR, at=AT + timedelta(days=80)) == 0
    assert services.look_over(by=OPERATOR, at=night) == 1
    assert services.look_over(by=OPERATOR, at=night) == 0
    asked = Question.objects.get()
    assert (asked.kind, asked.put_to) == ("centre_money_unused", "DEPUTY_COMMISSIONER")
    assert "1.44" in asked.facts["amount"]


def test_money_that_was_used_is_not_asked_about(cast, number):
    makers.used(number, 40 * LAKH)
    makers.paid(claim(number))
    makers.used(number, 1_08_00_000_00, "STATE")
    assert services.look_over(by=OPERATOR, at=AT + timedelta(days=200)) == 0


def test_nobody_looks_over_by_hand(cast):
    with pytest.raises(NotPermitted):
        services.look_over(by=cast.rekha, at=AT)


def test_a_project_report_that_does_not_come_is_asked_about(cast):
    makers.centre_in(S.IN_PRINCIPLE)
    assert services.look_over(by=OPERATOR, at=AT + timedelta(days=92)) == 0
    assert services.look_over(by=OPERATOR, at=AT + timedelta(days=93)) == 1


def test_a_report_the_district_committee_does_not_look_at_is_asked_about(cast):
    centre = makers.centre_in(S.FEASIBLE)  # of 22 November: the manual gives about one month
    for days, asked in ((29, 0), (30, 0), (31, 1), (32, 0)):
        assert services.look_over(by=OPERATOR, at=AT + timedelta(days=days)) == asked
    assert centre_page(centre.number, on=makers.TODAY).due == date(2026, 12, 22)
    services.put_before(number=centre.number, by=OPERATOR, at=AT)
    assert centre_page(centre.number, on=makers.TODAY).due == date(2026, 12, 22)
    makers.said(centre.number)
    assert centre_page(centre.number, on=makers.TODAY).due is None


def test_one_invoice_for_two_uses_is_a_question_and_stops_nobody(cast, number):
    file(number)
    assert not Question.objects.filter(kind="paper_asks_twice").exists()
    row = file(number, what="The same line again")
    asked = Question.objects.get(kind="paper_asks_twice")
    assert row.taken is None and asked.about == [number, number]


@pytest.mark.parametrize(
    "change",
    [
        lambda: Use.objects.update(amount=2 * LAKH),
        lambda: Use.objects.update(source="STATE"),
        lambda: Use.objects.update(taken=None, looked_at=None),
        lambda: Use.objects.all().delete(),
    ],
)
def test_a_proof_looked_at_is_never_another(cast, number, change):
    services.look_at_use(use=file(number).pk, taken=True, by=OPERATOR, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        change()
