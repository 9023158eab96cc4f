"""The month's return, and the flag of sixty days without use that only use takes away."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils import translation

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.facilities.models import Idle, MonthReturn
from odop.facilities.queries import machines as queries
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services import machines as services
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.facilities.machines import makers
from tests.facilities.machines.makers import at

NOVEMBER = date(2026, 11, 1)
IN_DECEMBER = at(date(2026, 12, 2))


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre())


def filed(washer, *, by, banked=240_00, month=NOVEMBER, words="", at=IN_DECEMBER):
    return services.file_month(
        number=washer.centre.number, month=month, banked=banked, words=words, by=by, at=at
    )


def look(on):
    return services.look_over_machines(by=OPERATOR, at=at(on, 1))


def test_a_month_is_what_was_written_down(cast, washer):
    rani = makers.maker()
    makers.used(washer, date(2026, 11, 2), who=rani)
    makers.used(washer, date(2026, 11, 30), who=rani)
    makers.used(washer, date(2026, 12, 1), who=rani)
    row = filed(washer, by=cast.manager)
    assert (row.hours, row.users, row.income) == (4, 1, 240_00)


def test_a_public_page_tells_neither_so_few_users_nor_what_they_paid(cast, washer):
    makers.used(washer, date(2026, 11, 2), who=makers.maker())
    page = {"floor": queries.floor(washer.centre.number, on=date(2026, 11, 30))}
    translation.activate("en")
    public = render_to_string("kit/machines/months.html", {**page, "public": True})
    assert "fewer than ten" in public
    assert "₹120" not in public
    at_the_centre = render_to_string("kit/machines/months.html", page)
    assert "₹120" in at_the_centre
    assert "fewer than ten" not in at_the_centre


def test_another_sum_taken_in_needs_words(cast, washer):
    makers.used(washer, date(2026, 11, 2))
    with pytest.raises(no.NotSaid):
        filed(washer, by=cast.manager, banked=100_00)
    assert filed(washer, by=cast.manager, banked=100_00, words="Twenty on credit.").banked == 100_00


def test_a_month_is_filed_once_when_it_is_over_by_the_manager(cast, washer):
    with pytest.raises(no.WrongDay):
        filed(washer, by=cast.manager, month=date(2026, 12, 1), banked=0)
    with pytest.raises(no.MoneyNotMinus):
        filed(washer, by=cast.manager, banked=-1)
    for somebody in (cast.anil, cast.saleem):
        with pytest.raises(NotPermitted):
            filed(washer, by=somebody, banked=0)
    filed(washer, by=cast.manager, banked=0)
    with pytest.raises(no.FiledAlready):
        filed(washer, by=cast.manager, banked=0)


def test_nothing_is_added_to_a_month_that_is_filed(cast, washer):
    filed(washer, by=cast.manager, banked=0)
    with pytest.raises(no.MonthFiled):
        services.note_walk_in(
            machine=washer.pk, on=date(2026, 11, 28), hours=2, name="Trader", by=cast.manager, at=IN_DECEMBER
        )


def test_after_sixty_days_a_flag_stands_over_machine_and_centre_and_the_district_is_asked(cast, washer):
    makers.used(washer, date(2026, 11, 2), who=makers.maker())
    assert look(date(2026, 12, 31)) == 0
    assert look(date(2027, 1, 1)) == 2
    assert look(date(2027, 1, 2)) == 0
    assert {flag.unused_since for flag in Idle.objects.all()} == {date(2026, 11, 2)}
    assert Question.objects.filter(kind="unused_sixty_days").count() == 2


def test_a_machine_that_was_never_used_is_counted_from_the_day_it_was_there_for_makers(cast, washer):
    assert look(date(2026, 7, 30)) == 0
    assert look(date(2026, 7, 31)) == 2


def test_one_machine_in_use_keeps_the_flag_from_the_centre(cast, washer):
    other = makers.machine(washer.centre)
    makers.used(other, date(2026, 11, 2), who=makers.maker())
    look(date(2026, 11, 20))
    assert [flag.machine_id for flag in Idle.objects.all()] == [washer.pk]


def test_use_that_the_maker_confirms_takes_it_away_and_is_named(cast, washer):
    look(date(2026, 11, 20))
    use = makers.used(washer, date(2026, 11, 21), who=makers.maker("Saleem", user=cast.saleem))
    assert Idle.objects.filter(cleared_on=None).count() == 2
    services.say_use(use=use.pk, hours=2, by=cast.saleem, at=at(date(2026, 11, 22)))
    assert set(Idle.objects.values_list("cleared_on", "cleared_by")) == {(date(2026, 11, 22), use.pk)}


def test_a_name_the_centre_alone_wrote_down_neither_holds_the_flag_back_nor_takes_it_away(cast, washer):
    makers.used(washer, date(2026, 11, 2))
    assert look(date(2026, 11, 20)) == 2
    makers.used(washer, date(2026, 11, 21))
    assert Idle.objects.filter(cleared_on=None).count() == 2
    floor = queries.floor(washer.centre.number, on=date(2026, 11, 22))
    assert floor.last_used_on is None and floor.unheard_on == date(2026, 11, 21)


def test_an_officer_who_looked_can_say_that_it_was_used(cast, washer):
    look(date(2026, 11, 20))
    use = makers.used(washer, date(2026, 11, 21))
    page = queries.register_page(washer.centre.number, on=date(2026, 11, 22))
    assert [line.key for line in page.unheard] == [use.pk]
    services.settle_use(use=use.pk, hours=2, words="Seen.", by=cast.anil, at=at(date(2026, 11, 22)))
    assert not Idle.objects.filter(cleared_on=None).exists()
    assert not queries.register_page(washer.centre.number, on=date(2026, 11, 22)).unheard


def test_an_officer_is_shown_only_what_stands_under_a_flag(cast, washer):
    other = makers.machine(washer.centre)
    makers.used(other, date(2026, 11, 2), who=makers.maker())
    look(date(2026, 11, 20))
    makers.used(other, date(2026, 11, 21))
    assert not queries.register_page(washer.centre.number, on=date(2026, 11, 22)).unheard


def test_her_word_is_asked_for_where_a_flag_waits_for_it_and_nowhere_else(cast, washer):
    saleem = makers.maker("Saleem", user=cast.saleem)
    makers.used(washer, date(2026, 9, 2), who=saleem)
    assert not queries.uses_under_a_flag(saleem.pk)
    look(date(2026, 11, 20))
    use = makers.used(washer, date(2026, 11, 21), who=saleem)
    assert [line.key for line in queries.uses_under_a_flag(saleem.pk)] == [use.pk]
    services.say_use(use=use.pk, hours=2, by=cast.saleem, at=at(date(2026, 11, 22)))
    assert not queries.uses_under_a_flag(saleem.pk)


def test_a_page_says_whose_word_the_last_use_rests_on(cast, washer):
    use = makers.used(washer, date(2026, 11, 2), who=makers.maker("Saleem", user=cast.saleem))
    (line,) = queries.floor(washer.centre.number, on=date(2026, 11, 22)).machines
    assert line.last_used_on == date(2026, 11, 2) and line.her_word_waits
    services.say_use(use=use.pk, hours=2, by=cast.saleem, at=at(date(2026, 11, 3)))
    (line,) = queries.floor(washer.centre.number, on=date(2026, 11, 22)).machines
    assert not line.her_word_waits


def test_her_word_on_use_takes_it_away_too(cast, washer):
    turn = makers.asked(washer, makers.maker("Saleem", user=cast.saleem), date(2026, 11, 24))
    look(date(2026, 11, 24))
    services.say_use(turn=turn.pk, hours=2, by=cast.saleem, at=at(date(2026, 11, 24), 18))
    assert not Idle.objects.filter(cleared_on=None).exists()


def test_use_of_long_ago_takes_nothing_away(cast, washer):
    saleem = makers.maker("Saleem", user=cast.saleem)
    makers.used(washer, date(2026, 9, 2), who=saleem)
    look(date(2026, 11, 20))
    use = makers.used(washer, date(2026, 8, 1), who=saleem)
    services.say_use(use=use.pk, hours=2, by=cast.saleem, at=at(date(2026, 11, 21)))
    assert Idle.objects.filter(cleared_on=None).count() == 2


def test_a_use_she_says_never_was_is_no_use(cast, washer):
    saleem = makers.maker("Saleem", user=cast.saleem)
    use = makers.used(washer, date(2026, 11, 2), who=saleem)
    services.say_use(use=use.pk, hours=0, words="Never.", by=cast.saleem, at=at(date(2026, 11, 3)))
    assert look(date(2026, 11, 4)) == 2


def test_a_centre_not_open_is_not_flagged(cast):
    makers.machine(makers.centre(state="BUILT"))
    assert look(date(2026, 11, 20)) == 0


def test_nobody_raises_a_flag_in_person_nor_takes_it_away(cast, washer):
    with pytest.raises(NotPermitted):
        services.look_over_machines(by=cast.cell, at=IN_DECEMBER)
    look(date(2026, 11, 20))
    for change in (
        lambda: Idle.objects.update(cleared_on=date(2026, 11, 21)),
        lambda: Idle.objects.all().delete(),
    ):
        with (
            acting(by=OPERATOR, act="tests.tried", at=IN_DECEMBER),
            pytest.raises(IntegrityError),
            transaction.atomic(),
        ):
            change()


def test_a_return_stands_as_it_was_filed(cast, washer):
    filed(washer, by=cast.manager, banked=0)
    with (
        acting(by=OPERATOR, act="tests.tried", at=IN_DECEMBER),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        MonthReturn.objects.update(income=9)
