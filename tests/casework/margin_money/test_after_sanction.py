"""Training or its waiver, the first instalment, the claim."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import Margin
from odop.casework.rules.margin_money.branch_refusals import (
    AccountNotWellMade,
    DayNotRight,
    InstalmentNotRight,
    NoMargin,
    NotHerAccount,
    NotPlainWords,
    NotTheBranchsAccount,
    TrainingTooShort,
)
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.casework.rules.margin_money.sums import cost_sanctioned, names_alike
from odop.casework.services import margin_money as branch
from odop.documents.models import Letter
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.casework import makers
from tests.casework.margin_money.files import (
    DAY,
    LAKH,
    SENT_AT,
    again,
    claim,
    disbursed,
    file_of,
    received,
    sanctioned,
    trained,
)

AT = SENT_AT + 30 * DAY
FIRST, LAST = date(2024, 6, 17), date(2024, 6, 24)


def train(row, by, *, from_on=FIRST, to_on=LAST, certificate="B/2024-25/BHD/03/011"):
    branch.note_training(
        number=row.number, from_on=from_on, to_on=to_on, certificate=certificate, by=by, at=AT
    )


def test_a_training_of_a_week_after_the_sanction_is_noted_by_the_centre(cast):
    row = sanctioned()
    for stranger in (cast.banker, cast.vikram, cast.saleem):
        with pytest.raises(NotPermitted):
            train(row, stranger)
    with pytest.raises(TrainingTooShort):
        train(row, cast.anil, from_on=LAST - timedelta(days=5))
    with pytest.raises(DayNotRight):
        train(row, cast.anil, from_on=date(2024, 6, 1))
    with pytest.raises(DayNotRight):
        train(row, cast.anil, to_on=day_of(AT) + DAY)
    with pytest.raises(NotPlainWords):
        train(row, cast.anil, certificate="-")
    train(row, cast.anil)
    assert (again(row).state, file_of(row).trained_on) == ("TRAINED", LAST)
    with pytest.raises(FileCannotMove):
        train(row, cast.anil)


def test_the_training_is_waived_for_whoever_shows_a_certificate(cast):
    row = sanctioned()
    with pytest.raises(NotPlainWords):
        branch.waive_training(number=row.number, evidence="yes", by=cast.anil, at=AT)
    branch.waive_training(number=row.number, evidence="B/2023-24/BHD/01/007", by=cast.anil, at=AT)
    assert (again(row).state, file_of(row).training_waived) == ("TRAINED", "B/2023-24/BHD/01/007")


def test_the_first_instalment_has_its_day_and_sum(cast):
    row = trained()
    for total in (0, 9 * LAKH + 1):
        with pytest.raises(InstalmentNotRight):
            branch.note_instalment(number=row.number, on=day_of(AT), amount=total, by=cast.banker, at=AT)
    for on in (date(2024, 6, 12), day_of(AT) + DAY):
        with pytest.raises(DayNotRight):
            branch.note_instalment(number=row.number, on=on, amount=LAKH, by=cast.banker, at=AT)
    branch.note_instalment(number=row.number, on=day_of(AT), amount=LAKH, by=cast.banker, at=AT)
    assert (again(row).state, file_of(row).instalment) == ("DISBURSED", LAKH)
    with pytest.raises(FileCannotMove):
        branch.note_instalment(number=received().number, on=day_of(AT), amount=LAKH, by=cast.banker, at=AT)


def test_the_claim_is_reckoned_by_the_rules_and_kept_with_its_finding(cast):
    row = disbursed(of=makers.artisan(user=cast.saleem))
    claim(row, at=AT, holder="SALIM ANSARI")
    margin = Margin.objects.get(application=row)
    assert (again(row).state, margin.amount, margin.ifsc) == ("CLAIMED", 250_000_00, "SBIN0000001")
    assert margin.finding["order"].startswith("13/2018/861")
    assert all(one["met"] == 1 for one in margin.finding["checks"])
    assert "₹2,50,000" in Notice.objects.get(template="margin_claimed").text
    assert set(Letter.objects.values_list("kind", flat=True)) == {"sanction", "claim"}


def test_a_cut_loan_is_claimed_on_the_part_of_the_cost_it_pays_for(cast):
    row = disbursed(total=6 * LAKH)
    claim(row, at=AT)
    assert Margin.objects.get(application=row).amount == 166_667_00  # a quarter of two thirds of ten lakh
    assert cost_sanctioned(10 * LAKH, 9 * LAKH, 9 * LAKH) == 10 * LAKH
    assert cost_sanctioned(10 * LAKH, 9 * LAKH, 6 * LAKH) == 66666666


def test_the_account_is_at_the_branch_and_hers(cast):
    row = disbursed()
    for changes, no in (
        ({"ifsc": "PUNB0000002"}, NotTheBranchsAccount),
        ({"holder": "Golden Traders"}, NotHerAccount),
        ({"account": "11111111111"}, AccountNotWellMade),
        ({"account": "12AB"}, AccountNotWellMade),
    ):
        with pytest.raises(no):
            claim(row, at=AT, **changes)
    assert again(row).state == "DISBURSED"
    assert not Margin.objects.exists()


def test_nothing_is_claimed_where_no_rules_are_known(cast):
    row = disbursed(applied_on=date(2018, 9, 23))
    with pytest.raises(NoMargin):
        claim(row, at=AT)
    assert again(row).state == "DISBURSED"


def test_names_are_compared_without_titles_and_spelling():
    assert names_alike("Smt. SALEEMA  BEGAM", "Salima Begum")
    assert names_alike("मो. सलीम अंसारी", "Saleem Ansari", "सलीम अंसारी")
    assert not names_alike("Golden Traders", "Saleem Ansari", "सलीम अंसारी")
    assert not names_alike("Shri", "Shri Ram")


def test_many_claims_each_with_its_no(cast):
    good, bad = disbursed(), disbursed()
    items = [
        branch.Claim(good.number, good.artisan.name, "31000000001", "SBIN0000001"),
        branch.Claim(bad.number, "Golden Traders", "31000000002", "SBIN0000001"),
    ]
    done = branch.claim_margins(items=items, by=OPERATOR, at=AT)
    assert done.done == (good.number,)
    assert isinstance(done.refused[bad.number], NotHerAccount)
