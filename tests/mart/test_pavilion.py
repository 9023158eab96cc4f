"""State-led fairs: samples given and returned, buyers met and answered, footfall said with its source."""

from datetime import date, timedelta

import pytest

from odop.access.services import NotPermitted
from odop.mart import services
from odop.mart.models import FairLead, FairSample
from odop.mart.rules.refusals import (
    AlreadyFollowedUp,
    AlreadyReturned,
    FairToCome,
    MoreThanGiven,
    NotANumber,
    NotStateLed,
    WordsMissing,
)
from odop.mart.services import Met
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT
from tests.mart import makers

pytestmark = pytest.mark.django_db
MET = Met(
    "Nordic Rugs",
    "Sweden",
    "400 hand-knotted rugs",
    "samples and a price",
    "Neha Srivastava",
    date(2025, 10, 20),
)
EVE = makers.FIRST - timedelta(days=1)


@pytest.fixture
def show(cast):
    return makers.fair(state_led=True, pavilion="Hall 9", pavilion_stalls=343)


def give(show, person, by, what="two durries", given=2):
    return services.give_samples(
        fair=show.pk, artisan=person.number, what=what, given=given, by=by, at=makers.OPENED_AT
    )


def note(show, by, met=MET, district=BHADOHI, artisan=""):
    return services.note_lead(
        fair=show.pk, met=met, district=district, artisan=artisan, by=by, at=makers.AFTER
    )


def test_samples_are_given_and_come_back(show, rekha):
    sample = give(show, makers.maker(), rekha)
    services.return_samples(sample=sample.pk, returned=2, by=rekha, at=makers.AFTER)
    with pytest.raises(AlreadyReturned):
        services.return_samples(sample=sample.pk, returned=2, by=rekha, at=makers.AFTER)


def test_samples_that_do_not_come_back_are_explained(show, rekha):
    sample = give(show, makers.maker(), rekha)
    for returned, missing in ((1, " "), (3, "sold"), (-1, "sold")):
        with pytest.raises(MoreThanGiven):
            services.return_samples(
                sample=sample.pk, returned=returned, missing=missing, by=rekha, at=makers.AFTER
            )
    services.return_samples(
        sample=sample.pk, returned=1, missing="one left with a buyer", by=rekha, at=makers.AFTER
    )
    assert FairSample.objects.get().missing == "one left with a buyer"


def test_samples_are_refused_at_other_fairs_from_strangers_and_without_words(show, rekha, vikram):
    person = makers.maker()
    with pytest.raises(NotStateLed):
        give(makers.fair(), person, rekha)
    with pytest.raises(NotPermitted):
        give(show, person, vikram)
    with pytest.raises(WordsMissing):
        give(show, person, rekha, what=" ")
    with pytest.raises(NotANumber):
        give(show, person, rekha, given=0)
    sample = give(show, person, rekha)
    with pytest.raises(NotPermitted):
        services.return_samples(sample=sample.pk, returned=2, by=vikram, at=makers.AFTER)
    assert FairSample.objects.get().returned is None


def test_a_buyer_is_noted_with_who_promised_what_and_answered_once(show, cell, rekha):
    lead = note(show, cell, artisan=makers.maker().number)
    services.follow_lead(lead=lead.pk, came_of_it="ordered 120 rugs", by=rekha, at=makers.AFTER)
    with pytest.raises(AlreadyFollowedUp):
        services.follow_lead(lead=lead.pk, came_of_it="more", by=rekha, at=makers.AFTER)
    lead.refresh_from_db()
    assert (lead.followed_up_by, lead.promised_for) == ("Rekha Maurya", date(2025, 10, 20))


@pytest.mark.parametrize("field", ["buyer", "country", "wants", "promise", "promised_by"])
def test_a_buyer_without_a_name_a_wish_or_a_promise_is_refused(show, cell, field):
    with pytest.raises(WordsMissing):
        note(show, cell, Met(**{**MET.__dict__, field: " "}))
    assert not FairLead.objects.exists()


def test_buyers_are_noted_and_answered_by_the_district_they_are_for(show, rekha, vikram):
    lead = note(show, rekha)
    with pytest.raises(NotPermitted):
        note(show, rekha, district=LUCKNOW_DISTRICT)
    with pytest.raises(NotPermitted):
        note(show, rekha, artisan=makers.maker(district=LUCKNOW_DISTRICT).number)
    with pytest.raises(NotStateLed):
        note(makers.fair(), rekha)
    with pytest.raises(NotPermitted):
        services.follow_lead(lead=lead.pk, came_of_it="x", by=vikram, at=makers.AFTER)
    with pytest.raises(WordsMissing):
        services.follow_lead(lead=lead.pk, came_of_it=" ", by=rekha, at=makers.AFTER)


def test_footfall_is_somebodys_word(show, cell, rekha):
    services.say_footfall(
        fair=show.pk, footfall=250_000, source="organiser's press note", by=cell, at=makers.AFTER
    )
    with pytest.raises(WordsMissing):
        services.say_footfall(fair=show.pk, footfall=1, source="", by=cell, at=makers.AFTER)
    with pytest.raises(NotANumber):
        services.say_footfall(fair=show.pk, footfall=-1, source="x", by=cell, at=makers.AFTER)
    with pytest.raises(NotPermitted):
        services.say_footfall(fair=show.pk, footfall=1, source="x", by=rekha, at=makers.AFTER)
    show.refresh_from_db()
    assert show.footfall == 250_000


def test_nobody_counts_visitors_before_the_fair_begins(show, cell):
    with pytest.raises(FairToCome):
        services.say_footfall(fair=show.pk, footfall=9, source="x", by=cell, at=makers.at(EVE))
    show.refresh_from_db()
    assert show.footfall is None
    services.say_footfall(fair=show.pk, footfall=9, source="x", by=cell, at=makers.at(makers.FIRST))
