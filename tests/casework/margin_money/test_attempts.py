"""Attempts to take margin money that is not due: two for one family, out of it after the credit, by the bank alone."""

import pytest

from odop.access.services import NotPermitted
from odop.basics.refusals import Refusal
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.services import margin_money as branch
from odop.finance import queries as finance
from odop.finance import services as paying
from odop.finance.models import Entitlement
from tests.casework import makers
from tests.casework.margin_money.files import (
    DAY,
    LAKH,
    SENT_AT,
    again,
    claim,
    claimed,
    credit,
    disbursed,
    held,
    passed,
)
from tests.finance import makers as money

pytestmark = pytest.mark.django_db
AT = SENT_AT + 25 * DAY


@pytest.fixture
def couple(cast):
    """Husband and wife, each with a loan whose first instalment is paid."""
    money.allot(50 * LAKH, year="2024-25", at=SENT_AT)
    wife, husband = makers.artisan(name="Rukhsana"), makers.artisan(name="Imran")
    makers.spouse(wife, is_artisan=husband)
    return disbursed(of=wife), disbursed(of=husband)


def test_husband_and_wife_claimed_apart_are_not_both_passed(couple, cast):
    for n, row in enumerate(couple):
        claim(row, at=SENT_AT + (22 + n) * DAY)
    for row in couple:
        branch.pass_claims(numbers=[row.number], by=cast.rekha, at=AT)
    assert Entitlement.objects.count() == 1
    assert [again(row).state for row in couple] == ["PASSED", "CLAIMED"]


def test_nor_both_in_one_act(couple, cast):
    for row in couple:
        claim(row, at=SENT_AT + 22 * DAY)
    branch.pass_claims(numbers=[row.number for row in couple], by=cast.rekha, at=AT)
    assert Entitlement.objects.count() <= 1


@pytest.mark.parametrize("made", [passed, held])
def test_nobody_withdraws_with_the_money(cast, made):
    row = made(of=makers.artisan(user=cast.saleem))
    with pytest.raises(FileCannotMove):
        branch.withdraw(application=row.pk, words="I changed my mind.", by=cast.saleem, at=AT + 40 * DAY)
    assert finance.standing_of([row.number])[row.number].state in ("APPROVED", "CREDITED")


def test_a_credited_sum_is_neither_claimed_nor_passed_nor_owed_again(cast):
    row = passed()
    credit(row, at=AT + DAY)
    with pytest.raises(FileCannotMove):
        claim(row, at=AT + 2 * DAY)
    done = branch.pass_claims(numbers=[row.number], by=cast.rekha, at=AT + 2 * DAY)
    assert done.done == ()
    with pytest.raises(Refusal):
        paying.cancel(key=f"MARGIN:{row.number}", reason="A slip.", by=cast.rekha, at=AT + 2 * DAY)
    again_prepared = paying.prepare_order(
        district="179", scheme="margin_money", year="2024-25", by=cast.anil, at=AT + 2 * DAY
    )
    assert again_prepared.number == ""


def test_the_bank_officer_alone_moves_no_money(cast):
    row = claimed()
    tries = (
        lambda: branch.pass_claims(numbers=[row.number], by=cast.banker, at=AT),
        lambda: paying.prepare_order(district="179", scheme="margin_money", year="2024-25", by=cast.banker, at=AT),
        lambda: paying.propose_allotment(scheme="margin_money", year="2024-25", amount=LAKH, district="179",
                                         by=cast.banker, at=AT),
    )  # fmt: skip
    for attempt in tries:
        with pytest.raises(NotPermitted):
            attempt()
    assert not Entitlement.objects.exists()


@pytest.mark.parametrize(
    "account", [{"holder": "Bank Officer"}, {"ifsc": "PUNB0000002"}, {"account": "12"}], ids=str
)
def test_nor_claims_into_another_name_or_another_branch(cast, account):
    row = disbursed()
    with pytest.raises(Refusal):
        claim(row, at=AT, **account)
