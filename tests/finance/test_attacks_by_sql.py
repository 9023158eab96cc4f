"""Whoever writes by raw SQL, as the owner or as the application: the database refuses what must never be."""

import pytest
from django.db import DatabaseError, connection, transaction

from odop.audit.services import acting
from odop.basics.ids import new_key
from odop.finance.models import Account, Entry, Line
from odop.finance.rules import Head
from tests.finance import makers
from tests.finance.makers import AT, LAKH, ONE

pytestmark = pytest.mark.django_db

ENTRY = (
    "INSERT INTO finance_entry (id, key, kind, about, on_date, at, by, by_name, content, transaction) "
    "VALUES ('{id}', '{key}', 'SEND', 'x', '2026-05-04', now(), 'x', 'x', '', txid_current()); "
)
LINE = "INSERT INTO finance_line (entry_id, account_id, paise) VALUES ('{entry}', '{account}', {paise}); "


@pytest.fixture(params=["odop_app", "owner"])
def role(request):
    return request.param


@pytest.fixture
def money(db):
    """A budget allotted, one sum set aside."""
    makers.allot(10 * LAKH)
    makers.entitled(1)
    return {head: Account.objects.filter(head=head).first() for head in Head}


def attack(sql: str, role: str) -> None:
    """Run SQL as a role, in a transaction of its own whose deferred triggers fire at its end."""
    with transaction.atomic(), acting(by=ONE, act="tests.attack", at=AT), connection.cursor() as cursor:
        if role == "odop_app":
            cursor.execute("SET LOCAL ROLE odop_app")
        cursor.execute(sql)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("RESET ROLE")


def refused(sql: str, role: str, why: str) -> None:
    before = (Entry.objects.count(), Line.objects.count(), list(Account.objects.order_by("code").values()))
    with pytest.raises(DatabaseError, match=why):
        attack(sql, role)
    after = (Entry.objects.count(), Line.objects.count(), list(Account.objects.order_by("code").values()))
    assert after == before


def lines(entry, *sides):
    return "".join(LINE.format(entry=entry, account=account.pk, paise=paise) for account, paise in sides)


def test_an_entry_that_does_not_balance(money, role):
    key = new_key()
    sql = ENTRY.format(id=key, key="a") + lines(
        key, (money[Head.ALLOTTED], -500), (money[Head.SET_ASIDE], 499)
    )
    refused(sql, role, "do not balance")


def test_an_entry_of_one_line(money, role):
    key = new_key()
    refused(ENTRY.format(id=key, key="a") + lines(key, (money[Head.SET_ASIDE], 500)), role, "do not balance")


def test_an_entry_without_lines(money, role):
    refused(ENTRY.format(id=new_key(), key="a"), role, "do not balance")


def test_a_key_used_twice(money, role):
    key, standing = new_key(), Entry.objects.first().key
    sql = ENTRY.format(id=key, key=standing)
    refused(sql, role, "duplicate key")


def test_a_line_of_nothing(money, role):
    key = new_key()
    sql = ENTRY.format(id=key, key="a") + lines(key, (money[Head.ALLOTTED], 0), (money[Head.SET_ASIDE], 0))
    refused(sql, role, "a_line_moves_something")


def test_a_line_beyond_what_can_be_counted(money, role):
    key, most = new_key(), 9 * 10**17 + 1
    sql = ENTRY.format(id=key, key="a") + lines(
        key, (money[Head.TREASURY], -most), (money[Head.BUDGET], most)
    )
    refused(sql, role, "a_line_moves_something")


def test_more_than_there_is(money, role):
    key = new_key()
    sides = ((money[Head.SET_ASIDE], -LAKH - 1), (money[Head.ALLOTTED], LAKH + 1))
    refused(ENTRY.format(id=key, key="a") + lines(key, *sides), role, "never_below_nought")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE finance_line SET paise = paise + 1",
        "DELETE FROM finance_line",
        "UPDATE finance_entry SET by_name = 'somebody else'",
        "UPDATE finance_entry SET key = key || 'x'",
        "DELETE FROM finance_entry",
    ],
)
def test_a_posting_changed_or_removed(money, role, sql):
    refused(sql, role, "of the ledger stands")


def test_a_pair_of_lines_added_to_a_standing_entry(money, role):
    with connection.cursor() as cursor:  # as another transaction would have left it
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE finance_entry DISABLE TRIGGER USER")
        cursor.execute("UPDATE finance_entry SET transaction = transaction - 1")
        cursor.execute("ALTER TABLE finance_entry ENABLE TRIGGER USER")
    entry = Entry.objects.first().pk
    sides = ((money[Head.ALLOTTED], -500), (money[Head.SET_ASIDE], 500))
    refused(lines(entry, *sides), role, "written with their entry")


def test_an_entry_under_another_transactions_number(money, role):
    sql = ENTRY.format(id=new_key(), key="a").replace("txid_current()", "1")
    refused(sql, role, "number of the transaction")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE finance_account SET balance = balance + 1",
        "UPDATE finance_account SET guarded = false",
        "DELETE FROM finance_account",
        "UPDATE finance_seal SET pieces = 0",
        "DELETE FROM finance_seal",
    ],
)
def test_a_balance_moved_by_hand(money, role, sql):
    refused(sql, role, "only the lines of the ledger")


def test_an_account_that_begins_with_money(money, role):
    sql = (
        "INSERT INTO finance_account (id, code, head, scheme, year, guarded, balance) "
        f"VALUES ('{new_key()}', 'PAID/x/2026-27', 'PAID', 'x', '2026-27', true, 5)"
    )
    refused(sql, role, "begins at nought")


def test_checking_early_does_not_let_a_later_entry_by(money, role):
    good, bad = new_key(), new_key()
    sides = ((money[Head.ALLOTTED], -500), (money[Head.SET_ASIDE], 500))
    sql = (
        ENTRY.format(id=good, key="a") + lines(good, *sides) + "SET CONSTRAINTS ALL IMMEDIATE; "
        "SET CONSTRAINTS ALL DEFERRED; "
        + ENTRY.format(id=bad, key="b") + lines(bad, (money[Head.ALLOTTED], 500))
    )  # fmt: skip
    refused(sql, role, "do not balance")


@pytest.mark.parametrize("table", ["finance_line", "finance_entry", "finance_account", "finance_seal"])
def test_the_application_empties_no_table(money, table):
    refused(f"TRUNCATE {table} CASCADE", "odop_app", "permission denied")


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE finance_line DISABLE TRIGGER ALL",
        "DROP TRIGGER lines_added ON finance_line",
        "ALTER TABLE finance_account DROP CONSTRAINT never_below_nought",
        "SET session_replication_role = replica",
        "CREATE OR REPLACE FUNCTION finance_weigh() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    ],
)
def test_the_application_takes_no_guard_away(money, sql):
    refused(sql, "odop_app", "permission denied|must be owner")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE finance_entitlement SET amount = amount + 1",
        "UPDATE finance_entitlement SET artisan_id = NULL, district_id = '162'",
        "DELETE FROM finance_entitlement",
        "UPDATE finance_entitlement SET account = '99999999999'",
        "UPDATE finance_allotment SET amount = amount * 2",
        "DELETE FROM finance_allotment",
    ],
)
def test_what_is_owed_or_allotted_is_not_rewritten(money, role, sql):
    refused(sql, role, "stands|not removed|two officers only")
