"""The district centre reads a claim: papers on paper, bills admitted, returned, rejected, put before the committee."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import Matter
from odop.casework.rules.marketing import refusals as no
from odop.casework.rules.marketing.states import ClaimCannotMove
from odop.casework.services import marketing
from odop.casework.services.marketing import Admitted
from odop.documents.models import Letter
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT


def test_the_day_of_the_papers_is_noted_once_and_not_before_the_filing(cast):
    row = makers.filed()
    for stranger in (cast.vikram, cast.saleem, cast.cell):
        with pytest.raises(NotPermitted):
            marketing.note_hard_copy(number=str(row), on=day_of(AT), by=stranger, at=AT)
    for wrong in (date(2025, 11, 2), date(2025, 11, 4)):
        with pytest.raises(no.NotThatDay):
            marketing.note_hard_copy(number=str(row), on=wrong, by=cast.anil, at=AT)
    marketing.note_hard_copy(number=str(row), on=day_of(AT), by=cast.anil, at=AT)
    assert makers.claim(row).hard_copy_on == day_of(AT)
    with pytest.raises(ClaimCannotMove):
        marketing.note_hard_copy(number=str(row), on=day_of(AT), by=cast.anil, at=AT)


def test_less_than_a_bill_is_admitted_with_its_reason_and_the_sum_follows(cast):
    row = makers.ripe()
    (line,) = makers.claim(row).lines.all()
    with pytest.raises(NotPermitted):
        marketing.admit_bills(number=str(row), admitted={line.pk: Admitted(0, "x")}, by=cast.anil, at=AT)
    with pytest.raises(no.ReasonNotGiven):
        marketing.admit_bills(number=str(row), admitted={line.pk: Admitted(40_000_00)}, by=cast.rekha, at=AT)
    with pytest.raises(no.MoreThanBilled):
        marketing.admit_bills(
            number=str(row), admitted={line.pk: Admitted(1_00_001_00)}, by=cast.rekha, at=AT
        )
    assert makers.claim(row).lines.get().admitted is None
    cut = Admitted(40_000_00, "The bill shows 40,000 for the stall")
    marketing.admit_bills(number=str(row), admitted={line.pk: cut}, by=cast.rekha, at=AT)
    marketing.recommend(numbers=[str(row)], by=cast.rekha, at=AT)
    claim = makers.claim(row)
    assert (claim.asked, claim.given) == (75_000_00, 30_000_00)
    matter = Matter.objects.get(about=str(row))
    assert (matter.body, matter.kind, matter.amount) == ("DLC", "mda_claim", 30_000_00)
    assert len(matter.papers) == 3


def test_only_who_scrutinises_recommends(cast):
    row = makers.ripe()
    for stranger in (cast.anil, cast.farida, cast.vikram, cast.cell, cast.saleem):
        with pytest.raises(NotPermitted):
            marketing.recommend(numbers=[str(row)], by=stranger, at=AT)
    assert makers.again(row).state == "SUBMITTED"


def test_nothing_unknown_unproved_or_without_paper_goes_before_the_committee(cast):
    unsure = makers.ripe(elsewhere="unsure")
    bare = makers.ripe(with_papers=False)
    on_screen = makers.filed()
    good = makers.ripe()
    done = marketing.recommend(
        numbers=[str(r) for r in (unsure, bare, on_screen, good)], by=cast.rekha, at=AT
    )
    assert done.done == (str(good),)
    assert {number: type(why) for number, why in done.refused.items()} == {
        str(unsure): no.ClaimNotKnown, str(bare): no.PapersNotThere, str(on_screen): no.HardCopyMissing,
    }  # fmt: skip
    assert done.refused[str(bare)].kinds == ("identity", "bill", "bank_proof")
    assert makers.again(good).finding["amount"] == 75_000_00


def test_tickets_are_asked_for_where_a_journey_is_claimed(cast):
    row = makers.ripe(bills=[("surface", 3_000, "CASH")], with_papers=False)
    done = marketing.recommend(numbers=[str(row)], by=cast.rekha, at=AT)
    assert done.refused[str(row)].kinds == ("identity", "ticket")


def test_a_claim_goes_back_with_its_reasons_and_keeps_its_first_day(cast):
    row = makers.ripe(of=makers.artisan(user=cast.saleem))
    with pytest.raises(no.ReasonNotGiven):
        marketing.return_claims(numbers=[str(row)], reasons=["dislike"], by=cast.rekha, at=AT)
    marketing.return_claims(
        numbers=[str(row)], reasons=["bill_differs"], words="Stall bill is for 80,000", by=cast.rekha, at=AT
    )
    assert makers.again(row).state == "RETURNED"
    assert "Stall bill is for 80,000" in Notice.objects.get(template="market_returned").text
    after_the_last_day = AT + timedelta(days=200)
    marketing.file_claim(application=row.pk, by=OPERATOR, at=after_the_last_day)
    assert (makers.again(row).state, makers.again(row).applied_on) == ("SUBMITTED", date(2025, 11, 3))


def test_a_rejection_has_reason_words_and_letter(cast):
    row = makers.ripe()
    for wrong in ({"reason": "dislike", "words": "No"}, {"reason": "false_claim", "words": "No"},
                  {"reason": "not_at_the_fair", "words": " "}):  # fmt: skip
        with pytest.raises(no.ReasonNotGiven):
            marketing.reject_claims(numbers=[str(row)], **wrong, by=cast.rekha, at=AT)
    with pytest.raises(NotPermitted):
        marketing.reject_claims(
            numbers=[str(row)], reason="not_at_the_fair", words="No stall", by=cast.anil, at=AT
        )
    marketing.reject_claims(
        numbers=[str(row)],
        reason="not_at_the_fair",
        words="The organiser knows no such stall",
        by=cast.rekha,
        at=AT,
    )
    assert makers.again(row).state == "REJECTED"
    letter = Letter.objects.get(about=str(row))
    assert letter.kind == "market_refusal" and "The organiser knows no such stall" in str(letter.data)
