"""What is owed is written down once, and approved within the allotment."""

import pytest

from odop.access.services import NotPermitted
from odop.audit import queries as audit
from odop.finance import queries, services
from odop.finance.models import Entitlement, Entry, Line
from odop.finance.rules import (
    Head,
    KeyUsedOtherwise,
    MoneyCannotMove,
    NotMoney,
    NotOwed,
    OverAllotment,
    Owing,
    ReasonMissing,
)
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, balance

pytestmark = pytest.mark.django_db


def test_the_same_said_twice_adds_nothing(cast):
    items = [makers.owed(n) for n in range(3)]
    assert services.entitle(items, by=ONE, at=AT).done == 3
    again = services.entitle(items, by=ONE, at=AT)
    assert (again.done, again.before) == (0, 3)
    assert Entitlement.objects.count() == 3


def test_the_same_key_for_another_sum_is_refused_whole(cast):
    services.entitle([makers.owed(1)], by=ONE, at=AT)
    with pytest.raises(KeyUsedOtherwise, match="00001"):
        services.entitle([makers.owed(2), makers.owed(1, amount=LAKH + 1)], by=ONE, at=AT)
    assert Entitlement.objects.count() == 1


@pytest.mark.parametrize("amount", [0, -100, 1.5, True])
def test_what_is_no_sum_of_paise_is_not_owed(cast, amount):
    with pytest.raises(NotMoney):
        services.entitle([makers.owed(1, amount=amount)], by=ONE, at=AT)


def test_a_thousand_are_approved_in_one_act_each_with_its_entry_and_its_history(cast):
    makers.allot(1000 * LAKH)
    keys = makers.entitled(1000, approve=False)
    done = services.approve(keys, by=cast.rekha, at=AT)
    assert (done.done, done.before) == (1000, 0)
    assert Entry.objects.filter(kind="SET_ASIDE").count() == 1000
    assert Line.objects.filter(entry__kind="SET_ASIDE").count() == 2000
    one = Entitlement.objects.get(key=keys[7])
    assert audit.changes_of(str(one.pk)) == 2, "written down, approved"
    again = services.approve(keys, by=cast.rekha, at=AT)
    assert (again.done, again.before) == (0, 1000)
    assert balance(Head.SET_ASIDE) == 1000 * LAKH


def test_all_of_them_or_none(cast):
    makers.allot(2 * LAKH)
    keys = makers.entitled(3, approve=False)
    with pytest.raises(OverAllotment) as no:
        services.approve(keys, by=cast.rekha, at=AT)
    assert (no.value.asked, no.value.left) == (3 * LAKH, 2 * LAKH)
    assert set(Entitlement.objects.values_list("state", flat=True)) == {Owing.DUE}
    assert not Entry.objects.filter(kind="SET_ASIDE").exists()


@pytest.mark.parametrize("who", ["vikram", "anil", "cell", "accounts", "auditor", "banker", "saleem"])
def test_nobody_else_approves(cast, who):
    makers.allot(2 * LAKH)
    keys = makers.entitled(1, approve=False)
    with pytest.raises(NotPermitted):
        services.approve(keys, by=getattr(cast, who), at=AT)


def test_what_nobody_owes_is_not_approved(cast):
    makers.allot(2 * LAKH)
    with pytest.raises(NotOwed):
        services.approve([*makers.entitled(1, approve=False), "MARGIN:nothing"], by=ONE, at=AT)
    assert Entitlement.objects.get().state == Owing.DUE


def test_what_is_cancelled_gives_its_money_back_and_is_not_approved_again(cast):
    makers.allot(2 * LAKH)
    (key,) = makers.entitled(1)
    services.cancel(key=key, reason="She withdrew.", by=cast.rekha, at=AT)
    assert (balance(Head.ALLOTTED), balance(Head.SET_ASIDE)) == (2 * LAKH, 0)
    with pytest.raises(MoneyCannotMove):
        services.approve([key], by=ONE, at=AT)
    with pytest.raises(MoneyCannotMove):
        services.cancel(key=key, reason="Twice.", by=ONE, at=AT)
    assert audit.acts_on("MM/2026-27/BHD/00001")[-1].details == {"reason": "She withdrew."}
    assert queries.verified().breaks == ()


def test_a_cancelling_gives_its_reason(cast):
    makers.allot(2 * LAKH)
    (key,) = makers.entitled(1)
    with pytest.raises(ReasonMissing):
        services.cancel(key=key, reason="", by=ONE, at=AT)


def test_what_is_on_its_way_to_the_bank_is_not_cancelled(cast):
    makers.allot(2 * LAKH)
    (key,) = makers.entitled(1)
    makers.ordered()
    with pytest.raises(MoneyCannotMove):
        services.cancel(key=key, reason="Too late.", by=ONE, at=AT)


def test_a_case_nobody_owes_to_has_no_standing(cast):
    assert queries.standing_of(["MM/2026-27/BHD/00001"]) == {}
