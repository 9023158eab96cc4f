"""What the desks and anybody read of committees."""

from datetime import timedelta

import pytest
from django.utils import translation

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import Meeting
from odop.casework.queries import committees as read
from odop.casework.services import committees
from odop.casework.services.committees import Body
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT, OPERATOR
from tests.casework.committees.makers import AT, attended, body, items, meeting, member, on, put, say, signed
from tests.programme import places

pytestmark = pytest.mark.django_db
TODAY = day_of(AT)


@pytest.fixture
def held(dlc):
    put(title=Named("Stall of Saleem", "सलीम का स्टॉल"))
    made = attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)
    committees.step_aside(
        meeting=made.number, items=[items(made)[0].pk], holder=dlc.farida.pk, why="kin", by=OPERATOR, at=AT
    )
    committees.give_action(meeting=made.number, what="See", owner="Anil", due_on=on(5), by=OPERATOR, at=AT)
    say(made, words="Saleem showed his bills", conditions="Saleem shows the ticket")
    return signed(made)


def test_the_list_says_what_is_ripe_and_when_the_next_is_due(held, rekha):
    put(since=AT - timedelta(days=50))
    page = read.meetings_page(Body.DLC, BHADOHI, user=rekha, on=on(20, 12))
    assert [(one.state, one.approved) for one in page.meetings] == [("SIGNED", 1)]
    assert (page.ripe_count, page.ripe[0].oldest) == (1, day_of(AT - timedelta(days=50)))
    assert (page.due_by, page.overdue) == (on(2, 12), True)
    assert (page.actions_open, page.actions_late, page.seated, page.may_call) == (1, 1, 3, True)
    assert not read.meetings_page(Body.DLC, BHADOHI, user=rekha, on=TODAY).overdue


def test_a_meeting_reads_in_as_many_queries_however_long_its_agenda(
    dlc, rekha, django_assert_max_num_queries
):
    for _ in range(30):
        put()
    made = attended(meeting(), dlc.chair, dlc.secretary)
    with django_assert_max_num_queries(14):
        page = read.meeting_page(made.number, user=rekha, on=TODAY)
    assert len(page.items) == 30
    assert (page.deciding, page.unsaid, page.may_decide, page.mine.name) == (2, 30, True, "Rekha Maurya")


def test_the_draft_of_the_minutes_says_who_decided_what_and_who_stepped_aside(dlc, rekha):
    about = put()
    made = attended(meeting(), dlc.chair, dlc.secretary, dlc.farida)
    committees.step_aside(
        meeting=made.number, items=[items(made)[0].pk], holder=dlc.farida.pk, why="kin", by=OPERATOR, at=AT
    )
    say(made, "REJECTED")
    page = read.meeting_page(made.number, user=rekha, on=TODAY)
    with translation.override("en"):
        said = read.drafted(page)
    for words in ("Anita Rao, District Magistrate (in the chair)", about, "rejected", "The bills are of another fair.",
                  "Farida Bano stepped aside: kin", "Quorum: 2"):  # fmt: skip
        assert words in said


def test_anybody_finds_the_decision_and_no_person_in_it(held, client):
    page = read.public_meeting(held.number)
    assert (page.present, page.items[0].deciding, page.items[0].aside, page.checked) == (3, 2, 1, None)
    found = read.decisions_page(on=TODAY, number=page.items[0].about.lower())
    assert [one.meeting for one in found.found] == [held.number]
    for path in (
        f"/en/decisions/{held.number}/",
        f"/en/decisions/?number={page.items[0].about}",
        "/en/decisions/",
    ):
        html = client.get(path).content.decode()
        assert held.number in html
        for name in ("Saleem", "Farida", "Anita", "Anil", "kin<"):
            assert name not in html


def test_a_paper_is_held_against_its_code(held, client):
    assert read.public_meeting(held.number, held.code).checked is True
    assert read.public_meeting(held.number, "0" * 12).checked is False
    assert "This paper is ours" in client.get(f"/en/decisions/{held.number}/{held.code}/").content.decode()
    assert "does not belong" in client.get(f"/en/decisions/{held.number}/AAAA/").content.decode()


def test_nothing_unsigned_is_public(dlc, client):
    put()
    made = attended(meeting(), dlc.chair, dlc.secretary)
    say(made)
    assert read.public_meeting(made.number) is None
    assert client.get(f"/en/decisions/{made.number}/").status_code == 404
    assert not read.decisions_page(on=TODAY).lines


def test_the_state_sees_every_district_the_longest_without_a_meeting_first(held):
    places.district(LUCKNOW_DISTRICT)
    put(district=LUCKNOW_DISTRICT)
    lines = {one.code: one for one in read.committees_of_districts(on(20, 12))}
    assert next(iter(lines)) == LUCKNOW_DISTRICT
    assert (lines[LUCKNOW_DISTRICT].last, lines[LUCKNOW_DISTRICT].waiting) == (None, 1)
    assert (lines[BHADOHI].last, lines[BHADOHI].late, lines[BHADOHI].overdue) == (TODAY, 1, True)


def test_members_show_who_sits_and_who_sat(dlc, rekha):
    gone = member(4, "Gone", from_on=on(1, 1))
    committees.end_seat(holder=gone.pk, last_day=on(1, 2), by=OPERATOR, at=AT)
    page = read.members_page(Body.DLC, BHADOHI, user=rekha, on=TODAY)
    seat = page.seats[3]
    assert (seat.vacant, [one.name for one in seat.before]) == (True, ["Gone"])
    assert page.may_seat


def test_actions_show_the_late_and_who_may_say_they_are_done(held, rekha, farida):
    page = read.actions_page(Body.DLC, BHADOHI, user=rekha, on=on(20))
    assert (page.late, page.open[0].state, page.open[0].may_say_done) == (1, "LATE", True)
    assert not read.actions_page(Body.DLC, BHADOHI, user=farida, on=on(20)).open[0].may_say_done


def test_a_paper_of_another_meeting_is_not_shown(held):
    body()
    assert read.paper_of(held.number, Meeting.objects.get().pk) is None
