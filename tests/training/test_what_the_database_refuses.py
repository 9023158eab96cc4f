"""What the database refuses, whatever path the write takes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.audit.services import acting
from odop.training.models import Attendance, Seat, Toolkit
from tests.training import makers


@pytest.fixture
def kit(cast):
    return makers.dispatched(makers.batch(people=[makers.artisan()]))[0]


@pytest.fixture
def refuse():
    def refused(constraint, write):
        with (
            pytest.raises(IntegrityError, match=constraint),
            transaction.atomic(),
            acting(by=makers.OPERATOR, act="test", at=makers.OPENED_AT),
        ):
            write()

    return refused


def test_a_promise_is_never_moved(kit, refuse):
    later = kit.promised_on + timedelta(days=1)
    refuse("never overwritten", lambda: Toolkit.objects.update(promised_on=later))
    refuse("never overwritten", lambda: Toolkit.objects.update(promised_on=kit.promised_on - timedelta(1)))


def test_delivered_needs_a_yes_and_a_day(kit, refuse):
    refuse("makers_yes", lambda: Toolkit.objects.update(state="DELIVERED"))
    refuse("makers_yes", lambda: Toolkit.objects.update(state="DELIVERED", delivered_on=makers.LAST_DAY))
    refuse("makers_yes", lambda: Toolkit.objects.update(yes_by="TAP"))


def test_a_witness_has_a_name(kit, refuse):
    words = {"state": "DELIVERED", "delivered_on": makers.LAST_DAY, "yes_by": "WITNESS"}
    refuse("witness_has_a_name", lambda: Toolkit.objects.update(**words))


def test_a_delivered_kit_stays_delivered(kit, refuse):
    Toolkit.objects.update(state="DELIVERED", delivered_on=makers.LAST_DAY, yes_by="TAP")
    refuse(
        "stays delivered",
        lambda: Toolkit.objects.update(state="DISPATCHED", delivered_on=None, yes_by=""),
    )


def test_a_replacement_carries_the_first_promise_to_the_same_person(cast, kit, refuse):
    words = {"district_id": "179", "kit_list": kit.kit_list, "since": makers.OPENED_AT, "replaces": kit}
    other = makers.seats(makers.batch())[0]
    refuse(
        "carries the first promise",
        lambda: Toolkit.objects.create(
            **words, seat=kit.seat, promised_on=kit.promised_on + timedelta(days=90)
        ),
    )
    refuse(
        "carries the first promise",
        lambda: Toolkit.objects.create(**words, seat_id=other, promised_on=kit.promised_on),
    )


def test_one_first_toolkit_a_seat(kit, refuse):
    refuse(
        "one_first_toolkit",
        lambda: Toolkit.objects.create(
            district_id="179",
            kit_list=kit.kit_list,
            seat=kit.seat,
            promised_on=kit.promised_on,
            since=makers.OPENED_AT,
        ),
    )


def test_one_attendance_a_day_of_ten(kit, refuse):
    row = {
        "district_id": "179",
        "seat": kit.seat,
        "means": "CODE",
        "noted_at": makers.OPENED_AT,
        "received_at": makers.OPENED_AT,
    }
    refuse("one_attendance_a_day", lambda: Attendance.objects.create(day=1, **row))
    refuse("ten_days", lambda: Attendance.objects.create(day=11, **row))


def test_one_certificate_a_number(cast, kit, refuse):
    number = Seat.objects.exclude(certificate="").first().certificate
    other = makers.seats(makers.batch())[0]
    refuse("one_certificate", lambda: Seat.objects.filter(pk=other).update(certificate=number))


def test_nobody_holds_two_seats_at_once(cast, refuse):
    weaver = makers.artisan()
    makers.batch(people=[weaver])
    other = makers.batch(people=[makers.artisan()]).seats.get()
    refuse("one_open_seat_a_person", lambda: Seat.objects.filter(pk=other.pk).update(artisan=weaver))
