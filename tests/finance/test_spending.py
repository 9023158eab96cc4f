"""Training and administration: a bill proposed by an officer, passed by the Deputy Commissioner within the share."""

import pytest
from django.db import DatabaseError, connection, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.documents.rules import Empty, NotTaken
from odop.finance import queries, services
from odop.finance.models import Entitlement, Spending
from odop.finance.rules import AlreadyDecided, Head, NotMoney, OverAllotment, Owing, ReasonMissing, SamePerson
from odop.finance.rules.offices import NoOfficeAccount, NoSuchSpending, NotAnOffice
from odop.programme import queries as programme
from tests.finance import makers
from tests.finance.makers import AT, BHADOHI, LAKH, ONE, balance

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4 a bill"
OFFICE = "institute-bhadohi"
AMOUNT = 40_000_00


def propose(by, **other):
    said = {
        "district": BHADOHI, "office": "institute-bhadohi", "scheme": makers.SCHEME, "amount": AMOUNT,
        "words": "Hall for two days", "name": "bill.pdf", "content": PDF,
    }  # fmt: skip
    return services.propose_spending(**{**said, **other}, by=by, at=AT)


@pytest.fixture
def row(cast):
    makers.administration(LAKH)
    makers.office_account("institute-bhadohi")
    return propose(cast.anil)


def passed(row, by):
    return services.pass_spending(number=row.number, by=by, at=AT)


def test_a_bill_passed_is_owed_out_of_the_share_and_flows_to_the_bank(cast, row):
    assert row.number == "S/2026-27/BHD/00001"
    passed(row, cast.rekha)
    owed = Entitlement.objects.get()
    assert (owed.key, owed.office_id, owed.state) == (
        f"ADMINISTRATION:{row.number}",
        "institute-bhadohi",
        Owing.APPROVED,
    )
    assert (balance(Head.ADMINISTRATION), balance(Head.SET_ASIDE)) == (LAKH - AMOUNT, AMOUNT)
    makers.answered(makers.ordered([owed.key]))
    assert balance(Head.PAID) == AMOUNT
    (line,) = queries.spendings(BHADOHI)
    assert (line.state, line.paid, line.has_account) == ("PASSED", Owing.CREDITED.label, True)
    assert queries.verified().breaks == queries.spendings_beside_money() == ()
    (kind,) = queries.owed_by_kind(makers.SCHEME, makers.YEAR)
    assert (kind.credited, kind.waits, kind.payments) == (AMOUNT, 0, 1)


def test_the_share_is_never_overdrawn_and_then_nothing_is_passed(cast, row):
    big = propose(cast.anil, amount=LAKH + 1)
    with pytest.raises(OverAllotment):
        passed(big, cast.rekha)
    assert Spending.objects.get(number=big.number).state == "PROPOSED"
    assert not Entitlement.objects.exists()


@pytest.mark.parametrize("who", ["farida", "vikram", "trainer", "auditor", "cell", "banker", "saleem"])
def test_only_officers_of_the_district_propose(cast, who):
    with pytest.raises(NotPermitted):
        propose(getattr(cast, who))


@pytest.mark.parametrize("who", ["anil", "vikram", "trainer", "auditor", "cell", "accounts"])
def test_only_the_districts_deputy_commissioner_passes_or_refuses(cast, row, who):
    with pytest.raises(NotPermitted):
        passed(row, getattr(cast, who))
    with pytest.raises(NotPermitted):
        services.refuse_spending(number=row.number, words="No", by=getattr(cast, who), at=AT)


def test_nobody_passes_her_own_bill(cast, row):
    own = propose(cast.rekha)
    with pytest.raises(SamePerson):
        passed(own, cast.rekha)


def test_without_a_confirmed_account_nothing_is_passed(cast, row):
    code = services.make_payee(district=BHADOHI, name_en="A printer", name_hi="मुद्रक", by=cast.anil, at=AT)
    with pytest.raises(NoOfficeAccount):
        passed(propose(cast.anil, office=code), cast.rekha)


def test_a_bill_refused_has_its_reason_and_is_decided_once(cast, row):
    with pytest.raises(ReasonMissing):
        services.refuse_spending(number=row.number, words=" ", by=cast.rekha, at=AT)
    services.refuse_spending(number=row.number, words="No such hall.", by=cast.rekha, at=AT)
    for again in (
        passed,
        lambda row, by: services.refuse_spending(number=row.number, words="x", by=by, at=AT),
    ):
        with pytest.raises(AlreadyDecided):
            again(row, cast.rekha)
    with pytest.raises(NoSuchSpending):
        services.pass_spending(number="none", by=cast.rekha, at=AT)


def test_what_is_no_bill_is_refused_and_nothing_is_kept(cast):
    for wrong, no in (
        ({"amount": 0}, NotMoney), ({"words": " "}, ReasonMissing), ({"content": b""}, Empty),
        ({"content": b"\x00\x01"}, NotTaken), ({"office": "odop-cell"}, NotAnOffice),
        ({"office": "institute-lucknow"}, NotAnOffice), ({"office": "nowhere"}, NotAnOffice),
    ):  # fmt: skip
        with pytest.raises(no):
            propose(cast.anil, **wrong)
    assert not Spending.objects.exists()


def test_a_payee_is_written_down_by_an_officer_of_the_district(cast):
    with pytest.raises(NotPermitted):
        services.make_payee(district=BHADOHI, name_en="A printer", name_hi="मुद्रक", by=cast.vikram, at=AT)
    with pytest.raises(ReasonMissing):
        services.make_payee(district=BHADOHI, name_en=" ", name_hi="मुद्रक", by=cast.anil, at=AT)
    codes = [
        services.make_payee(district=BHADOHI, name_en=f"Printer {n}", name_hi="मुद्रक", by=cast.anil, at=AT)
        for n in (1, 2)
    ]
    assert len(set(codes)) == 2
    assert programme.office(codes[1]).kind == "PAYEE"


def test_a_bill_paid_that_nobody_passed_is_named(cast, row):
    services.entitle(
        [makers.owed(7, kind="ADMINISTRATION", office=OFFICE, payee="The institute", account="30219990001")],
        by=ONE, at=AT,
    )  # fmt: skip
    (one,) = queries.spendings_beside_money()
    assert one.about == "ADMINISTRATION:MM/2026-27/BHD/00007"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE finance_spending SET amount = 1",
        "UPDATE finance_spending SET state = 'PASSED', decided_by = proposed_by, decided_at = now()",
        "UPDATE finance_spending SET state = 'PASSED'",
        "UPDATE finance_spending SET state = 'REFUSED', decided_by = 'x', decided_at = now()",
        "DELETE FROM finance_spending",
    ],
)
def test_the_database_refuses_what_must_never_be(row, sql):
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        acting(by=ONE, act="tests.attack", at=AT),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
