"""A maker asks what a loan would give, applies for it on her phone, follows it to the bank, and puts things right."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.casework.models import Application
from odop.casework.rules.margin_money.questions import QUESTIONS
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services import margin_money as services
from odop.desks.artisan.loans import applying
from odop.desks.artisan.loans.words import CALLED, PAID, WAITS, WHERE
from odop.documents import queries as documents
from odop.finance.rules import Hold, Owing
from odop.programme import queries as programme
from tests.access.makers import OPERATOR, signed_in
from tests.casework.margin_money import files, makers
from tests.casework.margin_money.makers import PLAIN, again
from tests.desks.weights import weight_of
from tests.finance.makers import ONE

pytestmark = pytest.mark.django_db
MOST = 50 * 1024
JPEG = b"\xff\xd8\xff\xe0 a photo of a paper"


@pytest.fixture
def of(saleem):
    return makers.artisan(user=saleem)


@pytest.fixture
def hers(of, saleem):
    return signed_in(saleem)


@pytest.fixture
def draft(of, saleem):
    return makers.draft(of=of, by=saleem)


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def photo(name="paper.jpg", content=JPEG):
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


# --- what would I get? ----------------------------------------------------------------------
def test_one_door_leads_to_training_and_to_a_loan(client, db):
    page = read(client.get("/en/me/help/"))
    assert "/en/me/help/training/" in page and "/en/me/help/loan/" in page


def test_three_questions_and_an_honest_answer_for_a_stranger(client, db):
    address = "/en/me/help/loan/"
    assert "Question 1 of 3" in read(client.get(address))
    assert "Question 2 of 3" in read(client.get(address, {"cost": "१०,००,०००"}))
    assert "Question 3 of 3" in read(client.get(address, {"cost": "1000000", "group": "yes"}))
    whole = {"cost": "१०,००,०००", "group": "yes", "against": "none"}
    page = read(client.get(address, whole))
    assert "something must still be made clear" in page  # nobody has said her age or her craft
    assert "₹2,50,000" in page and "₹50,000" in page and "₹9,50,000" in page and "₹7,00,000" in page
    assert "₹1,00,000" in read(client.get(address, {**whole, "group": "no"}))
    for said in ("default", "other", "family"):
        assert "Not now" in read(client.get(address, {**whole, "against": said}))
    assert "still be made clear" in read(client.get(address, {**whole, "against": "unsure"}))
    assert not Application.objects.exists()


def test_a_sum_that_cannot_be_read_is_asked_again(client, db):
    for typed in ("", "0", "ten", "99999999999"):
        page = read(client.get("/en/me/help/loan/", {"cost": typed}))
        assert 'role="alert"' in page and "Question 1 of 3" in page


def test_what_the_register_knows_is_not_asked_of_her(hers):
    assert "Question 1 of 2" in read(hers.get("/en/me/help/loan/"))
    page = read(hers.get("/en/me/help/loan/", {"cost": "1000000", "against": "none"}))
    assert "Yes, you can apply" in page and "/me/loans/begin/" in page and "₹1,00,000" in page


# --- applying -------------------------------------------------------------------------------
def test_one_question_a_page_each_kept_at_once_then_papers_then_sent(hers):
    answer = hers.post("/hi/me/loans/begin/")
    mine = Application.objects.get()
    place = hers.get(answer.headers["Location"]).headers["Location"]
    for number, question in enumerate(QUESTIONS, 1):
        assert place.endswith(f"/{question.code}/"), place
        assert f"सवाल {number}" in read(hers.get(place))
        place = hers.post(place, {"answer": PLAIN.get(question.code, "")}).headers["Location"]
    place = hers.get(place).headers["Location"]
    assert place.endswith("/papers/")
    read(hers.get(place))
    for kind in ("affidavit", "project_report"):
        assert hers.post(f"{place}{kind}/", {"file": photo()}).status_code == 302
    page = read(hers.get(f"/hi/me/loans/{mine.pk}/check/"))
    assert "₹2,50,000" in page and "Two looms and yarn" in page
    page = read(hers.post(f"/hi/me/loans/{mine.pk}/check/", follow=True))
    assert again(mine).number in page and again(mine).state == "SUBMITTED" and again(mine).filed_by == ""
    assert {d.kind for d in documents.documents_about(str(mine.pk))} == {"affidavit", "project_report"}


def test_an_application_is_taken_up_where_it_was_left_and_begun_once(hers, draft):
    assert hers.post("/hi/me/loans/begin/").headers["Location"] == f"/hi/me/loans/{draft.pk}/next/"
    services.submit(application=draft.pk, by=OPERATOR, at=makers.AT)
    page = read(hers.post("/hi/me/loans/begin/", follow=True))
    assert "पहले से चल रहा है" in page and Application.objects.count() == 1


def test_where_branches_are_very_many_the_bank_is_asked_first(hers, draft, monkeypatch):
    monkeypatch.setattr(applying, "BRANCHES_AT_MOST", 1)
    address = f"/en/me/loans/{draft.pk}/branch/"
    page = read(hers.get(address))
    assert "Which bank do you want?" in page and makers.OTHER_BRANCH not in page
    bank = programme.office(makers.OTHER_BRANCH).bank
    page = read(hers.get(address, {"bank": bank}))
    assert makers.OTHER_BRANCH in page and makers.BRANCH not in page
    assert hers.post(f"{address}?bank={bank}", {"answer": makers.OTHER_BRANCH}).status_code == 302
    assert makers.project(draft).branch_id == makers.OTHER_BRANCH
    hers.post(f"{address}?bank=", {})
    assert makers.project(draft).branch_id is None


def test_why_it_was_not_accepted_is_said_with_what_she_can_do(hers, of):
    made = makers.submitted(of=of)
    services.reject(
        numbers=[made.number], reason="papers_not_genuine", words="काग़ज़ असली नहीं थे", by=OPERATOR, at=makers.AT
    )
    page = read(hers.get(f"/en/me/loans/{made.pk}/"))
    assert "papers shown were not genuine" in page and "काग़ज़ असली नहीं थे" in page and "apply again" in page


def test_an_answer_changed_from_the_last_look_leads_back_to_it(hers, draft):
    answer = hers.post(f"/en/me/loans/{draft.pk}/jobs/?change", {"answer": "७"})
    assert answer.headers["Location"].endswith("/check/")
    assert makers.project(draft).jobs == 7


@pytest.mark.parametrize(
    ("code", "typed"), [("jobs", "some"), ("capital_cost", "6 lakh"), ("sector", "FARM"), ("name", "")]
)
def test_an_answer_that_does_not_fit_is_asked_again(hers, draft, code, typed):
    assert 'role="alert"' in read(hers.post(f"/en/me/loans/{draft.pk}/{code}/", {"answer": typed}))


def test_a_file_that_is_no_paper_is_refused_in_words(hers, draft):
    address = f"/en/me/loans/{draft.pk}/papers/affidavit/"
    assert "Choose the photo first." in read(hers.post(address))
    assert "no photo or PDF that can be read" in read(hers.post(address, {"file": photo("paper.exe", b"MZ")}))
    assert not documents.documents_about(str(draft.pk))
    assert hers.get(f"/en/me/loans/{draft.pk}/papers/horoscope/").status_code == 404


def test_sending_too_early_leads_back_to_the_open_question(hers, of, saleem):
    made = makers.draft(of=of, by=saleem, jobs=None)
    page = read(hers.post(f"/en/me/loans/{made.pk}/check/", follow=True))
    assert "How many people will work there?" in page and again(made).state == "DRAFT"


def test_what_is_to_be_corrected_is_shown_and_it_goes_back_with_its_number(hers, of, saleem):
    made = makers.submitted(of=of, by=saleem)
    services.return_for_correction(
        numbers=[made.number], reasons=["paper_unreadable"], words="फ़ोटो धुँधली है", by=OPERATOR, at=makers.AT
    )
    for address in ("", "check/"):
        page = read(hers.get(f"/hi/me/loans/{made.pk}/{address}"))
        assert "फ़ोटो धुँधली है" in page
    assert "ऋण का आवेदन आपके पास लौटा है" in read(hers.get("/hi/me/"))
    hers.post(f"/hi/me/loans/{made.pk}/check/")
    assert (again(made).state, again(made).number) == ("SUBMITTED", made.number)
    assert hers.get(f"/hi/me/loans/{made.pk}/jobs/").status_code == 302


def test_she_takes_it_back_after_being_asked_once_more(hers, of, saleem):
    made = makers.submitted(of=of, by=saleem)
    assert "क्या आप अपना आवेदन वापस" in read(hers.get(f"/hi/me/loans/{made.pk}/withdraw/"))
    assert again(made).state == "SUBMITTED"
    hers.post(f"/hi/me/loans/{made.pk}/withdraw/", {"words": ""})
    assert again(made).state == "WITHDRAWN"


# --- where is my file? ----------------------------------------------------------------------
def test_every_state_has_its_plain_words():
    assert set(CALLED) == set(WHERE) == set(LoanState)
    assert set(PAID) == set(Owing) and set(WAITS) == set(Hold)


def test_her_loan_stands_in_one_list_with_her_training(hers, draft):
    page = read(hers.get("/en/me/files/"))
    assert "Loan:" in page and f"/me/loans/{draft.pk}/" in page


def test_she_is_told_the_day_and_place_of_the_task_force(hers, of, saleem):
    made = makers.scrutinised(of=of)
    makers.sitting()
    assert "Vikas Bhawan" in read(hers.get(f"/en/me/loans/{made.pk}/"))


def test_at_the_bank_she_reads_the_receipt_and_both_sums_and_why_it_is_less(hers, of):
    row = files.sanctioned(of=of, total=6 * files.LAKH)
    page = read(hers.get(f"/en/me/loans/{row.pk}/"))
    assert files.file_of(row).receipt in page and "₹9,00,000" in page and "₹6,00,000" in page
    assert "less than you asked" in page and files.LESS.split(",")[0] in page


def test_a_no_has_its_reason_its_words_its_clause_and_its_next_step(hers, of):
    row = files.refused(of=of)
    page = read(hers.get(f"/hi/me/loans/{row.pk}/"))
    for words in ("चुकाया जा रहा", files.WORDS, "पैरा 4", "रसीद दिखाएँ", "बैंक से दोबारा देखने को कहें"):
        assert words in page, words
    assert "बैंक ने ऋण देने से मना किया है" in read(hers.get("/hi/me/"))


def test_she_asks_for_a_second_look_once_and_then_there_is_the_ombudsman(hers, of):
    row = files.refused(of=of)
    address = f"/en/me/loans/{row.pk}/again/"
    assert 'role="alert"' in read(hers.post(address, {"words": "no"}))
    assert again(row).state == "REFUSED"
    hers.post(address, {"words": "The loan was repaid in April, the paper is here"})
    assert again(row).state == "SECOND_LOOK"
    at = files.SENT_AT + 9 * files.DAY
    services.refuse_loan(number=row.number, reason="default_to_bank", words=files.WORDS, by=ONE, at=at)
    page = read(hers.get(f"/en/me/loans/{row.pk}/"))
    assert "14448" in page and "look again" not in page
    assert hers.get(address).status_code == 302


def test_a_paper_the_bank_asks_for_is_sent_and_the_bank_is_told(hers, of):
    row = files.received(of=of)
    at = files.SENT_AT + 2 * files.DAY
    services.query_file(number=row.number, words="The rent agreement of the shed", by=OPERATOR, at=at)
    page = read(hers.get(f"/en/me/loans/{row.pk}/"))
    assert "The rent agreement of the shed" in page and "Now it is your turn" in page
    assert "The bank asks you for a paper" in read(hers.get("/en/me/"))
    assert hers.post(f"/en/me/loans/{row.pk}/papers/other_paper/", {"file": photo()}).status_code == 302
    hers.post(f"/en/me/loans/{row.pk}/tell/", {"words": "I sent the rent agreement here"})
    assert again(row).state == "RECEIVED"
    assert hers.get(f"/en/me/loans/{row.pk}/tell/").status_code == 302


def test_what_is_late_is_said_plainly_and_only_of_others(hers, of):
    row = files.received(of=of)  # in 2024: the branch's month is long over
    assert "It is late." in read(hers.get(f"/en/me/loans/{row.pk}/"))
    services.withdraw(application=row.pk, by=OPERATOR, at=files.SENT_AT + 2 * files.DAY)
    makers.draft(of=of)
    assert read(hers.get("/en/me/files/")).count("It is late.") == 0


def test_margin_held_and_seen_is_told_with_its_days(hers, of):
    row = files.held(of=of)
    page = read(hers.get(f"/en/me/loans/{row.pk}/"))
    assert "3 July 2026" in page and "see your workshop" in page


def test_another_makers_loan_is_not_there(draft, meena):
    client = signed_in(meena)
    for address in (
        "",
        "next/",
        "papers/",
        "papers/affidavit/",
        "check/",
        "again/",
        "tell/",
        "withdraw/",
        "jobs/",
    ):
        assert client.get(f"/hi/me/loans/{draft.pk}/{address}").status_code == 404, address
        assert client.post(f"/hi/me/loans/{draft.pk}/{address}").status_code in (404, 405), address


def test_every_page_of_a_loan_is_light(hers, draft):
    base = f"/hi/me/loans/{draft.pk}/"
    pages = [
        "/hi/me/", "/hi/me/help/", "/hi/me/help/loan/", "/hi/me/help/loan/?cost=500000&against=none",
        "/hi/me/loans/begin/", base, f"{base}papers/", f"{base}papers/affidavit/", f"{base}check/", "/hi/me/money/",
        *(f"{base}{q.code}/" for q in QUESTIONS),
    ]  # fmt: skip
    weights = {page: weight_of(hers, page) for page in pages}
    assert max(weights.values()) <= MOST, weights
