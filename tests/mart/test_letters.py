"""The letters of a draw: who has a stall, who waits, and how anybody comes to the same order."""

import io

import pytest
from pypdf import PdfReader

from odop.documents.models import Letter
from odop.documents.press import set_letter
from odop.documents.queries import checked_letter
from odop.mart import services
from odop.mart.rules import list_digest
from tests.access.makers import BHADOHI
from tests.documents.text_of import text_of
from tests.mart import makers
from tests.mart.test_draw import by_a_stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_drawn(cast, rekha, anil):
    of = makers.open_round(district=BHADOHI)
    makers.applied(of, [makers.maker(cast.saleem), *(makers.maker(district=BHADOHI) for _ in range(3))])
    return makers.drawn(of, rekha, anil)


def letter_of(stall) -> Letter:
    return Letter.objects.get(about=stall.number, withdrawn_at=None)


def test_each_of_the_draw_has_a_letter_by_her_place(round_drawn):
    for stall in round_drawn.stalls.all():
        kind = "stall_allotted" if stall.place <= round_drawn.places else "stall_waiting"
        assert letter_of(stall).kind == kind


def test_a_stranger_repeats_the_draw_from_the_letter(round_drawn):
    second = round_drawn.stalls.get(place=3)
    told = {one["name"]: one["value"]["en"] for one in letter_of(second).data["facts"]}
    numbers = sorted(round_drawn.stalls.values_list("number", flat=True))
    assert told["digest"].replace(" ", "") == list_digest(numbers)
    assert by_a_stranger(numbers, told["value"])[int(told["draw_turn"]) - 1] == second.number


@pytest.mark.parametrize("place", [1, 4])
def test_it_stands_on_one_sheet_in_both_languages_and_is_checked_in_public(round_drawn, place):
    letter = letter_of(round_drawn.stalls.get(place=place))
    pdf = set_letter(letter.data, code=letter.code, at=letter.issued_at)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    text = text_of(pdf)
    assert f"/fairs/draws/{round_drawn.number}/" in text and "58213" in text
    checked = checked_letter(letter.number, letter.code)
    assert checked is not None and checked.stands


def test_who_gives_a_stall_up_holds_no_letter_and_who_moves_up_gets_one(round_drawn, rekha):
    first, third = round_drawn.stalls.get(place=1), round_drawn.stalls.get(place=3)
    services.give_up_stall(stall=first.pk, by=rekha, at=makers.DRAWN_AT)
    assert "given up" in Letter.objects.get(about=first.number).withdrawn_why
    assert Letter.objects.filter(about=third.number).count() == 2
    assert letter_of(third).kind == "stall_allotted"


def test_a_fair_that_is_not_held_takes_its_letters_back(round_drawn, cell):
    services.call_off_fair(fair=round_drawn.fair_id, reason="The hall burnt.", by=cell, at=makers.DRAWN_AT)
    letters = Letter.objects.filter(about__startswith=round_drawn.number)
    assert {one.withdrawn_why for one in letters} == {"The hall burnt."}
