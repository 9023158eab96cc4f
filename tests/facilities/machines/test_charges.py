"""Charges: the district committee decides, from a day; an earlier charge is never overwritten."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.casework.models import Matter
from odop.casework.rules.committees import Said
from odop.facilities.models import Rate, Tariff
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services import machines as services
from odop.facilities.services.machines import NewRate
from odop.facilities.services.machines.places import rate_on
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import decided
from tests.facilities.machines import makers
from tests.facilities.machines.makers import MONDAY, NOW, at, days

KIND = "centre_tariff"


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre(), rate=None)


def put(
    washer, *, by=OPERATOR, members=50_00, others=None, same=True, from_on=makers.IN_TEN_DAYS, rates=None
):
    line = NewRate(washer.pk, "HOUR", members, members if others is None else others)
    return services.put_tariff(
        number=washer.centre.number, rates=[line] if rates is None else rates, from_on=from_on, same_for_all=same,
        by=by, at=NOW,
    )  # fmt: skip


def minutes(tariff, said=Said.APPROVED, *, on=makers.IN_THREE_DAYS):
    decided(tariff.number, KIND, said, at=at(on))


def test_charges_go_before_the_committee_with_the_choice_the_order_leaves_open(cast, washer):
    tariff = put(washer, by=cast.manager)
    matter = Matter.objects.get(about=tariff.number, kind=KIND)
    assert (matter.body, matter.district_id) == ("DLC", washer.district_id)
    said = {fact[0]: fact[2] for fact in matter.facts}
    assert "paragraph 31" in said["Members and others"] and "paragraph 35" in said["Members and others"]
    assert said["Washing machine"] == "₹50 an hour"


def test_two_charges_are_asked_for_openly(cast, washer):
    put(washer, by=cast.anil, others=80_00, same=False)
    facts = {fact[0]: fact[2] for fact in Matter.objects.get().facts}
    assert facts["Washing machine"] == "members ₹50, others ₹80 an hour"


def test_nothing_is_in_force_before_the_minutes_are_signed(cast, washer):
    tariff = put(washer)
    with pytest.raises(no.NotDecidedYet):
        services.note_tariff(number=tariff.number, by=cast.manager, at=NOW)
    assert rate_on(washer.pk, days(30)) is None


def test_signed_minutes_put_them_in_force_from_the_day_asked_for(cast, washer):
    tariff = put(washer)
    minutes(tariff)
    row = services.note_tariff(number=tariff.number, by=cast.manager, at=at(days(4)))
    assert (row.approved, row.in_force_from) == (True, days(10))
    assert rate_on(washer.pk, days(9)) is None
    assert rate_on(washer.pk, days(10)).members == 50_00
    with pytest.raises(no.DecidedAlready):
        services.note_tariff(number=tariff.number, by=cast.manager, at=at(days(4)))


def test_a_charge_is_never_in_force_before_the_committee_met(cast, washer):
    tariff = put(washer, from_on=MONDAY)
    minutes(tariff)
    assert services.note_tariffs(by=OPERATOR, at=at(days(4))) == 1
    assert Tariff.objects.get().in_force_from == days(3)


@pytest.mark.parametrize("said", [Said.REJECTED, Said.RETURNED])
def test_a_no_leaves_the_charge_that_was(cast, washer, said):
    makers.charged(washer, 30_00)
    tariff = put(washer)
    minutes(tariff, said)
    services.note_tariffs(by=OPERATOR, at=at(days(4)))
    assert Tariff.objects.get(pk=tariff.pk).approved is False
    assert rate_on(washer.pk, days(30)).members == 30_00
    assert put(washer).number != tariff.number


def test_what_is_put_off_still_waits(cast, washer):
    tariff = put(washer)
    minutes(tariff, Said.PUT_OFF)
    assert services.note_tariffs(by=OPERATOR, at=at(days(4))) == 0
    with pytest.raises(no.BeforeTheCommittee):
        put(washer)


def test_the_charge_before_stands_for_the_days_before(cast, washer):
    makers.charged(washer, 30_00)
    tariff = put(washer)
    minutes(tariff)
    services.note_tariffs(by=OPERATOR, at=at(days(4)))
    assert [rate_on(washer.pk, days(n)).members for n in (9, 10)] == [30_00, 50_00]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"others": 70_00}, no.SameForAll),
        ({"members": -1}, no.MoneyNotMinus),
        ({"rates": []}, no.NotSaid),
        ({"from_on": days(-1)}, no.WrongDay),
    ],
    ids=["two charges, unasked", "below nought", "none", "past"],
)
def test_charges_must_be_whole(cast, washer, changes, refusal):
    with pytest.raises(refusal):
        put(washer, **changes)
    assert not Tariff.objects.exists() and not Matter.objects.exists()


def test_a_machine_of_another_centre_is_not_charged_here(cast, washer):
    other = makers.machine(makers.centre(), rate=None)
    with pytest.raises(no.NotThere):
        put(washer, rates=[NewRate(other.pk, "HOUR", 1, 1)])


def test_a_centre_still_on_paper_has_no_charges(cast):
    centre = makers.centre(state="APPROVED")
    with pytest.raises(CannotMoveCentre):
        services.put_tariff(number=centre.number, rates=[], from_on=MONDAY, by=OPERATOR, at=NOW)


def test_only_the_centre_and_the_district_put_charges(cast, washer):
    for somebody in (cast.saleem, cast.trainer, cast.vikram):
        with pytest.raises(NotPermitted):
            put(washer, by=somebody)
    tariff = put(washer)
    with pytest.raises(NotPermitted):
        services.note_tariff(number=tariff.number, by=cast.saleem, at=NOW)
    with pytest.raises(NotPermitted):
        services.note_tariffs(by=cast.manager, at=NOW)


def test_a_charge_and_a_decision_are_never_overwritten(cast, washer):
    makers.charged(washer, 30_00)
    for change in (
        lambda: Rate.objects.update(members=1),
        lambda: Rate.objects.all().delete(),
        lambda: Tariff.objects.update(in_force_from=date(2020, 1, 1)),
        lambda: Tariff.objects.update(approved=False, in_force_from=None),
    ):
        with (
            acting(by=OPERATOR, act="tests.tried", at=NOW),
            pytest.raises(IntegrityError),
            transaction.atomic(),
        ):
            change()
