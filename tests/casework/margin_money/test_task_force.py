"""A sitting of the task force: agenda, members, marks, what is said, minutes and signature."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.casework.models import AgendaItem, TaskForceSitting, Viability
from odop.casework.rules.margin_money.refusals import (
    AbsentOnceOnly,
    MarksOutside,
    MembersMissing,
    MinutesEmpty,
    NotAllSaid,
    NotHeldYet,
    NothingToDecide,
    NotOnTheAgenda,
    NotPresent,
    OneOfAFamily,
    ReasonMissing,
    SelectedNoMore,
    SittingSigned,
    Unmarked,
)
from odop.casework.services import margin_money as loans
from odop.casework.services.margin_money import ViabilityMarks
from odop.notices.models import Notice
from tests.access.makers import BHADOHI
from tests.casework import makers as casework
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, MEMBERS, OPERATOR, again, mark, say, sign

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NO = {"reason": "not_viable", "words": "The yarn costs more than the carpet brings."}


def test_the_agenda_is_drawn_in_order_of_receipt_and_the_applicants_are_called(rekha, saleem):
    late = makers.submitted(of=makers.artisan(user=saleem))
    early = makers.scrutinised()
    loans.pass_scrutiny(numbers=[str(late)], by=OPERATOR, at=AT)
    sat = loans.open_task_force(
        district=BHADOHI, held_on=day_of(AT + 9 * DAY), place="Vikas Bhawan", by=rekha, at=AT
    )
    drawn = [str(item.application) for item in sat.agenda.order_by("place")]
    assert drawn == [str(late), str(early)] and sat.number.startswith("TF/2026-27/")
    text = Notice.objects.get(template="loan_called").text
    assert "Vikas Bhawan" in text and sat.number in text


def test_no_sitting_without_an_application_and_none_by_a_stranger(rekha, anil, vikram):
    with pytest.raises(NothingToDecide):
        loans.open_task_force(district=BHADOHI, held_on=day_of(AT), by=rekha, at=AT)
    makers.scrutinised()
    for person in (anil, vikram):
        with pytest.raises(NotPermitted):
            loans.open_task_force(district=BHADOHI, held_on=day_of(AT), by=person, at=AT)
    assert not TaskForceSitting.objects.exists()


def test_nothing_stands_on_two_open_agendas_and_what_comes_later_is_added():
    first = makers.scrutinised()
    sat = makers.sitting()
    with pytest.raises(NothingToDecide):
        makers.sitting()
    later = makers.scrutinised()
    assert loans.draw_agenda(sitting=sat.number, by=OPERATOR, at=AT) == 1
    places = {str(i.application): i.place for i in AgendaItem.objects.select_related("application")}
    assert places == {str(first): 1, str(later): 2}


def test_at_least_two_members_each_once_and_none_struck_who_has_marked():
    row = makers.scrutinised()
    sat = makers.sitting(members=None)
    for members in ([], MEMBERS[:1], [MEMBERS[0], MEMBERS[0]]):
        with pytest.raises(MembersMissing):
            loans.note_members(sitting=sat.number, members=members, by=OPERATOR, at=AT)
    loans.note_members(sitting=sat.number, members=MEMBERS, by=OPERATOR, at=AT)
    sat.refresh_from_db()
    mark(sat, (row, 50))
    with pytest.raises(MembersMissing):
        other = [MEMBERS[0], {"name": "Somebody", "office": "Else"}]
        loans.note_members(sitting=sat.number, members=other, by=OPERATOR, at=AT)


def test_marks_are_the_mean_and_a_member_steps_aside_for_his_kin():
    row = makers.scrutinised()
    sat = makers.sitting()
    number, (one, two) = str(row), [m["name"] for m in MEMBERS]
    given = [ViabilityMarks(number, one, 30, 30, 10), ViabilityMarks(number, two, 31, 30, 10)]
    loans.mark_viability(sitting=sat.number, marks=given, by=OPERATOR, at=AT)
    assert again(row).marks == 71
    aside = [ViabilityMarks(number, two, aside="His cousin")]
    loans.mark_viability(sitting=sat.number, marks=aside, by=OPERATOR, at=AT)
    assert again(row).marks == 70 and Viability.objects.count() == 2


@pytest.mark.parametrize(
    "marks", [(41, 0, 0), (0, 41, 0), (0, 0, 21), (-1, 0, 0), (None, 1, 1), (1, 1, 1, "His cousin")]
)
def test_marks_stay_within_their_bounds(marks):
    row = makers.scrutinised()
    sat = makers.sitting()
    with pytest.raises(MarksOutside):
        one = ViabilityMarks(str(row), "Rekha Maurya", *marks)
        loans.mark_viability(sitting=sat.number, marks=[one], by=OPERATOR, at=AT)
    assert again(row).marks is None and not Viability.objects.exists()


def test_a_member_marks_for_himself_alone_and_only_what_is_on_the_agenda(rekha, farida, vikram):
    row, elsewhere = makers.scrutinised(), makers.submitted()
    sat = makers.sitting(members=[{**MEMBERS[0]}, {"name": "Farida Bano", "user": str(farida.pk)}])
    mine, others = (ViabilityMarks(str(row), name, 10, 10, 10) for name in ("Farida Bano", "Rekha Maurya"))
    assert loans.mark_viability(sitting=sat.number, marks=[mine], by=farida, at=AT) == 1
    for marks, person in (([others], farida), ([mine], vikram)):
        with pytest.raises(NotPermitted):
            loans.mark_viability(sitting=sat.number, marks=marks, by=person, at=AT)
    with pytest.raises(NotPresent):
        loans.mark_viability(
            sitting=sat.number, marks=[ViabilityMarks(str(row), "Nobody", 1, 1, 1)], by=rekha, at=AT
        )
    with pytest.raises(NotOnTheAgenda):
        loans.mark_viability(
            sitting=sat.number,
            marks=[ViabilityMarks(str(elsewhere), "Farida Bano", 1, 1, 1)],
            by=farida,
            at=AT,
        )


def test_nothing_is_written_of_a_sitting_before_its_day(rekha):
    row = makers.scrutinised()
    sat = loans.open_task_force(district=BHADOHI, held_on=day_of(AT + DAY), by=rekha, at=AT)
    one = ViabilityMarks(str(row), "Rekha Maurya", 1, 1, 1)
    for act in (
        lambda: loans.note_members(sitting=sat.number, members=MEMBERS, by=rekha, at=AT),
        lambda: loans.mark_viability(sitting=sat.number, marks=[one], by=rekha, at=AT),
        lambda: say(sat, row, "ABSENT"),
        lambda: sign(sat),
    ):
        with pytest.raises(NotHeldYet):
            act()


def test_what_is_said_may_be_said_anew_and_comes_into_force_with_the_signature(rekha, saleem):
    best, poor, away = (
        makers.scrutinised(of=makers.artisan(user=saleem)),
        makers.scrutinised(),
        makers.scrutinised(),
    )
    sat = makers.sitting()
    mark(sat, (best, 80), (poor, 30))
    say(sat, best, "REJECTED", **NO)
    say(sat, best, "SELECTED")
    say(sat, poor, "REJECTED", **NO)
    say(sat, away, "ABSENT")
    assert {again(row).state for row in (best, poor, away)} == {"SCRUTINISED"}
    sign(sat, by=rekha)
    assert [again(row).state for row in (best, poor, away)] == ["SELECTED", "REJECTED", "SCRUTINISED"]
    assert again(best).rank == 1 and again(away).since == AT
    assert again(poor).steps.order_by("at", "pk").last().words == NO["words"]
    assert again(away).steps.order_by("at", "pk").last().reasons == ["absent"]
    sat.refresh_from_db()
    assert (sat.signed_by, sat.signed_at) == ("Rekha Maurya", AT)


def test_among_equal_marks_whoever_came_first_ranks_first():
    rows = [makers.scrutinised() for _ in range(3)]
    sat = makers.sitting()
    mark(sat, (rows[0], 60), (rows[1], 70), (rows[2], 60))
    for row in rows:
        say(sat, row, "SELECTED")
    sign(sat)
    assert [again(row).rank for row in rows] == [2, 1, 3]


def test_a_first_absence_puts_off_and_only_a_second_may_be_the_reason():
    row = makers.scrutinised()
    first = makers.sitting()
    with pytest.raises(AbsentOnceOnly):
        say(first, row, "REJECTED", reason="absent_twice", words="Did not come.")
    say(first, row, "ABSENT")
    sign(first)
    second = makers.sitting(at=AT + 30 * DAY)
    say(second, row, "REJECTED", reason="absent_twice", words="Did not come.", at=AT + 30 * DAY)
    sign(second, at=AT + 30 * DAY)
    assert again(row).state == "REJECTED"


def test_every_no_has_its_reason_and_nobody_is_selected_unmarked():
    row = makers.scrutinised()
    sat = makers.sitting()
    for said, words in (
        ("REJECTED", {}), ("REJECTED", {"reason": "not_viable"}), ("REJECTED", {"words": "No."}), ("PUT_OFF", {}),
    ):  # fmt: skip
        with pytest.raises(ReasonMissing):
            say(sat, row, said, **words)
    with pytest.raises(Unmarked):
        say(sat, row, "SELECTED")
    assert AgendaItem.objects.get().said == ""


def test_nothing_is_signed_empty_or_half_said():
    row, other = makers.scrutinised(), makers.scrutinised()
    sat = makers.sitting(members=None)
    with pytest.raises(MembersMissing):
        sign(sat)
    loans.note_members(sitting=sat.number, members=MEMBERS, by=OPERATOR, at=AT)
    say(sat, row, "ABSENT")
    with pytest.raises(MinutesEmpty):
        sign(sat, minutes="  \n")
    with pytest.raises(NotAllSaid, match=str(other)):
        sign(sat)
    loans.withdraw(application=other.pk, by=OPERATOR, at=AT)
    sign(sat)
    sat.refresh_from_db()
    assert sat.signed_at == AT


def test_after_the_signature_nothing_changes():
    row = makers.scrutinised()
    sat = makers.sitting()
    say(sat, row, "PUT_OFF", words="The yarn quotation is missing.")
    sign(sat)
    one = ViabilityMarks(str(row), "Rekha Maurya", 1, 1, 1)
    for act in (
        lambda: sign(sat),
        lambda: say(sat, row, "ABSENT"),
        lambda: loans.mark_viability(sitting=sat.number, marks=[one], by=OPERATOR, at=AT),
        lambda: loans.note_members(sitting=sat.number, members=MEMBERS, by=OPERATOR, at=AT),
        lambda: loans.draw_agenda(sitting=sat.number, by=OPERATOR, at=AT),
        lambda: loans.write_task_force_minutes(sitting=sat.number, minutes="Else.", by=OPERATOR, at=AT),
    ):
        with pytest.raises(SittingSigned):
            act()


def test_husband_and_wife_are_not_selected_together_and_nothing_is_signed():
    husband, wife = makers.artisan(), makers.artisan(sex="F")
    casework.spouse(wife, is_artisan=husband)
    rows = [makers.scrutinised(of=husband), makers.scrutinised(of=wife)]
    sat = makers.sitting()
    mark(sat, *((row, 60) for row in rows))
    for row in rows:
        say(sat, row, "SELECTED")
    with pytest.raises(OneOfAFamily):
        sign(sat)
    assert {again(row).state for row in rows} == {"SCRUTINISED"}


def test_what_became_known_since_scrutiny_stands_against_a_selection():
    husband, wife = makers.artisan(), makers.artisan(sex="F")
    row = makers.scrutinised(of=wife)
    sat = makers.sitting()
    mark(sat, (row, 60))
    say(sat, row, "SELECTED")
    makers.submitted(of=husband)
    theirs = loans.pass_scrutiny(numbers=[str(makers.again(husband.applications.get()))], by=OPERATOR, at=AT)
    other = makers.sitting(at=AT)
    his = husband.applications.get()
    mark(other, (his, 60))
    say(other, his, "SELECTED")
    sign(other)
    casework.spouse(wife, is_artisan=husband)
    with pytest.raises(SelectedNoMore, match=str(row)):
        sign(sat)
    assert theirs.done and again(row).state == "SCRUTINISED"


def test_only_the_member_secretary_says_writes_and_signs(anil, farida, vikram):
    row = makers.scrutinised()
    sat = makers.sitting()
    for person in (anil, farida, vikram):
        for act in (
            lambda by: loans.say(sitting=sat.number, numbers=[str(row)], said="ABSENT", by=by, at=AT),
            lambda by: loans.write_task_force_minutes(sitting=sat.number, minutes="x", by=by, at=AT),
            lambda by: loans.sign_task_force(sitting=sat.number, minutes="x", by=by, at=AT),
            lambda by: loans.note_members(sitting=sat.number, members=MEMBERS, by=by, at=AT),
            lambda by: loans.draw_agenda(sitting=sat.number, by=by, at=AT),
        ):
            with pytest.raises(NotPermitted):
                act(person)
