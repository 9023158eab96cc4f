from datetime import date, datetime, timedelta

import pytest

from odop.access import queries
from odop.access.models import Posting
from odop.access.rules import AlreadyEnded, EndsBeforeItBegins, NotOneself, PlaceDoesNotFit
from odop.access.services import NotPermitted, Permission, Role, post, relieve, require
from odop.audit.models import Change, Entry
from odop.basics.dates import LUCKNOW, day_of
from tests.access.makers import AT, BHADOHI, LUCKNOW_DISTRICT, fresh, maker, officer, posting_of

TODAY = day_of(AT)


@pytest.fixture
def sudha(cast):
    return maker("Sudha Yadav", "+919415000055")


def give(cast, user, role=Role.DISTRICT_OFFICER, **words):
    return post(
        **{
            "user": user,
            "role": role,
            "district": BHADOHI,
            "from_date": TODAY,
            "by": cast.cell,
            "at": AT,
            **words,
        }
    )


def test_a_charge_holds_from_its_first_day_to_its_last(cast, sudha):
    posting = give(cast, sudha, from_date=date(2025, 6, 10))
    relieve(posting=posting, last_day=date(2025, 6, 20), by=cast.cell, at=AT)
    held = [
        queries.may(fresh(sudha), Permission.SEE_CASES, on=date(2025, 6, day), district=BHADOHI)
        for day in (9, 10, 20, 21)
    ]
    assert held == [False, True, True, False]


def test_the_last_day_ends_at_midnight_in_lucknow(cast, sudha):
    relieve(posting=give(cast, sudha), last_day=TODAY, by=cast.cell, at=AT)
    late = datetime(2025, 6, 2, 23, 59, tzinfo=LUCKNOW)
    for moment, allowed in ((late, True), (late + timedelta(minutes=1), False)):
        on = day_of(moment)
        assert queries.may(fresh(sudha), Permission.SEE_CASES, on=on, district=BHADOHI) is allowed
    assert (late + timedelta(minutes=1)).utctimetuple().tm_mday == 2  # still the same day in Greenwich


def test_a_charge_is_of_its_district_alone(cast):
    assert queries.may(cast.rekha, Permission.SCRUTINISE, on=TODAY, district=BHADOHI)
    assert not queries.may(cast.rekha, Permission.SCRUTINISE, on=TODAY, district=LUCKNOW_DISTRICT)
    assert not queries.may(cast.rekha, Permission.SEE_CASES, on=TODAY)
    assert queries.districts_of(cast.rekha, Permission.SEE_CASES, on=TODAY) == {BHADOHI}


def test_a_charge_of_the_state_reaches_every_district(cast):
    for district in (BHADOHI, LUCKNOW_DISTRICT, None):
        assert queries.may(cast.cell, Permission.SEE_CASES, on=TODAY, district=district)
    assert not queries.may(cast.cell, Permission.SCRUTINISE, on=TODAY, district=BHADOHI)
    assert queries.districts_of(cast.cell, Permission.SEE_CASES, on=TODAY) is None


def test_a_partner_reaches_his_own_office_and_no_district(cast):
    def may(**where):
        return queries.may(cast.trainer, Permission.RUN_BATCH, on=TODAY, **where)

    assert may(office="institute-bhadohi")
    assert not may(office="institute-lucknow")
    assert not may(district=BHADOHI)
    assert not may()
    assert queries.districts_of(cast.trainer, Permission.RUN_BATCH, on=TODAY) == frozenset()
    assert queries.offices_of(cast.trainer, Permission.RUN_BATCH, on=TODAY) == {"institute-bhadohi"}


def test_several_charges_add_up(cast, sudha):
    give(cast, sudha)
    give(cast, sudha, role=Role.DEPUTY_COMMISSIONER, district=LUCKNOW_DISTRICT)
    assert queries.districts_of(fresh(sudha), Permission.SEE_CASES, on=TODAY) == {BHADOHI, LUCKNOW_DISTRICT}
    assert queries.districts_of(fresh(sudha), Permission.SELECT, on=TODAY) == {LUCKNOW_DISTRICT}


def test_charges_are_read_once_however_often_they_are_asked_for(cast, django_assert_num_queries):
    user = fresh(cast.rekha)
    with django_assert_num_queries(1):
        for permission in Permission:
            queries.may(user, permission, on=TODAY, district=BHADOHI)
            queries.districts_of(user, permission, on=TODAY)


def test_a_charge_just_given_counts_at_once(cast, sudha):
    assert not queries.is_staff(sudha, TODAY)
    give(cast, sudha)
    assert queries.is_staff(sudha, TODAY)


@pytest.mark.parametrize("who", ["rekha", "anil", "auditor", "trainer", "enquirer", "saleem", "farida"])
def test_nobody_but_the_cell_posts_or_relieves(cast, sudha, who):
    by = getattr(cast, who)
    with pytest.raises(NotPermitted):
        give(cast, sudha, by=by)
    with pytest.raises(NotPermitted):
        relieve(posting=posting_of(cast.vikram), last_day=TODAY, by=by, at=AT)
    assert not Posting.objects.filter(user=sudha).exists()
    assert posting_of(cast.vikram).to_date is None


def test_nobody_posts_or_relieves_herself(cast):
    with pytest.raises(NotOneself):
        give(cast, cast.cell, role=Role.AUDITOR, district=None)
    with pytest.raises(NotOneself):
        relieve(posting=posting_of(cast.cell), last_day=TODAY, by=cast.cell, at=AT)


@pytest.mark.parametrize(
    ("role", "where"),
    [
        (Role.DEPUTY_COMMISSIONER, {"district": None}),
        (Role.COMMITTEE_MEMBER, {"district": None}),
        (Role.TRAINER, {"office": None}),
        (Role.SUPPLIER, {"district": None}),
        (Role.CELL_OFFICER, {"district": BHADOHI}),
    ],
)
def test_a_post_is_held_where_it_belongs(cast, sudha, role, where):
    with pytest.raises(PlaceDoesNotFit):
        give(cast, sudha, role=role, **where)
    assert not Posting.objects.filter(user=sudha).exists()


def test_an_ended_charge_is_not_ended_again(cast):
    posting = posting_of(cast.anil)
    relieve(posting=posting, last_day=TODAY - timedelta(days=10), by=cast.cell, at=AT)
    with pytest.raises(AlreadyEnded):
        relieve(posting=posting, last_day=TODAY, by=cast.cell, at=AT)
    assert posting_of(cast.anil).to_date == TODAY - timedelta(days=10)


def test_a_last_day_to_come_may_be_brought_forward(cast):
    posting = posting_of(cast.anil)
    relieve(posting=posting, last_day=TODAY + timedelta(days=30), by=cast.cell, at=AT)
    relieve(posting=posting, last_day=TODAY, by=cast.cell, at=AT)
    assert posting_of(cast.anil).to_date == TODAY


def test_a_charge_does_not_end_before_it_begins(cast):
    with pytest.raises(EndsBeforeItBegins) as refused:
        relieve(posting=posting_of(cast.anil), last_day=date(2017, 12, 31), by=cast.cell, at=AT)
    assert refused.value.field == "last_day"
    assert posting_of(cast.anil).to_date is None


def test_both_acts_stand_in_the_journal_under_their_doers_name(cast, sudha):
    posting = give(cast, sudha)
    relieve(posting=posting, last_day=TODAY, by=cast.cell, at=AT)
    acts = Entry.objects.filter(about_key=str(posting.pk)).order_by("at", "id").values_list("act", "by_name")
    assert list(acts) == [("access.posted", "Neha Srivastava"), ("access.relieved", "Neha Srivastava")]
    assert {c.by for c in Change.objects.filter(row=str(posting.pk))} == {f"user:{cast.cell.pk}"}


def test_a_stranger_is_required_nothing_but_refused(cast):
    with pytest.raises(NotPermitted):
        require(cast.stranger, Permission.SEE_CASES, on=TODAY, district=BHADOHI)


def test_an_enquirer_may_be_of_a_district(cast):
    local = officer("local", "Local", Role.ENQUIRER, district=BHADOHI)
    assert queries.districts_of(local, Permission.ASK_OUTCOME, on=TODAY) == {BHADOHI}
    assert queries.districts_of(cast.enquirer, Permission.ASK_OUTCOME, on=TODAY) is None
