"""The Cell gives a branch's program a key, shown once, and ends it."""

from datetime import datetime, timedelta

import pytest

from odop.access.models import OfficeKey
from odop.access.queries import machine_of
from odop.basics.dates import LUCKNOW, day_of

pytestmark = pytest.mark.django_db
TODAY = day_of(datetime.now(LUCKNOW))  # noqa: TID251 - the pages read the clock


def give(client, **changed):
    last = TODAY + timedelta(days=30)
    words = {"office": "SBIN0000001", "name": "Core banking", "last_day": last.isoformat()}
    return client.post("/en/state/keys/", words | changed).content.decode()


def test_a_key_is_shown_once_and_then_never_again(cast, signed_in):
    client = signed_in(cast.cell)
    shown = give(client)
    key = OfficeKey.objects.get()
    secret = next(word for word in shown.replace("<", " ").replace(">", " ").split() if "odop_" in word)
    assert machine_of(secret, on=TODAY).office == "SBIN0000001"
    later = client.get("/en/state/keys/").content.decode()
    assert secret not in later
    assert key.begins in later


@pytest.mark.parametrize("changed", [{"office": ""}, {"last_day": "2020-01-01"}, {"name": ""}])
def test_a_key_badly_asked_for_is_refused_with_its_reason(cast, signed_in, changed):
    assert "Something must be corrected" in give(signed_in(cast.cell), **changed)
    assert not OfficeKey.objects.exists()


def test_a_key_is_ended_and_the_auditor_only_reads(cast, signed_in):
    give(signed_in(cast.cell))
    key = OfficeKey.objects.get()
    give(signed_in(cast.auditor))
    assert OfficeKey.objects.count() == 1
    signed_in(cast.cell).post(f"/en/state/keys/{key.pk}/end/")
    key.refresh_from_db()
    assert key.ended_by == cast.cell.name
    assert "ended" in signed_in(cast.auditor).get("/en/state/keys/").content.decode()
