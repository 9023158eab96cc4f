"""The public list of centres: page by page, by district and by how far they have come."""

from datetime import date

from odop.facilities.models import Centre
from odop.facilities.queries import public_centres
from odop.facilities.queries.public import ROWS
from odop.facilities.rules import CentreState as S
from tests.facilities import makers

ON = date(2026, 11, 22)


def test_it_is_read_page_by_page_in_as_many_queries_however_many_there_are(cast, django_assert_num_queries):
    for _ in range(2):
        makers.centre_in(S.FORMED)
    with django_assert_num_queries(11):
        assert len(public_centres(on=ON).lines) == 2
    for _ in range(ROWS):
        makers.centre_in(S.FORMED)
    with django_assert_num_queries(11):
        first = public_centres(on=ON)
    second = public_centres(on=ON, page="2")
    assert (len(first.lines), len(second.lines)) == (ROWS, 2)
    assert not {line.number for line in first.lines} & {line.number for line in second.lines}


def test_the_counts_are_of_the_district_asked_for_and_one_step_is_shown(cast):
    agreed, formed = makers.centre_in(S.AGREED), makers.centre_in(S.FORMED)
    page = public_centres(on=ON, district=formed.district_id, step="work")
    assert {step.code: step.count for step in page.steps} == {"open": 0, "work": 1, "way": 1}
    assert [line.number for line in page.lines] == [agreed.number]
    assert public_centres(on=ON, district="no such place", step="none").known == 2


def test_one_rejected_is_not_listed(cast):
    Centre.objects.filter(pk=makers.centre_in(S.FORMED).pk).update(state=S.REJECTED)
    assert public_centres(on=ON).lines == ()
