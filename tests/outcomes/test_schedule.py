"""Setting the days on which a trained person will be asked."""

from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Change
from odop.outcomes import services
from odop.outcomes.models import FollowUp
from tests.outcomes.makers import TODAY, at, scheduled, trained

pytestmark = pytest.mark.django_db


def test_everybody_trained_is_to_be_asked_three_times(cast):
    seat, *_ = trained(3, certified_on=date(2024, 8, 31))
    assert scheduled() == 9
    rows = list(
        FollowUp.objects.filter(seat=seat).order_by("months").values_list("months", "due_on", "next_due_on")
    )
    assert rows == [
        (3, date(2024, 11, 30), date(2025, 2, 28)),
        (6, date(2025, 2, 28), date(2025, 8, 31)),
        (12, date(2025, 8, 31), None),
    ]


def test_scheduling_again_adds_nothing_and_fills_what_is_missing(cast):
    seat, *_ = trained(2)
    scheduled()
    assert scheduled() == 0
    FollowUp.objects.filter(seat=seat, months=12).delete()
    assert scheduled() == 1


def test_who_did_not_pass_or_was_certified_later_is_not_asked(cast):
    trained(2, result="FAILED")
    trained(1, certified_on=date(2025, 6, 3))
    assert scheduled() == 0


def test_history_is_kept_of_every_asking(cast):
    trained(4)
    scheduled()
    assert (
        Change.objects.filter(table="outcomes_followup", change="I", act="outcomes.scheduled").count() == 12
    )


def test_only_the_cell_or_the_nightly_work_schedules(cast):
    with pytest.raises(NotPermitted):
        services.schedule(on=TODAY, by=cast.enquirer, at=at(TODAY))
    assert FollowUp.objects.count() == 0
