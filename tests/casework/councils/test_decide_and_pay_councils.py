"""What the State Screening Committee's signed minutes say comes into force; then the council is paid, in its turn."""

import pytest

from odop.access.services import NotPermitted
from odop.audit.services import acting
from odop.casework.models import CouncilClaim
from odop.casework.queries.marketing import councils_paid, market_beside_money
from odop.casework.rules.committees import Said
from odop.casework.rules.marketing import councils as no
from odop.casework.rules.marketing.refusals import EarlierWaits, NotEnoughLeft
from odop.casework.services import councils, marketing
from odop.desks.cli.cases import cases_beside_money
from odop.documents.models import Letter
from odop.finance.models import Entitlement
from odop.finance.queries import verified
from odop.finance.rules.offices import NoOfficeAccount
from odop.notices.models import Notice
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees import makers as committees
from tests.casework.councils import makers
from tests.casework.councils.makers import AT, DAY, LAKH, SCHEME, YEAR
from tests.casework.marketing import makers as of_makers
from tests.finance import makers as money

pytestmark = pytest.mark.django_db
LATER = AT + 7 * DAY


@pytest.mark.parametrize(
    ("said", "state", "notice", "letters"),
    [
        (Said.APPROVED, "SANCTIONED", "council_sanctioned", ["council_sanction"]),
        (Said.REJECTED, "REJECTED", "market_rejected", ["council_refusal"]),
        (Said.RETURNED, "RETURNED", "market_returned", []),
    ],
)
def test_what_was_decided_comes_into_force_with_its_meeting(cast, said, state, notice, letters):
    made = makers.recommended()
    assert makers.decided(made, said, by=cast.rekha).done == (made.number,)
    now = makers.again(made)
    assert now.state == state and now.meeting.startswith("MT/")
    assert "Read and found so." in Notice.objects.get(template=notice).text
    assert list(Letter.objects.values_list("kind", flat=True)) == letters


def test_without_signed_minutes_of_the_state_committee_nothing_moves(cast):
    made = makers.recommended()
    for _time in range(2):
        done = councils.take_up_council_decisions(district=BHADOHI, by=cast.rekha, at=LATER)
        assert isinstance(done.refused[made.number], no.NoStateDecisionYet)
        makers.decided(made, Said.PUT_OFF)
    assert makers.again(made).state == "RECOMMENDED"


def test_a_return_is_not_read_a_second_time(cast):
    made = makers.recommended()
    makers.decided(made, Said.RETURNED)
    councils.correct_council_claim(number=made.number, told=makers.told(), by=OPERATOR, at=AT + 8 * DAY)
    councils.recommend_council_claim(number=made.number, admitted=made.cost, by=OPERATOR, at=AT + 9 * DAY)
    assert not councils.take_up_council_decisions(district=BHADOHI, by=OPERATOR, at=AT + 10 * DAY).done
    committees.decided(made.number, "mda_council", body=committees.Body.SLSC, at=AT + 11 * DAY)
    councils.take_up_council_decisions(district=BHADOHI, by=OPERATOR, at=AT + 12 * DAY)
    assert makers.again(made).state == "SANCTIONED"


def test_only_the_deputy_commissioner_takes_up_and_passes(cast):
    made = makers.sanctioned()
    for stranger in (cast.anil, cast.vikram, cast.cell, cast.accounts, cast.saleem, cast.farida):
        with pytest.raises(NotPermitted):
            councils.take_up_council_decisions(district=BHADOHI, by=stranger, at=LATER)
        with pytest.raises(NotPermitted):
            councils.pass_council_claim(number=made.number, by=stranger, at=LATER)


def test_it_is_paid_into_the_councils_own_account_through_the_ledger(cast):
    made = makers.paid()
    owed = Entitlement.objects.get(about=made.number)
    assert (owed.kind, owed.state, owed.amount, owed.office_id) == (
        "MARKETING", "CREDITED", 30 * LAKH, makers.COUNCIL,
    )  # fmt: skip
    assert owed.artisan_id is None
    assert money.balance("PAID", scheme=SCHEME, year=YEAR) == 30 * LAKH
    assert verified().holds and not cases_beside_money()
    (line,) = councils_paid()
    assert (line.amount, line.paid_on.isoformat()) == (30 * LAKH, "2025-11-12")


def test_the_ledger_is_held_against_the_claim(cast):
    made = makers.passed()
    assert not market_beside_money()
    with acting(by=OPERATOR, act="tests.forged", at=AT):
        CouncilClaim.objects.filter(pk=made.pk).update(given=29 * LAKH)
    (fault,) = market_beside_money()
    assert fault in cases_beside_money() and made.number in fault.about
    with acting(by=OPERATOR, act="tests.forged", at=AT):
        CouncilClaim.objects.filter(pk=made.pk).update(passed_at=None)
    assert len(market_beside_money()) == 1


def test_it_waits_for_a_confirmed_account_and_for_money(cast):
    made = makers.sanctioned()
    with pytest.raises(NoOfficeAccount):
        councils.pass_council_claim(number=made.number, by=cast.rekha, at=LATER)
    makers.account()
    money.allot(29 * LAKH, scheme=SCHEME, year=YEAR, at=AT)
    with pytest.raises(NotEnoughLeft):
        councils.pass_council_claim(number=made.number, by=cast.rekha, at=LATER)
    assert not Entitlement.objects.exists() and makers.again(made).state == "SANCTIONED"


def test_who_filed_earlier_is_paid_first_and_no_maker_waits_behind_a_council(cast):
    maker = of_makers.sanctioned(at=AT - DAY)
    first = makers.sanctioned(makers.meet())
    second = makers.sanctioned(office="payee-bhd-002")
    for office in (first.office_id, second.office_id):
        makers.account(office)
    money.allot(300 * LAKH, scheme=SCHEME, year=YEAR, at=AT)
    for wrong in (second, first):
        with pytest.raises(EarlierWaits):
            councils.pass_council_claim(number=wrong.number, by=cast.rekha, at=LATER)
    assert marketing.pass_claims(numbers=[str(maker)], by=cast.rekha, at=LATER).done
    with pytest.raises(EarlierWaits):
        councils.pass_council_claim(number=second.number, by=cast.rekha, at=LATER)
    after = of_makers.sanctioned(at=AT + DAY)
    assert marketing.pass_claims(numbers=[str(after)], by=cast.rekha, at=AT + 9 * DAY).done
    councils.pass_council_claim(number=first.number, by=cast.rekha, at=LATER)
    councils.pass_council_claim(number=second.number, by=cast.rekha, at=LATER)
    assert not market_beside_money()


def test_what_is_not_sanctioned_is_not_passed(cast):
    made = makers.recommended()
    with pytest.raises(no.CouncilCannotMove):
        councils.pass_council_claim(number=made.number, by=cast.rekha, at=LATER)
