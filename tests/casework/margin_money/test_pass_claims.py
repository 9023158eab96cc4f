"""The Deputy Commissioner passes claims within the money allotted, or sends them back."""

import pytest

from odop.access.services import NotPermitted
from odop.audit.services import acting
from odop.casework.models import Facts, Margin
from odop.casework.rules import NotEligible
from odop.casework.rules.margin_money.branch_refusals import NotPlainWords, ReasonNotOfTheList
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as branch
from odop.finance import queries as finance
from odop.finance.models import Entitlement
from odop.finance.rules import OverAllotment
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework import makers
from tests.casework.margin_money.files import DAY, LAKH, SENT_AT, again, claim, claimed, disbursed
from tests.finance import makers as money

AT = SENT_AT + 25 * DAY
YEAR = "2024-25"
GRANT = 250_000_00


def test_a_claim_passed_is_owed_and_set_aside_in_the_same_breath(cast):
    money.allot(5 * LAKH, year=YEAR, at=SENT_AT)
    row = claimed(of=makers.artisan(user=cast.saleem))
    done = branch.pass_claims(numbers=[row.number], by=cast.rekha, at=AT)
    assert done.done == (row.number,)
    owed = Entitlement.objects.get(about=row.number)
    assert (owed.state, owed.amount, owed.payee, owed.branch_ifsc) == (
        "APPROVED",
        GRANT,
        "Saleem Ansari",
        owed.ifsc,
    )
    left = finance.money_left("179", "margin_money", YEAR)
    assert (left.allotted, left.set_aside) == (5 * LAKH - GRANT, GRANT)
    assert (again(row).state, Margin.objects.get().passed_by) == ("PASSED", "Rekha Maurya")
    assert "₹2,50,000" in Notice.objects.get(template="margin_passed").text


def test_only_the_districts_deputy_commissioner_passes(cast):
    row = claimed()
    for stranger in (cast.anil, cast.vikram, cast.banker, cast.accounts, cast.cell, cast.saleem):
        with pytest.raises(NotPermitted):
            branch.pass_claims(numbers=[row.number], by=stranger, at=AT)
        with pytest.raises(NotPermitted):
            branch.return_claims(
                numbers=[row.number], reason="account", words="The account is not hers", by=stranger, at=AT
            )


def test_the_budget_is_a_hard_cap_and_then_nothing_is_passed(cast):
    money.allot(2 * GRANT - 1, year=YEAR, at=SENT_AT)
    rows = [claimed(), claimed()]
    with pytest.raises(OverAllotment):
        branch.pass_claims(numbers=[r.number for r in rows], by=cast.rekha, at=AT)
    assert [again(r).state for r in rows] == ["CLAIMED", "CLAIMED"]
    assert not Entitlement.objects.exists()
    assert branch.pass_claims(numbers=[rows[0].number], by=cast.rekha, at=AT).done == (rows[0].number,)


def test_many_are_passed_at_once_and_each_no_is_named(cast):
    money.allot(50 * LAKH, year=YEAR, at=SENT_AT)
    rows, early = [claimed() for _ in range(3)], disbursed()
    done = branch.pass_claims(numbers=[*(r.number for r in rows), early.number], by=cast.rekha, at=AT)
    assert done.done == tuple(r.number for r in rows)
    assert isinstance(done.refused[early.number], FileCannotMove)


def test_a_condition_that_fails_stops_the_claim(cast):
    money.allot(50 * LAKH, year=YEAR, at=SENT_AT)
    row = disbursed()
    with acting(by=OPERATOR, act="tests.learned", at=AT):
        facts = Facts.objects.get(application=row)
        facts.pk, facts.known_from, facts.free_of_default = None, AT, 0
        facts.id = Facts().id
        facts.save(force_insert=True)
    claim(row, at=AT)
    done = branch.pass_claims(numbers=[row.number], by=cast.rekha, at=AT)
    assert isinstance(done.refused[row.number], NotEligible)
    assert again(row).state == "CLAIMED"


def test_a_claim_goes_back_with_its_reason_and_is_made_again(cast):
    money.allot(50 * LAKH, year=YEAR, at=SENT_AT)
    row = claimed(of=makers.artisan(user=cast.saleem))
    words = "The passbook shown is of another person"
    with pytest.raises(ReasonNotOfTheList):
        branch.return_claims(numbers=[row.number], reason="", words=words, by=cast.rekha, at=AT)
    with pytest.raises(NotPlainWords):
        branch.return_claims(numbers=[row.number], reason="account", words="wrong", by=cast.rekha, at=AT)
    branch.return_claims(numbers=[row.number], reason="account", words=words, by=cast.rekha, at=AT)
    assert again(row).state == "CLAIM_RETURNED"
    assert words in Notice.objects.get(template="margin_claim_returned").text
    claim(row, at=AT + DAY, account="31999999998")
    margin = Margin.objects.get(application=row)
    assert (again(row).state, margin.account) == ("CLAIMED", "31999999998")
    assert branch.pass_claims(numbers=[row.number], by=cast.rekha, at=AT + DAY).done == (row.number,)
