"""The day of a committee at the desks, page by page, as its people would click it."""

from datetime import timedelta

import pytest

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.casework.models import Aside, Matter, Meeting, MeetingItem, SeatHolder
from odop.casework.queries import committees as read_of
from odop.casework.services.committees import Body
from odop.programme.models import Product
from tests.access.makers import BHADOHI, signed_in
from tests.casework.committees import makers
from tests.casework.makers import now, product_of_district
from tests.programme import places

pytestmark = pytest.mark.django_db
LIST = "/en/district/meetings/"


@pytest.fixture
def desk(rekha):
    return signed_in(rekha)


@pytest.fixture
def seats(cast):
    return [
        makers.member(1, "Anita Rao"),
        makers.member(2, "Rekha Maurya", user=cast.rekha),
        makers.member(3, "Farida Bano", user=cast.farida),
    ]


def read(answer) -> str:
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def called(desk) -> Meeting:
    words = {"held_on": day_of(now()).isoformat(), "place": "Collectorate, 11 am"}
    assert "The meeting is called" in read(desk.post(LIST, words, follow=True))
    return Meeting.objects.get()


def at(made: Meeting, page: str = "") -> str:
    return f"{LIST}{made.number}/{page}"


def noted(desk, made, seats) -> str:
    words = {f"there {one.pk}": "1" for one in seats} | {"chair": seats[0].pk, "guests": "Ravi Jain, NIFT"}
    return read(desk.post(at(made, "present/"), words, follow=True))


def keys(made) -> list[str]:
    return [
        str(key)
        for key in MeetingItem.objects.filter(meeting=made).order_by("place").values_list("pk", flat=True)
    ]


def test_the_day_from_the_call_to_the_signature(desk, seats, farida, client):
    first, second, third = (makers.put(at=now(), since=now() - timedelta(days=n)) for n in (30, 20, 10))
    assert "3 matters go on the agenda" in read(desk.get(LIST))
    made = called(desk)
    assert "First: who is present" in read(desk.get(at(made)))
    hers = signed_in(farida)
    assert "I step aside from these items" in read(hers.get(at(made)))
    asked = read(hers.post(at(made, "say/"), {"said": "ASIDE", "items": keys(made)[:1]}))
    assert "What the interest is" in asked and 'type="hidden" name="holder"' in asked
    aside = {
        "said": "ASIDE",
        "sure": "1",
        "items": keys(made)[:1],
        "holder": seats[2].pk,
        "why": "My brother",
    }
    assert "Farida Bano stepped aside: My brother" in read(hers.post(at(made, "say/"), aside, follow=True))
    page = noted(desk, made, seats)
    assert "3 can decide; quorum 2" in page and "Ravi Jain" in page and "not confirmed" in page
    say = {"said": "APPROVED", "items": keys(made)[:2]}
    assert "The conditions of the order are met" in read(desk.post(at(made, "say/"), say))
    assert "Something must be corrected" in read(desk.post(at(made, "say/"), say | {"sure": "1"}))
    sure = say | {"sure": "1", "reasons": ["meets_the_order"], "conditions": "Bills within a month."}
    assert "Noted of 2 items." in read(desk.post(at(made, "say/"), sure, follow=True))
    no = {"said": "REJECTED", "sure": "1", "items": keys(made)[2:], "reasons": ["helped_already"]}
    assert "Something must be corrected" in read(desk.post(at(made, "say/"), no))
    desk.post(at(made, "say/"), no | {"words": "The same fair was paid in May."})
    act = {"what": "Tell the makers", "holder": seats[2].pk, "due_on": day_of(now()).isoformat()}
    assert "The action is on the list." in read(desk.post(at(made, "do/action/"), act, follow=True))
    draft = read(desk.get(at(made)))
    assert "Farida Bano stepped aside: My brother" in draft and "The same fair was paid in May." in draft
    signed = read(desk.post(at(made, "do/sign/"), {"minutes": "As read and agreed."}, follow=True))
    assert "The minutes are signed" in signed and "Check code" in signed
    public = read(client.get(f"/en/decisions/{made.number}/"))
    assert first in public and "2 members decided, 1 stepped aside" in public and "My brother" not in public
    assert "Help for this was given before" in read(client.get("/en/decisions/", {"number": third}))
    assert read_of.decision_on(second, "mda_claim").conditions == "Bills within a month."
    todo = read(hers.get(f"{LIST}actions/"))
    assert "Tell the makers" in todo and "It is done" in todo
    key = made.actions.get().pk
    assert "Noted as done." in read(hers.post(f"{LIST}actions/{key}/done/", {"words": "Told"}, follow=True))


def test_the_agenda_is_put_in_order_by_typing(desk, seats):
    abouts = [makers.put(at=now(), since=now() - timedelta(days=9 - n)) for n in range(3)]
    made = called(desk)
    a, b, c = keys(made)
    desk.post(at(made, "agenda/"), {f"place {a}": "२", f"place {b}": "", f"place {c}": "1"})
    found = MeetingItem.objects.filter(meeting=made).order_by("place").values_list("matter__about", flat=True)
    assert list(found) == [abouts[2], abouts[0]]
    assert "1 matter has become ripe" in read(desk.get(at(made)))
    assert "on the agenda" in read(desk.post(at(made, "do/draw/"), follow=True))
    assert len(keys(made)) == 3


def test_a_slip_at_the_desk_is_told_in_words(desk, seats):
    makers.put(at=now())
    made = called(desk)
    assert "Choose items of the agenda first." in read(
        desk.post(at(made, "say/"), {"said": "APPROVED"}, follow=True)
    )
    nobody = desk.post(at(made, "present/"), {"guests": "A guest"}, follow=True)
    assert "Note first who was present" in read(nobody)
    assert "are empty" in read(noted_sign(desk, made, seats))
    off = desk.post(at(made, "do/off/"), {"why": "Election duty"}, follow=True)
    assert "The meeting is called off" in read(off)
    assert Matter.objects.get().closed_at is None


def noted_sign(desk, made, seats):
    noted(desk, made, seats)
    return desk.post(at(made, "do/sign/"), {"minutes": " "}, follow=True)


def test_seats_are_filled_and_ended_at_the_desk(desk, seats):
    page = f"{LIST}members/"
    words = {"seat": "DLC-04", "name": "Noor Jahan", "office": "Weaver", "from_on": day_of(now()).isoformat()}
    assert "The seat is filled." in read(desk.post(page, words, follow=True))
    assert "Noor Jahan" in read(desk.get(page))
    wrong = read(desk.post(page, words | {"username": "nobody"}))
    assert "Nobody signs in under this name" in wrong
    row = SeatHolder.objects.get(name="Noor Jahan")
    desk.post(f"{page}{row.pk}/end/", {"last_day": day_of(now()).isoformat()})
    assert SeatHolder.objects.get(pk=row.pk).until_on == day_of(now())


def test_the_state_calls_its_committees_and_sees_every_district(cast):
    cell, member = signed_in(cast.cell), signed_in(cast.state_member)
    places.district(BHADOHI)
    makers.body(Body.SLSC)
    makers.put("CFC/1", "centre_final", body=Body.SLSC, at=now())
    words = {"body": "SLSC", "held_on": day_of(now()).isoformat()}
    assert "CFC/1" in read(cell.post("/en/state/meetings/", words, follow=True))
    home = member.get("/en/state/", follow=True)
    assert "State Screening Committee" in read(home) and "Rules tried" not in read(home)
    assert "CFC/1" in read(member.get(f"/en/state/meetings/{Meeting.objects.get().number}/"))
    assert "Bhadohi" in read(member.get("/en/state/meetings/districts/"))
    assert member.get("/en/state/meetings/?body=DLC").status_code == 404


def test_a_toolkit_is_put_before_its_committee(cast):
    cell = signed_in(cast.cell)
    makers.body(Body.TOOLKIT)
    product_of_district()
    with acting(by=makers.OPERATOR, act="tests.made", at=makers.AT):
        Product.objects.update(family="F12")
    page, kit = "/en/state/meetings/kits/", f"{BHADOHI}/F12"
    words = {"kit": kit, "items": "Scissors | कैंची\nTufting gun | टफ़्टिंग गन", "price": "१२,०००"}
    assert "waits for the toolkit committee" in read(cell.post(page, words, follow=True))
    assert Matter.objects.get().amount == 12_000_00
    assert "named in both languages" in read(cell.post(page, words | {"items": "Scissors"}))


@pytest.mark.parametrize("language", ["en", "hi"])
def test_every_page_reads_in_both_languages(desk, seats, language):
    makers.put(at=now())
    made = called(desk)
    noted(desk, made, seats)
    for page in (
        "",
        "members/",
        "actions/",
        f"{made.number}/",
        f"{made.number}/agenda/",
        f"{made.number}/present/",
    ):
        assert desk.get(f"/{language}/district/meetings/{page}").status_code == 200, page


def test_a_member_comes_back_by_hand_with_a_reason(desk, seats, farida):
    makers.put(at=now(), since=now() - timedelta(days=20))
    made = called(desk)
    hers = signed_in(farida)
    aside = {
        "said": "ASIDE",
        "items": keys(made),
        "sure": "1",
        "holder": str(seats[2].pk),
        "why": "A namesake",
    }
    assert "Take it back" in read(hers.post(at(made, "say/"), aside, follow=True))
    key = str(Aside.objects.get().pk)
    assert "Farida Bano comes back" in read(hers.post(at(made, "say/"), {"back": key}))
    assert Aside.objects.get().taken_back_at is None  # nothing yet: the reason is asked for
    said = {"back": key, "sure": "1", "why": "Another firm of the same name"}
    page = read(hers.post(at(made, "say/"), said, follow=True))
    assert "Farida Bano had stepped aside and came back" in page and "Another firm of the same name" in page
    assert "Choose items of the agenda first" in read(hers.post(at(made, "say/"), {"back": key}, follow=True))


def test_a_no_about_those_present_keeps_what_was_ticked(desk, seats):
    makers.put(at=now())
    made = called(desk)
    words = {f"there {seats[1].pk}": "1", "chair": seats[0].pk, "guests": "Ravi Jain, NIFT"}
    page = read(desk.post(at(made, "present/"), words))
    assert "Whoever is in the chair is a member, and present" in page
    assert page.count("checked") == 2 and "Ravi Jain, NIFT" in page


def test_an_action_with_nobody_to_do_it_is_said_beside_the_field(desk, seats):
    makers.put(at=now())
    made = called(desk)
    noted(desk, made, seats)
    words = {"what": "Write to the branch", "due_on": (day_of(now()) + timedelta(days=7)).isoformat()}
    page = read(desk.post(at(made, "do/action/"), words))
    assert "Choose the member who has it to do" in page and "Write to the branch" in page
    assert not made.actions.exists()


def test_whoever_only_sits_finds_her_meetings_and_no_desks_work(desk, seats, cast):
    makers.put(at=now())
    called(desk)
    page = read(signed_in(cast.farida).get("/en/district/"))
    assert (
        "meetings called, their agenda to be read" in page and "loan applications to scrutinise" not in page
    )


def test_a_time_in_a_seat_is_not_ended_without_its_last_day(desk, seats):
    page = read(desk.post(f"{LIST}members/{seats[0].pk}/end/", {"last_day": "", "body": "DLC"}, follow=True))
    assert "nothing is ended" in page
    assert SeatHolder.objects.get(pk=seats[0].pk).until_on is None
