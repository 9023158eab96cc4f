import os
import subprocess
import sys

import pytest

from odop.desks.kit.account import second_factor
from odop.notices.services import send_code
from tests.access.makers import AT, OPERATOR, signed_in


@pytest.fixture
def message(saleem):
    send_code(
        template="sign_in_code",
        phone=saleem.phone,
        user=saleem,
        language="en",
        code="424242",
        by=OPERATOR,
        at=AT,
    )


def test_a_demonstration_shows_messages_and_the_apps_of_synthetic_officers(client, message, rekha, settings):
    settings.DEMO = True
    second_factor.bind(rekha)
    page = client.get("/en/account/outbox/").content.decode()
    assert "424242" in page
    assert "Rekha Maurya" in page


def test_a_real_officers_app_is_shown_to_nobody(client, rekha, settings):
    settings.DEMO = True
    type(rekha).objects.filter(pk=rekha.pk).update(synthetic=False)
    second_factor.bind(rekha)
    assert "Rekha Maurya" not in client.get("/en/account/outbox/").content.decode()


@pytest.mark.parametrize(("demo", "carrier"), [(False, "outbox"), (True, "http"), (False, "http")])
def test_a_state_in_service_has_no_such_page(client, message, cell, settings, demo, carrier):
    settings.DEMO, settings.SMS_CARRIER = demo, carrier
    assert client.get("/en/account/outbox/").status_code == 404
    assert signed_in(cell).get("/en/account/outbox/").status_code == 404


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, "True"),
        ({"ODOP_HOSTS": "odop.example"}, "False"),
        ({"ODOP_TLS": "1"}, "False"),
        ({"ODOP_DEMO": "0"}, "False"),
        ({"ODOP_HOSTS": "trial.example", "ODOP_DEMO": "1"}, "True"),
    ],
    ids=str,
)
def test_a_server_reached_by_name_shows_no_codes_unless_it_says_so(environment, shown):
    plain = {k: v for k, v in os.environ.items() if k not in {"ODOP_HOSTS", "ODOP_TLS", "ODOP_DEMO"}}
    said = subprocess.run(
        [sys.executable, "-c", "from config.settings import DEMO; print(DEMO)"],
        env={**plain, "PYTHONPATH": "src", "DATABASE_URL": "postgresql:///x", **environment},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert said.stdout.strip() == shown
