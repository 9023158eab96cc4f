"""What a maker can claim for, and what would stand in the way: the page asks what the filing asks."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from odop.audit.services import acting
from odop.casework.models import MarketClaim
from odop.casework.queries import marketing as queries
from odop.casework.rules.marketing.reasons import UNMET
from odop.casework.rules.marketing.refusals import ClaimNotMet, TooLate
from odop.casework.services import marketing
from odop.mart import services as mart
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT
from tests.mart import makers as fairs

pytestmark = pytest.mark.django_db
ON = date(2025, 11, 3)


def offer(her, fair):
    return next(one for one in queries.offers(her.pk, on=ON).fairs if one.number == fair.number)


def test_a_fourth_fair_of_the_year_says_so_before_she_begins(cast):
    her = makers.artisan(user=cast.saleem)
    for _ in range(3):
        makers.filed(makers.fair(), of=her, by=cast.saleem)
    fourth = makers.fair()
    assert offer(her, fourth).in_the_way == (UNMET["times_left"],)
    row = makers.draft(fourth, of=her, by=cast.saleem)
    with pytest.raises(ClaimNotMet):
        marketing.file_claim(application=row.pk, by=cast.saleem, at=AT)


def test_the_fairs_she_went_to_stand_apart(cast):
    her, went, other = makers.artisan(user=cast.saleem), makers.fair(), makers.fair()
    fairs.own_stall(her, went)
    found = queries.offers(her.pk, on=ON)
    assert [[one.number for one in part] for part in (found.hers, found.others)] == [
        [went.number],
        [other.number],
    ]


def test_a_fair_of_no_level_outside_the_state_says_so(cast):
    her, plain = makers.artisan(user=cast.saleem), makers.fair(national=False)
    assert offer(her, plain).in_the_way == (UNMET["level_of_fair"],)
    assert offer(her, makers.fair()).in_the_way == ()


def test_goods_sent_to_a_fair_of_the_public_have_the_higher_limit(cast):
    her = makers.artisan(user=cast.saleem)
    assert offer(her, makers.fair()).freight == 25_000_00
    assert offer(her, makers.fair(b2b=False, b2c=True)).freight == 50_000_00
    assert offer(her, makers.fair(b2b=True, b2c=True)).freight == 25_000_00


def test_a_second_start_online_says_so(cast):
    her = makers.artisan(user=cast.saleem)
    assert queries.offers(her.pk, on=ON).online_in_the_way == ()
    row = makers.online(of=her, by=cast.saleem)
    marketing.file_claim(application=row.pk, by=cast.saleem, at=AT)
    found = queries.offers(her.pk, on=ON)
    assert found.online_number == str(makers.again(row))
    assert found.online_in_the_way == (UNMET["first_start_online"],)


def test_what_is_filed_is_named_by_its_number(cast):
    her, fair = makers.artisan(user=cast.saleem), makers.fair()
    row = makers.draft(fair, of=her, by=cast.saleem)
    assert offer(her, fair).claim == row.pk and offer(her, fair).claim_number == ""
    marketing.file_claim(application=row.pk, by=cast.saleem, at=AT)
    assert offer(her, fair).claim_number == str(makers.again(row))


def moved(fair, ends_on):
    mart.set_days(
        fair=fair.pk, begins_on=min(fair.begins_on, ends_on), ends_on=ends_on, confirmed=True, source="register",
        by=OPERATOR, at=AT,
    )  # fmt: skip


def test_a_filed_claim_keeps_its_day_when_the_fair_is_moved(cast):
    fair = makers.fair()
    row, late = makers.ripe(fair), date(2026, 2, 27)
    moved(fair, date(2025, 10, 31))
    page = queries.claim_page(str(row), user=cast.rekha, on=ON)
    assert (page.line.event_on, page.moved_to) == (date(2025, 10, 10), date(2025, 10, 31))
    marketing.return_claims(numbers=[str(row)], reasons=["bill_differs"], by=cast.rekha, at=AT)
    moved(fair, date(2025, 9, 30))  # by which it would be closed on 28 January
    marketing.file_claim(application=row.pk, agreed=True, by=OPERATOR, at=fairs.at(late))
    claim = makers.claim(row)
    assert (claim.event_on, claim.file_by) == (date(2025, 10, 10), date(2026, 2, 28))


def test_a_draft_counts_by_the_day_as_it_is_noted_now(cast):
    her, fair = makers.artisan(user=cast.saleem), makers.fair()
    row = makers.draft(fair, of=her, by=cast.saleem)
    moved(fair, date(2025, 9, 30))
    assert queries.my_claim(row.pk, user=cast.saleem, on=ON).line.file_by == date(2026, 1, 28)
    with pytest.raises(TooLate):
        marketing.file_claim(application=row.pk, by=cast.saleem, at=fairs.at(date(2026, 1, 29)))


def test_the_database_keeps_the_day_a_claim_was_filed_by(cast):
    row = makers.filed()
    with (
        pytest.raises(IntegrityError, match="keeps the day"),
        transaction.atomic(),
        acting(by=OPERATOR, act="test", at=AT),
    ):
        MarketClaim.objects.filter(application=row).update(event_on=date(2025, 11, 30))


def test_more_billed_for_a_stall_than_its_rent_is_shown_to_the_officer(cast):
    her, fair = makers.artisan(user=cast.saleem), makers.fair()
    of = fairs.open_round(fair, places=1, rent=50_000_00, district=BHADOHI)
    fairs.applied(of, [her])
    fairs.drawn(of, cast.rekha, cast.anil)
    page = queries.claim_page(str(makers.ripe(fair, of=her)), user=cast.rekha, on=ON)
    assert (page.rent, page.stall_billed, page.above_rent) == (50_000_00, 1_00_000_00, True)
