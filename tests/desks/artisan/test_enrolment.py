"""A maker enrols on her phone: one question a page, saved as she goes, light enough for a slow line."""

import re

import pytest
from django.urls import reverse

from odop.artisans import queries, services
from odop.artisans.models import Artisan, Consent, Draft
from odop.artisans.rules.consent import entries
from odop.artisans.rules.questions import QUESTIONS
from tests.artisans.makers import AT, BHADOHI, TOLD, enrolled, grounds
from tests.artisans.test_identifiers import UIDAI_TEST
from tests.desks.weights import weight_of

pytestmark = pytest.mark.django_db
MOST = 50 * 1024


@pytest.fixture
def client(saleem, signed_in):
    grounds()
    return signed_in(saleem)


def answer(client, code, **given):
    return client.post(f"/hi/me/enrol/{code}/", {"agree": "1", **given})


def test_she_goes_from_the_first_page_to_her_number(client):
    assert "मेरा नाम लिखें" in client.get("/hi/me/").content.decode()
    assert client.get("/hi/me/enrol/").status_code == 200
    assert client.post("/hi/me/enrol/").url == "/hi/me/enrol/district/"
    place = "/hi/me/enrol/district/"
    for question in QUESTIONS:
        page = client.get(place).content.decode()
        assert page.count("<h1") == 1 and entries()[question.consent].why.hi in page
        given = {"district": BHADOHI} if question.code == "district" else TOLD[question.code]
        place = answer(client, question.code, **given).url
    assert place == "/hi/me/enrol/check/"
    assert "मोहल्ला काज़ीपुर, 221401" in client.get(place).content.decode()
    refused = client.post("/hi/me/enrol/finish/", follow=True)
    assert not Artisan.objects.exists() and "सहमति" in refused.content.decode()
    done = client.post("/hi/me/enrol/finish/", {"agree": "on"}, follow=True).content.decode()
    assert "A/BHD/0000001" in done and queries.artisan("A/BHD/0000001").name == "Saleem Ansari"


def test_she_goes_on_where_she_stopped(client, saleem, signed_in):
    client.post("/hi/me/enrol/")
    answer(client, "district", district=BHADOHI)
    answer(client, "name", name="सलीम अंसारी")
    other_device = signed_in(saleem)
    assert "2" in other_device.get("/hi/me/").content.decode()
    assert other_device.get("/hi/me/enrol/").url == "/hi/me/enrol/guardian/"
    assert "सलीम अंसारी" in other_device.get("/hi/me/enrol/name/").content.decode()


def test_a_wrong_answer_is_explained_beside_its_box_in_both_languages(client):
    client.post("/hi/me/enrol/")
    for language, words in (("hi", "जाँच अंक"), ("en", "check digit")):
        page = client.post(f"/{language}/me/enrol/aadhaar/", {"agree": "1", "aadhaar": "234123412347"})
        assert words in page.content.decode() and 'aria-invalid="true"' in page.content.decode()
    assert "aadhaar" not in Draft.objects.get().answers


def test_leaving_a_question_out_is_one_press(client):
    client.post("/hi/me/enrol/")
    answer(client, "district", district=BHADOHI)
    client.post("/hi/me/enrol/pan/", {"said": "declined"})
    assert Draft.objects.get().answers["pan"] == {"said": "declined"}


def test_without_her_agreement_nothing_is_saved(client):
    client.post("/hi/me/enrol/")
    client.post("/hi/me/enrol/name/", {"name": "Saleem"})
    assert "name" not in Draft.objects.get().answers


def test_her_file_is_corrected_and_consent_taken_back_in_one_press(client, saleem):
    number = enrolled(by=saleem).number
    client.post("/hi/me/profile/guardian/", {"guardian_name": "Naseem", "agree": "1"})
    assert queries.artisan(number).guardian_name == "Naseem"
    client.post("/hi/me/consent/guardian/withdraw/")
    assert queries.artisan(number).guardian_name == ""
    page = client.get("/hi/me/consent/").content.decode()
    assert page.count("वापस लें") >= 10


def test_what_she_never_agreed_to_says_so_once(client, saleem):
    enrolled(by=saleem)
    Consent.objects.filter(field__in=("sex", "guardian")).delete()
    page = client.get("/en/me/consent/").content.decode()
    assert page.count("No consent of yours is noted") == 1


def test_consent_given_again_keeps_the_language_it_was_read_in(client, saleem):
    enrolled(by=saleem)
    client.post("/en/me/consent/sex/withdraw/")
    client.post("/en/me/consent/sex/give/")
    assert Consent.objects.get(field="sex", withdrawn_at=None).language == "en"


def test_an_officers_row_with_her_phone_is_offered_to_her(client, rekha):
    number = enrolled(by=rekha, helped=True).number
    assert number in client.get("/hi/me/").content.decode()
    client.post("/hi/me/claim/", {"number": number})
    assert "Saleem" in client.get("/en/me/").content.decode()


def test_the_notice_stands_whole_in_both_languages_for_everyone(signed_in):
    page = signed_in(None).get("/hi/me/notice/").content.decode()
    for entry in entries().values():
        for words in (entry.name.hi, entry.name.en, entry.why.hi, entry.why.en):
            assert words.replace("'", "&#x27;") in page


def test_every_page_of_hers_is_light(client, saleem):
    client.post("/hi/me/enrol/")
    pages = [
        "/hi/me/",
        *(f"/hi/me/enrol/{q.code}/" for q in QUESTIONS),
        "/hi/me/enrol/check/",
        "/hi/me/notice/",
    ]
    weights = {page: weight_of(client, page) for page in pages}
    enrolled(by=saleem)
    weights |= {p: weight_of(client, p) for p in ("/hi/me/", "/hi/me/profile/", "/hi/me/consent/")}
    assert max(weights.values()) <= MOST, weights


def test_sentences_for_makers_are_short():
    from odop.desks.kit.forms.enrolment import WORDS

    said = [str(w) for words in WORDS.values() for w in (words.title, words.hint) if w]
    said += [s for entry in entries().values() for s in (entry.why.hi, entry.why.en)]
    for sentence in (s.strip() for words in said for s in re.split(r"[।.?!]", words) if s.strip()):
        assert len(sentence.split()) <= 12, sentence


def test_an_aadhaar_number_typed_into_a_page_is_in_no_log(client, caplog):
    client.post("/hi/me/enrol/")
    for code in ("name", "address", "aadhaar", "account"):
        answer(client, code, **dict.fromkeys(("name", "address", "aadhaar", "account"), UIDAI_TEST[0]))
    assert UIDAI_TEST[0] not in caplog.text


def test_an_unknown_question_is_not_found(client):
    assert client.get("/hi/me/enrol/shoe-size/").status_code == 404
    assert client.get(reverse("artisan:change", args=["district"])).status_code in {302, 404}


def test_a_child_is_told_kindly_why_not(client, saleem):
    from tests.artisans.makers import draft_with, told

    draft = draft_with(told(birth={"age": "14"}), by=saleem)
    page = client.post("/hi/me/enrol/finish/", {"agree": "on"}, follow=True).content.decode()
    assert "अभिभावक" in page and services and draft and AT and not Artisan.objects.exists()
