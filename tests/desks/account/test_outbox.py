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
