"""Keys of branches' programs: given by the Cell, shown once, for a year, for one branch and one thing."""

from datetime import date, timedelta

import pytest

from odop.access import queries, services
from odop.access.models import OfficeKey
from odop.access.rules import AlreadyEnded, KeyEndsWrongly, NoKeyThere, NotPermitted, Permission
from odop.audit.models import Change, Entry
from odop.basics.dates import day_of
from tests.access.makers import AT

pytestmark = pytest.mark.django_db
TODAY = day_of(AT)
BRANCH, OTHER = "SBIN0000001", "PUNB0000002"


def given(cast, last_day=TODAY + timedelta(days=90), office=BRANCH):
    return services.give_key(office=office, name="Core banking", last_day=last_day, by=cast.cell, at=AT)


def test_the_secret_is_shown_once_and_kept_only_as_a_hash(cast):
    key, secret = given(cast)
    kept = " ".join(str(v) for v in OfficeKey.objects.values_list().get(pk=key.pk))
    told = " ".join(f"{c.after}" for c in Change.objects.filter(row=str(key.pk)))
    assert secret not in kept
    assert secret not in told
    assert key.digest not in told
    assert secret.startswith(key.begins)
    assert Entry.objects.filter(act="access.gave_key", by=cast.cell.actor).exists()


def test_a_key_opens_its_own_branch_and_no_other_for_no_other_thing(cast):
    _key, secret = given(cast)
    machine = queries.machine_of(secret, on=TODAY)
    services.require(machine, Permission.DECIDE_LOAN, on=TODAY, office=BRANCH)
    for permission, office, district in [
        (Permission.DECIDE_LOAN, OTHER, None),
        (Permission.DECIDE_LOAN, None, "179"),
        (Permission.POST_OFFICERS, None, None),
        (Permission.RUN_BATCH, BRANCH, None),
        (Permission.PASS_CLAIM, BRANCH, "179"),
    ]:
        with pytest.raises(NotPermitted):
            services.require(machine, permission, on=TODAY, district=district, office=office)
    with pytest.raises(NotPermitted):
        services.require_machine(machine)


def test_a_key_is_named_as_its_branch_in_the_history(cast):
    _key, secret = given(cast)
    machine = queries.machine_of(secret, on=TODAY)
    assert machine.name.startswith("Core banking, Bank SBIN")
    assert machine.actor.startswith(f"office:{BRANCH}:")


def test_a_key_closes_the_day_after_its_last(cast):
    _key, secret = given(cast, last_day=TODAY)
    assert queries.machine_of(secret, on=TODAY)
    assert queries.machine_of(secret, on=TODAY + timedelta(days=1)) is None


def test_an_ended_key_opens_nothing_and_is_ended_once(cast):
    key, secret = given(cast)
    services.end_key(key=key, by=cast.cell, at=AT)
    assert queries.machine_of(secret, on=TODAY) is None
    assert [line.opens for line in queries.keys(on=TODAY)] == [False]
    with pytest.raises(AlreadyEnded):
        services.end_key(key=key, by=cast.cell, at=AT)


@pytest.mark.parametrize("secret", ["", "odop_", "odop_\udc80", "x" * 5000])
def test_what_is_no_key_opens_nothing(cast, secret):
    given(cast)
    assert queries.machine_of(secret, on=TODAY) is None


@pytest.mark.parametrize("last_day", [TODAY - timedelta(days=1), TODAY + timedelta(days=367), date.max])
def test_a_key_is_given_for_a_year_at_most(cast, last_day):
    with pytest.raises(KeyEndsWrongly):
        given(cast, last_day=last_day)
    assert not OfficeKey.objects.exists()


@pytest.mark.parametrize("office", ["institute-bhadohi", "odop-cell", "nowhere"])
def test_only_a_branch_is_given_a_key(cast, office):
    with pytest.raises(NoKeyThere):
        given(cast, office=office)


def test_only_the_cell_gives_and_ends_keys(cast):
    key, secret = given(cast)
    machine = queries.machine_of(secret, on=TODAY)
    for who in (cast.banker, cast.rekha, cast.auditor, machine):
        with pytest.raises(NotPermitted):
            services.give_key(office=BRANCH, name="Mine", last_day=TODAY, by=who, at=AT)
        with pytest.raises(NotPermitted):
            services.end_key(key=key, by=who, at=AT)
