"""A maker applies on her own phone, question by question, and finds her file again."""

import pytest

from odop.casework import services
from odop.casework.models import Application
from tests.access.makers import OPERATOR, signed_in
from tests.casework import makers
from tests.casework.makers import PLAIN, again

pytestmark = pytest.mark.django_db


@pytest.fixture
def under():
    return makers.call(at=makers.now())


@pytest.fixture
def hers(saleem):
    makers.artisan(user=saleem, product_id=makers.places.product().code)
    return signed_in(saleem)


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def test_three_questions_then_an_answer_and_nothing_kept(under, client, db):
    address = "/en/me/help/training/"
    assert "How old are you?" in read(client.get(address))
    assert "Question 2 of 3" in read(client.get(address, {"age": "३५"}))
    assert "Question 3 of 3" in read(client.get(address, {"age": "35", "toolkit": "no"}))
    whole = {"age": "३५", "toolkit": "no", "helped": "no"}
    page = read(client.get(address, whole))
    assert "something must still be made clear" in page and "still to be told" in page
    assert "Not now" in read(client.get(address, {**whole, "age": "17"}))
    assert "Not now" in read(client.get(address, {**whole, "toolkit": "yes"}))
    assert "Question 2 of 3" in read(client.get(address, {**whole, "toolkit": "perhaps"}))
    assert not Application.objects.exists()


def test_what_the_register_knows_is_not_asked_of_her_again(under, hers):
    first = read(hers.get("/en/me/help/training/"))
    assert "Question 1 of 2" in first and "How old are you?" not in first
    page = read(hers.get("/en/me/help/training/", {"toolkit": "no", "helped": "no"}))
    assert "Yes, you can apply" in page and f"/me/apply/{under.number}/" in page
    assert "₹2,000" in page and "₹20,000" in page


def test_one_question_a_page_kept_at_once_and_sent_at_the_end(under, hers):
    answer = hers.post(f"/hi/me/apply/{under.number}/")
    mine = Application.objects.get()
    assert answer.headers["Location"] == f"/hi/me/files/{mine.pk}/next/"
    for place, (code, given) in enumerate(PLAIN.items(), 1):
        answer = hers.get(f"/hi/me/files/{mine.pk}/next/")
        assert answer.headers["Location"].endswith(f"/{code}/")
        page = read(hers.get(answer.headers["Location"]))
        assert f"सवाल {place}" in page
        hers.post(answer.headers["Location"], {"answer": given})
        assert again(mine).declared[code] == given
    assert hers.get(f"/hi/me/files/{mine.pk}/next/").headers["Location"].endswith("/check/")
    page = read(hers.post(f"/hi/me/files/{mine.pk}/check/", follow=True))
    assert again(mine).number in page and "उपायुक्त" in page
    assert again(mine).filed_by == ""


def test_a_toolkit_she_has_had_asks_for_its_month_and_not_knowing_is_an_answer(under, hers):
    hers.post(f"/hi/me/apply/{under.number}/")
    mine = Application.objects.get()
    hers.post(f"/hi/me/files/{mine.pk}/had_toolkit/", {"answer": "yes"})
    month = f"/hi/me/files/{mine.pk}/toolkit_on/"
    assert "महीना और साल ऐसे लिखें" in read(hers.post(month, {"answer": "last year"}))
    for typed in ("5/2024", "०५-२०२४", "2024-05"):
        hers.post(month, {"answer": typed})
        assert again(mine).declared["toolkit_on"] == "2024-05"
    hers.post(month, {"answer": "unsure"})
    assert again(mine).declared["toolkit_on"] == "unsure"
    hers.post(f"/hi/me/files/{mine.pk}/had_toolkit/", {"answer": "no"})
    assert hers.get(month).status_code == 302


def test_an_empty_answer_is_asked_again(under, hers):
    hers.post(f"/hi/me/apply/{under.number}/")
    mine = Application.objects.get()
    page = read(hers.post(f"/hi/me/files/{mine.pk}/native_of_state/", {}))
    assert 'role="alert"' in page
    assert again(mine).declared == {}


def test_sending_too_early_leads_back_to_the_open_question(under, hers):
    hers.post(f"/hi/me/apply/{under.number}/")
    mine = Application.objects.get()
    page = read(hers.post(f"/hi/me/files/{mine.pk}/check/", follow=True))
    assert "मूल निवासी" in page and again(mine).state == "DRAFT"


def test_a_returned_file_shows_what_to_correct_and_goes_back_with_the_same_number(under, hers, saleem):
    made = makers.submitted(under, of=saleem.artisan, by=saleem, at=makers.now())
    services.return_for_correction(
        numbers=[made.number], reasons=["craft_unclear"], words="और लिखें", by=OPERATOR, at=makers.now()
    )
    page = read(hers.get(f"/hi/me/files/{made.pk}/"))
    assert "अब आपको काम करना है" in page and "और लिखें" in page
    hers.post(f"/hi/me/files/{made.pk}/check/")
    assert (again(made).state, again(made).number) == ("SUBMITTED", made.number)


def test_she_takes_it_back_after_being_asked_once_more(under, hers, saleem):
    made = makers.submitted(under, of=saleem.artisan, by=saleem, at=makers.now())
    assert "क्या आप अपना आवेदन वापस" in read(hers.get(f"/hi/me/files/{made.pk}/withdraw/"))
    assert again(made).state == "SUBMITTED"
    hers.post(f"/hi/me/files/{made.pk}/withdraw/", {"words": "काम मिल गया"})
    assert again(made).state == "WITHDRAWN"


def test_whoever_is_not_in_the_register_is_sent_there_first(under, meena):
    page = read(signed_in(meena).post(f"/en/me/apply/{under.number}/"))
    assert "Put your name in the register first." in page
    assert not Application.objects.exists()


def test_a_closed_call_takes_nobody(hers):
    closed = makers.call(at=makers.AT.replace(year=2024))
    assert "not open today" in read(hers.get(f"/en/me/apply/{closed.number}/"))
    hers.post(f"/en/me/apply/{closed.number}/")
    assert not Application.objects.exists()
