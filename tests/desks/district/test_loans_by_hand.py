"""The district desk's days with margin money, page by page, as an officer would click them."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.basics.dates import day_of
from odop.casework.models import Application, LoanFile, TaskForceSitting, for_loans
from odop.casework.services import margin_money as loans
from odop.documents import queries as documents
from tests.access.makers import signed_in
from tests.casework.makers import now
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import PDF, again

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(rekha):
    return signed_in(rekha)


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def upload(name: str = "a.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def test_an_application_is_entered_across_the_table_and_its_paper_filed(desk):
    weaver = makers.artisan()
    there = f"/en/district/loans/apply/{weaver.number}/"
    assert "Ask each question aloud" in read(desk.get(there))
    words = {**makers.PLAIN, "product": makers.CARPETS}
    wrong = read(desk.post(there, {**words, "capital_cost": "some lakhs"}))
    assert "cannot be read" in wrong and not for_loans().exists()
    done = desk.post(there, {**words, "paper_affidavit": upload()}, follow=True)
    row = Application.objects.get()
    page = read(done)
    assert row.number in page and "Missing: project report" in page and "10 per cent" not in page
    assert "SHA-256" in page and "₹2,50,000" in page
    filed = desk.post(
        f"/en/district/loans/{row.number}/papers/", {"kind": "project_report", "file": upload()}, follow=True
    )
    assert "The paper is filed." in read(filed)
    paper = documents.documents_about(str(row.pk))[0]
    shown = desk.get(f"/en/district/loans/{row.number}/papers/{paper.key}/")
    assert shown.content == PDF and "sandbox" in shown["Content-Security-Policy"]


def test_a_paper_of_another_application_is_not_shown_under_this_number(desk):
    row, other = makers.submitted(), makers.submitted()
    paper = documents.documents_about(str(other.pk))[0]
    assert desk.get(f"/en/district/loans/{row.number}/papers/{paper.key}/").status_code == 404


def test_advice_and_what_is_not_known_stand_on_the_page_and_stop_the_right_thing(desk):
    row = makers.submitted(
        of=makers.artisan(social_group="OBC"), other_scheme="training_only", family_helped="unsure"
    )
    page = read(desk.get(f"/en/district/loans/{row.number}/"))
    assert "Advice, not a condition" in page and "certificate is not among the papers" in page
    assert "not known" in page and "It cannot pass scrutiny" in page
    told = read(
        desk.post(
            "/en/district/loans/many/", {"act": "pass", "numbers": [row.number], "sure": "1"}, follow=True
        )
    )
    assert "Not known yet, return it and ask" in told


def test_a_file_is_returned_put_right_with_her_and_received_again(desk):
    row = makers.submitted(at=now())
    back = {"act": "return", "numbers": [row.number], "sure": "1", "one": "1"}
    asked = read(desk.post("/en/district/loans/many/", back))
    assert "Return these for correction?" in asked and again(row).state == "SUBMITTED"
    read(desk.post("/en/district/loans/many/", {**back, "reasons": ["land_counted"]}, follow=True))
    there = f"/en/district/loans/{row.number}/correct/"
    form = read(desk.get(there))
    assert 'value="600000"' in form
    read(desk.post(there, {**makers.PLAIN, "capital_cost": "200000"}, follow=True))
    assert again(row).state == "SUBMITTED" and makers.project(row).project_cost == 6_00_000_00
    assert desk.get(there).status_code == 403


def test_many_are_passed_and_the_inbox_says_who_acts_and_how_long(desk):
    rows = [makers.submitted(at=now() - timedelta(days=20)) for _ in range(2)]
    home = read(desk.get("/en/district/loans/"))
    assert "2 too long" in home and all(str(row) in home for row in rows)
    numbers = [str(row) for row in rows]
    assert "Pass these through scrutiny?" in read(
        desk.post("/en/district/loans/many/", {"act": "pass", "numbers": numbers})
    )
    done = read(
        desk.post("/en/district/loans/many/", {"act": "pass", "numbers": numbers, "sure": "1"}, follow=True)
    )
    assert "2 applications done." in done
    waiting = read(desk.get("/en/district/loans/?who=task_force"))
    assert all(number in waiting for number in numbers)
    assert numbers[0] in read(desk.get(f"/en/district/loans/?q={numbers[0].lower()}"))


def test_a_task_force_day_from_the_call_to_the_branch(desk):
    at = now()
    rows = [makers.scrutinised(at=at) for _ in range(3)]
    day = day_of(at).isoformat()
    called = desk.post("/en/district/task-force/", {"held_on": day, "place": "Vikas Bhawan"}, follow=True)
    sat = TaskForceSitting.objects.get()
    there = f"/en/district/task-force/{sat.number}/"
    assert "no allotment of this year is recorded" in read(called)
    read(desk.post(f"{there}members/", {"members": "Rekha Maurya, DC\nMohan Lal, LDM"}, follow=True))
    marks = {"numbers": [str(row) for row in rows]}
    for row, skill in zip(rows, ("30", "३५", ""), strict=True):
        marks |= {f"skill {row}": skill, f"plan {row}": skill and "20", f"means {row}": skill and "10"}
    slip = read(desk.post(f"{there}marks/?member=Mohan+Lal", marks | {f"skill {rows[0]}": "99"}))
    assert 'value="99"' in slip and 'value="३५"' in slip, "what was typed comes back to be put right"
    assert "Marks kept for 2 applicants." in read(
        desk.post(f"{there}marks/?member=Mohan+Lal", marks, follow=True)
    )
    assert [again(row).marks for row in rows] == [60, 65, None]
    agenda = read(desk.get(f"{there}agenda/"))
    assert agenda.index(str(rows[0])) < agenda.index(str(rows[1]))
    page = read(desk.get(there))
    assert page.index(str(rows[1])) < page.index(str(rows[0]))
    chosen = {"said": "SELECTED", "numbers": [str(row) for row in rows[:2]]}
    assert "Noted of 2 applications." in read(desk.post(f"{there}say/", chosen, follow=True))
    no = {"said": "REJECTED", "numbers": [str(rows[2])]}
    assert "The task force rejects these" in read(desk.post(f"{there}say/", no))
    no |= {"sure": "1", "reason": "not_viable", "words": "No buyer is named."}
    page = read(desk.post(f"{there}say/", no, follow=True))
    assert "No buyer is named." in page and "Sign: what is said comes into force" in page
    assert desk.get(f"{there}say/").headers["Location"] == there, "such as asked for in the other language"
    minutes = {"minutes": "Held as called.", "sign": "1"}
    assert "The minutes are signed" in read(desk.post(f"{there}minutes/", minutes, follow=True))
    assert [again(row).state for row in rows] == ["SELECTED", "SELECTED", "REJECTED"]
    send = {"act": "send", "numbers": [str(row) for row in rows[:2]], "sure": "1", "branch": ""}
    assert "2 applications done." in read(desk.post("/en/district/loans/many/", send, follow=True))
    assert LoanFile.objects.count() == 2
    page = read(desk.get(f"/en/district/loans/{rows[0]}/"))
    assert "not signed for yet" in page and "₹9,00,000" in page


def test_the_minutes_drawn_up_say_who_was_chosen_why_not_and_who_stepped_aside(desk):
    at = now()
    rows = [makers.scrutinised(at=at) for _ in range(2)]
    sat = makers.sitting(at=at)
    makers.mark(sat, (rows[0], 60), at=at)
    aside = [loans.ViabilityMarks(str(rows[0]), "Mohan Lal", aside="His cousin")]
    loans.mark_viability(sitting=sat.number, marks=aside, by=makers.OPERATOR, at=at)
    makers.say(sat, rows[0], "SELECTED", at=at)
    makers.say(sat, rows[1], "PUT_OFF", at=at, words="A quotation is to come.")
    sheet = read(desk.get(f"/en/district/task-force/{sat.number}/minutes/"))
    assert "margin money ₹2,50,000, 60 marks" in sheet
    assert "A quotation is to come." in sheet and "His cousin" in sheet and "Not signed yet." in sheet


def test_pages_ask_the_same_few_questions_however_many_files_there_are(desk, django_assert_max_num_queries):
    at = now()
    makers.submitted(at=at)
    with django_assert_max_num_queries(60) as few:
        desk.get("/en/district/loans/")
    for _ in range(4):
        makers.submitted(at=at)
    with django_assert_max_num_queries(len(few)):
        desk.get("/en/district/loans/")


def test_a_sitting_asks_the_same_few_questions_however_long_its_agenda(desk, django_assert_max_num_queries):
    at = now()
    makers.scrutinised(at=at)
    sat = makers.sitting(at=at)
    there = f"/en/district/task-force/{sat.number}/"
    with django_assert_max_num_queries(60) as few:
        desk.get(there)
    for _ in range(4):
        makers.scrutinised(at=at)
    loans.draw_agenda(sitting=sat.number, by=makers.OPERATOR, at=at)
    with django_assert_max_num_queries(len(few)):
        desk.get(there)
