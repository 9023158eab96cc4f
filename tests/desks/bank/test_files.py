"""A branch's day at its desk: what it owes, signing for files, deciding, and what comes after."""

import re

import pytest

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.casework.models import Inspection
from odop.casework.services import margin_money as branch
from odop.documents.services import file_document
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.casework.margin_money import files
from tests.casework.margin_money.files import DAY, LAKH, SENT_AT, WORDS, again, file_of

pytestmark = pytest.mark.django_db


def words_of(answer) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def at(row, act: str = "") -> str:
    return f"/en/bank/files/{row.number}/{act}/" if act else f"/en/bank/files/{row.number}/"


def test_the_first_page_tells_what_is_owed_since_when_the_oldest_first_and_late_plainly(cast, signed_in):
    newer, older = files.received(at=SENT_AT), files.sent(at=SENT_AT - 40 * DAY)
    other = files.sent(to="PUNB0000002")
    page = words_of(signed_in(cast.banker).get("/en/bank/"))
    assert page.index(older.number) < page.index(newer.number)
    assert other.number not in page
    assert "2 files wait on this branch" in page
    assert "2 owed by the branch" in page
    assert "to be signed for" in page and "to be sanctioned or refused" in page
    assert page.count(" late ") >= 2


def test_many_files_are_signed_for_at_once_and_the_receipts_printed(cast, signed_in):
    rows = [files.sent() for _ in range(3)]
    client = signed_in(cast.banker)
    answer = client.post("/en/bank/sign/", {"numbers": [r.number for r in rows[:2]]}, follow=True)
    told = words_of(answer)
    for row in rows[:2]:
        assert again(row).state == "RECEIVED"
        assert file_of(row).receipt in told
    assert rows[2].number not in told
    assert "Signed for 2 files." in told


def test_a_file_of_another_branch_is_neither_seen_nor_signed_for(cast, signed_in):
    row, mine = files.sent(to="PUNB0000002"), files.sent()
    client = signed_in(cast.banker)
    assert client.get(at(row)).status_code == 404
    assert client.post(at(row, "receive")).status_code == 404
    client.post("/en/bank/sign/", {"numbers": [row.number, mine.number]})
    assert (again(row).state, again(mine).state) == ("SENT", "RECEIVED")


def test_a_file_that_never_came_is_a_question_to_the_centre_asked_once(cast, signed_in):
    row = files.sent()
    client = signed_in(cast.banker)
    client.post(at(row, "never-came"), {"words": "The diary of June was searched"})
    question = Question.objects.get(kind="file_not_received")
    assert question.about == [row.number]
    assert question.facts["words"] == "The diary of June was searched"
    assert "asked already" in words_of(client.post(at(row, "never-came"), {"words": ""}))
    assert Question.objects.count() == 1
    assert again(row).state == "SENT"


def test_a_cut_needs_its_reason_and_what_was_written_stays_on_the_page(cast, signed_in):
    row = files.received()
    client = signed_in(cast.banker)
    page = words_of(client.get(at(row)))
    assert "The sum asked: ₹9,00,000" in page
    assert "target" in page
    answer = client.post(at(row, "sanction"), {"sum_sanctioned": "6,00,000", "reason": "", "words": "half"})
    assert "Something must be corrected" in words_of(answer)
    assert 'value="6,00,000"' in answer.content.decode()
    assert again(row).state == "RECEIVED"
    said = {"sum_sanctioned": "6,00,000", "reason": "lower_prices", "words": files.LESS}
    told = words_of(client.post(at(row, "sanction"), said, follow=True))
    assert file_of(row).sum_sanctioned == 6 * LAKH
    assert "Sum sanctioned ₹6,00,000" in told


@pytest.mark.parametrize("said", [
    {"reason": "", "words": WORDS},
    {"reason": "default_to_bank", "words": ""},
    {"reason": "default_to_bank", "words": "no no no"},
    {"reason": "target_met", "words": WORDS},
    {"reason": "not_viable", "words": "The branch has already met its target for this year"},
])  # fmt: skip
def test_no_loan_is_refused_without_a_reason_of_the_list_and_plain_words(cast, signed_in, said):
    row = files.received()
    answer = signed_in(cast.banker).post(at(row, "refuse"), said)
    assert answer.status_code == 200
    assert again(row).state == "RECEIVED"


def test_a_refusal_is_told_with_its_reason_and_a_second_look_is_another_officers(cast, signed_in):
    row = files.received()
    client = signed_in(cast.banker)
    client.post(at(row, "refuse"), {"reason": "default_to_bank", "words": WORDS})
    assert again(row).state == "REFUSED"
    branch.ask_second_look(
        number=row.number, words="The loan was repaid in April, here is the paper", by=cast.rekha,
        at=file_of(row).decided_at + DAY,
    )  # fmt: skip
    page = words_of(client.get(at(row)))
    assert "repaid in April" in page
    client.post(at(row, "look-sanction"), {"sum_sanctioned": "900000"})
    assert again(row).state == "SANCTIONED"


def test_a_paper_is_asked_for_and_papers_are_read_with_their_hash(cast, signed_in):
    row = files.received()
    with acting(by=OPERATOR, act="tests.filed", at=SENT_AT):
        filed = file_document(
            kind="project_report", name="report.pdf", content=b"%PDF-1.4\n1 0 obj", about=str(row.pk),
            district="179", by=OPERATOR, at=SENT_AT,
        )  # fmt: skip
    client = signed_in(cast.banker)
    assert filed.sha256 in words_of(client.get(at(row)))
    opened = client.get(f"{at(row)}papers/{filed.pk}/")
    assert opened.content == b"%PDF-1.4\n1 0 obj"
    assert signed_in(cast.other_banker).get(f"{at(row)}papers/{filed.pk}/").status_code == 404
    client.post(at(row, "ask"), {"words": "The rent agreement of the work shed, please"})
    assert again(row).state == "QUERIED"


def test_instalment_claim_and_deposit_are_noted_from_the_page(cast, signed_in):
    row = files.trained()
    client = signed_in(cast.banker)
    on = day_of(SENT_AT + 20 * DAY)
    client.post(at(row, "instalment"), {"on": on.isoformat(), "amount": "2,00,000"})
    assert again(row).state == "DISBURSED"
    client.post(at(row, "claim"), {"holder": row.artisan.name, "account": "३१००००००४५६"})
    assert again(row).state == "CLAIMED"
    paid = files.passed()
    files.credit(paid, at=SENT_AT + 30 * DAY)
    page = client.get(at(paid))
    assert "Record the term deposit" in words_of(page)
    client.post(at(paid, "deposit"), {"deposit": "TDR 7781", "on": day_of(SENT_AT + 31 * DAY).isoformat()})
    assert again(paid).state == "HELD"


def test_the_branch_signs_the_inspection_and_may_differ(cast, signed_in):
    row = files.held()
    branch.inspect_unit(
        number=row.number, held_on=day_of(SENT_AT + 400 * DAY), found="RUNNING",
        words="Two looms run and four people work there", by=cast.anil, at=SENT_AT + 400 * DAY,
    )  # fmt: skip
    client = signed_in(cast.banker)
    assert "inspection to be signed" in words_of(client.get("/en/bank/"))
    client.post(at(row, "inspection"), {"agrees": "no", "words": "One loom stands and nobody was there"})
    seen = Inspection.objects.get()
    assert (seen.branch_by, seen.branch_agrees) == (cast.banker.name, False)


def test_a_file_is_found_by_either_number(cast, signed_in):
    row = files.received()
    client = signed_in(cast.banker)
    for words in (row.number.lower(), file_of(row).receipt):
        assert client.get("/en/bank/", {"q": words}).url == at(row)
    assert "No file of this number" in words_of(client.get("/en/bank/", {"q": "MM/1"}))


def test_an_officer_of_two_branches_chooses_and_sees_one_at_a_time(cast, signed_in):
    from odop.access import services
    from odop.access.services import Role
    from tests.access.makers import LONG_AGO

    services.post(user=cast.banker, role=Role.BANK_OFFICER, office="PUNB0000002", from_date=LONG_AGO,
                  by=cast.cell, at=SENT_AT)  # fmt: skip
    here, there = files.sent(), files.sent(to="PUNB0000002")
    client = signed_in(cast.banker)
    page = words_of(client.get("/en/bank/", {"branch": "SBIN0000001"}))
    assert here.number in page and there.number not in page
    page = words_of(client.get("/en/bank/", {"branch": "PUNB0000002"}))
    assert there.number in page and here.number not in page
    assert there.number in words_of(client.get("/en/bank/"))
    assert client.get(at(here)).status_code == 200


def test_a_page_of_many_files_asks_a_fixed_number_of_questions(
    cast, signed_in, django_assert_max_num_queries
):
    for _ in range(8):
        files.received()
    client = signed_in(cast.banker)
    client.get("/en/bank/")
    with django_assert_max_num_queries(25):
        client.get("/en/bank/")
