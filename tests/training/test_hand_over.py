"""Only the maker's own yes makes a toolkit delivered."""

import re
from datetime import timedelta

import pytest

from odop.access.models import Posting
from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.notices.models import Notice
from odop.training import queries, services
from odop.training.models import HandoverCode, Toolkit
from odop.training.rules import HANDOVER_TRIES, CannotMoveToolkit
from odop.training.services import handover
from tests.training import makers

AT = makers.at(makers.LAST_DAY + timedelta(days=25))


@pytest.fixture
def kit(cast):
    return makers.dispatched(makers.batch(people=[makers.artisan("Saleem", user=cast.saleem)]))[0]


def undelivered(kit):
    kit.refresh_from_db()
    assert (kit.state, kit.yes_by, kit.delivered_on) == ("DISPATCHED", "", None)
    assert Toolkit.objects.count() == 1


# --- on her own phone ---------------------------------------------------------------------
def test_her_own_tap_on_a_whole_box_delivers(cast, kit):
    services.open_box(toolkit=kit.pk, found=makers.WHOLE, by=cast.saleem, at=AT)
    kit.refresh_from_db()
    assert (kit.state, kit.yes_by, kit.delivered_on) == ("DELIVERED", "TAP", day_of(AT))


@pytest.mark.parametrize("who", ["meena", "supplier", "rekha", "trainer", "cell"])
def test_nobody_taps_for_her(cast, kit, who):
    with pytest.raises(NotPermitted):
        services.open_box(toolkit=kit.pk, found=makers.WHOLE, by=getattr(cast, who), at=AT)
    undelivered(kit)


@pytest.mark.parametrize("found", [{}, {0: "whole"}, makers.WHOLE | {9: "whole"}, makers.WHOLE | {0: "fine"}])
def test_every_item_must_have_been_looked_at(cast, kit, found):
    with pytest.raises(handover.BoxNotChecked):
        services.open_box(toolkit=kit.pk, found=found, by=cast.saleem, at=AT)
    undelivered(kit)


def test_a_kit_not_sent_yet_cannot_have_come(cast):
    batch = makers.batch(people=[makers.artisan("Saleem", user=cast.saleem)])
    makers.ordered(batch)
    kit = makers.kits(batch)[0]
    with pytest.raises(CannotMoveToolkit):
        services.open_box(toolkit=kit.pk, found=makers.WHOLE, by=cast.saleem, at=AT)
    with pytest.raises(CannotMoveToolkit):
        services.send_handover_code(toolkit=kit.pk, by=cast.supplier, at=AT)
    with pytest.raises(CannotMoveToolkit):
        services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE, by=cast.rekha, at=AT)


def test_a_short_or_broken_kit_is_owed_again_under_the_first_promise(cast, kit):
    found = makers.WHOLE | {1: "missing", 2: "broken"}
    owed = services.open_box(toolkit=kit.pk, found=found, by=cast.saleem, at=AT)
    kit.refresh_from_db()
    assert (kit.state, kit.yes_by) == ("FAULTY", "")
    assert [(f["item"], f["fault"]) for f in kit.faults] == [("Comb", "missing"), ("Scissors", "broken")]
    assert (owed.replaces_id, owed.promised_on, owed.state) == (kit.pk, kit.promised_on, "PROMISED")
    late = queries.late_kits(makers.PROMISED_ON + timedelta(days=1))
    assert [k.key for k in late] == [owed.pk]


def test_the_replacement_can_be_ordered_sent_and_taken(cast, kit):
    owed = services.open_box(toolkit=kit.pk, found=makers.WHOLE | {0: "missing"}, by=cast.saleem, at=AT)
    order = makers.order(1, on=day_of(AT))
    services.dispatch(order=order.pk, by=cast.supplier, at=AT)
    services.open_box(toolkit=owed.pk, found=makers.WHOLE, by=cast.saleem, at=AT)
    assert list(Toolkit.objects.order_by("since", "pk").values_list("state", flat=True)) in (
        ["FAULTY", "DELIVERED"],
        ["DELIVERED", "FAULTY"],
    )


# --- by a code sent to her phone ----------------------------------------------------------------
def sent_code(cast, kit, at=AT, by=None):
    services.send_handover_code(toolkit=kit.pk, by=by or cast.supplier, at=at)
    text = Notice.objects.filter(template="handover_code").order_by("-queued_at", "-id").first().text
    return re.search(r"\d{6}", text)[0]


def test_the_code_she_reads_out_delivers(cast, kit):
    code = sent_code(cast, kit)
    services.yes_by_code(toolkit=kit.pk, code=code, by=cast.supplier, at=AT)
    kit.refresh_from_db()
    assert (kit.state, kit.yes_by) == ("DELIVERED", "CODE")


def test_the_code_goes_to_her_phone_alone_and_is_not_kept(cast, kit):
    code = sent_code(cast, kit)
    notice = Notice.objects.get(template="handover_code")
    assert (notice.phone, notice.secret) == (cast.saleem.phone, True)
    assert code not in HandoverCode.objects.get().digest


def test_wrong_codes_are_counted_and_then_none_is_taken(cast, kit):
    code = sent_code(cast, kit)
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(HANDOVER_TRIES):
        with pytest.raises(handover.WrongHandoverCode):
            services.yes_by_code(toolkit=kit.pk, code=wrong, by=cast.supplier, at=AT)
    with pytest.raises(handover.NoCodeSent):
        services.yes_by_code(toolkit=kit.pk, code=code, by=cast.supplier, at=AT)
    again = sent_code(cast, kit, at=AT + timedelta(hours=1))
    with pytest.raises(handover.NoCodeSent):
        services.yes_by_code(toolkit=kit.pk, code=again, by=cast.supplier, at=AT + timedelta(hours=1))
    undelivered(kit)


def test_an_old_code_no_code_and_anothers_code_are_refused(cast, kit):
    with pytest.raises(handover.NoCodeSent):
        services.yes_by_code(toolkit=kit.pk, code="123456", by=cast.supplier, at=AT)
    code = sent_code(cast, kit)
    with pytest.raises(handover.NoCodeSent):
        services.yes_by_code(toolkit=kit.pk, code=code, by=cast.supplier, at=AT + timedelta(hours=25))
    undelivered(kit)


def test_a_newer_code_puts_the_older_out_of_force(cast, kit):
    old = sent_code(cast, kit)
    new = sent_code(cast, kit, at=AT + timedelta(minutes=5))
    if old != new:
        with pytest.raises(handover.WrongHandoverCode):
            services.yes_by_code(toolkit=kit.pk, code=old, by=cast.supplier, at=AT + timedelta(minutes=6))
    services.yes_by_code(toolkit=kit.pk, code=new, by=cast.supplier, at=AT + timedelta(minutes=7))


@pytest.mark.parametrize("who", ["other_supplier", "trainer", "vikram", "meena"])
def test_only_her_supplier_or_her_district_sends_a_code(cast, kit, who):
    with pytest.raises(NotPermitted):
        services.send_handover_code(toolkit=kit.pk, by=getattr(cast, who), at=AT)
    assert not HandoverCode.objects.exists()


def test_without_a_phone_no_code_can_be_sent(cast):
    kit = makers.dispatched(makers.batch())[0]
    with pytest.raises(handover.NoPhone):
        services.send_handover_code(toolkit=kit.pk, by=cast.supplier, at=AT)


# --- before a witness ---------------------------------------------------------------------------
def test_a_witness_signs_by_name(cast):
    kit = makers.dispatched(makers.batch())[0]
    services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE, by=cast.anil, at=AT)
    kit.refresh_from_db()
    assert (kit.state, kit.yes_by, kit.witness) == ("DELIVERED", "WITNESS", cast.anil.name)


def test_a_witness_also_writes_down_a_no(cast, kit):
    services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE | {0: "broken"}, by=cast.anil, at=AT)
    assert set(Toolkit.objects.values_list("state", flat=True)) == {"FAULTY", "PROMISED"}


@pytest.mark.parametrize("who", ["supplier", "vikram", "trainer", "saleem", "farida", "auditor"])
def test_nobody_else_is_a_witness(cast, kit, who):
    with pytest.raises(NotPermitted):
        services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE, by=getattr(cast, who), at=AT)
    undelivered(kit)


def test_the_supplier_is_no_witness_even_with_a_posting_in_the_district(cast, kit):
    Posting.objects.create(
        user=cast.supplier, role="DISTRICT_OFFICER", district_id="179", from_date=makers.FIRST_DAY
    )
    cast.supplier.postings_read = None
    with pytest.raises(NotPermitted):
        services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE, by=cast.supplier, at=AT)
    undelivered(kit)


def test_no_command_is_a_witness(cast, kit):
    with pytest.raises(NotPermitted):
        services.yes_by_witness(toolkit=kit.pk, found=makers.WHOLE, by=makers.OPERATOR, at=AT)
    undelivered(kit)


def test_what_is_delivered_is_not_opened_again(cast, kit):
    services.open_box(toolkit=kit.pk, found=makers.WHOLE, by=cast.saleem, at=AT)
    with pytest.raises(CannotMoveToolkit):
        services.open_box(toolkit=kit.pk, found=makers.WHOLE | {0: "broken"}, by=cast.saleem, at=AT)
