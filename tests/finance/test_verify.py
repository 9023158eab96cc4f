"""The ledger reckons itself anew, and names whatever was altered behind its back."""

from datetime import timedelta

import pytest
from django.db import connection

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.finance import queries, services
from odop.finance.rules import Allotting
from odop.notices.models import Question
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE, OTHER

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(db):
    """Money at every stage."""
    makers.places.district("162")
    makers.allot(60 * LAKH)
    row = services.propose_allotment(
        kind=Allotting.TRANSFER, scheme=makers.SCHEME, year=makers.YEAR, amount=5 * LAKH, from_district="179",
        district="162", words="Order of the Commissioner", by=ONE, at=AT,
    )  # fmt: skip
    services.confirm_allotment(number=row.number, by=OTHER, at=AT)
    makers.answered(makers.ordered(makers.entitled(3)))
    makers.answered(makers.ordered(makers.entitled(2, first=10)), "FAILED", reason="AB05")
    makers.let_go()
    makers.ordered(makers.entitled(2, first=20))
    makers.ordered(["MARGIN:MM/2026-27/BHD/00010"], sent=False)
    makers.entitled(2, first=30)
    (gone,) = makers.entitled(1, first=40)
    services.cancel(key=gone, reason="She withdrew.", by=ONE, at=AT)
    services.grant_held(about="MM/2026-27/BHD/00001", on=day_of(AT), by=ONE, at=AT)


def breaks() -> set[str]:
    return {one.kind for one in queries.verified().breaks}


def tamper(sql: str) -> None:
    """What somebody with the database's own keys might do: the triggers switched off, a row altered."""
    tables = ("line", "entry", "account", "entitlement", "payment", "paymentorder", "allotment")
    tables += ("holdup", "accountchange", "holding", "answered", "identitycheck")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE finance_{table} DISABLE TRIGGER USER")
        cursor.execute(sql)
        for table in tables:
            cursor.execute(f"ALTER TABLE finance_{table} ENABLE TRIGGER USER")


def test_a_busy_ledger_agrees_in_everything(busy):
    found = queries.verified()
    assert found.breaks == ()
    assert {p.district for p in found.places} == {"179", "162"}
    bhadohi = next(p for p in found.places if p.district == "179")
    assert (bhadohi.allotted, bhadohi.released, bhadohi.balance) == (55 * LAKH, 7 * LAKH, 48 * LAKH)
    assert (bhadohi.credited, bhadohi.returned, bhadohi.in_transit) == (3 * LAKH, 2 * LAKH, 2 * LAKH)


@pytest.mark.parametrize(
    ("sql", "kinds"),
    [
        ("UPDATE finance_account SET balance = balance + 1 WHERE head = 'HELD'", {"balance", "identity"}),
        (
            "UPDATE finance_line SET paise = paise + 1 WHERE id = (SELECT max(id) FROM finance_line)",
            {"balance", "entry", "content", "state"},
        ),
        (
            "DELETE FROM finance_line WHERE id = (SELECT min(id) FROM finance_line)",
            {"balance", "entry", "content", "state"},
        ),
        ("UPDATE finance_entry SET by = 'user:somebody' WHERE kind = 'CREDIT'", {"content"}),
        (
            "UPDATE finance_entitlement SET state = 'CREDITED', paid_on = '2026-05-04' WHERE state = 'SENT'",
            {"state", "payment", "history"},
        ),
        ("UPDATE finance_entitlement SET amount = amount + 1 WHERE state = 'APPROVED'", {"state", "history"}),
        (
            "UPDATE finance_payment SET amount = amount + 1 WHERE state = 'CREDITED'",
            {"order", "payment", "history"},
        ),
        (
            "UPDATE finance_payment SET state = 'WITHDRAWN' WHERE state = 'SENT'",
            {"payment", "unordered", "sent", "history"},
        ),
        ("UPDATE finance_paymentorder SET total = total + 1", {"order", "history"}),
        (
            "UPDATE finance_allotment SET amount = amount + 100 WHERE kind = 'DISTRICT'",
            {"state", "identity", "history"},
        ),
    ],
)
def test_each_way_of_altering_it_is_named(busy, sql, kinds):
    tamper(sql)
    assert breaks() == kinds


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        (
            "UPDATE finance_entitlement SET account = '77700012345' WHERE state = 'CREDITED'",
            "finance_entitlement account",
        ),
        ("UPDATE finance_entitlement SET artisan_id = gen_random_uuid()", "finance_entitlement artisan_id"),
        ("UPDATE finance_entitlement SET paid_on = '2020-01-01'", "finance_entitlement paid_on"),
        ("UPDATE finance_payment SET account = '77700012345'", "finance_payment account"),
        ("UPDATE finance_paymentorder SET checked_by = 'user:ghost'", "finance_paymentorder checked_by"),
        (
            "UPDATE finance_allotment SET decided_by_name = 'Somebody Else'",
            "finance_allotment decided_by_name",
        ),
        ("UPDATE finance_holdup SET words = 'The Cell agreed.'", "finance_holdup words"),
        ("DELETE FROM finance_holdup", "finance_holdup"),
        ("DELETE FROM finance_answered", "finance_answered"),
        ("UPDATE finance_answered SET on_date = '2020-01-01'", "finance_answered on_date"),
        ("DELETE FROM finance_identitycheck", "finance_identitycheck"),
        (
            "UPDATE finance_identitycheck SET holds = true, breaks = '[]', chain = repeat('0', 64)",
            "finance_identitycheck chain",
        ),
    ],
)
def test_what_no_sum_would_show_is_named_by_the_rows_own_history(busy, sql, named):
    services.reckon(by=ONE, at=AT)
    past_the_triggers(sql)
    table, _, column = named.partition(" ")
    found = [one.about.split() for one in queries.verified().breaks if one.kind == "history"]
    assert found
    assert all(words[0] == table for words in found)
    assert not column or any(words[-1] == column for words in found)


def test_a_posting_taken_out_whole_with_what_it_was_for_leaves_sums_that_agree_and_is_named(busy):
    past_the_triggers(
        "CREATE TEMP TABLE gone AS SELECT id, key FROM finance_entitlement WHERE state = 'APPROVED' LIMIT 1;"
        "UPDATE finance_account a SET balance = balance - l.paise FROM finance_line l JOIN finance_entry e "
        "ON e.id = l.entry_id JOIN gone ON gone.key = e.about WHERE l.account_id = a.id;"
        "DELETE FROM finance_line USING finance_entry e, gone WHERE entry_id = e.id AND e.about = gone.key;"
        "DELETE FROM finance_entry USING gone WHERE about = gone.key;"
        "DELETE FROM finance_entitlement USING gone WHERE finance_entitlement.id = gone.id; DROP TABLE gone"
    )
    assert breaks() == {"history"}


def past_the_triggers(sql: str) -> None:
    """What the owner of the database can do: no trigger sees it, not even the history's."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET LOCAL session_replication_role = replica")
        cursor.execute(sql)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_the_nightly_chain_shows_that_the_past_was_rewritten_in_full_agreement(busy):
    services.reckon(by=ONE, at=AT)
    makers.entitled(1, first=50)
    services.reckon(by=ONE, at=AT + timedelta(days=1))
    assert breaks() == set()
    tamper(
        "UPDATE finance_entry e SET by = 'user:x', content = finance_content(e.key, e.kind, e.district_id, e.about, "
        "e.on_date, e.at, 'user:x', (SELECT string_agg(a.code || '=' || l.paise, ',' ORDER BY a.code COLLATE \"C\") "
        "FROM finance_line l JOIN finance_account a ON a.id = l.account_id WHERE l.entry_id = e.id)) "
        "WHERE e.kind = 'CREDIT'"
    )
    assert breaks() == {"chain"}


def test_a_night_that_agrees_is_kept_and_asks_nothing(busy):
    row = services.reckon(by=ONE, at=AT)
    assert row.holds
    assert row.sums["allotted"] == 60 * LAKH
    assert not Question.objects.filter(kind="ledger_break").exists()


def test_a_break_becomes_a_question_to_the_cell(busy):
    makers.places.district()
    tamper("UPDATE finance_account SET balance = balance + 1 WHERE head = 'HELD'")
    row = services.reckon(by=ONE, at=AT)
    assert not row.holds
    asked = Question.objects.filter(kind="ledger_break")
    assert {q.facts["what"] for q in asked} == {"balance", "identity"}
    assert {q.put_to for q in asked} == {"CELL_OFFICER"}


def test_nobody_reckons_in_person(cast):
    with pytest.raises(NotPermitted):
        services.reckon(by=cast.cell, at=AT)
