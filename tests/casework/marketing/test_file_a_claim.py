"""A maker begins a claim, writes down her bills and files it in time; every no has its reason."""

from datetime import date, datetime

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.basics.dates import LUCKNOW
from odop.casework.models import Application, Bar
from odop.casework.rules.marketing import refusals as no
from odop.casework.rules.marketing.states import ClaimCannotMove
from odop.casework.services import marketing
from odop.documents.models import Document
from odop.mart.rules import Level
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT


def test_a_maker_files_her_claim_and_is_told_until_when_to_bring_the_papers(cast):
    her = makers.artisan(user=cast.saleem)
    row = makers.filed(of=her, by=cast.saleem)
    claim = makers.claim(row)
    assert (row.state, row.number, row.applied_on) == ("SUBMITTED", "MD/2025-26/BHD/00001", date(2025, 11, 3))
    assert (claim.purpose, claim.event_on, claim.file_by) == (
        "outside",
        date(2025, 10, 10),
        date(2026, 2, 28),
    )
    assert claim.asked == 75_000_00  # three quarters of a lakh
    assert "18 नवंबर 2025" in Notice.objects.get(template="market_filed").text
    assert Entry.objects.filter(act="casework.filed_market_claim").exists()


def test_nobody_else_files_for_her_but_an_officer_of_her_district(cast):
    her = makers.artisan(user=cast.saleem)
    for stranger in (cast.meena, cast.vikram, cast.trainer, cast.auditor):
        with pytest.raises(NotPermitted):
            marketing.begin_claim(artisan=her.pk, fair=makers.fair().number, by=stranger, at=AT)
    made = makers.filed(of=her, by=cast.anil)
    assert made.filed_by == cast.anil.name


@pytest.mark.parametrize(
    ("changed", "at", "refusal"),
    [
        ({"listed": False}, AT, no.FairNotListed),
        ({}, datetime(2025, 10, 9, 11, tzinfo=LUCKNOW), no.FairNotOver),
        ({}, datetime(2026, 3, 1, 11, tzinfo=LUCKNOW), no.TooLate),
    ],
)
def test_a_fair_that_cannot_be_claimed_is_refused_with_the_reason(cast, changed, at, refusal):
    with pytest.raises(refusal):
        marketing.begin_claim(
            artisan=makers.artisan().pk, fair=makers.fair(**changed).number, by=OPERATOR, at=at
        )
    assert not Application.objects.exists()


def test_the_last_day_still_counts(cast):
    row = makers.filed(at=datetime(2026, 2, 28, 23, 30, tzinfo=LUCKNOW))
    assert row.state == "SUBMITTED"


def test_a_draft_left_until_too_late_cannot_be_filed(cast):
    row = makers.draft()
    with pytest.raises(no.TooLate, match="28"):
        marketing.file_claim(application=row.pk, by=OPERATOR, at=datetime(2026, 3, 1, 0, 5, tzinfo=LUCKNOW))
    assert makers.again(row).state == "DRAFT"


def test_one_fair_is_claimed_once_and_a_draft_is_taken_up_again(cast):
    her, one = makers.artisan(), makers.fair()
    first = makers.draft(one, of=her)
    assert marketing.begin_claim(artisan=her.pk, fair=one.number, by=OPERATOR, at=AT).pk == first.pk
    marketing.file_claim(application=first.pk, by=OPERATOR, at=AT)
    with pytest.raises(no.AlreadyClaimed, match="MD/2025-26/BHD/00001"):
        marketing.begin_claim(artisan=her.pk, fair=one.number, by=OPERATOR, at=AT)


def test_the_fourth_fair_of_a_year_is_refused_and_the_third_is_not(cast):
    her = makers.artisan()
    for _turn in range(3):
        makers.filed(of=her)
    fourth = makers.draft(of=her)
    with pytest.raises(no.ClaimNotMet) as refused:
        marketing.file_claim(application=fourth.pk, by=OPERATOR, at=AT)
    assert refused.value.unmet == ("times_left",)
    marketing.withdraw_claim(
        application=Application.objects.filter(state="SUBMITTED").first().pk, by=OPERATOR, at=AT
    )
    assert marketing.file_claim(application=fourth.pk, by=OPERATOR, at=AT).state == "SUBMITTED"


@pytest.mark.parametrize("answer", [{"card": "none"}, {"elsewhere": "yes"}])
def test_a_condition_not_met_stops_the_filing(cast, answer):
    row = makers.draft(**answer)
    with pytest.raises(no.ClaimNotMet):
        marketing.file_claim(application=row.pk, by=OPERATOR, at=AT)
    assert makers.again(row).number is None


def test_what_nobody_knows_yet_is_filed_and_asked_later(cast):
    assert makers.filed(elsewhere="unsure").state == "SUBMITTED"


def test_a_small_fair_elsewhere_in_india_is_refused(cast):
    row = makers.draft(makers.fair(national=False, level=Level.INDIA))
    with pytest.raises(no.ClaimNotMet) as refused:
        marketing.file_claim(application=row.pk, by=OPERATOR, at=AT)
    assert refused.value.unmet == ("level_of_fair",)


def test_cash_the_order_does_not_let_pass_counts_for_nothing(cast):
    row = makers.draft(bills=[("stall", 1_00_000, "CASH")])
    with pytest.raises(no.ClaimNotMet) as refused:
        marketing.file_claim(application=row.pk, by=OPERATOR, at=AT)
    assert refused.value.unmet == ("cost_told",)


def test_answers_and_bills_are_needed(cast):
    row = makers.draft(bills=[])
    with pytest.raises(no.NoBills):
        marketing.file_claim(application=row.pk, by=OPERATOR, at=AT)
    other = makers.draft(declaration=None)
    with pytest.raises(no.StillUnanswered):
        marketing.file_claim(application=other.pk, by=OPERATOR, at=AT)


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ({"item": "costs"}, no.NotOfThisPurpose),
        ({"item": "packaging"}, no.NotOfThisPurpose),
        ({"amount": 0}, no.NotASum),
        ({"amount": 10**15}, no.NotASum),
        ({"paid_by": "GOLD"}, no.AnswerDoesNotFit),
        ({"billed_on": None}, no.BillNeedsDay),
        ({"billed_on": date(2025, 11, 4)}, no.BillNeedsDay),
    ],
)
def test_a_bill_that_cannot_be_is_refused(cast, words, refusal):
    row = makers.draft(bills=[])
    told = {"item": "stall", "amount": 5_000_00, "paid_by": "BANK", "billed_on": date(2025, 10, 9), **words}
    with pytest.raises(refusal):
        marketing.write_down_bill(application=row.pk, **told, by=OPERATOR, at=AT)
    assert not makers.claim(row).lines.exists()


def test_a_bill_is_struck_out_until_the_claim_is_filed(cast):
    row = makers.draft()
    line = makers.bill(row, "freight", 9_000)
    marketing.strike_out_bill(application=row.pk, bill=line.pk, by=OPERATOR, at=AT)
    assert [one.item for one in makers.claim(row).lines.all()] == ["stall"]
    marketing.file_claim(application=row.pk, by=OPERATOR, at=AT)
    with pytest.raises(ClaimCannotMove):
        marketing.strike_out_bill(application=row.pk, bill=line.pk, by=OPERATOR, at=AT)


def test_an_answer_that_is_none_of_the_list_is_refused(cast):
    row = makers.draft()
    for wrong in ({"card": "passport"}, {"sites": "one"}, {"unit": "not hers"}, {"nothing": "yes"}):
        with pytest.raises(no.AnswerDoesNotFit):
            marketing.answer_claim(application=row.pk, answers=wrong, by=OPERATOR, at=AT)


def test_a_paper_is_kept_with_its_hash_and_a_paper_of_no_kind_is_refused(cast):
    row = makers.draft()
    makers.papers(row)
    kept = Document.objects.filter(about=str(row.pk))
    assert {one.kind for one in kept} == {"identity", "bill", "bank_proof"}
    assert all(len(one.sha256) == 64 and one.media_type == "application/pdf" for one in kept)
    with pytest.raises(no.NotAClaimPaper):
        makers.papers(row, "poem")


def test_a_start_online_is_claimed_once_by_the_month_of_its_last_bill(cast):
    her = makers.artisan()
    row = makers.online(of=her)
    marketing.file_claim(application=row.pk, by=OPERATOR, at=AT)
    claim = makers.claim(row)
    assert (claim.asked, claim.event_on, claim.file_by) == (9_000_00, date(2025, 10, 14), date(2026, 2, 28))
    with pytest.raises(no.AlreadyClaimed):
        marketing.begin_claim(artisan=her.pk, by=OPERATOR, at=AT)
    second = makers.online(sites="more")
    with pytest.raises(no.ClaimNotMet):
        marketing.file_claim(application=second.pk, by=OPERATOR, at=AT)


def test_a_barred_maker_is_refused_with_the_words_of_the_order(cast):
    row = makers.filed()
    makers.heard(row, at=AT)
    marketing.find_false(
        number=str(row), order="77/DIC/2025", words="Bills of a stall never taken", by=OPERATOR, at=AT
    )
    with pytest.raises(no.Barred, match=r"77/DIC/2025.*Bills of a stall never taken"):
        marketing.begin_claim(artisan=row.artisan_id, by=OPERATOR, at=AT)
    assert Bar.objects.get().until_on is None


def test_a_claim_is_taken_back_until_it_is_before_the_committee(cast):
    her = makers.artisan(user=cast.saleem)
    row = makers.filed(of=her)
    with pytest.raises(NotPermitted):
        marketing.withdraw_claim(application=row.pk, by=cast.meena, at=AT)
    marketing.withdraw_claim(application=row.pk, by=cast.saleem, at=AT)
    assert makers.again(row).state == "WITHDRAWN"
    gone = makers.recommended()
    with pytest.raises(ClaimCannotMove):
        marketing.withdraw_claim(application=gone.pk, by=OPERATOR, at=AT)
