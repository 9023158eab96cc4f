"""Use: the centre's word and hers side by side, and an officer's where the two part."""

import pytest
from django.db.models import Q

from odop.access.rules import NotPermitted
from odop.artisans.rules.refusals import NoSuchMaker
from odop.facilities.models import Booking, MachineUse
from odop.facilities.queries import machines as queries
from odop.facilities.queries.machines.flags import in_two_minds
from odop.facilities.rules import machine_refusals as no
from odop.facilities.services import machines as services
from odop.notices.models import Notice, Question
from tests.facilities.machines import makers
from tests.facilities.machines.makers import NOW, at, days

DAY = days(2)
AFTER = at(DAY, 18)


@pytest.fixture
def washer(cast):
    return makers.machine(makers.centre())


@pytest.fixture
def turn(cast, washer):
    return makers.asked(washer, makers.maker("Saleem", user=cast.saleem), DAY)


def noted(turn, *, by, hours=2, at=AFTER, **more):
    return services.note_use(turn=turn.pk, hours=hours, by=by, at=at, **more)


def says(*, by, hours=2, at=AFTER, words="", **what):
    return services.say_use(hours=hours, words=words, by=by, at=at, **what)


def test_the_centre_writes_down_hours_and_what_they_cost(cast, turn):
    use = noted(turn, by=cast.manager, hours=3, what="Twelve carpets")
    assert (use.counted, use.income, use.name) == (3, 3 * makers.HOURLY, "Saleem")
    assert makers.state_of(turn) == "USED"
    assert "₹180" in Notice.objects.get(template="use_noted").text


def test_by_the_piece_the_pieces_make_the_charge(cast):
    machine = makers.machine(makers.centre(), rate=15_00, basis="PIECE")
    turn = makers.asked(machine, makers.maker(), DAY)
    with pytest.raises(no.NotSaid):
        noted(turn, by=cast.manager)
    assert noted(turn, by=cast.manager, pieces=40).income == 600_00


def test_her_word_alone_makes_it_used(cast, turn):
    use = says(turn=turn.pk, by=cast.saleem)
    assert (use.counted, use.hours, use.income) == (2, None, None)
    assert makers.state_of(turn) == "USED"


def test_where_the_two_words_agree_nobody_is_asked(cast, turn):
    says(turn=turn.pk, by=cast.saleem)
    assert noted(turn, by=cast.manager).counted == 2
    assert not Question.objects.exists()


@pytest.mark.parametrize("she_first", [True, False])
def test_where_they_part_what_both_say_at_least_counts_and_the_district_is_asked(cast, turn, she_first):
    if she_first:
        says(turn=turn.pk, by=cast.saleem)
        noted(turn, by=cast.manager, hours=4)
    else:
        noted(turn, by=cast.manager, hours=4)
        says(turn=turn.pk, by=cast.saleem, words="I left at eleven.")
    use = MachineUse.objects.get()
    assert (use.hours, use.her_hours, use.counted) == (4, 2, 2)
    assert Question.objects.get().kind == "use_two_words"


def test_she_was_written_down_and_never_came(cast, washer):
    saleem = makers.maker("Saleem", user=cast.saleem)
    use = makers.used(washer, days(0), who=saleem)
    kept = says(use=use.pk, by=cast.saleem, hours=0, words="I was in Varanasi.", at=at(days(1)))
    assert kept.counted == 0
    assert Question.objects.count() == 1


def test_to_differ_needs_words(cast, turn):
    noted(turn, by=cast.manager, hours=4)
    with pytest.raises(no.NotSaid):
        says(turn=turn.pk, by=cast.saleem)
    assert MachineUse.objects.get().her_hours is None


def test_an_officer_settles_it_once(cast, turn):
    noted(turn, by=cast.manager, hours=4)
    use = says(turn=turn.pk, by=cast.saleem, words="I left at eleven.")
    for somebody in (cast.manager, cast.saleem, cast.vikram):
        with pytest.raises(NotPermitted):
            services.settle_use(use=use.pk, hours=3, words="Log seen.", by=somebody, at=AFTER)
    settled = services.settle_use(use=use.pk, hours=3, words="Log seen.", by=cast.anil, at=AFTER)
    assert (settled.counted, settled.settled_by) == (3, "Anil Pal")
    with pytest.raises(no.TheyAgree):
        services.settle_use(use=use.pk, hours=4, words="Again.", by=cast.anil, at=AFTER)


def test_settling_needs_words_hours_of_a_day_and_two_words_that_part(cast, turn):
    use = noted(turn, by=cast.manager, hours=4)
    with pytest.raises(no.TheyAgree):
        services.settle_use(use=use.pk, hours=3, words="Log seen.", by=cast.anil, at=AFTER)
    says(turn=turn.pk, by=cast.saleem, words="I left at eleven.")
    with pytest.raises(no.NotSaid):
        services.settle_use(use=use.pk, hours=3, words=" ", by=cast.anil, at=AFTER)
    with pytest.raises(no.WrongDay):
        services.settle_use(use=use.pk, hours=25, words="Log seen.", by=cast.anil, at=AFTER)


def test_nobody_came_and_she_says_why(cast, turn):
    services.note_no_show(turn=turn.pk, by=cast.manager, at=AFTER)
    assert Notice.objects.filter(template="turn_no_show").count() == 1
    row = services.answer_no_show(turn=turn.pk, words="My child was ill.", by=cast.saleem, at=AFTER)
    assert (row.state, row.answer) == ("NO_SHOW", "My child was ill.")
    with pytest.raises(no.SaidAlready):
        services.answer_no_show(turn=turn.pk, words="Again.", by=cast.saleem, at=AFTER)


def test_an_answer_to_a_no_show_is_hers_has_words_and_answers_one(cast, turn):
    with pytest.raises(no.NotFixed):
        services.answer_no_show(turn=turn.pk, words="x", by=cast.saleem, at=AFTER)
    services.note_no_show(turn=turn.pk, by=cast.manager, at=AFTER)
    with pytest.raises(NotPermitted):
        services.answer_no_show(turn=turn.pk, words="x", by=cast.manager, at=AFTER)
    with pytest.raises(no.NotSaid):
        services.answer_no_show(turn=turn.pk, words=" ", by=cast.saleem, at=AFTER)


@pytest.mark.parametrize(("hours", "state"), [(2, "USED"), (0, "NO_SHOW")])
def test_she_came_after_all_and_an_officer_settles_whose_word_stands(cast, turn, hours, state):
    services.note_no_show(turn=turn.pk, by=cast.manager, at=AFTER)
    use = says(turn=turn.pk, by=cast.saleem, words="I was there; the gate was shut at ten.")
    assert makers.state_of(turn) == "CONTESTED"
    assert use.counted == 2
    services.settle_use(use=use.pk, hours=hours, words="Asked the guard.", by=cast.anil, at=AFTER)
    assert makers.state_of(turn) == state


def test_a_no_show_is_written_down_when_the_turn_is_over(cast, turn):
    with pytest.raises(no.NotOverYet):
        services.note_no_show(turn=turn.pk, by=cast.manager, at=at(DAY, 10))
    with pytest.raises(NotPermitted):
        services.note_no_show(turn=turn.pk, by=cast.anil, at=AFTER)
    services.note_no_show(turn=turn.pk, by=cast.manager, at=AFTER)
    with pytest.raises(no.NotFixed):
        services.note_no_show(turn=turn.pk, by=cast.manager, at=AFTER)


def test_a_use_is_not_written_down_before_it_begins_nor_twice_nor_by_others(cast, turn):
    with pytest.raises(no.NotOverYet):
        noted(turn, by=cast.manager, at=NOW)
    for somebody in (cast.saleem, cast.anil, cast.trainer):
        with pytest.raises(NotPermitted):
            noted(turn, by=somebody)
    with pytest.raises(no.WrongDay):
        noted(turn, by=cast.manager, hours=25)
    noted(turn, by=cast.manager)
    with pytest.raises(no.NotFixed):
        noted(turn, by=cast.manager)


def test_her_word_is_hers_once_and_of_a_turn_that_has_begun(cast, turn):
    with pytest.raises(no.NotOverYet):
        says(turn=turn.pk, by=cast.saleem, at=NOW)
    with pytest.raises(NotPermitted):
        says(turn=turn.pk, by=cast.meena)
    with pytest.raises(no.WrongDay):
        says(turn=turn.pk, by=cast.saleem, hours=0)
    says(turn=turn.pk, by=cast.saleem)
    with pytest.raises(no.SaidAlready):
        says(turn=turn.pk, by=cast.saleem, hours=3)


def test_somebody_without_a_turn_is_written_down_by_name_or_number(cast, washer):
    rani = makers.maker("Rani Devi")
    assert makers.used(washer, days(0), who=rani).artisan_id == rani.pk
    assert makers.used(washer, days(0)).name == "Passing trader"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"name": " "}, no.NotSaid),
        ({"artisan": "A/XXX/9"}, NoSuchMaker),
        ({"on": days(3)}, no.WrongDay),
        ({"on": makers.date(2026, 5, 1)}, no.WrongDay),
        ({"hours": 0}, no.WrongDay),
    ],
    ids=["nobody", "no such maker", "to come", "before the machine", "no hours"],
)
def test_a_use_without_a_turn_must_be_whole(cast, washer, changes, refusal):
    words = {"on": days(0), "hours": 2, "name": "Trader", "by": cast.manager, "at": at(days(0), 18)} | changes
    with pytest.raises(refusal):
        services.note_walk_in(machine=washer.pk, **words)
    assert not MachineUse.objects.exists()


def test_a_use_without_a_charge_is_refused(cast):
    with pytest.raises(no.NoCharge):
        makers.used(makers.machine(makers.centre(), rate=None), days(0))


def test_only_the_manager_writes_down_who_came(cast, washer):
    for somebody in (cast.anil, cast.saleem, cast.trainer):
        with pytest.raises(NotPermitted):
            makers.used(washer, days(0), by=somebody)
    assert not Booking.objects.exists()


def test_when_it_is_settled_the_charge_follows_and_she_is_told(cast, turn):
    noted(turn, by=cast.manager, hours=4)
    use = says(turn=turn.pk, by=cast.saleem, words="I left at eleven.")
    settled = services.settle_use(use=use.pk, hours=2, words="Log seen.", by=cast.anil, at=AFTER)
    assert settled.income == 2 * makers.HOURLY
    told = Notice.objects.get(template="use_settled")
    assert "₹120" in told.text and "Log seen." in told.text


def test_nothing_is_owed_for_a_use_settled_at_nought(cast):
    machine = makers.machine(makers.centre(), rate=15_00, basis="PIECE")
    turn = makers.asked(machine, makers.maker("Saleem", user=cast.saleem), DAY)
    noted(turn, by=cast.manager, pieces=40)
    use = says(turn=turn.pk, by=cast.saleem, hours=0, words="The machine stood still.")
    assert services.settle_use(use=use.pk, hours=0, words="So it was.", by=cast.anil, at=AFTER).income == 0


def test_while_the_centre_is_silent_no_two_words_part(cast, turn):
    says(turn=turn.pk, by=cast.saleem)
    line, _whose = queries.my_turn(turn.pk, at=AFTER)
    assert line.use and not line.use.parts
    noted(turn, by=cast.manager, hours=4)
    line, _whose = queries.my_turn(turn.pk, at=AFTER)
    assert line.use.parts


@pytest.fixture
def piecework(cast):
    """A turn at fifteen rupees a piece, of which the centre writes forty."""
    machine = makers.machine(makers.centre(), rate=15_00, basis="PIECE")
    turn = makers.asked(machine, makers.maker("Saleem", user=cast.saleem), DAY)
    return noted(turn, by=cast.manager, pieces=40)


def test_on_pieces_too_her_word_may_part_from_the_centres(cast, piecework):
    with pytest.raises(no.NotSaid):
        says(use=piecework.pk, by=cast.saleem, pieces=20)
    use = says(use=piecework.pk, by=cast.saleem, pieces=20, words="Twenty frames, not forty.")
    assert Question.objects.get().kind == "use_two_words"
    assert list(in_two_minds(Q())) == [use]
    with pytest.raises(no.NotSaid):
        services.settle_use(use=use.pk, hours=2, words="Counted.", by=cast.anil, at=AFTER)
    settled = services.settle_use(use=use.pk, hours=2, pieces=20, words="Counted.", by=cast.anil, at=AFTER)
    assert (settled.settled_pieces, settled.income) == (20, 300_00)
    assert not in_two_minds(Q()).exists()


def test_where_pieces_agree_nobody_is_asked(cast, piecework):
    says(use=piecework.pk, by=cast.saleem, pieces=40)
    assert not Question.objects.exists() and not in_two_minds(Q()).exists()
