"""A council's false claim: stopped or given back whole, and the council shut out until an order lets it in."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.casework.models import Hearing, Matter
from odop.casework.queries.marketing import councils_paid, market_beside_money
from odop.casework.rules.marketing.councils import CouncilCannotMove
from odop.casework.rules.marketing.refusals import (
    Barred,
    MoneyOnItsWay,
    NotBarred,
    NotThatDay,
    ReasonNotGiven,
)
from odop.casework.services import councils
from odop.documents.models import Letter
from odop.finance.models import Entitlement
from odop.finance.queries import verified
from tests.access.makers import OPERATOR
from tests.casework.councils import makers
from tests.casework.councils.makers import AT, DAY
from tests.casework.marketing.makers import heard

pytestmark = pytest.mark.django_db
THEN = AT + 20 * DAY


def false(made, *, by=OPERATOR, at=THEN, **words):
    said = {"order": "77/recovery", "words": "The hall was never hired.", **words}
    if not Hearing.objects.filter(number=made.number, ended="").exists():
        heard(made, at=at)
    councils.find_council_claim_false(number=made.number, by=by, at=at, **said)


def test_what_was_paid_is_given_back_whole_and_posted(cast):
    made = makers.paid()
    false(made, by=cast.rekha)
    assert makers.again(made).state == "RECOVERING"
    assert Letter.objects.filter(kind="council_recovery").count() == 1
    back = {"number": made.number, "by": cast.rekha, "at": THEN + DAY}
    with pytest.raises(NotThatDay):
        councils.note_council_recovered(on=date(2025, 11, 1), reference="challan 5", **back)
    with pytest.raises(ReasonNotGiven):
        councils.note_council_recovered(on=date(2025, 11, 24), reference=" ", **back)
    with pytest.raises(NotPermitted):
        councils.note_council_recovered(on=date(2025, 11, 24), reference="c", **{**back, "by": cast.anil})
    councils.note_council_recovered(on=date(2025, 11, 24), reference="challan 5", **back)
    assert makers.again(made).state == "RECOVERED"
    assert Entitlement.objects.get().state == "RECOVERED"
    assert verified().holds and not market_beside_money() and not councils_paid()
    with pytest.raises(CouncilCannotMove):
        councils.note_council_recovered(on=date(2025, 11, 24), reference="again", **back)


def test_what_was_not_sent_yet_is_stopped(cast):
    made = makers.passed()
    false(made, by=cast.rekha)
    assert makers.again(made).state == "REJECTED"
    assert Entitlement.objects.get().state == "CANCELLED"
    assert verified().holds


def test_money_at_the_bank_is_waited_for(cast):
    made = makers.passed()
    makers.send(answered=False)
    with pytest.raises(MoneyOnItsWay):
        false(made)


def test_before_the_committee_it_is_taken_off_its_agenda(cast):
    made = makers.recommended()
    false(made)
    assert makers.again(made).state == "REJECTED"
    assert Matter.objects.get(about=made.number).closed_at is not None


def test_an_order_has_its_number_its_words_and_days_that_can_be(cast):
    made = makers.filed()
    for words in ({"order": " "}, {"words": ""}):
        with pytest.raises(ReasonNotGiven):
            false(made, **words)
    with pytest.raises(NotThatDay):
        false(made, barred_until=date(2025, 11, 1))
    for stranger in (cast.anil, cast.vikram, cast.cell):
        with pytest.raises(NotPermitted):
            false(made, by=stranger)
    assert makers.again(made).state == "SUBMITTED"


def test_a_council_is_shut_out_until_its_day_or_an_order(cast):
    made = makers.filed()
    false(made, barred_until=date(2026, 1, 31))
    with pytest.raises(Barred):
        makers.filed(makers.meet(), at=THEN)
    councils.lift_council_bar(
        number=made.number, order="80/2025", words="Heard.", by=cast.rekha, at=THEN + DAY
    )
    other = makers.filed(makers.meet(), at=THEN + DAY)
    assert other.state == "SUBMITTED"
    with pytest.raises(NotBarred):
        councils.lift_council_bar(number=made.number, order="81", words="x", by=cast.rekha, at=THEN + 2 * DAY)
    with pytest.raises(NotPermitted):
        councils.lift_council_bar(number=made.number, order="81", words="x", by=cast.anil, at=THEN)
    with pytest.raises(ReasonNotGiven):
        councils.lift_council_bar(number=made.number, order="", words="x", by=cast.rekha, at=THEN)


def test_the_bar_ends_by_itself_on_its_last_day(cast):
    made = makers.filed()
    false(made, barred_until=date(2025, 11, 30))
    with pytest.raises(Barred):
        makers.filed(makers.meet(), at=AT + 27 * DAY)  # 30 November
    assert makers.filed(makers.meet(), at=AT + 28 * DAY).state == "SUBMITTED"
