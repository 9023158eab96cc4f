"""Enrolling a maker through the interface: the same acts as on the page, by a named officer."""

import json
from uuid import UUID

import pytest
from django.test import Client

from odop.artisans.models import Artisan, Draft
from odop.audit.models import Change
from odop.desks.api.limits import LARGEST_BODY
from tests.access.makers import signed_in
from tests.programme.makers import load_up_pack

START = "/api/v1/enrolments"
ANSWERS = {
    "name": {"name": "Shabnam Bano", "name_hi": "शबनम बानो"},
    "guardian": {"guardian_name": "Nasir Ali"},
    "birth": {"year": "1988"},
    "sex": {"sex": "F"},
    "social_group": {"said": "declined"},
    "minority": {"said": "declined"},
    "divyang": {"divyang": "no"},
    "place": {"said": "unknown"},
    "address": {"said": "declined"},
    "native": {"native_of_state": "yes"},
    "craft": {"product": "carpets"},
    "craft_years": {"craft_years": "12"},
    "phone": {"said": "none"},
    "spouse": {"said": "none"},
    "aadhaar": {"said": "declined"},
    "account": {"said": "none"},
    "unit": {"said": "none"},
    "pan": {"said": "none"},
}


@pytest.fixture(autouse=True)
def state(cast):
    return load_up_pack()


def send(client: Client, method: str, address: str, body: object, **headers: str):
    content = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.generic(method, address, content, content_type="application/json", headers=headers)


def begin(client: Client, district: str = "179") -> str:
    answer = send(client, "POST", START, {"district": district})
    assert answer.status_code == 201, answer.content
    return answer.json()["key"]


def test_a_maker_is_enrolled_one_answer_at_a_time_and_the_history_names_the_officer(rekha):
    client = signed_in(rekha)
    key = begin(client, "Bhadohi"[:8])
    for question, given in ANSWERS.items():
        answer = send(client, "PUT", f"{START}/{key}/answers/{question}", {"given": given, "agreed": True})
        assert answer.status_code == 200, (question, answer.content)
    assert answer.json()["next"] is None
    done = send(client, "POST", f"{START}/{key}/finish", {"agreed": True})
    assert done.status_code == 201, done.content
    artisan = Artisan.objects.get(number=done.json()["number"])
    assert (artisan.name, artisan.came_by, artisan.enrolled_by) == ("Shabnam Bano", "HELPED", rekha.name)
    assert done.json()["synthetic"] is True
    made = Change.objects.get(row=str(artisan.pk), change="I", table="artisans_artisan")
    assert (made.by, made.act) == (rekha.actor, "artisans.enrolled")


def test_no_answer_is_ever_read_back(rekha):
    client = signed_in(rekha)
    key = begin(client)
    answer = send(client, "PUT", f"{START}/{key}/answers/name", {"given": ANSWERS["name"], "agreed": True})
    assert "Shabnam" not in answer.content.decode()
    assert answer.json()["answered"] == ["district", "name"]


def test_an_answer_that_cannot_be_read_is_refused_by_its_box_in_both_languages(rekha):
    client = signed_in(rekha)
    key = begin(client)
    answer = send(client, "PUT", f"{START}/{key}/answers/name", {"given": {"name": "7"}, "agreed": True})
    assert answer.status_code == 422
    (fault,) = answer.json()["faults"]
    assert fault["field"] == "name"
    assert fault["en"]
    assert fault["hi"]
    assert "name" not in Draft.objects.get(pk=key).answers


def test_an_officer_of_another_district_is_refused_and_nothing_is_written(rekha, vikram):
    key = begin(signed_in(rekha))
    before = Change.objects.count()
    assert send(signed_in(vikram), "POST", START, {"district": "179"}).status_code == 403
    answers = {"given": ANSWERS["name"], "agreed": True}
    assert send(signed_in(vikram), "PUT", f"{START}/{key}/answers/name", answers).status_code == 403
    assert send(signed_in(vikram), "POST", f"{START}/{key}/finish", {"agreed": True}).status_code == 403
    assert Change.objects.count() == before


def test_a_stranger_is_told_to_sign_in(stranger):
    answer = send(signed_in(stranger), "POST", START, {"district": "179"})
    assert (answer.status_code, answer.json()["en"]) == (401, "Sign in first.")


def test_a_session_without_the_cross_site_token_writes_nothing(rekha):
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed_in(rekha).cookies
    assert send(client, "POST", START, {"district": "179"}).status_code == 403
    client.cookies["csrftoken"] = "a" * 32
    assert send(client, "POST", START, {"district": "179"}, **{"X-CSRFToken": "a" * 32}).status_code == 201
    assert Draft.objects.count() == 1


def test_an_enrolment_that_is_not_finished_gives_no_number(rekha):
    client = signed_in(rekha)
    key = begin(client)
    assert send(client, "POST", f"{START}/{key}/finish", {"agreed": True}).status_code == 422
    assert not Artisan.objects.exists()


def test_what_is_not_there_is_a_404(rekha):
    client = signed_in(rekha)
    nobody = UUID(int=0)
    answers = {"given": {}, "agreed": True}
    assert send(client, "POST", START, {"district": "ZZZ"}).status_code == 404
    assert send(client, "PUT", f"{START}/{nobody}/answers/name", answers).status_code == 404
    assert send(client, "PUT", f"{START}/{begin(client)}/answers/shoe_size", answers).status_code == 404


@pytest.mark.parametrize(("body", "status"), [
    ("{", 400),
    ("[" * 5000, 400),
    ('{"district": "\\u0000"}', 400),
    ('{"district": "\\ud800"}', 400),
    (b"\xff\xfe", 400),
    ("[]", 422),
    ('{"district": 179}', 422),
    ('{"district": "' + "x" * LARGEST_BODY + '"}', 413),
])  # fmt: skip
def test_a_body_that_is_broken_or_too_large_is_refused_in_the_one_shape(rekha, body, status):
    answer = send(signed_in(rekha), "POST", START, body)
    assert answer.status_code == status
    assert answer.json()["status"] == status
    assert answer.json()["hi"]
