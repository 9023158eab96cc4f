"""What a centre holds belongs to the State: registered, looked for once a year, not sold without its word."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.facilities.models import Asset, AssetCheck, Machine
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import machine_refusals as no
from odop.facilities.rules.assets import check_due_on
from odop.facilities.services import machines as services
from odop.facilities.services.machines import NewMachine
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.facilities.machines import makers
from tests.facilities.machines.makers import MONDAY, NOW, days


@pytest.fixture
def centre(cast):
    return makers.centre()


@pytest.fixture
def table(cast, centre):
    return services.enter_asset(
        number=centre.number, asset=makers.asset(name_en="Table", name_hi="मेज़"), by=cast.manager, at=NOW
    )


def machine(of, *, by=OPERATOR, asset=None, **changes):
    words = {"maker": "Jyoti Works", "from_on": MONDAY} | changes
    return services.enter_machine(
        number=of.number, machine=NewMachine(asset=asset or makers.asset(), **words), by=by, at=NOW
    )


def check(asset, *, by, found="THERE", where="Hall 1", words=""):
    return services.check_asset(asset=asset.pk, found=found, where=where, words=words, by=by, at=NOW)


def wish(asset, *, by, how="SALE", to_whom="Scrap dealer", words="Worn out."):
    return services.ask_to_part(asset=asset.pk, how=how, to_whom=to_whom, words=words, by=by, at=NOW)


def test_a_machine_stands_in_the_register_of_assets_too(cast, centre):
    row = machine(centre, by=cast.manager, capacity=20, measure_en="pieces", measure_hi="नग")
    assert (row.asset.serial, row.asset.where, row.named.hi) == ("W-77", "Hall 1", "धुलाई मशीन")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"maker": " "}, no.NotSaid),
        ({"capacity": 3}, no.NotSaid),
        ({"from_on": date(2026, 5, 1)}, no.WrongDay),
        ({"asset": makers.asset(name_hi="")}, no.NotSaid),
        ({"asset": makers.asset(where="")}, no.NotSaid),
        ({"asset": makers.asset(in_hand_on=days(1)), "from_on": days(2)}, no.WrongDay),
    ],
    ids=["maker", "measure", "before it came", "one language", "where", "to come"],
)
def test_a_machine_is_entered_whole(centre, changes, refusal):
    with pytest.raises(refusal):
        machine(centre, **changes)
    assert not Asset.objects.exists() and not Machine.objects.exists()


def test_a_centre_on_paper_holds_nothing(cast):
    with pytest.raises(CannotMoveCentre):
        machine(makers.centre(state="SANCTIONED"))


def test_strangers_enter_nothing(cast, centre, table):
    for somebody in (cast.saleem, cast.trainer, cast.vikram):
        with pytest.raises(NotPermitted):
            machine(centre, by=somebody)
        with pytest.raises(NotPermitted):
            services.enter_asset(number=centre.number, asset=makers.asset(), by=somebody, at=NOW)
        with pytest.raises(NotPermitted):
            services.move_asset(asset=table.pk, where="Home", by=somebody, at=NOW)


def test_where_a_thing_stands_is_said_anew(cast, table):
    assert services.move_asset(asset=table.pk, where="Office", by=cast.manager, at=NOW).where == "Office"
    with pytest.raises(no.NotSaid):
        services.move_asset(asset=table.pk, where=" ", by=cast.manager, at=NOW)


def test_an_officer_looks_for_it_and_what_is_missing_becomes_a_question(cast, table):
    check(table, by=cast.anil)
    assert not Question.objects.exists()
    check(table, by=cast.anil, found="ELSEWHERE", where="The secretary's house", words="Seen there.")
    assert Asset.objects.get().where == "The secretary's house"
    check(table, by=cast.anil, found="MISSING", where="", words="Nobody knows.")
    assert Asset.objects.get().where == "The secretary's house"
    assert Question.objects.filter(kind="asset_not_in_order").count() == 2


def test_a_check_is_an_officers_with_words_where_something_is_amiss(cast, table):
    for somebody in (cast.manager, cast.saleem, cast.vikram):
        with pytest.raises(NotPermitted):
            check(table, by=somebody)
    with pytest.raises(no.NotSaid):
        check(table, by=cast.anil, found="BROKEN")
    with pytest.raises(no.NotSaid):
        check(table, by=cast.anil, where=" ")
    assert not AssetCheck.objects.exists()


def test_a_check_is_due_each_year():
    assert check_due_on(date(2024, 2, 29), None) == date(2025, 2, 28)
    assert check_due_on(date(2024, 2, 29), date(2025, 6, 1)) == date(2026, 6, 1)


def test_nothing_leaves_before_the_state_has_agreed(cast, table):
    with pytest.raises(no.ConsentMissing):
        services.part_with(asset=table.pk, by=cast.manager, at=NOW)
    asked = wish(table, by=cast.manager)
    with pytest.raises(no.WishOpen):
        wish(table, by=cast.manager)
    with pytest.raises(no.ConsentMissing):
        services.part_with(asset=table.pk, by=cast.manager, at=NOW)
    for somebody in (cast.manager, cast.anil, cast.rekha):
        with pytest.raises(NotPermitted):
            services.answer_parting(parting=asked.pk, consented=True, answer="Yes.", by=somebody, at=NOW)
    with pytest.raises(no.NotSaid):
        services.answer_parting(parting=asked.pk, consented=True, answer="", by=cast.cell, at=NOW)
    services.answer_parting(parting=asked.pk, consented=True, answer="By auction.", by=cast.cell, at=NOW)
    with pytest.raises(no.WishAnswered):
        services.answer_parting(parting=asked.pk, consented=False, answer="No.", by=cast.cell, at=NOW)
    assert services.part_with(asset=table.pk, by=cast.manager, at=NOW).gone_on == MONDAY
    for again in (
        lambda: services.part_with(asset=table.pk, by=cast.manager, at=NOW),
        lambda: wish(table, by=cast.manager),
        lambda: check(table, by=cast.anil),
        lambda: services.move_asset(asset=table.pk, where="x", by=cast.manager, at=NOW),
    ):
        with pytest.raises(no.HasGone):
            again()


def test_a_no_of_the_state_keeps_it_and_a_new_wish_may_be_asked(cast, table):
    asked = wish(table, by=cast.manager, how="LEASE")
    services.answer_parting(parting=asked.pk, consented=False, answer="Makers need it.", by=cast.cell, at=NOW)
    with pytest.raises(no.ConsentMissing):
        services.part_with(asset=table.pk, by=cast.manager, at=NOW)
    assert wish(table, by=cast.manager).consented is None


def test_a_wish_is_the_managers_with_words_and_a_name(cast, table):
    for somebody in (cast.anil, cast.saleem):
        with pytest.raises(NotPermitted):
            wish(table, by=somebody)
    for changes in ({"to_whom": " "}, {"words": " "}):
        with pytest.raises(no.NotSaid):
            wish(table, by=cast.manager, **changes)
    with pytest.raises(NotPermitted):
        services.part_with(asset=table.pk, by=cast.anil, at=NOW)


def test_a_check_is_never_rewritten(cast, table):
    check(table, by=cast.anil)
    with (
        acting(by=OPERATOR, act="tests.tried", at=NOW),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        AssetCheck.objects.update(found="MISSING")
