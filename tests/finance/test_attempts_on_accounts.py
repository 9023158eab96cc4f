"""Attempts on a payee's account by somebody who writes as the application itself, past every act."""

from datetime import datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.basics.ids import new_key
from odop.finance import services
from odop.finance.models import AccountChange, Entitlement
from odop.finance.rules import NoContact
from odop.notices.services import queue
from tests.access import makers as people
from tests.finance import makers
from tests.finance.makers import AT, BRANCH, ONE

pytestmark = pytest.mark.django_db
KEY, SHAM, HERS = "MARGIN:MM/2026-27/BHD/00001", "77700012345", "+919415200001"
NOW = "now()"


def the_clock() -> datetime:
    """The database's own."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


@pytest.fixture
def owed(cast):
    """A maker with a phone of her own, owed margin money that is set aside."""
    makers.allot(makers.LAKH * 5)
    artisan = makers.maker(1, user=people.maker("Maker A", HERS))
    services.entitle([makers.owed(1, artisan=artisan, sanctioned_at=the_clock())], by=ONE, at=AT)
    services.approve([KEY], by=ONE, at=AT)
    return Entitlement.objects.get(key=KEY)


def proposal(owed, *, told=NOW, cools="now() + interval '7 days'", phone=HERS) -> str:
    return (
        "INSERT INTO finance_accountchange (id, district_id, entitlement_id, from_payee, from_account, from_ifsc, "
        "payee, account, ifsc, words, state, proposed_by, proposed_by_name, proposed_at, told_at, told_phone, "
        f"cools_until, decided_by, decided_by_name, objection) VALUES ('{new_key()}', '179', '{owed.pk}', "
        f"'{owed.payee}', '{owed.account}', '{owed.ifsc}', '{owed.payee}', '{SHAM}', '{BRANCH}', 'x', 'PROPOSED', "
        f"'user:a', 'A', {told}, {told}, '{phone}', {cools}, '', '', '')"
    )


CONFIRM = (
    "UPDATE finance_accountchange SET state = 'CONFIRMED', decided_by = 'user:b', decided_by_name = 'B', "
    "decided_at = {at}"
)


def as_application(*statements: str, letter_to: str = "") -> None:
    """One transaction as the application's role, with a letter to a phone if one is queued in it."""
    with transaction.atomic(), acting(by=ONE, act="tests.attack", at=AT), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE odop_app")
        for sql in statements:
            cursor.execute(sql)
        if letter_to:
            queue("account_to_change", about="MM/2026-27/BHD/00001", phone=letter_to, at=the_clock(),
                  values={"end": "2345", "until": day_of(AT), "number": "MM/2026-27/BHD/00001"})  # fmt: skip
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("RESET ROLE")


def refused(why: str, *statements: str, letter_to: str = "") -> None:
    with pytest.raises(DatabaseError, match=why):
        as_application(*statements, letter_to=letter_to)


def test_a_proposal_dated_back_is_refused(owed):
    sql = proposal(owed, told="now() - interval '8 days'", cools="now() - interval '1 day'")
    refused("proposed now, told now", sql, letter_to=HERS)


def test_a_proposal_that_cools_for_a_minute_is_refused(owed):
    refused("proposed now, told now", proposal(owed, cools="now() + interval '1 minute'"), letter_to=HERS)


def test_a_proposal_nobody_told_the_maker_of_is_refused(owed):
    refused("told of a change", proposal(owed))


def test_a_letter_to_the_thiefs_own_phone_is_no_word_to_the_maker(owed):
    thief = "+919999999999"
    refused("told of a change", proposal(owed, phone=thief), letter_to=thief)


def test_nor_after_writing_the_thiefs_phone_into_the_register(owed):
    thief = "+919999999999"
    changed = f"UPDATE artisans_artisan SET phone = '{thief}'"
    refused("told of a change", changed, proposal(owed, phone=thief), letter_to=thief)


def test_nor_after_making_the_thief_her_sign_in(owed):
    thief = people.maker("Maker A", "+919999999999")
    changed = f"UPDATE artisans_artisan SET user_id = '{thief.pk}'"
    refused("told of a change", changed, proposal(owed, phone=thief.phone), letter_to=thief.phone)


def test_nor_does_the_act_itself_take_a_sign_in_given_after_sanction_for_hers(owed, cast):
    thief = people.maker("Maker A", "+919999999999")
    with acting(by=cast.anil, act="tests.joined", at=the_clock() + timedelta(hours=1)):
        owed.artisan.user = thief
        owed.artisan.phone = thief.phone
        owed.artisan.save(update_fields=["user", "phone"])
    with pytest.raises(NoContact):
        services.propose_account_change(
            key=KEY, payee="Maker A", account=SHAM, ifsc=BRANCH, words="New passbook.", by=cast.anil,
            at=the_clock() + timedelta(hours=2),
        )  # fmt: skip


def test_told_rightly_it_stands_and_is_not_confirmed_before_its_days_are_over(owed):
    as_application(proposal(owed), letter_to=HERS)
    refused("two_officers_and_a_cooling", CONFIRM.format(at=NOW))
    refused("confirmed now", CONFIRM.format(at="now() + interval '8 days'"))
    refused(
        "stands as it was proposed", "UPDATE finance_accountchange SET cools_until = told_at + interval '1 s'"
    )
    assert AccountChange.objects.get().state == "PROPOSED"
    refused("not to be paid as it stands|two officers", f"UPDATE finance_entitlement SET account = '{SHAM}'")
