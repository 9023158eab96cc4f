"""Running numbers: one after another, whatever their length, and nobody gets another's."""

import threading

import pytest
from django.db import connection, transaction

from odop.casework.models import Call
from odop.casework.services.moves import next_number
from odop.programme.services import hold, next_numbers
from tests.training.makers import call


@pytest.mark.django_db
def test_the_hundredth_call_of_a_year_is_followed_by_the_next():
    for n in ("09", "98", "99", "100"):
        row = call()
        Call.objects.filter(pk=row.pk).update(number=f"C/2025-26/BHD/{n}")
    assert next_number(Call, "C/2025-26/BHD/", 2) == "C/2025-26/BHD/101"


@pytest.mark.django_db
def test_several_are_given_at_once_and_a_new_stem_begins_at_one():
    assert next_numbers(Call, "number", "C/2031-32/BHD/", count=2, width=2) == [
        "C/2031-32/BHD/01",
        "C/2031-32/BHD/02",
    ]


@pytest.mark.django_db(transaction=True)
def test_whoever_asks_for_the_same_waits_until_the_first_act_has_ended():
    order: list[str] = []

    def second() -> None:
        with transaction.atomic():
            hold("a stem")
            order.append("second")
        connection.close()

    with transaction.atomic():
        hold("a stem")
        other = threading.Thread(target=second)
        other.start()
        other.join(timeout=0.5)
        order.append("first")
    other.join(timeout=5)
    assert order == ["first", "second"]
