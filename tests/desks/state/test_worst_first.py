"""The State's pages of plans and surveys: what stands worst stands first, a page at a time."""

import pytest
from django.urls import reverse

from odop.plans.services.action import begin_plan
from tests.access.makers import BHADOHI
from tests.casework.makers import AT
from tests.plans import makers
from tests.programme import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(cast, signed_in):
    return signed_in(cast.cell)


def districts(page) -> list[str]:
    return [(getattr(row, "district", None) and row.district.code) or row[0] for row in page.context["pager"]]


def test_a_district_without_a_plan_stands_before_one_that_has_it(cast, desk):
    places.district("162")
    begin_plan(district=BHADOHI, by=cast.rekha, at=AT)
    assert districts(desk.get(reverse("state:plans")))[-1] == BHADOHI
    named = [
        row.district.name_en for row in desk.get(reverse("state:plans"), {"order": "name"}).context["pager"]
    ]
    assert named == sorted(named)


def test_a_district_without_a_survey_stands_before_one_that_asks(cast, desk):
    places.district("162")
    makers.survey()
    assert districts(desk.get(reverse("state:surveys")))[-1] == BHADOHI
