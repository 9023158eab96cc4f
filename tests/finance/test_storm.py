"""Random acts on money, held against a pocket book of our own; a million of them with `./odop bench --only ledger`."""

import pytest

from tests.finance.storm import Storm
from tests.programme import places

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", [1, 2026])
def test_a_storm_of_random_acts_keeps_every_identity(seed):
    districts = tuple(places.district(code).code for code in ("179", "162"))
    places.branch("SBIN0000001", of=places.district("179"))
    storm = Storm(districts, seed, gust=40)
    for operations in (1_000, 2_000, 3_000):
        storm.blow(operations)
        storm.reckon()
    assert storm.replays > 100
    assert storm.refused["approve"] and storm.refused["transfer"]
    assert {"allot", "owe", "approve", "send", "answer", "repeat", "end", "cancel"} <= set(storm.done)
