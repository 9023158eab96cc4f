"""Proposed by one, confirmed by another; the budget is a hard cap."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.finance import queries, services
from odop.finance.models import Allotment, Entry
from odop.finance.rules import (
    AboveAdministration,
    Allotting,
    AlreadyDecided,
    Head,
    NotMoney,
    OverAllotment,
    ReasonMissing,
    SamePerson,
)
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, OTHER, SCHEME, YEAR, balance

pytestmark = pytest.mark.django_db
OF = {"scheme": SCHEME, "year": YEAR}


def propose(by, amount=10 * LAKH, **other):
    return services.propose_allotment(**{**OF, "district": "179", **other}, amount=amount, by=by, at=AT)


def test_the_cell_proposes_and_the_accounts_officer_confirms(cast):
    budget = propose(cast.cell, 50 * LAKH, kind=Allotting.BUDGET, district=None, words="Budget of the year")
    services.confirm_allotment(number=budget.number, by=cast.accounts, at=AT)
    row = propose(cast.cell)
    assert balance(Head.ALLOTTED) == 0, "nothing moves before it is confirmed"
    services.confirm_allotment(number=row.number, by=cast.accounts, at=AT)
    assert (balance(Head.BUDGET, None), balance(Head.ALLOTTED)) == (40 * LAKH, 10 * LAKH)


@pytest.mark.parametrize("who", ["rekha", "anil", "accounts", "auditor", "banker", "saleem"])
def test_nobody_else_proposes(cast, who):
    with pytest.raises(NotPermitted):
        propose(getattr(cast, who))
    assert not Allotment.objects.exists()


@pytest.mark.parametrize("who", ["rekha", "anil", "cell", "auditor", "banker", "saleem"])
def test_nobody_else_confirms(cast, who):
    row = propose(ONE, kind=Allotting.BUDGET, district=None)
    with pytest.raises(NotPermitted):
        services.confirm_allotment(number=row.number, by=getattr(cast, who), at=AT)
    assert not Entry.objects.exists()


def test_whoever_proposes_does_not_confirm(cast):
    row = propose(ONE, kind=Allotting.BUDGET, district=None)
    with pytest.raises(SamePerson):
        services.confirm_allotment(number=row.number, by=ONE, at=AT)
    assert Allotment.objects.get().confirmed is None


def test_a_decision_is_made_once(cast):
    row = propose(ONE, kind=Allotting.BUDGET, district=None)
    services.refuse_allotment(number=row.number, words="Not in the budget.", by=OTHER, at=AT)
    with pytest.raises(AlreadyDecided):
        services.confirm_allotment(number=row.number, by=OTHER, at=AT)
    assert not Entry.objects.exists()


def test_a_refusal_gives_its_reason(cast):
    row = propose(ONE, kind=Allotting.BUDGET, district=None)
    with pytest.raises(ReasonMissing):
        services.refuse_allotment(number=row.number, words=" ", by=OTHER, at=AT)


def test_more_than_the_budget_is_not_allotted_and_the_refusal_names_what_is_short(cast):
    makers.allot(10 * LAKH)
    row = propose(ONE, LAKH)
    with pytest.raises(OverAllotment) as no:
        services.confirm_allotment(number=row.number, by=OTHER, at=AT)
    assert (no.value.account, no.value.asked, no.value.left) == (f"BUDGET/{SCHEME}/{YEAR}", LAKH, 0)
    assert Allotment.objects.get(number=row.number).confirmed is None, "nothing is half done"


def test_money_moves_between_districts_and_never_more_than_is_left(cast):
    makers.places.district("162")
    makers.allot(10 * LAKH)
    makers.entitled(4)
    given = {
        "from_district": "179",
        "district": "162",
        "words": "Order of the Commissioner",
        "by": ONE,
        "at": AT,
    }
    row = services.propose_allotment(kind=Allotting.TRANSFER, **OF, amount=6 * LAKH, **given)
    services.confirm_allotment(number=row.number, by=OTHER, at=AT)
    assert (balance(Head.ALLOTTED), balance(Head.ALLOTTED, "162")) == (0, 6 * LAKH)
    row = services.propose_allotment(kind=Allotting.TRANSFER, **OF, amount=1, **given)
    with pytest.raises(OverAllotment):
        services.confirm_allotment(number=row.number, by=OTHER, at=AT)


def test_administration_takes_three_per_cent_of_the_budget_and_no_more(cast):
    budget = propose(ONE, 100 * LAKH, kind=Allotting.BUDGET, district=None)
    services.confirm_allotment(number=budget.number, by=OTHER, at=AT)
    row = propose(ONE, 3 * LAKH, kind=Allotting.ADMINISTRATION)
    services.confirm_allotment(number=row.number, by=OTHER, at=AT)
    assert balance(Head.ADMINISTRATION) == 3 * LAKH
    row = propose(ONE, 1, kind=Allotting.ADMINISTRATION)
    with pytest.raises(AboveAdministration):
        services.confirm_allotment(number=row.number, by=OTHER, at=AT)
    makers.office_account("institute-bhadohi", at=AT - timedelta(days=9))
    to_it = {"office": "institute-bhadohi", "payee": "The institute", "account": "30219990001"}
    makers.entitled(2, kind="ADMINISTRATION", **to_it)
    makers.answered(makers.ordered())
    assert (balance(Head.ADMINISTRATION), balance(Head.PAID)) == (LAKH, 2 * LAKH)
    assert queries.verified().breaks == ()


@pytest.mark.parametrize("amount", [0, -1])
def test_an_allotment_is_above_nought(cast, amount):
    with pytest.raises(NotMoney):
        propose(ONE, amount)
