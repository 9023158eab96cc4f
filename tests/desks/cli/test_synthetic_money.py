"""The money of the synthetic State goes through the ledger alone, and the ledger holds."""

from datetime import timedelta
from random import Random

import pytest
from django.db import connection, transaction
from django.db.models import Q

from odop.basics.dates import day_of
from odop.casework.models import Application, Step
from odop.casework.services.margin_money import pass_scrutiny
from odop.desks.cli.demo import cast as casts
from odop.desks.cli.demo import plan, state
from odop.desks.cli.demo.district import make_district
from odop.desks.cli.demo.money import allot
from odop.desks.cli.demo.people import Names
from odop.documents.models import Letter
from odop.finance import queries as finance
from odop.programme import queries as programme
from odop.programme.services import load_pack
from tests.desks.cli.test_synthetic_state import AT, UTTAR_PRADESH
from tests.programme.makers import LOADER

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def counts(django_db_setup, django_db_blocker):
    """One district lived through, money and all; taken back when the module is done."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_pack(UTTAR_PRADESH, by=LOADER, at=AT)
        districts = [d for d in programme.districts() if d.code == "177"]
        cast = casts.make(
            districts=districts, featured="177", names=Names(programme.names(UTTAR_PRADESH)), random=Random(1), at=AT,
            banks=programme.banks(), places={d.code: list(programme.places_of(d.code)) for d in districts},
        )  # fmt: skip
        job = state._job(districts[0], 500, 1, plan.read(UTTAR_PRADESH), cast, "177", districts, AT)
        for year in state._years([job], cast, "177", 1, day_of(AT)):
            allot(year)
        yield make_district(job)
        transaction.set_rollback(True)


def rows(sql: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_the_ledger_holds(counts):
    found = finance.verified()
    assert found.entries > 50
    assert [(one.kind, one.about, one.found, one.needed) for one in found.breaks] == []


def test_everything_owed_is_in_the_state_of_its_application(counts):
    pairs = {
        (now, owing)
        for now, owing in rows(
            "SELECT a.state, e.state FROM casework_application a JOIN finance_entitlement e ON e.about = a.number "
            "WHERE e.kind = 'MARGIN'"
        )
    }
    allowed = {
        "PASSED": {"APPROVED", "ORDERED", "SENT", "FAILED", "CREDITED"}, "HELD": {"CREDITED"},
        "INSPECTED": {"CREDITED"}, "RECOVERING": {"CREDITED"}, "GRANTED": {"GRANTED"},
        "RECOVERED": {"RECOVERED"}, "SET_OFF": {"SET_OFF"},
    }  # fmt: skip
    assert {now for now, _ in pairs} == set(allowed)
    assert all(owing in allowed[now] for now, owing in pairs)


def test_money_stands_everywhere_it_can_stand(counts):
    states = {state for (state,) in rows("SELECT DISTINCT state FROM finance_entitlement")}
    assert states >= {"APPROVED", "ORDERED", "SENT", "FAILED", "CREDITED", "GRANTED", "RECOVERED", "SET_OFF"}
    orders = {state for (state,) in rows("SELECT DISTINCT state FROM finance_paymentorder")}
    assert orders == {"PREPARED", "CHECKED", "SENT"}


def test_whoever_prepared_an_order_did_not_check_it(counts):
    found = rows(
        "SELECT prepared_by, checked_by, checked_again_by, total, two_above, state FROM finance_paymentorder"
    )
    for prepared, checked, again, total, two_above, now in found:
        assert checked != prepared and again != prepared
        assert now == "PREPARED" or total <= two_above or (again and again != checked)


def test_every_held_margin_is_in_a_deposit_of_two_years(counts):
    found = rows(
        "SELECT m.held_from, m.held_until, h.from_on, h.ends_on FROM casework_margin m "
        "JOIN casework_application a ON a.id = m.application_id "
        "JOIN finance_entitlement e ON e.about = a.number JOIN finance_holding h ON h.entitlement_id = e.id"
    )
    assert found
    for held_from, until, from_on, ends_on in found:
        assert (held_from, until) == (from_on, ends_on)
        assert until - held_from >= timedelta(days=729)


def test_what_waits_for_scrutiny_can_pass_it(counts):
    numbers = [n for (n,) in rows("SELECT number FROM casework_application WHERE scheme = 'margin_money' "
                                  "AND state = 'SUBMITTED'")]  # fmt: skip
    passed = pass_scrutiny(numbers=numbers, by=LOADER, at=AT)
    assert len(numbers) >= 3 and set(passed.done) == set(numbers)


def test_the_latest_batches_have_their_honoraria(counts):
    states = dict(
        rows("SELECT state, count(*) FROM finance_entitlement WHERE kind = 'HONORARIUM' GROUP BY 1")
    )
    assert sum(states.values()) > 0


def test_all_of_it_is_marked_synthetic(counts):
    for table in ("finance_entitlement", "finance_paymentorder", "finance_allotment", "casework_loanfile"):
        assert rows(f"SELECT count(*) FROM {table} WHERE NOT synthetic") == [(0,)]
    assert rows("SELECT count(*) FROM programme_office WHERE kind = 'BRANCH' AND NOT synthetic") == [(0,)]


def test_the_district_shown_has_its_letters_each_on_the_day_of_its_step(counts):
    of_loans = Application.objects.filter(scheme="margin_money").values("number")
    letters = Letter.objects.filter(about__in=of_loans)
    of_others = Letter.objects.filter(Q(kind__startswith="centre_") | Q(kind__startswith="stall_"))
    assert 20 < letters.count() <= counts["Letter"] <= letters.count() + of_others.count()
    assert {"acknowledgement", "selection", "sanction", "claim", "release"} <= {one.kind for one in letters}
    assert all(one.synthetic for one in letters)
    stepped = {(s.application.number, day_of(s.at)) for s in Step.objects.select_related("application")}
    assert {(one.about, day_of(one.issued_at)) for one in letters} <= stepped
