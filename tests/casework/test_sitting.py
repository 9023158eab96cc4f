"""A sitting of the committee: members, marks, stepping aside, minutes, signature."""

import pytest

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.casework import queries, services
from odop.casework.models import Interview, Sitting
from odop.casework.rules import MinutesSigned, NotAMember, NotOfTheSitting, OutsideMarks, SittingIncomplete
from odop.casework.services import Marks
from tests.casework.makers import AT, again, call, mark, marked, scrutinised, sitting, submitted

pytestmark = pytest.mark.django_db
TWO = [{"name": "Rekha Maurya", "office": "DC"}, {"name": "Farida Bano", "office": "ITI"}]


def test_a_sitting_is_numbered_and_keeps_who_was_present(rekha):
    under = call()
    made = services.open_sitting(call=under.number, held_on=day_of(AT), members=TWO, by=rekha, at=AT)
    assert made.number == "S/2026-27/BHD/01"
    assert [m["name"] for m in made.members] == ["Rekha Maurya", "Farida Bano"]


@pytest.mark.parametrize("members", [[], TWO[:1], [TWO[0], TWO[0]], [TWO[0], {"name": "  "}]])
def test_fewer_than_two_or_one_twice_is_no_committee(rekha, members):
    with pytest.raises(SittingIncomplete):
        services.open_sitting(call=call().number, held_on=day_of(AT), members=members, by=rekha, at=AT)
    assert not Sitting.objects.exists()


def test_only_the_deputy_commissioner_of_the_district_opens_one(anil, farida, vikram):
    under = call()
    for other in (anil, farida, vikram):
        with pytest.raises(NotPermitted):
            services.open_sitting(call=under.number, held_on=day_of(AT), members=TWO, by=other, at=AT)


def test_the_mean_of_the_members_ranks_half_marks_upwards(rekha):
    under = call()
    before, mine = sitting(under), scrutinised(under)
    marks = [
        Marks(mine.number, "Rekha Maurya", 30, 20, 10),
        Marks(mine.number, "Farida Bano", 31, 20, 10),
    ]
    assert services.mark(sitting=before.number, marks=marks, by=rekha, at=AT) == 2
    assert again(mine).marks == 61


def test_a_later_entry_takes_the_place_of_an_earlier_one(rekha):
    under = call()
    before, mine = sitting(under), scrutinised(under)
    mark(before, (mine, 50))
    mark(before, (mine, 80))
    assert Interview.objects.count() == 2
    assert again(mine).marks == 80


def test_a_member_enters_her_own_marks_and_nobody_elses(farida, rekha):
    under = call()
    members = [TWO[0], {"name": "Farida Bano", "office": "ITI", "user": str(farida.pk)}]
    before, mine = sitting(under, members=members), scrutinised(under)
    services.mark(
        sitting=before.number, marks=[Marks(mine.number, "Farida Bano", 20, 20, 20)], by=farida, at=AT
    )
    with pytest.raises(NotPermitted):
        services.mark(
            sitting=before.number, marks=[Marks(mine.number, "Rekha Maurya", 1, 1, 1)], by=farida, at=AT
        )
    assert Interview.objects.count() == 1


def test_a_member_steps_aside_from_her_own_kin_and_the_mean_leaves_her_out(rekha):
    under = call()
    before, mine = sitting(under), scrutinised(under)
    marks = [
        Marks(mine.number, "Rekha Maurya", 20, 20, 20),
        Marks(mine.number, "Farida Bano", aside="The applicant is my brother's son"),
    ]
    services.mark(sitting=before.number, marks=marks, by=rekha, at=AT)
    assert again(mine).marks == 60
    assert Interview.objects.get(member="Farida Bano").aside == "The applicant is my brother's son"


@pytest.mark.parametrize(
    "given",
    [(41, 0, 0), (0, 31, 0), (0, 0, 31), (-1, 0, 0), (1, 1, None), (None, None, None)],
)
def test_marks_outside_their_bounds_are_refused_and_nothing_is_written(rekha, given):
    under = call()
    before, mine, other = sitting(under), scrutinised(under), scrutinised(under)
    marks = [Marks(other.number, "Rekha Maurya", 1, 1, 1), Marks(mine.number, "Rekha Maurya", *given)]
    with pytest.raises(OutsideMarks):
        services.mark(sitting=before.number, marks=marks, by=rekha, at=AT)
    assert not Interview.objects.exists()


def test_whoever_steps_aside_gives_no_marks(rekha):
    under = call()
    before, mine = sitting(under), scrutinised(under)
    with pytest.raises(OutsideMarks):
        services.mark(
            sitting=before.number, marks=[Marks(mine.number, "Rekha Maurya", 1, 1, 1, "kin")], by=rekha, at=AT
        )


def test_somebody_not_present_marks_nobody(rekha):
    under = call()
    before, mine = sitting(under), scrutinised(under)
    with pytest.raises(NotAMember):
        services.mark(sitting=before.number, marks=[Marks(mine.number, "Nobody", 1, 1, 1)], by=rekha, at=AT)


def test_only_those_past_scrutiny_in_this_call_are_before_it(rekha):
    under = call()
    before = sitting(under)
    for other in (submitted(under), scrutinised(call())):
        with pytest.raises(NotOfTheSitting):
            services.mark(
                sitting=before.number, marks=[Marks(other.number, "Rekha Maurya", 1, 1, 1)], by=rekha, at=AT
            )


def test_minutes_are_drafted_kept_and_signed_and_then_nothing_changes(rekha, anil):
    under = call()
    before = sitting(under)
    mine = marked(under, before, 70)
    services.select(sitting=before.number, numbers=[mine.number], by=rekha, at=AT)
    page = queries.sitting_page(before.number, user=rekha, on=day_of(AT))
    assert page.drafted and mine.number in page.minutes and "70" in page.minutes
    services.write_minutes(sitting=before.number, minutes="As read out.", by=rekha, at=AT)
    page = queries.sitting_page(before.number, user=rekha, on=day_of(AT))
    assert (page.minutes, page.drafted) == ("As read out.", False)
    with pytest.raises(NotPermitted):
        services.sign_minutes(sitting=before.number, minutes="x", by=anil, at=AT)
    signed = services.sign_minutes(sitting=before.number, minutes="As read out.", by=rekha, at=AT)
    assert (signed.signed_by, signed.signed_at) == ("Rekha Maurya", AT)
    other = scrutinised(under)
    for act in (
        lambda: services.write_minutes(sitting=before.number, minutes="Other", by=rekha, at=AT),
        lambda: services.sign_minutes(sitting=before.number, minutes="Other", by=rekha, at=AT),
        lambda: mark(before, (other, 50)),
        lambda: services.select(sitting=before.number, numbers=[other.number], by=rekha, at=AT),
        lambda: services.put_on_waiting_list(sitting=before.number, numbers=[other.number], by=rekha, at=AT),
    ):
        with pytest.raises(MinutesSigned):
            act()
    assert Sitting.objects.get().minutes == "As read out."
