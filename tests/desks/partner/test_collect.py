"""The protocol driven as ODK Collect drives it: HEAD, form list, manifest, form, submission in parts."""

import csv
import hashlib
import io
from datetime import datetime, timedelta

import pytest

from odop.access import services as access
from odop.basics.dates import LUCKNOW
from odop.desks.partner.surveys.chunked import with_chunks
from odop.plans.models import Submission
from odop.plans.services import surveys
from tests.access.makers import OPERATOR
from tests.desks.partner.phone import Phone, multipart
from tests.plans import makers

pytestmark = pytest.mark.django_db
NOW = datetime.now(LUCKNOW)  # noqa: TID251 - the interface reads the clock
PICTURE = b"\xff\xd8\xff\xe0" + b"7" * 300
IN_PARTS = "<years>20</years><picture>one.jpg</picture>"


@pytest.fixture
def survey(cast):
    return makers.survey(at=NOW - timedelta(days=1))


@pytest.fixture
def phone(cast, survey):
    _key, secret = access.make_own_key(by=cast.surveyor, at=NOW)
    return Phone("surveyor", secret)


def test_head_tells_where_to_send_and_how_much_at_once(phone):
    answer = phone.head()
    assert answer.status_code == 204
    assert answer["Location"].endswith("/collect/submission")
    assert int(answer["X-OpenRosa-Accept-Content-Length"]) >= 10_000_000
    assert answer["X-OpenRosa-Version"] == "1.0"
    assert answer["Date"].endswith("GMT")


def test_form_list_manifest_form_and_makers_agree_with_their_hashes(phone, survey):
    (form,) = phone.forms()
    assert (form["formID"], form["version"], form["name"]) == ("small", "1", "Small")
    body = phone.get(form["downloadUrl"])
    assert f"md5:{hashlib.md5(body.content).hexdigest()}" == form["hash"]
    assert body["Content-Type"].startswith("text/xml")
    (file,) = phone.files_beside(form)
    assert file["filename"] == "makers.csv"
    rows = phone.get(file["downloadUrl"]).content
    assert f"md5:{hashlib.md5(rows).hexdigest()}" == file["hash"]
    numbers = [row["name"] for row in csv.DictReader(io.StringIO(rows.decode()))]
    assert sorted(numbers) == sorted(one.artisan.number for one in makers.to_ask(survey))


def test_a_whole_round_trip(phone, survey):
    number = makers.to_ask(survey)[0].artisan.number
    content = makers.filled(number, inside=IN_PARTS)
    assert phone.head().status_code == 204
    first = phone.send(content)
    assert first.status_code == 201
    assert b"<OpenRosaResponse" in first.content
    assert phone.send(content, {"one.jpg": PICTURE}).status_code == 202
    assert phone.send(content, {"one.jpg": PICTURE}).status_code == 202
    row = Submission.objects.get()
    assert (row.awaited, row.counted, row.faults) == (0, True, [])
    (form,) = phone.forms()
    (file,) = phone.files_beside(form)
    assert number.encode() not in phone.get(file["downloadUrl"]).content  # asked: no more in her list


def test_a_new_version_is_offered_and_the_old_one_still_taken(phone, survey):
    makers.publish(makers.workbook(of=makers.settings("2")), at=NOW)
    assert [one["version"] for one in phone.forms()] == ["2"]
    assert {one["version"] for one in phone.forms("?listAllVersions=true")} == {"1", "2"}
    assert phone.forms("?formID=other") == []
    assert phone.send(makers.filled(makers.to_ask(survey)[0].artisan.number)).status_code == 201
    assert Submission.objects.get().faults == []


def test_nobody_comes_in_without_name_and_key(cast, phone, survey, signed_in):
    content = makers.filled(makers.to_ask(survey)[0].artisan.number)
    for name, secret in (("surveyor", "wrong"), ("rekha", phone.secret), ("", ""), ("surveyor", "")):
        answer = Phone(name, secret).send(content)
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Basic")
        assert answer["X-OpenRosa-Version"] == "1.0"
    assert signed_in(cast.surveyor).get("/collect/formList").status_code == 401
    access.end_own_key(by=cast.surveyor, at=NOW)
    assert phone.send(content).status_code == 401
    assert phone.head().status_code == 401
    assert not Submission.objects.exists()


def test_a_closed_survey_leaves_the_list_and_what_comes_late_is_still_kept(phone, survey):
    content = makers.filled(makers.to_ask(survey)[0].artisan.number)
    surveys.close_survey(number=survey.number, by=OPERATOR, at=NOW)
    assert phone.forms() == []
    assert phone.send(content).status_code == 201
    assert Submission.objects.get().faults == [["", "closed", 0]]


def test_what_is_torn_is_refused_whole(phone, survey):
    content = makers.filled(makers.to_ask(survey)[0].artisan.number, inside=IN_PARTS)
    boundary, body = multipart(content, {"one.jpg": PICTURE})
    for cut in (10, len(content) // 2, len(body) - 200, len(body) - 10):
        answer = phone.client.generic(
            "POST", "/collect/submission", body[:cut], content_type=f"multipart/form-data; boundary={boundary}",
            **phone.headers,
        )  # fmt: skip
        assert answer.status_code == 400
    assert phone.send(b"<data").status_code == 400
    assert phone.send(b"").status_code == 400
    assert (
        phone.client.generic(
            "POST", "/collect/submission", b"{}", content_type="application/json", **phone.headers
        ).status_code
        == 400
    )
    assert not Submission.objects.exists()


def test_a_body_in_chunks_is_given_its_length_and_no_other_address_is_touched():
    seen = []

    def application(environ, start_response):
        seen.append((environ.get("CONTENT_LENGTH"), environ["wsgi.input"].read()))
        return []

    for path, length in (("/collect/submission", "5"), ("/hi/", None)):
        environ = {"PATH_INFO": path, "HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input": io.BytesIO(b"whole")}
        with_chunks(application)(environ, lambda *words: None)
        assert seen.pop() == (length, b"whole")
