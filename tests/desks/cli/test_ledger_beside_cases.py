"""./odop ledger verify holds what is owed against the claims and the seats behind it, and names what has none."""

import json

import pytest
from django.db import connection
from typer.testing import CliRunner

from odop.audit.services import acting
from odop.casework.models import Margin
from odop.casework.queries.margin_money import claims_beside_money
from odop.desks.cli import clock
from odop.desks.cli import ledger as command
from odop.finance.models import Entitlement, IdentityCheck
from odop.notices.models import Question
from odop.training.models import Seat
from odop.training.queries import training_beside_money
from tests.casework.margin_money.files import DAY, SENT_AT, passed
from tests.finance import makers as money
from tests.finance.test_verify import past_the_triggers
from tests.training import makers as training

pytestmark = pytest.mark.django_db
AT = SENT_AT + 40 * DAY
YEAR = "2024-25"

# What somebody writes who knows the whole ledger: the thing owed, its entry, its two lines. It balances.
WHOLE = """
WITH of AS (SELECT * FROM finance_entitlement WHERE kind = 'MARGIN' LIMIT 1), owed AS (
    INSERT INTO finance_entitlement (id, key, kind, about, scheme, district_id, year, artisan_id, payee, account, ifsc,
        branch_ifsc, sanctioned_at, amount, state, since, owed_at, tries, failure, synthetic)
    SELECT gen_random_uuid(), 'MARGIN:' || n, 'MARGIN', n, scheme, district_id, year, artisan_id, payee,
        '31999999991', ifsc, branch_ifsc, sanctioned_at, 10000000, 'APPROVED', since, owed_at, 0, '', false
    FROM of, (VALUES ('MM/2024-25/BHD/77777')) AS v(n) RETURNING key, district_id, year
), entry AS (
    INSERT INTO finance_entry (id, key, kind, district_id, about, on_date, at, by, by_name, content, transaction)
    SELECT gen_random_uuid(), 'SET_ASIDE:' || key, 'SET_ASIDE', district_id, key, '2024-07-01', '2024-07-01', 'x', 'x',
        finance_content('SET_ASIDE:' || key, 'SET_ASIDE', district_id, key, '2024-07-01', '2024-07-01', 'x',
            'ALLOTTED/margin_money/2024-25/179=-10000000,SET_ASIDE/margin_money/2024-25/179=10000000'),
        txid_current()
    FROM owed RETURNING id
)
INSERT INTO finance_line (entry_id, account_id, paise)
SELECT entry.id, a.id, CASE a.head WHEN 'ALLOTTED' THEN -10000000 ELSE 10000000 END FROM entry, finance_account a
WHERE a.head IN ('ALLOTTED', 'SET_ASIDE') AND a.year = '2024-25' AND a.district_id = '179'
"""


@pytest.fixture
def row(cast):
    return passed()


def verify(monkeypatch, *words: str):
    monkeypatch.setattr(command, "ready", lambda: None)
    return CliRunner().invoke(command.app, ["verify", *words])


def test_what_claims_and_seats_say_is_what_is_owed(row, monkeypatch):
    told = verify(monkeypatch)
    assert told.exit_code == 0
    assert told.output.strip().endswith("everything agrees")


def test_a_whole_false_entitlement_that_balances_is_named(row, monkeypatch):
    with acting(by=money.ONE, act="tests.attack", at=AT), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE odop_app")
        cursor.execute(WHOLE)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("RESET ROLE")
    told = json.loads(verify(monkeypatch, "--json").output)
    (one,) = told["breaks"]
    assert (one["kind"], one["about"], one["district"]) == ("claim", "MARGIN:MM/2024-25/BHD/77777", "179")
    assert one["needed"] == "nothing: no case was passed"
    assert verify(monkeypatch).exit_code == 1


def test_a_passed_claim_with_nothing_owed_is_named(row):
    past_the_triggers("DELETE FROM finance_entitlement")
    (one,) = claims_beside_money()
    assert (one.about, one.found) == (f"MARGIN:{row.number}", "nothing owed")


def test_sums_that_differ_are_named(row):
    with acting(by=money.ONE, act="tests.attack", at=AT):
        Margin.objects.update(amount=1)
    (one,) = claims_beside_money()
    assert one.found.startswith(f"{Entitlement.objects.get().amount} to ")
    assert one.needed.startswith("1 to ")


def test_a_claim_that_is_not_passed_owes_nothing_and_is_no_break(row):
    with acting(by=money.ONE, act="tests.attack", at=AT):
        Margin.objects.update(passed_at=None)
    assert len(claims_beside_money()) == 1
    past_the_triggers("DELETE FROM finance_entitlement")
    assert claims_beside_money() == ()


def test_an_honorarium_without_a_certified_seat_is_named(cast):
    batch = training.certified(training.batch())
    assert training_beside_money() == ()  # certified, and nobody has claimed yet
    seat = Seat.objects.filter(batch=batch).select_related("application").first()
    item = {"kind": "HONORARIUM", "scheme": "skill_development", "artisan": seat.artisan, "branch_ifsc": ""}
    about = str(seat.application.number)
    money.services.entitle(
        [money.owed(1, about=about, amount=seat.honorarium_due, **item)], by=money.ONE, at=AT
    )
    assert training_beside_money() == ()
    money.services.entitle([money.owed(2, about="SD/2024-25/BHD/99999", **item)], by=money.ONE, at=AT)
    (one,) = training_beside_money()
    assert one.about == "HONORARIUM:SD/2024-25/BHD/99999"
    with acting(by=money.ONE, act="tests.attack", at=AT):
        Seat.objects.filter(pk=seat.pk).update(honorarium_due=1)
    assert {one.about for one in training_beside_money()} == {
        "HONORARIUM:SD/2024-25/BHD/99999", f"HONORARIUM:{about}",
    }  # fmt: skip


def test_the_night_asks_the_cell_about_it(row):
    past_the_triggers("DELETE FROM finance_entitlement; DELETE FROM finance_line; DELETE FROM finance_entry")
    clock.reckon_ledger()
    asked = Question.objects.filter(kind="ledger_break")
    assert f"MARGIN:{row.number}" in {q.facts["about"] for q in asked}
    assert not IdentityCheck.objects.get().holds
