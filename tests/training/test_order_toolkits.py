"""Ordering toolkits, the oldest promises first, and sending them."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.casework.rules.committees import Body, Said
from odop.programme.models import KitList
from odop.training import queries, services
from odop.training.models import Toolkit, ToolkitOrder
from odop.training.services import orders
from tests.access.makers import BHADOHI
from tests.casework.committees import makers as committees
from tests.training import makers

ON = makers.LAST_DAY + timedelta(days=5)
AT = makers.at(ON)


@pytest.fixture
def batch(cast):
    return makers.certified(makers.batch())


def order(cast, **changes):
    words = {
        "district": BHADOHI,
        "trade": "F09",
        "how_many": 3,
        "supplier": "tools-and-sons",
        "gem_reference": "GEMC-511687",
        "price_each": 20_000_00,
        "by": cast.rekha,
        "at": AT,
    }
    return services.order_toolkits(**words | changes)


def refused(cast, refusal, **changes):
    with pytest.raises(refusal):
        order(cast, **changes)
    assert not ToolkitOrder.objects.exists()
    assert set(Toolkit.objects.values_list("state", flat=True)) <= {"PROMISED"}


def test_kits_are_ordered_on_a_gem_reference_up_to_the_ceiling(cast, batch):
    made = order(cast)
    assert made.number == "T/2025-26/BHD/001"
    assert set(Toolkit.objects.values_list("state", "order")) == {("ORDERED", made.pk)}


def test_whoever_was_promised_first_comes_first(cast, batch):
    later = makers.batch(days=[d + timedelta(days=21) for d in makers.DAYS])
    Toolkit.objects.bulk_create(
        Toolkit(
            district_id=BHADOHI,
            seat_id=seat,
            kit_list=KitList.objects.get(),
            promised_on=makers.PROMISED_ON - timedelta(days=400),
            since=AT,
        )
        for seat in makers.seats(later)
    )
    later.seats.update(
        result="PASSED", assessed_on=ON, certified_on=ON - timedelta(days=400)
    )  # carried over from last year
    order(cast, how_many=3)
    assert set(Toolkit.objects.filter(state="ORDERED").values_list("seat__batch", flat=True)) == {later.pk}


def test_those_carried_over_are_counted_on_the_page(cast, batch):
    found = queries.to_order(BHADOHI, ON)[0]
    assert (found.waiting, found.carried_over) == (3, 0)
    next_year = queries.to_order(BHADOHI, ON + timedelta(days=365))[0]
    assert (next_year.waiting, next_year.carried_over) == (3, 3)


def test_one_paisa_above_the_ceiling_is_refused(cast, batch):
    refused(cast, orders.AboveTheCeiling, price_each=20_000_01)


def test_the_committees_lower_price_binds(cast, batch):
    KitList.objects.update(official=True, price=15_000_00)
    refused(cast, orders.AboveTheCeiling, price_each=15_000_01)
    assert order(cast, price_each=15_000_00)


def test_a_price_in_signed_minutes_of_the_toolkit_committee_binds_its_district(cast, batch):
    before = AT - timedelta(days=3)
    for about, price in (("KIT/BHD/F09", 12_000_00), ("KIT/LKO/F09", 9_000_00)):
        committees.put(about, "kit_list", body=Body.TOOLKIT, amount=price, at=before)
    refused(cast, orders.AboveTheCeiling, price_each=20_000_01)
    for about in ("KIT/BHD/F09", "KIT/LKO/F09"):
        committees.decided(about, "kit_list", body=Body.TOOLKIT, at=before)
    refused(cast, orders.AboveTheCeiling, price_each=12_000_01)
    committees.put("KIT/BHD/F09", "kit_list", body=Body.TOOLKIT, amount=8_000_00, at=before)
    committees.decided("KIT/BHD/F09", "kit_list", Said.REJECTED, body=Body.TOOLKIT, at=AT)
    assert order(cast, price_each=12_000_00)


@pytest.mark.parametrize("who", ["anil", "vikram", "trainer", "supplier", "auditor"])
def test_nobody_but_the_deputy_commissioner_orders(cast, batch, who):
    refused(cast, NotPermitted, by=getattr(cast, who))


def test_a_trainer_is_no_supplier(cast, batch):
    refused(cast, orders.NotASupplier, supplier="institute-bhadohi")


def test_an_order_needs_its_reference_and_its_price(cast, batch):
    refused(cast, orders.NoReference, gem_reference=" ")
    refused(cast, orders.NoPrice, price_each=0)


@pytest.mark.parametrize("how_many", [4, 0, -1])
def test_more_than_wait_or_none_are_not_ordered(cast, batch, how_many):
    refused(cast, orders.NotSoMany, how_many=how_many)


def test_nothing_is_ordered_for_people_not_certified(cast):
    makers.assessed(makers.batch())
    refused(cast, orders.NotSoMany)


def test_ordering_many_costs_the_same_as_few(cast, django_assert_max_num_queries):
    makers.certified(makers.batch(people=[makers.artisan() for _ in range(25)]))
    with django_assert_max_num_queries(14):
        order(cast, how_many=25)


# --- sending out ------------------------------------------------------------------------
@pytest.fixture
def made(cast, batch):
    return order(cast)


def test_the_supplier_sends_all_that_wait(cast, made):
    assert services.dispatch(order=made.pk, by=cast.supplier, at=AT + timedelta(days=3)) == 3
    assert set(Toolkit.objects.values_list("state", "dispatched_on")) == {("DISPATCHED", ON + timedelta(3))}


def test_or_those_she_names(cast, made):
    one = Toolkit.objects.first().pk
    assert services.dispatch(order=made.pk, toolkits=[one], by=cast.supplier, at=AT) == 1
    assert Toolkit.objects.filter(state="ORDERED").count() == 2
    with pytest.raises(orders.NotInOrder):
        services.dispatch(order=made.pk, toolkits=[one], by=cast.supplier, at=AT)


def test_no_other_supplier_and_no_officer_sends(cast, made):
    for somebody in (cast.other_supplier, cast.rekha, cast.trainer):
        with pytest.raises(NotPermitted):
            services.dispatch(order=made.pk, by=somebody, at=AT)
    assert set(Toolkit.objects.values_list("state", flat=True)) == {"ORDERED"}


@pytest.mark.parametrize("days", [-1, 1])
def test_not_sent_before_the_order_nor_tomorrow(cast, made, days):
    with pytest.raises(orders.NotThatDay):
        services.dispatch(order=made.pk, on=ON + timedelta(days=days), by=cast.supplier, at=AT)


def test_a_later_word_stands_beside_the_promise(cast, made):
    with pytest.raises(orders.DayPast):
        services.say_expected(order=made.pk, expected_on=ON - timedelta(1), by=cast.supplier, at=AT)
    with pytest.raises(NotPermitted):
        services.say_expected(order=made.pk, expected_on=ON, by=cast.other_supplier, at=AT)
    said = makers.PROMISED_ON + timedelta(days=60)
    services.say_expected(order=made.pk, expected_on=said, by=cast.supplier, at=AT)
    assert set(Toolkit.objects.values_list("promised_on", "expected_on")) == {(makers.PROMISED_ON, said)}
    assert queries.count_late_kits(makers.PROMISED_ON + timedelta(days=1)) == 3


def test_partners_see_only_what_is_theirs(cast, made):
    assert [o.number for o in queries.supplier_home({"tools-and-sons"}).orders] == [made.number]
    assert not queries.supplier_home({"other-tools"}).orders
    assert len(queries.trainer_home({"institute-bhadohi"}, on=ON).batches) == 1
    assert not queries.trainer_home({"institute-lucknow"}, on=ON).batches
