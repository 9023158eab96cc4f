"""At the centre: a council's claim is returned, rejected, or put before the State Screening Committee."""

import pytest

from odop.access.services import NotPermitted
from odop.casework.models import Matter
from odop.casework.rules.marketing import councils as no
from odop.casework.rules.marketing.refusals import MoreThanBilled, ReasonNotGiven
from odop.casework.services import councils
from odop.documents.models import Letter
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.councils import makers
from tests.casework.councils.makers import AT, LAKH

pytestmark = pytest.mark.django_db


def test_it_is_put_before_the_state_committee_with_what_the_order_gives(cast):
    made = makers.filed()
    makers.papers(made)
    councils.recommend_council_claim(
        number=made.number, admitted=32 * LAKH, why="Two bills are of another event.", by=cast.rekha, at=AT
    )
    now, matter = makers.again(made), Matter.objects.get(about=made.number)
    assert (now.state, now.admitted, now.given) == ("RECOMMENDED", 32 * LAKH, 24 * LAKH)
    assert (matter.body, matter.kind, matter.amount) == ("SLSC", "mda_council", 24 * LAKH)
    assert len(matter.papers) == 5
    assert now.finding["order"].startswith("263/")
    assert Notice.objects.filter(template="council_recommended").count() == 1


@pytest.mark.parametrize(
    ("what", "spent", "given"),
    [
        (makers.told, 100 * LAKH, 75 * LAKH),
        (makers.told, 100 * LAKH + 100_00, 75 * LAKH),
        (makers.meet, 100 * LAKH, 75 * LAKH),
        (makers.meet, 200 * LAKH, 100 * LAKH),
    ],
)
def test_a_share_within_the_limit_of_its_purpose(db, what, spent, given):
    assert makers.recommended(what(cost=spent)).given == given


def test_what_is_not_in_order_is_not_put(cast):
    made = makers.filed(makers.told(elsewhere="unsure"))

    def put(admitted: int = made.cost, by=OPERATOR, **words) -> None:
        councils.recommend_council_claim(number=made.number, admitted=admitted, by=by, at=AT, **words)

    for stranger in (cast.anil, cast.vikram, cast.cell, cast.saleem):
        with pytest.raises(NotPermitted):
            put(by=stranger)
    with pytest.raises(MoreThanBilled):
        put(made.cost + 1)
    with pytest.raises(ReasonNotGiven):
        put(made.cost - 1)
    with pytest.raises(no.ConditionNotMet):
        put(0, why="nothing is shown")
    with pytest.raises(no.ConditionNotKnown):
        put()
    other = makers.filed(makers.meet())
    makers.papers(other, "request", "bill")
    with pytest.raises(no.CouncilPapersMissing) as missing:
        councils.recommend_council_claim(number=other.number, admitted=other.cost, by=OPERATOR, at=AT)
    assert missing.value.kinds == ("registration", "bank_proof")
    assert not Matter.objects.exists()
    assert makers.again(made).state == "SUBMITTED" and makers.again(made).admitted is None


def test_it_goes_back_with_reasons_of_the_list(cast):
    made = makers.filed()
    with pytest.raises(ReasonNotGiven):
        councils.return_council_claim(number=made.number, reasons=["ugly"], by=cast.rekha, at=AT)
    with pytest.raises(NotPermitted):
        councils.return_council_claim(number=made.number, reasons=["bill_differs"], by=cast.anil, at=AT)
    councils.return_council_claim(
        number=made.number, reasons=["bill_differs"], words="Bill 7.", by=cast.rekha, at=AT
    )
    assert makers.again(made).state == "RETURNED"
    assert "Bill 7." in Notice.objects.get(template="market_returned").text


def test_it_is_rejected_with_its_reason_its_clause_and_plain_words(cast):
    made = makers.filed()
    with pytest.raises(ReasonNotGiven):
        councils.reject_council_claim(
            number=made.number, reason="enough_units", words=" ", by=cast.rekha, at=AT
        )
    with pytest.raises(ReasonNotGiven):
        councils.reject_council_claim(
            number=made.number, reason="false_claim", words="x", by=cast.rekha, at=AT
        )
    with pytest.raises(NotPermitted):
        councils.reject_council_claim(
            number=made.number, reason="enough_units", words="x", by=cast.anil, at=AT
        )
    councils.reject_council_claim(
        number=made.number, reason="enough_units", words="Eighteen came.", by=cast.rekha, at=AT
    )
    assert makers.again(made).state == "REJECTED"
    (letter,) = Letter.objects.filter(kind="council_refusal")
    assert "at least 20 units" in str(letter.data)


def test_what_is_before_the_committee_is_not_rejected_at_the_centre(cast):
    made = makers.recommended()
    for do in (
        lambda: councils.reject_council_claim(number=made.number, reason="not_held", words="x", by=cast.rekha, at=AT),
        lambda: councils.return_council_claim(number=made.number, reasons=["bill_differs"], by=cast.rekha, at=AT),
    ):  # fmt: skip
        with pytest.raises(no.CouncilCannotMove):
            do()
