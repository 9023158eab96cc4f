"""Five hundred filled forms over connections that break: none is lost, none counts twice."""

import base64
import http.client
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from random import Random
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.db import connections

from odop.access import services as access
from odop.basics.dates import LUCKNOW
from odop.documents.models import Document
from odop.plans.models import Attachment, Drawn, Submission
from tests.access.makers import cast as make_cast
from tests.desks.partner.phone import multipart
from tests.plans import makers

NOW = datetime.now(LUCKNOW)  # noqa: TID251 - the interface reads the clock
FORMS, PHONES = 500, 4
PICTURE = b"\xff\xd8\xff\xe0" + b"7" * 2000


class Line:
    """One phone's line, which breaks more often than not."""

    def __init__(self, address: str, name: str, secret: str, seed: int) -> None:
        self.host, self.port = urlsplit(address).hostname, urlsplit(address).port
        self.given = base64.b64encode(f"{name}:{secret}".encode()).decode()
        self.random = Random(seed)
        self.tries = 0

    def deliver(self, content: bytes, picture: str) -> None:
        """Send until the server has said that it has everything, as Collect does: again after every silence."""
        for files in ({}, {picture: PICTURE}) if picture else ({},):
            while self.once(content, files) not in {201, 202}:
                pass

    def once(self, content: bytes, files: dict[str, bytes]) -> int:
        self.tries += 1
        boundary, body = multipart(content, files)
        head = (
            f"POST /collect/submission HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n"
            f"Authorization: Basic {self.given}\r\n"
            f"X-OpenRosa-Version: 1.0\r\nContent-Type: multipart/form-data; boundary={boundary}\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        ).encode()
        luck = self.random.random()
        with socket.create_connection((self.host, self.port), timeout=20) as line:
            if luck < 0.2:  # cut in the middle of sending
                line.sendall(head + body[: self.random.randrange(len(body))])
                return 0
            line.sendall(head + body)
            if luck < 0.4:  # sent whole, but the answer is never heard
                return 0
            answer = http.client.HTTPResponse(line)
            with suppress(http.client.HTTPException):
                answer.begin()
                return answer.status
            return 0


@pytest.mark.django_db(transaction=True)
def test_five_hundred_forms_none_lost_none_twice(live_server):
    cast = make_cast()
    survey = makers.survey(each_place=200, people=420, at=NOW - timedelta(days=1))
    _key, secret = access.make_own_key(by=cast.surveyor, at=NOW)
    people = makers.to_ask(survey)
    forms = []
    for n in range(FORMS):  # the last ones are second forms of makers who have answered
        inside = f"<years>20</years><picture>{n}.jpg</picture>" if n % 5 == 0 else ""
        content = makers.filled(
            people[n % len(people)].artisan.number, instance=f"uuid:{UUID(int=n)}", inside=inside
        )
        forms.append((content, f"{n}.jpg" if inside else ""))

    def phone(n: int) -> int:
        line = Line(live_server.url, "surveyor", secret, n)
        for content, picture in forms[n::PHONES]:
            line.deliver(content, picture)
        connections.close_all()
        return line.tries

    with ThreadPoolExecutor(PHONES) as pool:
        tries = sum(pool.map(phone, range(PHONES)))
    assert tries > FORMS * 1.3
    kept = {row.instance: row for row in Submission.objects.select_related("document")}
    assert set(kept) == {f"uuid:{UUID(int=n)}" for n in range(FORMS)}
    for content, _picture in forms:
        instance = content.partition(b"<orx:instanceID>")[2].partition(b"<")[0].decode()
        assert bytes(kept[instance].document.content) == content
    assert Submission.objects.filter(counted=True).count() == len(people)
    assert Drawn.objects.filter(survey=survey, state="REACHED").count() == len(people)
    assert not Submission.objects.filter(awaited__gt=0).exists()
    assert Attachment.objects.count() == FORMS // 5
    assert Document.objects.filter(kind="answers").count() == FORMS
    assert not Document.objects.filter(kind="answers_again").exists()
