"""Whatever is done to a toolkit, in whatever order: no delivery without her yes, and the promise stands."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.notices.models import Notice
from odop.training import services
from odop.training.models import Toolkit
from odop.training.rules import KIT_MOVES, KitState
from tests.access.makers import BHADOHI
from tests.training import makers

ACTS = ("order", "dispatch", "expect", "tap", "fault", "others_tap", "send", "guess", "read_out", "witness")


@pytest.mark.django_db(transaction=False)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 5)), max_size=14))
def test_no_path_leads_to_delivered_but_through_her_yes(cast_once, acts):
    cast, sid, undo = cast_once
    undo(sid)
    yeses: set[UUID] = set()
    at = makers.at(makers.LAST_DAY + timedelta(days=5))
    for act, which in acts:
        at += timedelta(hours=1)
        rows = list(Toolkit.objects.order_by("since", "pk"))
        kit = rows[which % len(rows)]
        before = kit.state
        try:
            one(cast, act, kit, at)
        except Refusal:
            continue
        kit.refresh_from_db()
        if kit.state == KitState.DELIVERED and before != KitState.DELIVERED:
            assert act in {"tap", "read_out", "witness"}, act
            yeses.add(kit.pk)
        assert kit.state == before or kit.state in KIT_MOVES[KitState(before)]
    assert set(Toolkit.objects.filter(state="DELIVERED").values_list("pk", flat=True)) == yeses
    assert set(Toolkit.objects.values_list("promised_on", flat=True)) == {makers.PROMISED_ON}
    faulty = Toolkit.objects.filter(state="FAULTY")
    assert not faulty.filter(replaced_by=None).exists()


def one(cast, act, kit, at):
    """Do one act to a kit, as whoever might."""
    match act:
        case "order":
            services.order_toolkits(
                district=BHADOHI, trade="F09", how_many=1, supplier="tools-and-sons", gem_reference="G",
                price_each=100, by=cast.rekha, at=at,
            )  # fmt: skip
        case "dispatch" if kit.order_id:
            services.dispatch(order=kit.order_id, by=cast.supplier, at=at)
        case "expect" if kit.order_id:
            services.say_expected(
                order=kit.order_id, expected_on=day_of(at) + timedelta(days=90), by=cast.supplier, at=at
            )
        case "tap":
            services.open_box(toolkit=kit.pk, found=makers.WHOLE, by=cast.saleem, at=at)
        case "fault":
            services.open_box(toolkit=kit.pk, found=makers.WHOLE | {0: "missing"}, by=cast.saleem, at=at)
        case "others_tap":
            services.open_box(toolkit=kit.pk, found=makers.WHOLE, by=cast.supplier, at=at)
        case "send":
            services.send_handover_code(toolkit=kit.pk, by=cast.supplier, at=at)
        case "guess":
            services.yes_by_code(toolkit=kit.pk, code="000000x", by=cast.supplier, at=at)
        case "read_out":
            sent = Notice.objects.filter(template="handover_code", queued_at__gt=at - timedelta(hours=20))
            last = sent.order_by("-queued_at").first()
            services.yes_by_code(toolkit=kit.pk, code=last.text[:6] if last else "", by=cast.supplier, at=at)
        case "witness":
            services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE, by=cast.anil, at=at)


@pytest.fixture
def cast_once(cast):
    """A certified maker with a promised kit, to which every example returns."""
    from django.db import transaction

    makers.certified(makers.batch(people=[makers.artisan("Saleem", user=cast.saleem)]))
    point = transaction.savepoint()

    def undo(_sid):
        transaction.savepoint_rollback(point)

    return cast, point, undo
