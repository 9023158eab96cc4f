"""A district committee walked from the call to the decision in force and to the public page, by hand in a browser."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.casework.models import Meeting
from odop.casework.services import committees as services
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import member, on
from tests.casework.marketing import makers
from tests.desks.walks.by_words import walker

pytestmark = pytest.mark.django_db(transaction=True)
DAY = makers.AT + timedelta(days=6)


@pytest.fixture
def people(cast, reader, signed_in):
    """Who sits in the committee; and a window for anybody."""
    member(1, "Anita Rao", from_on=on(1, 1, 2025))
    for seat, user in ((2, cast.rekha), (3, cast.farida)):
        member(seat, user.name, user=user, from_on=on(1, 1, 2025))

    def opens(user, address, language, width):
        return walker(reader, signed_in, user, address, width=width, language=language)

    return opens


@pytest.mark.parametrize(("language", "width"), [("hi", 320), ("en", 1280)])
def test_from_the_call_to_the_decision_in_force(cast, people, clock, language, width):
    makers.artisan()
    fair = makers.fair()
    hers = makers.recommended(fair, of=makers.artisan(user=cast.saleem))
    other = makers.recommended(fair, of=makers.artisan())
    asked = makers.claim(hers).given
    clock(DAY)
    rekha = people(cast.rekha, "district/", language, width)
    number = _call(rekha)
    farida = people(cast.farida, "district/", language, width)
    _step_aside_and_come_back(farida, number)
    _note_present(rekha)
    _decide(rekha, asked)
    _give_to_do(rekha)
    _sign(rekha)
    _bring_into_force(rekha)
    for row, state in ((hers, "SANCTIONED"), (other, "REJECTED")):
        assert makers.again(row).state == state
    assert makers.claim(hers).given == asked - 5_000_00
    saleem = people(cast.saleem, "me/", language, width)
    saleem.follow(f"/me/market/{hers.pk}/")
    saleem.sees("The committee has said yes. The money comes in the order of filing.")
    assert rupees(asked - 5_000_00) in saleem.read()
    _a_stranger_finds_it(people(None, "", language, width), number, str(other), str(hers))
    clock(DAY + timedelta(days=20))
    services.ask_about_late(by=OPERATOR, at=DAY + timedelta(days=20))
    _answer_for_the_late(people(cast.farida, "district/", language, width), number)


def _call(rekha) -> str:
    rekha.follow("/district/meetings/")
    rekha.write("held_on", day_of(DAY).isoformat())
    rekha.write("place", "विकास भवन, 11 बजे")
    rekha.press("Call the meeting")
    rekha.sees("The meeting is called, and the members who sign in are told.")
    assert rekha.page.locator("button[value=APPROVED]").count() == 0, "the agenda is read, not decided on yet"
    return Meeting.objects.get().number


def _step_aside_and_come_back(farida, number: str) -> None:
    farida.follow("/district/meetings/")
    farida.follow(number)
    bundle = farida.page.request.get(farida.page.locator("a[href$='/bundle/']").get_attribute("href"))
    assert bundle.body().startswith(b"%PDF")
    for item in (0, 1):
        farida.tick("input[name=items]", item)
    farida.press("I step aside from these items")
    farida.write("why", "मेरे भाई का स्टॉल")
    farida.press("Note it")
    farida.press("Take it back")
    farida.write("why", "वह मेरे भाई नहीं हैं")
    farida.press("Note it")
    farida.sees("It is taken back: the member decides on this item again.")
    assert farida.page.locator("button[name=back]").count() == 1


def _note_present(rekha) -> None:
    rekha.follow("/present/")
    rekha.press("Keep")
    rekha.sees("Note first who was present, and who was in the chair.")
    for seat in range(3):
        rekha.tick("input[type=checkbox]", seat)
    rekha.tick("input[type=radio]")
    rekha.write("guests", "डॉ. मोहन लाल, आईआईटी")
    rekha.press("Keep")
    rekha.sees("Those present are noted.")


def _decide(rekha, asked: int) -> None:
    rekha.tick("input[name=items]")
    rekha.press_at("button[value=APPROVED]")
    rekha.tick("input[value=meets_the_order]")
    rekha.write("amount", str(asked // 100 + 1))
    rekha.write("words", "टैक्सी का बिल नहीं माना गया।")
    rekha.press("Note it")
    rekha.sees(
        "The sum approved is above nought and not above what stands on the agenda, %(put)s.",
        put=rupees(asked),
    )
    rekha.write("amount", str(asked // 100 - 5_000))
    rekha.press("Note it")
    rekha.tick("input[name=items]", 1)
    rekha.press_at("button[value=REJECTED]")
    rekha.tick("input[value=helped_already]")
    rekha.write("words", "इसी मेले के लिए केंद्र से सहायता मिली है।")
    rekha.press("Note it")
    assert rupees(asked - 5_000_00) in rekha.read()


def _give_to_do(rekha) -> None:
    rekha.unfold("Give somebody something to do")
    rekha.write("what", "दोनों कारीगरों को बताएँ")
    rekha.page.locator("[name=holder]").select_option(index=3)
    rekha.write("due_on", day_of(DAY + timedelta(days=9)).isoformat())
    rekha.press("Put on the list")
    rekha.sees("The action is on the list.")


def _sign(rekha) -> None:
    assert rekha.page.locator("[name=minutes]").input_value()
    rekha.press("Sign the minutes")
    rekha.sees("The minutes are signed: what was decided stands, and can be found by the number.")
    paper = rekha.page.request.get(rekha.page.locator("a[href$='/minutes/']").get_attribute("href"))
    assert paper.body().startswith(b"%PDF")


def _bring_into_force(rekha) -> None:
    rekha.follow("/district/")
    rekha.follow("/district/market/")
    rekha.press("Bring the decisions into force")


def _a_stranger_finds_it(stranger, number: str, rejected: str, approved: str) -> None:
    stranger.follow("/decisions/")
    stranger.write("number", rejected.lower())
    stranger.press("Find")
    stranger.sees("rejected")
    stranger.follow(f"/decisions/{number}/")
    read = stranger.read()
    assert rejected in read and approved in read and "केंद्र से सहायता" not in read


def _answer_for_the_late(farida, number: str) -> None:
    farida.follow("/district/meetings/actions/")
    farida.unfold("It is done")
    farida.write("words", "दोनों को पत्र मिला")
    farida.press("Note it as done")
    farida.sees("Noted as done.")
    assert number in farida.read()
