"""Asking a random tenth again, drawn by a seed that was public beforehand."""

import hashlib
from datetime import date

import pytest

from odop.access.services import NotPermitted
from odop.notices.models import Question
from odop.outcomes import queries, services
from odop.outcomes.models import FollowUp, Recheck
from odop.outcomes.rules.refusals import (
    AlreadyAskedAgain,
    AlreadyDrawn,
    MonthNotOver,
    MonthUnknown,
    SamePerson,
    SeedMissing,
    SeedTooLong,
)
from tests.outcomes.makers import NO_WORK, WORKS, answered, at, scheduled, trained

pytestmark = pytest.mark.django_db
MAY = date(2025, 5, 20)
JUNE = date(2025, 6, 2)
SEED = "the State's first lottery number of June 2025"


@pytest.fixture
def asked(cast):
    seats = trained(34)
    scheduled()
    return [
        answered(seat, cast.enquirer, WORKS if i % 3 else NO_WORK, on=MAY)
        for i, seat in enumerate(seats[:31])
    ]


def sha(words):
    return hashlib.sha256(words.encode()).hexdigest()


def draw(by, month="2025-05", seed=SEED, on=JUNE):
    return services.draw_recheck(month=month, seed=seed, by=by, at=at(on))


def test_a_tenth_of_those_reached_is_drawn_rounded_up(cast, asked):
    drawn = draw(cast.cell)
    assert (drawn.of, drawn.drawn, Recheck.objects.count()) == (31, 4, 4)


def test_a_stranger_repeats_the_draw_from_the_keys_and_the_seed(cast, asked):
    draw(cast.cell)
    listed = queries.drawn_from("2025-05")
    ordered = sorted(listed, key=lambda one: sha(SEED + one))
    assert {sha(str(r.follow_up_id)) for r in Recheck.objects.all()} == set(ordered[:4])


def test_the_draw_tells_what_it_drew_from(cast, asked):
    listed = "\n".join(sorted(sha(str(key)) for key in asked))
    assert draw(cast.cell).list_hash == sha(listed)
    assert "\n".join(queries.drawn_from("2025-05")) == listed


def test_a_month_in_which_nobody_was_reached_is_drawn_and_told(cast, asked):
    assert draw(cast.cell, month="2025-04").drawn == 0
    (told,) = queries.draws()
    assert (told.month, told.of, told.drawn, told.waits) == ("2025-04", 0, 0, 0)


def test_a_month_is_drawn_once_when_it_is_over_and_with_a_seed(cast, asked):
    with pytest.raises(MonthNotOver):
        draw(cast.cell, on=date(2025, 5, 31))
    with pytest.raises(SeedMissing):
        draw(cast.cell, seed=" ")
    with pytest.raises(SeedTooLong):
        draw(cast.cell, seed="x" * 121)
    with pytest.raises(MonthUnknown):
        draw(cast.cell, month="October")
    draw(cast.cell)
    with pytest.raises(AlreadyDrawn):
        draw(cast.cell, seed="another, which pleases us better")
    assert Recheck.objects.count() == 4


def test_no_enquirer_draws(cast, asked):
    with pytest.raises(NotPermitted):
        draw(cast.enquirer)


def again(cast, found, by=None):
    row = Recheck.objects.filter(asked_at=None).order_by("id").first()
    by = by or cast.second_enquirer
    return services.record_recheck(recheck=row.pk, found=found, words="Called twice.", by=by, at=at(JUNE))


def test_a_difference_is_a_question_to_the_cell_and_alters_nothing(cast, asked):
    draw(cast.cell)
    row = Recheck.objects.filter(asked_at=None).order_by("id").first()
    before = row.follow_up.state
    found = "NO_WORK" if before == "STATED" else "STATED"
    assert again(cast, found).agrees is False
    question = Question.objects.get(kind="outcome_recheck_differs")
    assert (question.put_to, question.about) == ("CELL_OFFICER", [str(row.follow_up_id)])
    assert FollowUp.objects.get(pk=row.follow_up_id).state == before


def test_agreement_and_silence_ask_nothing(cast, asked):
    draw(cast.cell)
    row = Recheck.objects.filter(asked_at=None).order_by("id").first()
    assert again(cast, row.follow_up.state).agrees is True
    assert again(cast, "NOT_REACHED").agrees is None
    (told,) = queries.draws()
    assert (told.of, told.drawn, told.agree, told.differ, told.missed, told.waits) == (31, 4, 1, 0, 1, 2)
    assert Question.objects.count() == 0


def test_whoever_asked_first_does_not_ask_again_and_never_sees_it_listed(cast, asked):
    draw(cast.cell)
    with pytest.raises(SamePerson):
        again(cast, "STATED", by=cast.enquirer)
    assert queries.rechecks_due(districts=None, besides=cast.enquirer.pk) == ()
    assert len(queries.rechecks_due(districts=None, besides=cast.second_enquirer.pk)) == 4


def test_it_is_recorded_once(cast, asked):
    draw(cast.cell)
    row = again(cast, "STATED")
    with pytest.raises(AlreadyAskedAgain):
        services.record_recheck(recheck=row.pk, found="STATED", by=cast.second_enquirer, at=at(JUNE))
