"""A thousand toolkits, a tenth of them short of an item: every late one is public at once, none delivered unsaid."""

from datetime import timedelta
from random import Random

import pytest

from odop.audit.services import acting
from odop.programme.models import KitList
from odop.training import queries, services
from odop.training.models import Seat, Toolkit
from tests.access.makers import BHADOHI, maker
from tests.training import makers

DUE = makers.PROMISED_ON


@pytest.fixture
def thousand(cast):
    """Forty batches of twenty-five, all sent; made by hand, for the acts have tests of their own."""
    user = maker("Everybody", "+919415009999")
    first = makers.dispatched(makers.batch(people=[makers.artisan(user=user)]))[0]
    with acting(by=makers.OPERATOR, act="test", at=makers.OPENED_AT):
        template = first.seat
        under = template.application.call
        people = [makers.artisan() for _ in range(999)]
        seats = Seat.objects.bulk_create(
            Seat(
                district_id=BHADOHI,
                batch_id=template.batch_id,
                application=makers.application(under, person),
                artisan=person,
                product_id=template.product_id,
                result="PASSED",
                assessed_on=makers.LAST_DAY,
                certified_on=template.certified_on,
                certificate=f"SD-TEST-{n}",
            )
            for n, person in enumerate(people)
        )
        Toolkit.objects.bulk_create(
            Toolkit(
                district_id=BHADOHI,
                seat=seat,
                kit_list=KitList.objects.get(),
                promised_on=DUE,
                state="DISPATCHED",
                order=first.order,
                since=makers.OPENED_AT,
            )
            for seat in seats
        )
    return list(Toolkit.objects.values_list("pk", flat=True))


def test_every_late_kit_is_public_at_once_and_the_count_is_of_confirmed_receipts(cast, thousand):
    chance = Random(5)
    chance.shuffle(thousand)
    short, taken = thousand[:100], thousand[100:900]  # the last hundred never come
    at = makers.at(DUE - timedelta(days=1))
    for pk in short:
        services.yes_by_witness(toolkit=pk, found=makers.WHOLE | {1: "missing"}, by=cast.anil, at=at)
    for pk in taken[:20]:
        services.yes_by_witness(toolkit=pk, found=makers.WHOLE, by=cast.anil, at=at)
    with acting(by=makers.OPERATOR, act="test", at=at):  # the rest as the same act leaves them
        rest = Toolkit.objects.filter(pk__in=taken[20:])
        rest.update(state="DELIVERED", delivered_on=DUE - timedelta(1), yes_by="WITNESS", witness="Anil Pal")
    on, next_day = DUE, DUE + timedelta(days=1)
    assert queries.count_late_kits(on) == 0
    assert queries.count_late_kits(next_day) == 200
    assert queries.late_kits_by_district(next_day) == {BHADOHI: 200}
    assert [(c.year, c.late, c.oldest) for c in queries.late_cells(next_day)] == [("2025-26", 200, DUE)]
    owed = set(Toolkit.objects.filter(replaces__in=short).values_list("pk", flat=True)) | set(thousand[900:])
    assert {k.key for k in queries.late_kits(next_day, limit=1000)} == owed
    public = sum(c.count for c in queries.kits_delivered(next_day))
    assert public == Toolkit.objects.exclude(yes_by="").count() == 800
    assert sum(c.count for c in queries.kits_late(next_day)) == 200
