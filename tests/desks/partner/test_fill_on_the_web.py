"""A form filled on the web: it opens with the answers, is corrected before it is sent, and is sent once."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from odop.basics.dates import LUCKNOW
from odop.plans.models import Drawn, Submission
from tests.plans import makers

pytestmark = pytest.mark.django_db
YESTERDAY = datetime.now(LUCKNOW) - timedelta(days=1)  # noqa: TID251 - the pages read the clock
PICTURE = b"\xff\xd8\xff\xe0" + b"0" * 50


@pytest.fixture
def person(cast):
    return makers.to_ask(makers.survey(at=YESTERDAY))[0]


@pytest.fixture
def client(cast, signed_in):
    return signed_in(cast.surveyor)


def post(client, person, said, before):
    hidden = {
        "version": before.context["page"].version,
        "instance": before.context["instance"],
        "shown": " ".join(before.context["page"].shown),
    }
    return client.post(reverse("partner:survey_fill", args=[person.pk]), {**hidden, **said})


def test_questions_open_with_the_answers_and_what_is_sent_is_kept_once(client, person):
    first = client.get(reverse("partner:survey_fill", args=[person.pk]))
    assert b'name="consent"' in first.content
    assert b'name="years"' not in first.content
    second = post(client, person, {"consent": "yes"}, first)
    assert b'name="years"' in second.content
    third = post(client, person, {"consent": "yes", "years": "९०"}, second)
    assert third.context["page"].faults == 1
    assert not Submission.objects.exists()
    said = {
        "consent": "yes", "years": "९", "tools": ["loom", "wheel"], "rows.loom": "1", "loom.1.loom_name": "Pit",
    }  # fmt: skip
    for _ in range(2):
        assert post(client, person, said, third).status_code == 302
    row = Submission.objects.get()
    assert row.answers["years"] == 9
    assert row.answers["tools"] == ["loom", "wheel"]
    assert row.answers["loom"] == [{"loom_name": "Pit"}]
    assert row.answers["looms"] == "1"
    assert (row.came_by, row.faults, row.counted) == ("WEB", [], True)


def test_a_row_is_added_where_it_is_asked_for(client, person):
    first = client.get(reverse("partner:survey_fill", args=[person.pk]))
    page = post(client, person, {"consent": "yes", "add": "loom"}, first)
    assert b'name="loom.1.loom_name"' in page.content
    assert not Submission.objects.exists()


def test_a_no_is_filed_as_a_no(client, person):
    first = client.get(reverse("partner:survey_fill", args=[person.pk]))
    assert post(client, person, {"consent": "no"}, first).status_code == 302
    assert Drawn.objects.get(pk=person.pk).state == "DECLINED"


def test_a_picture_goes_with_it(client, person):
    from django.core.files.uploadedfile import SimpleUploadedFile

    first = client.get(reverse("partner:survey_fill", args=[person.pk]))
    second = post(client, person, {"consent": "yes"}, first)
    said = {"consent": "yes", "years": "9", "picture": SimpleUploadedFile("my work.jpg", PICTURE)}
    assert post(client, person, said, second).status_code == 302
    row = Submission.objects.get()
    assert (row.awaited, row.faults) == (0, [])
    assert bytes(row.attachments.get().document.content) == PICTURE


def test_a_key_is_shown_once_with_its_picture(client):
    made = client.post(reverse("partner:survey_key"))
    secret = made.context["page"]["secret"]
    assert secret.encode() in made.content
    assert made.context["page"]["picture"].startswith("data:image/svg+xml")
    assert secret.encode() not in client.get(reverse("partner:survey_key")).content


def test_a_page_shown_again_says_which_picture_must_be_chosen_again(client, person):
    from django.core.files.uploadedfile import SimpleUploadedFile

    first = client.get(reverse("partner:survey_fill", args=[person.pk]))
    second = post(client, person, {"consent": "yes"}, first)
    sent = SimpleUploadedFile("her work.jpg", PICTURE, "image/jpeg")
    third = post(client, person, {"consent": "yes", "years": "90", "picture": sent}, second)
    assert second.context["sent"] == [] and third.context["sent"] == ["picture"]


def test_her_list_stays_open_at_the_place_she_is_in(client, person):
    answer = client.post(reverse("partner:survey_not_found", args=[person.pk]))
    assert answer.headers["Location"].endswith(f"?at={person.pk}")
    assert client.get(answer.headers["Location"]).context["last"].key == person.pk
