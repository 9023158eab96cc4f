"""A branch's own program: let in by its key, it signs, decides, pays, claims; no refusal is stored without reason."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.access import services as access
from odop.audit.models import Entry
from odop.basics.dates import LUCKNOW, day_of
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.branch_reasons import CUT, REFUSAL, every_reason, reasons
from odop.casework.services import margin_money as branch
from odop.desks.api.limits import READERS, WRITERS
from tests.casework.margin_money import files
from tests.casework.margin_money.files import DAY, LAKH, SENT_AT, WORDS, again, file_of

pytestmark = pytest.mark.django_db
NOW = datetime.now(LUCKNOW)  # noqa: TID251 - the interface reads the clock
BRANCH, OTHER = "SBIN0000001", "PUNB0000002"


@pytest.fixture(autouse=True)
def no_limit(monkeypatch):
    """The limit on requests has a test of its own."""
    for throttle in (READERS, WRITERS):
        monkeypatch.setattr(throttle, "num_requests", 10**9)


def key(cast, office=BRANCH, days=30):
    last_day = day_of(NOW) + timedelta(days=days)
    return access.give_key(office=office, name="Core banking", last_day=last_day, by=cast.cell, at=NOW)


def program(cast, office=BRANCH) -> Client:
    return Client(headers={"authorization": f"Bearer {key(cast, office)[1]}"})


def post(client, where, **said):
    return client.post(f"/api/v1/branch/{where}", said, content_type="application/json")


def test_a_file_goes_from_receipt_to_claim_by_program(cast):
    client, row = program(cast), files.sent()
    listed = client.get("/api/v1/branch/files").json()
    assert [(f["number"], f["state"], f["sum_asked_paise"]) for f in listed["files"]] == [
        (row.number, "SENT", 9 * LAKH)
    ]
    told = post(client, "receipts", number=row.number).json()
    assert told["receipt"] == file_of(row).receipt
    assert told["due"] > told["since"]
    told = post(client, "papers", number=row.number, words="The rent agreement of the work shed, please")
    assert told.json()["state"] == "QUERIED"
    branch.answer_query(
        number=row.number, words="The agreement was handed over at the counter", by=cast.rekha, at=NOW
    )
    cut = {"sum_sanctioned_paise": 6 * LAKH, "reason": "lower_prices", "words": files.LESS}
    told = post(client, "decisions", number=row.number, decision="sanction", **cut).json()
    assert (told["state"], told["sum_sanctioned_paise"]) == ("SANCTIONED", 6 * LAKH)
    branch.waive_training(number=row.number, evidence="B/2023-24/BHD/01/007", by=cast.rekha, at=NOW)
    today = day_of(NOW).isoformat()
    assert post(client, "instalments", number=row.number, on=today, amount_paise=LAKH).status_code == 200
    told = post(client, "claims", number=row.number, holder=row.artisan.name, account="31000000456").json()
    assert told["state"] == "CLAIMED"
    assert again(row).state == "CLAIMED"


def test_a_deposit_is_recorded_by_program(cast):
    row = files.passed()
    files.credit(row, at=SENT_AT + 30 * DAY)
    on = day_of(SENT_AT + 31 * DAY).isoformat()
    told = post(program(cast), "deposits", number=row.number, deposit="TDR 1", on=on)
    assert told.json()["state"] == "HELD"


def test_every_act_is_named_as_that_branchs_program_in_the_history(cast):
    row = files.sent()
    post(program(cast), "receipts", number=row.number)
    entry = Entry.objects.get(act="casework.received_files")
    assert entry.by.startswith(f"office:{BRANCH}:")
    assert entry.by_name.startswith("Core banking")
    assert file_of(row).received_by.startswith("Core banking")


def test_without_a_key_or_with_an_ended_one_nobody_is_let_in(cast, signed_in):
    row = files.sent()
    made, secret = key(cast)
    access.end_key(key=made, by=cast.cell, at=NOW)
    for client in (Client(), Client(headers={"authorization": f"Bearer {secret}"}), signed_in(cast.banker)):
        assert client.get("/api/v1/branch/files").status_code == 401
        assert post(client, "receipts", number=row.number).status_code == 401
    assert again(row).state == "SENT"


def test_of_another_branchs_file_nothing_is_said(cast):
    client, row = program(cast, OTHER), files.sent()
    assert client.get("/api/v1/branch/files").json()["files"] == []
    assert post(client, "receipts", number=row.number).status_code == 404
    assert post(client, "receipts", number="MM/2024-25/BHD/99999").status_code == 404
    assert again(row).state == "SENT"


def test_the_same_act_twice_is_answered_with_how_things_stand(cast):
    client, row = program(cast), files.sent()
    assert post(client, "receipts", number=row.number).status_code == 200
    second = post(client, "receipts", number=row.number)
    assert second.status_code == 409
    assert {"en", "hi"} <= set(second.json())
    assert LoanFile.objects.get().receipt == file_of(row).receipt


@pytest.mark.parametrize("said", [
    {"reason": "", "words": ""},
    {"reason": "target_met", "words": WORDS},
    {"reason": "default_to_bank", "words": ""},
    {"reason": "other", "words": "The target of the branch is already met"},
])  # fmt: skip
def test_a_refusal_without_reason_and_words_is_not_taken(cast, said):
    row = files.received()
    answer = post(program(cast), "decisions", number=row.number, decision="refuse", **said)
    assert answer.status_code == 422
    assert answer.json()["faults"][0]["hi"]
    assert again(row).state == "RECEIVED"


def test_a_second_look_is_taken_by_a_person(cast):
    row = files.refused()
    branch.ask_second_look(
        number=row.number, words="The loan was repaid in April, here is the paper", by=cast.rekha, at=NOW
    )
    said = {"decision": "sanction", "sum_sanctioned_paise": LAKH}
    assert post(program(cast), "decisions", number=row.number, **said).status_code == 422
    assert again(row).state == "SECOND_LOOK"


WORDS_DRAWN = st.one_of(
    st.just(WORDS), st.just("Target met"), st.just("n/a"), st.text(max_size=60),
    st.sampled_from(["no no no", "लक्ष्य पूरा हो चुका है", "ऋण की किस्तें मार्च से बाकी हैं, गोपीगंज शाखा", "....."]),
)  # fmt: skip
REASONS_DRAWN = st.one_of(
    st.sampled_from(sorted(every_reason())), st.sampled_from(["", "target_met", "none"]),
    st.text("abc_", max_size=12),
)  # fmt: skip
SUMS_DRAWN = st.one_of(
    st.none(), st.integers(-5, 10**14), st.just(9 * LAKH), st.just(5 * LAKH), st.floats(), st.text()
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    decision=st.sampled_from(["sanction", "refuse", "REFUSED", ""]),
    reason=REASONS_DRAWN,
    words=WORDS_DRAWN,
    sum_=SUMS_DRAWN,
)
def test_whatever_is_sent_no_refusal_or_cut_is_stored_without_its_reason(
    drawn_at, decision, reason, words, sum_
):
    client, row = drawn_at
    body = {"number": row.number, "decision": decision, "reason": reason, "words": words}
    try:
        answer = post(client, "decisions", **body, **({} if sum_ is None else {"sum_sanctioned_paise": sum_}))
    except (UnicodeEncodeError, ValueError):
        return  # half a character cannot be sent
    assert answer.status_code in (200, 400, 409, 422), answer.content
    file = file_of(row)
    if answer.status_code != 200:
        assert file.decision == ""
        return
    if file.decision == "REFUSED":
        assert file.reason in reasons(REFUSAL)
        assert len(set(file.words.split())) >= 3
        assert "target" not in file.words.lower()
    else:
        assert 0 < file.sum_sanctioned <= file.sum_asked
        assert file.sum_sanctioned == file.sum_asked or (file.reason in reasons(CUT) and file.words)
    put_back(row)


@pytest.fixture
def drawn_at(cast):
    """A branch's program and one file to try on, again and again."""
    return program(cast), files.received()


def put_back(row) -> None:
    """The file as it was before the decision."""
    from odop.audit.services import acting
    from tests.access.makers import OPERATOR

    with acting(by=OPERATOR, act="tests.put_back", at=NOW):
        LoanFile.objects.filter(application=row).update(
            decision="", decided_at=None, decided_by="", sum_sanctioned=None, reason="", words=""
        )
        type(row).objects.filter(pk=row.pk).update(state="RECEIVED")
