"""The district desk's pages of the makers' register."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.artisans import queries
from odop.artisans.models import Artisan, Draft, Import
from tests.artisans.makers import BHADOHI, TOLD, enrolled, grounds
from tests.artisans.test_identifiers import UIDAI_TEST

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(rekha, signed_in):
    grounds()
    return signed_in(rekha)


def send(client, content, name="makers.csv"):
    return client.post("/en/district/imports/", {"file": SimpleUploadedFile(name, content)})


def test_an_officer_enrols_a_maker_question_by_question(client):
    place = client.post("/en/district/enrol/").url
    key = Draft.objects.get().pk
    assert place == f"/en/district/enrol/{key}/name/"
    for code, given in TOLD.items():
        page = client.get(place).content.decode()
        assert page.count("<h1") == 1 and "helper" in page
        place = client.post(f"/en/district/enrol/{key}/{code}/", {"agree": "1", **given}).url
    assert place == f"/en/district/enrol/{key}/check/"
    done = client.post(f"/en/district/enrol/{key}/finish/", {"agree": "on"}, follow=True).content.decode()
    assert "A/BHD/0000001" in done and "Rekha Maurya" in done
    assert client.get(place).status_code == 404


def test_a_child_needs_a_guardian_at_the_table(client):
    client.post("/en/district/enrol/")
    key = Draft.objects.get().pk
    for code, given in {**TOLD, "birth": {"age": "15"}}.items():
        client.post(f"/en/district/enrol/{key}/{code}/", {"agree": "1", **given})
    assert "guardian" in client.get(f"/en/district/enrol/{key}/check/").content.decode()
    client.post(f"/en/district/enrol/{key}/finish/", {"agree": "on"})
    assert not Artisan.objects.exists()
    words = {"agree": "on", "guardian": "Kaleem Ansari", "guardian_agrees": "on"}
    client.post(f"/en/district/enrol/{key}/finish/", words)
    assert Artisan.objects.count() == 1


def test_the_list_finds_a_maker_and_her_page_hides_her_account(client, rekha):
    number = enrolled(by=rekha, helped=True).number
    assert number in client.get("/en/district/people/?q=sal").content.decode()
    assert number not in client.get("/en/district/people/?q=zz&page=x").content.decode()
    page = client.get(f"/en/district/people/{number}/").content.decode()
    assert "…4567" in page and "30211234567" not in page and "234123412346" not in page
    assert client.get("/en/district/people/A/BHD/0009999/").status_code == 404


def test_an_officer_corrects_an_answer_and_notes_a_withdrawal(client, rekha):
    number = enrolled(by=rekha, helped=True).number
    client.post(f"/en/district/people/{number}/change/sex/", {"sex": "F", "agree": "1"})
    assert queries.artisan(number).sex == "F"
    client.post(f"/en/district/people/{number}/consent/sex/withdraw/")
    assert queries.artisan(number).sex == ""
    assert "Taken back" in client.get(f"/en/district/people/{number}/consent/").content.decode()


def test_a_file_is_brought_in_and_its_bad_rows_fetched(client):
    done = send(client, f"Name,Mobile\nRekha Devi,9415000003\nMeena {UIDAI_TEST[0]},9\n".encode())
    page = client.get(done.url).content.decode()
    assert "rows given back" in page and Import.objects.get().added == 1
    back = client.get(f"{done.url}refused.csv")
    assert back["Content-Disposition"] == 'attachment; filename="makers-refused.csv"'
    assert "XXXXXXXX7058" in back.content.decode() and "मोबाइल / Mobile" in back.content.decode()
    assert client.get(f"{done.url}refused.xlsx").content.startswith(b"PK")
    assert client.get(f"{done.url}refused.exe").status_code == 404


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_is_there_to_fill_in(client, kind):
    assert len(client.get(f"/hi/district/imports/template.{kind}").content) > 200


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"a,b\n1,2\n", "headed"), (b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8")],
)
def test_a_file_that_cannot_be_read_says_why(client, content, words):
    page = send(client, content)
    assert page.status_code == 200 and words in page.content.decode()
    assert not Import.objects.exists()


def test_a_file_over_twenty_megabytes_is_not_taken(client):
    page = send(client, b"Name\n" + b"x" * (20 * 1024 * 1024))
    assert "20 MB" in page.content.decode() and not Import.objects.exists()


def test_an_officer_of_the_state_chooses_a_district_and_only_reads(cell, signed_in, rekha):
    number = enrolled(by=rekha, helped=True).number
    client = signed_in(cell)
    assert number in client.get(f"/en/district/people/?district={BHADOHI}").content.decode()
    assert "Enrol a maker" not in client.get("/en/district/people/").content.decode()
    assert client.get("/en/district/enrol/").status_code == 403
