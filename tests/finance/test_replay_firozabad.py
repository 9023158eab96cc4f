"""Firozabad, September 2025: the subsidy of 20 makers was moved to sham accounts with help from inside.

Each way an insider could have taken is tried here on 20 makers, and an honest payment beside them goes through.
"""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from odop.access.services import Role
from odop.artisans.models import BankAccount
from odop.artisans.services import change_account
from odop.audit.services import acting
from odop.basics.refusals import Refusal
from odop.finance import queries, services
from odop.finance.models import AccountChange, Entitlement, Payment
from odop.finance.rules import ChangeState, Head, Hold, Kind, NotYet, Owing, SamePerson
from odop.notices.models import Notice, Question
from tests.access import makers as people
from tests.artisans.makers import grounds
from tests.finance import makers
from tests.finance.makers import AT, BRANCH, LAKH, ONE, OTHER, balance

pytestmark = pytest.mark.django_db

TWENTY = range(1, 21)
SHAM = "77700012345"
SHAM_IFSC = "PUNB0000002"
SOON = AT + timedelta(days=2)
LATER = AT + timedelta(days=8)


@pytest.fixture
def insider(cast):
    """An officer of the industries centre, with a helper there."""
    return cast.anil


@pytest.fixture
def helper(cast):
    return people.officer("second.clerk", "Second Clerk", Role.DISTRICT_OFFICER, district="179")


@pytest.fixture
def twenty(cast):
    """Twenty makers with phones of their own, each owed margin money and an honorarium; and one honest maker."""
    grounds()
    makers.allot(100 * LAKH)
    found = []
    for n in (*TWENTY, 21):
        user = people.maker(f"Maker {makers._word(n)}", f"+9194152{n:05d}")
        artisan = makers.maker(n, user=user)
        with acting(by=ONE, act="tests.account", at=AT):
            BankAccount.objects.create(
                artisan=artisan, district_id="179", holder=artisan.name, number=f"3021{n:07d}", ifsc=BRANCH,
                from_at=AT - timedelta(days=400),
            )  # fmt: skip
        found.append(artisan)
    return found


def owe(artisans, kind: str = Kind.MARGIN, **other) -> list[str]:
    items = [makers.owed(n, artisan=artisan, kind=kind, **other) for n, artisan in enumerate(artisans, 1)]
    services.entitle(items, by=ONE, at=AT)
    services.approve([item.key for item in items], by=ONE, at=AT)
    return [item.key for item in items]


def pay_all(at=SOON) -> set[str]:
    """Order, check, send and credit whatever the programme lets through; the accounts that were credited."""
    made = services.prepare_order(district="179", scheme=makers.SCHEME, year=makers.YEAR, by=ONE, at=at)
    if made.number:
        services.check_order(number=made.number, by=OTHER, at=at)
        if made.total > 10 * LAKH:
            services.check_order(number=made.number, by=makers.Machine("third"), at=at)
        services.send_order(number=made.number, by=ONE, at=at)
        makers.answered(made.number, at=at)
    return set(Payment.objects.filter(state="CREDITED").values_list("account", flat=True))


def stopped(credited: set[str]) -> int:
    """Of twenty, how many rupees stayed out of the sham account."""
    assert SHAM not in credited
    assert not Entitlement.objects.filter(state=Owing.CREDITED, account=SHAM).exists()
    return 20


def test_an_officer_gives_the_register_a_sham_account_after_sanction(twenty, insider):
    owe(twenty, Kind.HONORARIUM)
    for artisan in twenty[:20]:
        change_account(
            number=artisan.number, given={"holder": artisan.name, "account": SHAM, "ifsc": SHAM_IFSC},
            by=insider, at=AT + timedelta(hours=1),
        )  # fmt: skip
    credited = pay_all()
    assert stopped(credited) == 20
    assert credited == {"30210000021"}, "the honest maker is paid"
    assert Entitlement.objects.filter(holds__reason=Hold.DIFFERS).distinct().count() == 20
    assert Question.objects.filter(kind="payee_differs", put_to=Role.CELL_OFFICER).count() == 20
    assert Notice.objects.filter(template="account_changed").count() == 20, "each maker was told"


def test_the_sham_account_comes_in_between_sanction_and_claim(twenty, insider):
    for artisan in twenty[:20]:
        change_account(
            number=artisan.number, given={"holder": artisan.name, "account": SHAM, "ifsc": SHAM_IFSC},
            by=insider, at=AT - timedelta(days=1),
        )  # fmt: skip
    owe(twenty[:20], Kind.HONORARIUM, account=SHAM, ifsc=SHAM_IFSC)
    assert stopped(pay_all()) == 20
    held = Entitlement.objects.filter(account=SHAM)
    assert held.filter(holds__reason=Hold.CHANGED).count() == 20
    assert held.filter(holds__reason=Hold.SHARED).count() == 20


def test_a_foreign_branch_in_the_claim(twenty):
    for n, artisan in enumerate(twenty[:20], 1):
        services.entitle(
            [makers.owed(n, artisan=artisan, account=f"7770001{n:04d}", ifsc=SHAM_IFSC)], by=ONE, at=AT
        )
    services.approve(list(Entitlement.objects.values_list("key", flat=True)), by=ONE, at=AT)
    assert pay_all() == set()
    assert Entitlement.objects.filter(holds__reason=Hold.BRANCH).count() == 20


def test_one_account_at_the_right_branch_for_all_twenty(twenty):
    owe(twenty[:20], account=SHAM)
    assert stopped(pay_all()) == 20
    assert Entitlement.objects.filter(holds__reason=Hold.SHARED).count() == 20


def test_an_account_in_another_name(twenty):
    owe(twenty[:20], payee="Sham Traders")
    assert pay_all() == set()
    assert Entitlement.objects.filter(holds__reason=Hold.NAME).count() == 20


def test_two_officers_collude_within_the_cooling_period(twenty, insider, helper):
    keys = owe(twenty[:20])
    for key in keys:
        services.propose_account_change(
            key=key, payee="Maker", account=SHAM, ifsc=BRANCH, words="New passbook shown.", by=insider, at=AT
        )
        with pytest.raises(NotYet):
            services.confirm_account_change(key=key, by=helper, at=SOON)
    assert stopped(pay_all()) == 20
    assert Notice.objects.filter(template="account_to_change").count() == 20
    assert {n.phone for n in Notice.objects.filter(template="account_to_change")} == {
        f"+9194152{n:05d}" for n in TWENTY
    }


def test_the_makers_object_and_the_colluders_wait_in_vain(twenty, insider, helper):
    keys = owe(twenty[:20])
    for key, artisan in zip(keys, twenty, strict=False):
        services.propose_account_change(
            key=key, payee="Maker", account=SHAM, ifsc=BRANCH, words="New passbook shown.", by=insider, at=AT
        )
        services.object_to_account_change(key=key, words="यह मेरा खाता नहीं है।", by=artisan.user, at=SOON)
        with pytest.raises(Refusal):
            services.confirm_account_change(key=key, by=helper, at=LATER)
    assert stopped(pay_all(LATER)) == 20
    assert Question.objects.filter(kind="account_objected", put_to=Role.CELL_OFFICER).count() == 20


def test_silent_makers_and_patient_colluders_are_stopped_by_the_account_they_share(twenty, insider, helper):
    for key in owe(twenty[:20]):
        services.propose_account_change(
            key=key, payee="Maker", account=SHAM, ifsc=BRANCH, words="New passbook shown.", by=insider, at=AT
        )
        services.confirm_account_change(key=key, by=helper, at=LATER)
    assert stopped(pay_all(LATER)) == 20


def test_one_officer_alone_confirms_nothing(twenty, insider):
    (key, *_) = owe(twenty[:20])
    services.propose_account_change(
        key=key, payee="Maker", account=SHAM, ifsc=BRANCH, words="New passbook shown.", by=insider, at=AT
    )
    with pytest.raises(SamePerson):
        services.confirm_account_change(key=key, by=insider, at=LATER)


def by_sql(query) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), acting(by=ONE, act="tests.sql", at=AT):
        query()


def test_the_database_is_written_to_directly(twenty):
    keys = owe(twenty[:20])
    made = services.prepare_order(district="179", scheme=makers.SCHEME, year=makers.YEAR, by=ONE, at=SOON)
    owed, paid = Entitlement.objects.filter(key__in=keys), Payment.objects.filter(order__number=made.number)
    for row in owed:
        by_sql(lambda row=row: Entitlement.objects.filter(pk=row.pk).update(account=SHAM))
    by_sql(lambda: paid.update(account=SHAM))
    by_sql(lambda: owed.update(payee="Sham Traders", ifsc=SHAM_IFSC))
    by_sql(lambda: forged(owed.first()))
    assert stopped(set()) == 20


def forged(owed: Entitlement) -> None:
    AccountChange.objects.create(
        district_id="179", entitlement=owed, from_payee=owed.payee, from_account=owed.account, from_ifsc=owed.ifsc,
        payee=owed.payee, account=SHAM, ifsc=SHAM_IFSC, words="x", state=ChangeState.CONFIRMED,
        proposed_by="user:a", proposed_by_name="a", proposed_at=AT, told_at=AT, told_phone="+910000000000",
        cools_until=LATER, decided_by="user:b", decided_by_name="b", decided_at=LATER,
    )  # fmt: skip


def test_the_registers_accounts_are_overwritten_by_sql(twenty):
    with acting(by=ONE, act="tests.sql", at=AT):
        with pytest.raises(DatabaseError), transaction.atomic():
            BankAccount.objects.filter(artisan=twenty[0]).update(number=SHAM)
        assert not BankAccount.objects.filter(number=SHAM).exists()


def test_a_change_the_maker_wants_is_paid_after_the_cooling_period(twenty, insider, helper):
    (key, *_) = owe(twenty[:1])
    services.propose_account_change(
        key=key, payee=twenty[0].name, account="30219999999", ifsc=BRANCH, words="Her old account is closed.",
        by=insider, at=AT,
    )  # fmt: skip
    assert pay_all() == set(), "nothing is paid while it cools"
    services.confirm_account_change(key=key, by=helper, at=LATER)
    assert pay_all(LATER) == {"30219999999"}
    assert balance(Head.HELD) == LAKH
    assert queries.standing_of(["MM/2026-27/BHD/00001"])["MM/2026-27/BHD/00001"].account_end == "9999"
