"""Messages on their way: taken once, tried again with patience, given up in the end, never lost."""

import json
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise

import pytest
from django.core.exceptions import ImproperlyConfigured

from odop.audit.services import acting
from odop.notices import carriers, queries, services
from odop.notices.models import Notice
from odop.notices.rules import TRIED_AFTER
from tests.access.makers import AT, OPERATOR


@pytest.fixture
def provider(settings):
    """A provider on this machine that answers as it is told, and keeps what it was given."""

    class Provider(BaseHTTPRequestHandler):
        answers: list[int] = []
        given: list[dict] = []

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.given.append(
                {
                    **json.loads(body),
                    "token": self.headers["Authorization"],
                    "once": self.headers["Idempotency-Key"],
                }
            )
            code = self.answers.pop(0) if self.answers else 200
            self.send_response(code)
            if code == 302:
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.end_headers()

        def log_message(self, *args):
            pass

    Provider.answers, Provider.given = [], []
    server = HTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.SMS_CARRIER, settings.SMS_HTTP_TOKEN = "http", "a-token"
    settings.SMS_HTTP_URL = f"http://127.0.0.1:{server.server_port}/send"
    yield Provider
    server.shutdown()
    server.server_close()


def tell(person):
    with acting(by=OPERATOR, act="tests.tell", at=AT):
        return services.queue("sign_in_code", to_user=person, values={"code": "482913"}, at=AT)


def send(at=AT):
    return carriers.send_waiting(by=OPERATOR, at=at)


def test_the_outbox_takes_everything_and_still_shows_it(saleem, settings):
    settings.SMS_CARRIER = "outbox"
    tell(saleem)

    assert send() == (1, 0)
    assert send() == (0, 0)
    assert "482913" in queries.outbox()[0].text


def test_a_provider_is_given_number_words_key_and_token(saleem, provider):
    notice = tell(saleem)

    assert send() == (1, 0)
    assert provider.given == [
        {
            "key": str(notice.pk), "to": saleem.phone, "text": notice.text,
            "token": "Bearer a-token", "once": str(notice.pk),
        }
    ]  # fmt: skip
    notice.refresh_from_db()
    assert notice.text == ""  # a code is forgotten once it has gone


@pytest.mark.parametrize("answer", [400, 404, 429, 500, 503, 302])
def test_a_message_a_provider_did_not_take_waits_for_its_next_try(saleem, provider, answer):
    provider.answers[:] = [answer]
    notice = tell(saleem)

    assert send() == (0, 1)
    assert send() == (0, 0)  # not yet
    assert send(AT + TRIED_AFTER[1]) == (1, 0)
    notice.refresh_from_db()
    assert (notice.tries, notice.last_error) == (2, "")
    assert [g["once"] for g in provider.given] == [str(notice.pk)] * 2


def test_a_provider_that_cannot_be_reached_loses_nothing(saleem, settings):
    settings.SMS_CARRIER, settings.SMS_HTTP_URL = "http", "http://127.0.0.1:9/send"
    notice = tell(saleem)

    assert send() == (0, 1)
    notice.refresh_from_db()
    assert notice.text
    assert "482913" not in notice.last_error


def test_tries_grow_further_apart_and_end(saleem, provider):
    provider.answers[:] = [500] * 20
    tell(saleem)
    tried = []
    for minutes in range(24 * 60):
        if send(AT + timedelta(minutes=minutes))[1]:
            tried.append(minutes)

    assert len(tried) == len(TRIED_AFTER)
    apart = [later - earlier for earlier, later in pairwise(tried)]
    assert apart == sorted(apart)
    assert queries.given_up() == 1


def test_one_failing_message_does_not_hold_up_the_others(saleem, meena, provider):
    provider.answers[:] = [500, 200]
    tell(saleem), tell(meena)

    assert send() == (1, 1)
    assert Notice.objects.filter(sent_at=None).count() == 1


@pytest.mark.parametrize(
    ("carrier", "address"), [("pigeon", ""), ("http", ""), ("http", "file:///etc/passwd")]
)
def test_a_carrier_that_is_not_set_up_says_so(saleem, settings, carrier, address):
    settings.SMS_CARRIER, settings.SMS_HTTP_URL = carrier, address
    tell(saleem)

    with pytest.raises(ImproperlyConfigured):
        send()
    assert Notice.objects.filter(sent_at=None).count() == 1
