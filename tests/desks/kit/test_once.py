"""A form sent twice counts once."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from odop.basics.dates import day_of
from odop.casework.models import Meeting
from odop.casework.services.committees import call_off_meeting
from odop.mart.models import Fair
from tests.access.makers import OPERATOR, signed_in
from tests.casework.committees import makers
from tests.casework.makers import now

pytestmark = pytest.mark.django_db
NEW = "/en/district/fairs/new/"


def said(mark: str, **more) -> dict[str, object]:
    first = day_of(now()) + timedelta(days=5)
    return {
        "csrfmiddlewaretoken": mark, "name_en": "Diwali fair", "name_hi": "दीवाली मेला", "place_en": "Gyanpur",
        "place_hi": "ज्ञानपुर", "begins_on": first, "ends_on": first, "buyers": "b2c", "source": "notice", **more,
    }  # fmt: skip


def test_the_same_sending_counts_once_and_says_so(cast):
    office = signed_in(cast.rekha)
    assert office.post(NEW, said("a" * 64)).status_code == 302
    again = office.post(NEW, said("a" * 64), headers={"referer": "http://testserver" + NEW}, follow=True)
    assert Fair.objects.count() == 1 and "It counts once" in again.content.decode()


def test_another_page_or_other_words_are_another_sending(cast):
    office = signed_in(cast.rekha)
    office.post(NEW, said("a" * 64))
    office.post(NEW, said("b" * 64))
    office.post(NEW, said("b" * 64, name_en="Holi fair"))
    assert Fair.objects.count() == 3


def test_what_was_shown_again_to_be_put_right_may_come_as_it_is(cast):
    office = signed_in(cast.rekha)
    for _ in range(2):
        assert office.post(NEW, said("a" * 64, source="")).status_code == 200


def test_nobody_is_led_to_another_place(cast):
    office = signed_in(cast.rekha)
    office.post(NEW, said("a" * 64))
    again = office.post(NEW, said("a" * 64), headers={"referer": "https://elsewhere.example/x"})
    assert again.status_code == 302 and again.headers["Location"] == "/"


def test_a_no_the_page_had_not_foreseen_is_said_in_its_own_words(cast):
    """Another officer has called the meeting off while this page was open."""
    seat, office, here = makers.member(1, "Anita Rao"), signed_in(cast.rekha), "/en/district/meetings/"
    office.post(here, {"held_on": day_of(now()).isoformat(), "place": "Collectorate, 11 am"})
    made = Meeting.objects.get()
    call_off_meeting(meeting=made.number, why="The river rose.", by=OPERATOR, at=now())
    said = {f"there {seat.pk}": "1", "chair": seat.pk}
    answer = office.post(
        f"{here}{made.number}/present/", said, headers={"referer": f"http://testserver{here}"}, follow=True
    )
    assert answer.status_code == 200 and "called off" in answer.content.decode()


def test_forms_that_are_remembered_drive_out_no_count_of_guesses(db):
    cache.set("axes:guesses", 4, 600)
    for n in range(400):
        cache.add(f"once:{n}", 1, 30)
    assert cache.get("axes:guesses") == 4


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_form_that_names_what_is_not_there_is_answered_as_an_address_that_is_not(cast, language):
    """A number nobody has, typed into a form by hand."""
    said = {"act": "recommend", "numbers": ["MD/2026-27/BDH/999999"]}
    answer = signed_in(cast.rekha).post(f"/{language}/district/market/many/", said)
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.content.decode()
