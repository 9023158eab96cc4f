"""What of quality waits for the district's own hand, and since when."""

import pytest

from odop.notices.models import Question
from odop.quality import services
from odop.quality.queries.waiting import to_confirm, waits
from tests.access.makers import BHADOHI, signed_in
from tests.quality import makers
from tests.quality.makers import at

pytestmark = pytest.mark.django_db


def test_samples_wait_to_be_drawn_and_to_be_sent_with_the_day_of_the_oldest(saleem, rekha):
    makers.asked(saleem)
    found = waits(BHADOHI)
    assert found["draw"] == (1, at(0)) and found["send"] == (0, None)
    assert "samples to draw" in signed_in(rekha).get("/en/district/").content.decode()


def test_a_suspension_waits_for_the_second_person_alone(anil, rekha):
    made = makers.certificate()
    services.propose_suspension(number=made.number, why="the colour runs", by=anil, at=at(30))
    assert to_confirm(BHADOHI, user=rekha.pk) == (1, at(30))
    assert to_confirm(BHADOHI, user=anil.pk) == (0, None)
    services.confirm_suspension(number=made.number, by=rekha, at=at(31))
    assert to_confirm(BHADOHI, user=anil.pk) == (0, None)
    services.propose_lifting(number=made.number, why="dyed anew", by=anil, at=at(40))
    assert to_confirm(BHADOHI, user=rekha.pk) == (1, at(40))


def test_no_link_leads_a_reader_to_a_closed_door(saleem, rekha, anil, cast):
    test = makers.received(saleem, seal="another")
    question = Question.objects.get()
    href = f"/en/district/questions/{question.pk}/"
    page = f"/en/district/tests/{test.number}/"
    for person in (rekha, anil, cast.farida):
        reader = signed_in(person)
        leads = href in reader.get(page).content.decode()
        assert leads == (reader.get(href).status_code == 200), person
    history = f"/en/district/history/?key={test.number}"
    for person in (rekha, anil):
        reader = signed_in(person)
        leads = "/history/?key=" in reader.get(href).content.decode()
        assert leads == (reader.get(history).status_code == 200), person
