"""Targets: set once by the Cell, shifted openly; a first target is never overwritten."""

import pytest
from django.db import DatabaseError, connection, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.casework import services
from odop.casework.models import Target
from odop.casework.queries.targets import targets
from odop.casework.rules.targets import (
    NoSuchDistricts,
    NotAnotherDistrict,
    NoTarget,
    OrderMissing,
    TargetStands,
    TooLittleToShift,
)
from tests.access.makers import AT, BHADOHI, LUCKNOW_DISTRICT

pytestmark = pytest.mark.django_db
SCHEME, YEAR, ORDER = "margin_money", "2025-26", "Letter of the Commissioner, 12 April 2025"
BOTH = {BHADOHI: 40, LUCKNOW_DISTRICT: 60}


def put(by, wanted=BOTH, **other):
    return services.set_targets(
        **{"scheme": SCHEME, "year": YEAR, "words": ORDER, **other}, targets=wanted, by=by, at=AT
    )


def shifted(by, number=15, frm=BHADOHI, to=LUCKNOW_DISTRICT, words=ORDER):
    services.shift_target(
        scheme=SCHEME, year=YEAR, from_district=frm, to_district=to, number=number, words=words, by=by, at=AT
    )


def test_targets_are_set_and_a_shift_keeps_both_firsts(cast):
    assert put(cast.cell) == 2
    shifted(cast.cell)
    found = targets(SCHEME, YEAR)
    assert {code: (one.first, one.now) for code, one in found.items()} == {
        BHADOHI: (40, 25),
        LUCKNOW_DISTRICT: (60, 75),
    }
    (there,) = found[LUCKNOW_DISTRICT].shifts
    assert (there.number, there.by_name, there.words) == (15, cast.cell.name, ORDER)
    assert targets(SCHEME, "2024-25") == targets("skill_development", YEAR) == {}


def test_a_first_target_is_never_overwritten_and_then_none_is_set(cast):
    put(cast.cell, {BHADOHI: 40})
    with pytest.raises(TargetStands, match="Bhadohi"):
        put(cast.cell)
    assert Target.objects.count() == 1


@pytest.mark.parametrize("who", ["rekha", "accounts", "auditor", "state_member", "trainer", "saleem"])
def test_nobody_else_sets_or_shifts(cast, who):
    with pytest.raises(NotPermitted):
        put(getattr(cast, who))
    put(cast.cell)
    with pytest.raises(NotPermitted):
        shifted(getattr(cast, who))


def test_what_is_no_target_is_refused(cast):
    for wanted, other, no in (
        ({}, {}, NoTarget), ({BHADOHI: -1}, {}, NoTarget), ({BHADOHI: 1.5}, {}, NoTarget),
        ({"999": 1}, {}, NoSuchDistricts), (BOTH, {"words": " "}, OrderMissing),
    ):  # fmt: skip
        with pytest.raises(no):
            put(cast.cell, wanted, **other)
    assert not Target.objects.exists()


def test_no_more_is_shifted_than_there_is(cast):
    put(cast.cell)
    shifted(cast.cell, 40)
    for given, no in (
        ({"number": 1}, TooLittleToShift), ({"number": 0}, NoTarget), ({"number": 1, "words": ""}, OrderMissing),
        ({"number": 1, "to": BHADOHI}, NotAnotherDistrict), ({"number": 1, "to": "999"}, NoSuchDistricts),
    ):  # fmt: skip
        with pytest.raises(no):
            shifted(cast.cell, **given)
    assert Target.objects.count() == 4


def test_a_district_without_a_first_target_may_be_given_part_of_anothers(cast):
    put(cast.cell, {BHADOHI: 40})
    shifted(cast.cell, 5)
    assert (targets(SCHEME, YEAR)[LUCKNOW_DISTRICT].first, targets(SCHEME, YEAR)[LUCKNOW_DISTRICT].now) == (
        None,
        5,
    )


@pytest.mark.parametrize("sql", ["UPDATE casework_target SET number = 1", "DELETE FROM casework_target"])
def test_the_database_keeps_what_was_set(cast, sql):
    put(cast.cell)
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        acting(by=cast.cell, act="tests.attack", at=AT),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
