"""A laboratory's own program: let in by its key, it takes samples in and sends results; it signs nothing."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from odop.access import services as access
from odop.access.rules import NoKeyThere, NotPermitted, OfficeMachine
from odop.audit.models import Entry
from odop.basics.dates import LUCKNOW, day_of
from odop.desks.api.limits import READERS, WRITERS
from odop.quality import services
from odop.quality.models import LabTest, Line
from tests.quality import makers

pytestmark = pytest.mark.django_db
NOW = datetime.now(LUCKNOW)  # noqa: TID251 - the interface reads the clock
LAB, OTHER = "carpet-lab", "other-lab"
WITHIN = {
    "light": {"said": "value", "number": "6"},
    "rubbing": {"said": "value", "number": "4.5"},
    "chromium-vi": {"said": "below_detection", "number": "0.5"},
}


@pytest.fixture(autouse=True)
def no_limit(monkeypatch):
    """The limit on requests has a test of its own."""
    for throttle in (READERS, WRITERS):
        monkeypatch.setattr(throttle, "num_requests", 10**9)


def key(cast, office=LAB):
    last_day = day_of(NOW) + timedelta(days=30)
    return access.give_key(office=office, name="LIMS", last_day=last_day, by=cast.cell, at=NOW)


def program(cast, office=LAB) -> Client:
    return Client(headers={"authorization": f"Bearer {key(cast, office)[1]}"})


def post(client, where, **said):
    return client.post(f"/api/v1/laboratory/{where}", said, content_type="application/json")


def lines(test):
    return {one.limit.code: one.said for one in Line.objects.filter(test=test).select_related("limit")}


def test_a_sample_goes_from_the_parcel_to_its_results_by_program_and_is_signed_in_person(cast):
    client, test = program(cast), makers.sent()
    listed = client.get("/api/v1/laboratory/samples").json()
    assert [(one["number"], one["state"]) for one in listed["samples"]] == [(test.number, "ON_THE_WAY")]
    assert listed["samples"][0]["state_name"] == {
        "en": "sample on the way to the laboratory",
        "hi": "नमूना प्रयोगशाला के रास्ते में",
    }
    label = makers.label_of(test)
    told = post(client, "receipts", number=test.number, label=label, seal=makers.SEAL, whole=True).json()
    assert (told["state"], told["lines"][2]["line"], told["lines"][2]["said"]) == (
        "IN_LAB",
        "chromium-vi",
        "",
    )
    told = post(client, "results", number=test.number, lines=WITHIN).json()
    assert [(one["said"], one["number"]) for one in told["lines"]] == [
        ("value", "6"), ("value", "4.5"), ("below_detection", "0.5"),
    ]  # fmt: skip
    assert told["state"] == "IN_LAB"  # kept, as on the page, and not signed yet
    services.sign_result(number=test.number, by=cast.lab, at=NOW)
    assert LabTest.objects.get(pk=test.pk).state == "PASSED"


def test_the_maker_is_named_to_no_laboratory(cast):
    client, test = program(cast), makers.received()
    answer = client.get("/api/v1/laboratory/test", {"number": test.number})
    assert answer.status_code == 200
    for told in (answer.content.decode(), client.get("/api/v1/laboratory/samples").content.decode()):
        assert test.artisan.name not in told and test.artisan.number not in told


def test_every_act_is_named_as_that_laboratorys_program_in_the_history(cast):
    test = makers.received()
    post(program(cast), "results", number=test.number, lines=WITHIN)
    entry = Entry.objects.get(act="quality.entered_results")
    assert entry.by.startswith(f"office:{LAB}:") and entry.by_name.startswith("LIMS")


def test_a_program_signs_nothing(cast):
    test, (made, _secret) = makers.received(), key(cast)
    by = OfficeMachine(made.pk.hex, LAB, "LIMS")
    services.enter_results(number=test.number, lines=makers.entries(test, *makers.GOOD), by=by, at=NOW)
    with pytest.raises(NotPermitted):
        services.sign_result(number=test.number, by=by, at=NOW)
    assert LabTest.objects.get(pk=test.pk).state == "IN_LAB"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"light": {"said": "value", "number": "bright"}}, 422),
        ({"light": {"said": "value", "number": "-1"}}, 422),
        ({"light": {"said": "not_tested"}}, 422),
        ({"light": {"said": "fine"}}, 422),
        ({"no-such-line": {"said": "value", "number": "6"}}, 422),
        ({}, 422),
    ],
)
def test_what_cannot_be_read_is_refused_in_words_and_nothing_is_kept(cast, said, status):
    test = makers.received()
    answer = post(program(cast), "results", number=test.number, lines={**WITHIN, **said} if said else {})
    assert answer.status_code == status and answer.json()["faults"][0]["hi"]
    assert set(lines(test).values()) == {""}


def test_another_label_or_a_sample_not_on_its_way_is_refused(cast):
    client, test = program(cast), makers.sent()
    wrong = {"number": test.number, "label": "SM/2025-26/BHD/999-A", "seal": makers.SEAL, "whole": True}
    assert post(client, "receipts", **wrong).status_code == 422
    assert post(client, "results", number=test.number, lines=WITHIN).status_code == 409
    assert LabTest.objects.get(pk=test.pk).state == "ON_THE_WAY"


def test_a_broken_seal_stops_the_test(cast):
    client, test = program(cast), makers.sent()
    label = makers.label_of(test)
    told = post(client, "receipts", number=test.number, label=label, whole=False, words="The lid was open.")
    assert told.json()["state"] == "SEAL_DOUBT"


def test_of_another_laboratorys_sample_nothing_is_said(cast):
    client, test = program(cast, OTHER), makers.received()
    assert client.get("/api/v1/laboratory/samples").json()["samples"] == []
    assert client.get("/api/v1/laboratory/test", {"number": test.number}).status_code == 404
    assert post(client, "results", number=test.number, lines=WITHIN).status_code == 404
    assert post(client, "results", number="QT/2025-26/BHD/999", lines=WITHIN).status_code == 404


def test_a_key_opens_its_own_kind_of_office_alone(cast, signed_in):
    test = makers.received()
    bank, hers = program(cast, "SBIN0000001"), program(cast)
    assert bank.get("/api/v1/laboratory/samples").status_code == 404
    assert post(bank, "results", number=test.number, lines=WITHIN).status_code == 404
    assert hers.get("/api/v1/branch/files").status_code == 404
    made, secret = key(cast)
    access.end_key(key=made, by=cast.cell, at=NOW)
    for client in (Client(), Client(headers={"authorization": f"Bearer {secret}"}), signed_in(cast.lab)):
        assert client.get("/api/v1/laboratory/samples").status_code == 401
    with pytest.raises(NoKeyThere):
        key(cast, "carpet-centre-of-nobody")
