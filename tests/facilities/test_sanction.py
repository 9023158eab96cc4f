"""The financial sanction, the separate account, the agreement, the mortgage."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.basics.money import CRORE
from odop.desks.cli.cases import cases_beside_money
from odop.facilities import services
from odop.facilities.models import Company, Milestone, Sanction
from odop.facilities.queries.reckoning import centres_beside_minutes
from odop.facilities.rules import CannotMoveCentre, Promise
from odop.facilities.rules import refusals as no
from odop.finance import queries as finance
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S
from tests.programme import places


def sanction(centre, *, by=OPERATOR, order="MSME/41/2026", on=makers.TODAY):
    return services.sanction(number=centre.number, order=order, sanctioned_on=on, by=by, at=AT)


def test_the_sanction_is_of_the_cost_as_appraised(cast):
    centre = makers.centre_in(S.REPORTED)
    makers.appraised(centre.number, cost=3_90_00_000_00)
    services.put_before(number=centre.number, by=OPERATOR, at=AT)
    makers.said(centre.number)
    made = sanction(centre, by=cast.cell)
    assert (made.cost, made.state_share, made.own_share) == (3_90_00_000_00, 3_51_00_000_00, 39_00_000_00)
    assert made.finish_by == date(2028, 11, 22)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"order": " "}, no.Missing),
        ({"on": makers.TODAY + timedelta(days=1)}, no.NotThatDay),
        ({"on": makers.TODAY - timedelta(days=1)}, no.NotThatDay),
    ],
)
def test_a_sanction_that_lacks_something_is_refused(cast, changes, refusal):
    centre = makers.centre_in(S.APPROVED)
    with pytest.raises(refusal):
        sanction(centre, **changes)
    assert not Sanction.objects.exists()


@pytest.mark.parametrize("who", ["rekha", "manager", "state_member", "accounts", "auditor"])
def test_only_the_cell_writes_a_sanction(cast, who):
    centre = makers.centre_in(S.APPROVED)
    with pytest.raises(NotPermitted):
        sanction(centre, by=getattr(cast, who))


def forged(centre, *, share):
    with acting(by=OPERATOR, act="tests.forged", at=AT):
        Sanction.objects.create(
            district_id=centre.district_id, centre=centre, order="Forged", sanctioned_on=makers.TODAY,
            cost=4 * CRORE, state_share=share, own_share=4 * CRORE - share, finish_by=date(2028, 11, 22),
        )  # fmt: skip


def test_a_sanction_is_held_against_the_minutes_that_finally_approved_it(cast):
    makers.centre_in(S.SANCTIONED)
    assert not centres_beside_minutes()
    centre = makers.centre_in(S.APPROVED)
    forged(centre, share=3_61_00_000_00)
    (fault,) = centres_beside_minutes()
    assert (fault.about, fault.needed) == (centre.number, "3600000000 approved")
    assert fault in cases_beside_money()


def test_a_sanction_that_no_minutes_approved_is_named(cast):
    centre = makers.centre_in(S.APPRAISED)
    forged(centre, share=3_60_00_000_00)
    assert [fault.needed for fault in centres_beside_minutes()] == ["nothing approved"]


@pytest.mark.parametrize("state", [S.APPRAISED, S.AT_FINAL, S.SANCTIONED])
def test_a_sanction_comes_after_the_final_approval_and_once(cast, state):
    with pytest.raises(CannotMoveCentre):
        sanction(makers.centre_in(state))


def test_the_database_keeps_the_first_last_day(cast):
    makers.centre_in(S.SANCTIONED)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sanction.objects.update(finish_by=date(2030, 1, 1))


# --- the account ---------------------------------------------------------------------------------------
def test_without_the_separate_account_nothing_is_agreed(cast):
    with pytest.raises(no.Missing):
        makers.agreed(makers.centre_in(S.SANCTIONED).number, without_account=True)


def test_an_account_elsewhere_than_at_a_bank_of_the_public_sector_is_refused(cast):
    centre = makers.centre_in(S.SANCTIONED)
    makers.account(ifsc="HDFC0000001")
    with pytest.raises(no.PublicSectorOnly):
        makers.agreed(centre.number)
    assert not Milestone.objects.exists()


def test_each_project_has_an_account_of_its_own(cast):
    makers.centre_in(S.AGREED)
    with pytest.raises(no.AccountTaken):  # the same office
        makers.centre_in(S.AGREED)
    places.office("second-centre", "CENTRE", of=places.district())
    other = makers.centre_in(S.SANCTIONED, changes={"office": "second-centre"})
    makers.account("second-centre", account=finance.account_of(makers.OFFICE).account)
    with pytest.raises(no.AccountTaken):  # another office, the same account
        makers.agreed(other.number, without_account=True)


# --- the agreement -----------------------------------------------------------------------------------------
def test_the_deputy_commissioner_signs_and_the_first_promises_are_written(cast):
    centre = makers.centre_in(S.SANCTIONED)
    row = makers.agreed(centre.number, by=cast.rekha, mortgaged_on=makers.TODAY)
    centre.refresh_from_db()
    assert (centre.state, row.agreed_by, row.agreed_for) == ("AGREED", "Rekha Maurya", "Haji Jalil")
    assert set(Milestone.objects.values_list("what", "promised_by")) == {
        ("BUILT", "Haji Jalil"), ("OPEN", "Haji Jalil"),
    }  # fmt: skip
    assert Company.objects.get().mortgaged_on == makers.TODAY


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"agreed_for": ""}, no.Missing),
        ({"promises": {Promise.BUILT: date(2027, 11, 1)}}, no.Missing),
        ({"promises": {Promise.BUILT: date(2028, 1, 1), Promise.OPEN: date(2027, 1, 1)}}, no.NotThatDay),
        ({"promises": {Promise.BUILT: date(2026, 1, 1), Promise.OPEN: date(2027, 1, 1)}}, no.NotThatDay),
        ({"agreed_on": makers.TODAY - timedelta(days=1)}, no.NotThatDay),
        ({"mortgaged_on": makers.TODAY + timedelta(days=1)}, no.NotThatDay),
    ],
)
def test_an_agreement_that_lacks_something_is_refused(cast, changes, refusal):
    centre = makers.centre_in(S.SANCTIONED)
    with pytest.raises(refusal):
        makers.agreed(centre.number, **changes)
    assert not Milestone.objects.exists()
    centre.refresh_from_db()
    assert centre.state == "SANCTIONED"


@pytest.mark.parametrize("who", ["anil", "vikram", "manager", "cell"])
def test_only_the_deputy_commissioner_signs(cast, who):
    centre = makers.centre_in(S.SANCTIONED)
    with pytest.raises(NotPermitted):
        makers.agreed(centre.number, by=getattr(cast, who))


# --- the mortgage ---------------------------------------------------------------------------------------
def test_a_mortgage_is_noted_once(cast):
    number = makers.centre_in(S.AGREED).number
    words = {"number": number, "mortgaged_on": makers.TODAY, "at": AT}
    assert services.note_mortgage(by=cast.rekha, **words).mortgaged_on == makers.TODAY
    with pytest.raises(no.NotThatDay):
        services.note_mortgage(by=cast.rekha, **words)
    with pytest.raises(NotPermitted):
        services.note_mortgage(by=cast.anil, **words)


def test_nothing_is_mortgaged_before_the_agreement(cast):
    with pytest.raises(CannotMoveCentre):
        services.note_mortgage(
            number=makers.centre_in(S.SANCTIONED).number, mortgaged_on=makers.TODAY, by=OPERATOR, at=AT
        )
