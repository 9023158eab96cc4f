"""A key of one's own: made at one's desk, shown once, opening until its day or until it is ended."""

from datetime import timedelta

import pytest

from odop.access import queries, services
from odop.access.models import OwnKey
from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from tests.access.makers import AT

ON = day_of(AT)


def test_a_surveyor_makes_her_key_and_it_opens_for_her_alone(cast):
    key, secret = services.make_own_key(by=cast.surveyor, at=AT)
    assert secret not in str(vars(key))
    assert queries.holder_of("surveyor", secret, on=ON) == cast.surveyor
    assert queries.holder_of("rekha", secret, on=ON) is None
    assert queries.holder_of("surveyor", secret[:-1], on=ON) is None
    assert queries.holder_of("surveyor", secret, on=key.last_day) == cast.surveyor
    assert queries.holder_of("surveyor", secret, on=key.last_day + timedelta(days=1)) is None


def test_a_new_key_ends_the_one_before(cast):
    _old, first = services.make_own_key(by=cast.surveyor, at=AT)
    _new, second = services.make_own_key(by=cast.surveyor, at=AT)
    assert queries.holder_of("surveyor", first, on=ON) is None
    assert queries.holder_of("surveyor", second, on=ON) == cast.surveyor
    services.end_own_key(by=cast.surveyor, at=AT)
    assert queries.holder_of("surveyor", second, on=ON) is None
    assert queries.own_key(cast.surveyor, on=ON) is None
    assert OwnKey.objects.count() == 2


def test_nobody_without_the_work_makes_a_key(cast):
    for who in (cast.trainer, cast.cell, cast.saleem):
        with pytest.raises(NotPermitted):
            services.make_own_key(by=who, at=AT)
    assert not OwnKey.objects.exists()


def test_a_closed_account_opens_nothing(cast):
    _key, secret = services.make_own_key(by=cast.surveyor, at=AT)
    services.close_account(user=cast.surveyor, by=cast.cell, at=AT)
    assert queries.holder_of("surveyor", secret, on=ON) is None
