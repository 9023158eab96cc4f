"""An office's account: given by one person, confirmed by another, cooled where it replaces one; its own no stops it."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from odop.access.rules import NotPermitted
from odop.artisans.models import BankAccount
from odop.audit.services import acting
from odop.finance import queries, services
from odop.finance.models import Entitlement, OfficeAccount
from odop.finance.rules import AlreadyDecided, Kind, NotYet, Owing, ReasonMissing, SamePerson
from odop.finance.rules.offices import AccountNotWellMade, NotAnOffice, SameAccount
from odop.notices.models import Notice, Question
from tests.finance import makers
from tests.finance.makers import AT, BRANCH, ONE

pytestmark = pytest.mark.django_db
OFFICE, STATE_OFFICE = "institute-bhadohi", "tools-and-sons"
DAY = timedelta(days=1)


def give(by, office=OFFICE, at=AT, **other):
    said = {"holder": "Weaving institute", "account": "30219990001", "ifsc": BRANCH, "words": "the passbook"}
    return services.propose_office_account(office=office, **{**said, **other}, by=by, at=at)


def confirm(by, office=OFFICE, at=AT):
    return services.confirm_office_account(office=office, by=by, at=at)


def test_the_trainer_gives_it_and_an_officer_confirms_the_first_at_once(cast):
    give(cast.trainer)
    assert queries.account_of(OFFICE) is None
    confirm(cast.anil)
    now = queries.account_of(OFFICE)
    assert (now.end, now.proposed_by_name, now.decided_by_name) == ("0001", cast.trainer.name, cast.anil.name)
    assert Notice.objects.filter(template="office_account_given", user=cast.trainer).count() == 1


def test_another_account_cools_before_it_is_confirmed_and_the_first_stands_until_then(cast):
    give(cast.anil)
    confirm(cast.rekha)
    give(cast.anil, account="30219990002", at=AT + DAY)
    with pytest.raises(NotYet):
        confirm(cast.rekha, at=AT + 7 * DAY)
    assert queries.account_of(OFFICE).end == "0001"
    confirm(cast.rekha, at=AT + 8 * DAY)
    assert queries.account_of(OFFICE).end == "0002"
    assert [line.end for line in queries.accounts_of([OFFICE])] == ["0002", "0001"]


def test_nobody_confirms_what_she_gave_herself(cast):
    give(cast.anil)
    with pytest.raises(SamePerson):
        confirm(cast.anil)


@pytest.mark.parametrize(
    "who", ["vikram", "other_trainer", "supplier", "auditor", "cell", "accounts", "saleem"]
)
def test_strangers_neither_give_nor_confirm(cast, who):
    with pytest.raises(NotPermitted):
        give(getattr(cast, who))
    give(cast.trainer)
    with pytest.raises(NotPermitted):
        confirm(getattr(cast, who))
    with pytest.raises(NotPermitted):
        services.withdraw_office_account(office=OFFICE, words="no", by=getattr(cast, who), at=AT)


def test_the_trainer_does_not_confirm_what_an_officer_gave(cast):
    give(cast.anil)
    with pytest.raises(NotPermitted):
        confirm(cast.trainer)


def test_an_office_of_the_state_is_confirmed_by_an_accounts_officer(cast):
    give(cast.supplier, office=STATE_OFFICE)
    for stranger in (cast.rekha, cast.cell, cast.other_supplier):
        with pytest.raises(NotPermitted):
            confirm(stranger, office=STATE_OFFICE)
    confirm(cast.accounts, office=STATE_OFFICE)
    assert queries.account_of(STATE_OFFICE).district is None


def test_the_office_itself_stops_an_account_that_is_not_its_own(cast):
    give(cast.anil)
    with pytest.raises(ReasonMissing):
        services.object_to_office_account(office=OFFICE, words=" ", by=cast.trainer, at=AT)
    for stranger in (cast.anil, cast.other_trainer):
        with pytest.raises(NotPermitted):
            services.object_to_office_account(office=OFFICE, words="Not ours", by=stranger, at=AT)
    services.object_to_office_account(office=OFFICE, words="Not ours", by=cast.trainer, at=AT)
    with pytest.raises(AlreadyDecided):
        confirm(cast.rekha)
    assert Question.objects.get(kind="account_objected").put_to == "CELL_OFFICER"


def test_what_is_not_an_account_is_refused(cast):
    for wrong in ({"account": "12"}, {"ifsc": "SBIN"}):
        with pytest.raises(AccountNotWellMade):
            give(cast.trainer, **wrong)
    with pytest.raises(ReasonMissing):
        give(cast.trainer, words=" ")
    with pytest.raises(NotAnOffice):
        give(cast.cell, office="odop-cell")
    with pytest.raises(NotAnOffice):
        give(cast.cell, office="nowhere")
    give(cast.trainer)
    with pytest.raises(AlreadyDecided):
        give(cast.trainer, account="30219990002")
    confirm(cast.rekha)
    with pytest.raises(SameAccount):
        give(cast.trainer)
    assert OfficeAccount.objects.count() == 1


def test_one_proposed_can_be_taken_back(cast):
    give(cast.trainer)
    with pytest.raises(ReasonMissing):
        services.withdraw_office_account(office=OFFICE, words="", by=cast.trainer, at=AT)
    services.withdraw_office_account(office=OFFICE, words="A slip.", by=cast.trainer, at=AT)
    assert queries.proposed_of(OFFICE) is None
    with pytest.raises(AlreadyDecided):
        services.withdraw_office_account(office=OFFICE, words="A slip.", by=cast.trainer, at=AT)


def owed_to_the_office(n=1, **other):
    item = {
        "kind": Kind.TRAINER,
        "office": OFFICE,
        "payee": "The institute",
        "account": "30219990001",
        **other,
    }
    return makers.owed(n, **item)


def test_what_is_owed_and_not_under_way_follows_the_new_account(cast):
    makers.allot(10 * makers.LAKH)
    makers.office_account(OFFICE, at=AT - 30 * DAY)
    services.entitle([owed_to_the_office()], by=ONE, at=AT)
    key = Entitlement.objects.get().key
    services.approve([key], by=ONE, at=AT)
    makers.answered(makers.ordered([key]), "FAILED", reason="AC04")
    give(cast.anil, account="30219990002", at=AT)
    confirm(cast.rekha, at=AT + 8 * DAY)
    row = Entitlement.objects.get()
    assert (row.account, row.state) == ("30219990002", Owing.FAILED)


def test_who_had_a_hand_in_a_new_account_does_not_check_the_order_that_pays_it(cast):
    makers.allot(10 * makers.LAKH)
    makers.office_account(OFFICE, at=AT - 30 * DAY)
    give(cast.anil, account="30219990002", at=AT - 10 * DAY)
    confirm(cast.rekha, at=AT)
    services.entitle([owed_to_the_office(payee="Weaving institute", account="30219990002")], by=ONE, at=AT)
    key = Entitlement.objects.get().key
    services.approve([key], by=ONE, at=AT)
    made = services.prepare_order(
        district=makers.BHADOHI, scheme=makers.SCHEME, year=makers.YEAR, keys=[key], by=ONE, at=AT
    )
    with pytest.raises(SamePerson):
        services.check_order(number=made.number, by=cast.rekha, at=AT)
    services.check_order(number=made.number, by=cast.accounts, at=AT)


def test_an_account_that_is_also_a_makers_holds_the_payment_back(cast):
    makers.allot(10 * makers.LAKH)
    makers.office_account(OFFICE, at=AT - 30 * DAY)
    with acting(by=ONE, act="tests.account", at=AT):
        BankAccount.objects.create(
            artisan=makers.maker(1),
            district_id="179",
            holder="Maker B",
            number="30219990001",
            ifsc=BRANCH,
            from_at=AT,
        )
    services.entitle([owed_to_the_office()], by=ONE, at=AT)
    services.approve([Entitlement.objects.get().key], by=ONE, at=AT)
    made = services.prepare_order(
        district=makers.BHADOHI, scheme=makers.SCHEME, year=makers.YEAR, by=ONE, at=AT
    )
    assert (made.payments, made.held) == (0, 1)
    assert [line.reason for line in queries.held_back()] == ["SHARED"]


ATTACKS = {
    "an account of its own": "UPDATE finance_entitlement SET account = '30219999999'",
    "another office": "UPDATE finance_entitlement SET office_id = 'tools-and-sons'",
    "the account itself": "UPDATE finance_officeaccount SET account = '30219999999'",
    "the days": "UPDATE finance_officeaccount SET cools_until = proposed_at",
    "no account": "DELETE FROM finance_officeaccount",
    "confirmed at once": (
        "INSERT INTO finance_officeaccount SELECT gen_random_uuid(), holder, '30219999999', ifsc, words, 'CONFIRMED', "
        "proposed_by, proposed_by_name, proposed_at, cools_until, decided_by, decided_by_name, decided_at, "
        "decision_words, synthetic, district_id, office_id, NULL FROM finance_officeaccount"
    ),
    "proposed in the past": (
        "INSERT INTO finance_officeaccount SELECT gen_random_uuid(), holder, '30219999999', ifsc, words, 'PROPOSED', "
        "'x', 'x', '2020-01-01', '2020-01-01', '', '', NULL, '', synthetic, district_id, office_id, NULL "
        "FROM finance_officeaccount"
    ),
}


@pytest.mark.parametrize("sql", ATTACKS.values(), ids=ATTACKS)
def test_the_application_by_raw_sql_pays_no_office_into_another_account(cast, sql):
    makers.office_account(OFFICE, at=AT - 30 * DAY)
    services.entitle([owed_to_the_office()], by=ONE, at=AT)
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        acting(by=ONE, act="tests.attack", at=AT),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET LOCAL ROLE odop_app")
        cursor.execute(sql)


def test_nothing_is_owed_to_an_office_into_an_account_nobody_confirmed(cast):
    give(cast.trainer)
    with pytest.raises(DatabaseError), transaction.atomic():
        services.entitle([owed_to_the_office(payee="Weaving institute")], by=ONE, at=AT)
