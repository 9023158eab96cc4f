"""A district's action plan: a first day stands, a later one stands beside it, and each line says what it needs."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.casework.services.committees import Said
from odop.plans.models import ActionPlan, Intervention, LaterDay, Point, Step
from odop.plans.queries.action import plan_page
from odop.plans.queries.cells import plan_steps_due, plan_steps_in_time
from odop.plans.queries.charts import chart
from odop.plans.queries.piles import PlanPiles, plan_piles
from odop.plans.queries.state_plans import state_plans
from odop.plans.rules.action import (
    Blank,
    Ended,
    Head,
    InFuture,
    NoHead,
    NoPlan,
    NoSum,
    NotAfter,
    NotDecided,
    NothingNew,
    NothingToAdopt,
    PlanBegun,
    PointAnswered,
    Standing,
    State,
    StepDone,
    StepsOpen,
    standing,
)
from odop.plans.services.action import (
    Line,
    add_line,
    begin_plan,
    close_line,
    finish_step,
    give_up_line,
    move_step,
    promise_step,
)
from odop.plans.services.adopting import adopt_plan, put_plan
from odop.plans.services.points import answer_point, note_point
from tests.access.makers import BHADOHI
from tests.casework.committees import makers as committees
from tests.casework.makers import AT, CARPETS, product_of_district

pytestmark = pytest.mark.django_db
TODAY = day_of(AT)
PDF = b"%PDF-1.7 work order"


def day(n: int) -> date:
    return TODAY + timedelta(days=n)


def line(**changes) -> Line:
    told = {
        "head": "TECHNOLOGY", "gap": "Dyeing is done by hand and the shade differs.", "what": "A dye house",
        "owner": "Deputy Commissioner, Industries", "money": "no_money", "origin": "STUDY",
        "first_step": "Site chosen", "promised_on": day(30), "estimate": 40_00_000_00, "product": CARPETS,
    }  # fmt: skip
    return Line(**{**told, **changes})


@pytest.fixture
def plan(cast):
    product_of_district()
    return begin_plan(district=BHADOHI, by=cast.rekha, at=AT)


@pytest.fixture
def row(cast, plan):
    return add_line(district=BHADOHI, line=line(), by=cast.rekha, at=AT)


def step_of(row: Intervention) -> Step:
    return row.steps.get()


# --- it works -----------------------------------------------------------------------
def test_a_plan_has_a_number_of_its_district_and_year(plan):
    assert plan.number.endswith("/01") and plan.adopted_on is None


def test_a_line_comes_with_its_first_promise(row):
    assert (row.place, row.state, row.estimate) == (1, "OPEN", 40_00_000_00)
    assert (step_of(row).promised_on, step_of(row).present_on) == (day(30), day(30))


def test_a_later_day_stands_beside_the_first(cast, row):
    step = step_of(row)
    move_step(step=step.pk, expected_on=day(60), reason="The land is in dispute.", by=cast.anil, at=AT)
    move_step(step=step.pk, expected_on=day(90), reason="The court has not sat.", by=cast.anil, at=AT)
    step.refresh_from_db()
    assert (step.promised_on, step.present_on) == (day(30), day(90))
    assert [d.expected_on for d in LaterDay.objects.order_by("expected_on")] == [day(60), day(90)]


def test_a_step_is_done_with_what_shows_it(cast, row):
    done = finish_step(
        step=step_of(row).pk, done_on=TODAY, evidence="Site plan signed.", paper=("plan.pdf", PDF),
        by=cast.anil, at=AT,
    )  # fmt: skip
    assert done.done_on == TODAY and done.paper is not None
    assert close_line(line=row.pk, by=cast.rekha, at=AT).state == State.DONE


def test_a_point_of_a_meeting_becomes_a_line(cast, plan):
    point = noted(cast)
    made = add_line(district=BHADOHI, line=line(origin="MEETING"), point=point.pk, by=cast.rekha, at=AT)
    point.refresh_from_db()
    assert (point.intervention, point.answered_by) == (made, cast.rekha.name)


def test_a_point_may_be_answered_in_words(cast, plan):
    point = answer_point(point=noted(cast).pk, answer="The road is the municipality's.", by=cast.rekha, at=AT)
    assert point.answer and point.intervention is None


def test_what_waits_of_a_plan_is_its_approval_its_late_steps_and_open_points(cast, row):
    assert plan_piles(BHADOHI, day(31)) == PlanPiles(None, 1, day(30), 0, None)
    noted(cast)
    plan = put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    page = plan_page(BHADOHI, today=TODAY)
    assert page.waits and not (page.approved or page.may_be_put)
    committees.decided(plan.number, "action_plan", said=Said.APPROVED)
    piles, page = plan_piles(BHADOHI, TODAY), plan_page(BHADOHI, today=TODAY)
    assert (piles.decided_on, piles.late, piles.points) == (TODAY, 0, 1)
    assert page.approved and not page.may_be_put
    adopt_plan(district=BHADOHI, by=cast.rekha, at=AT)
    assert plan_piles(BHADOHI, TODAY).decided_on is None


def test_a_plan_sent_back_may_be_put_again(cast, row):
    plan = put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    committees.decided(plan.number, "action_plan", said=Said.RETURNED)
    page = plan_page(BHADOHI, today=TODAY)
    assert page.may_be_put and page.decision.said == Said.RETURNED
    assert put_plan(district=BHADOHI, by=cast.rekha, at=AT + timedelta(hours=1)).put_at


def test_the_committee_adopts_it_in_signed_minutes(cast, row):
    plan = put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    with pytest.raises(NotDecided):
        adopt_plan(district=BHADOHI, by=cast.rekha, at=AT)
    committees.decided(plan.number, "action_plan", said=Said.APPROVED)
    adopted = adopt_plan(district=BHADOHI, by=cast.rekha, at=AT)
    assert adopted.adopted_on is not None and adopted.adopted_by


def test_one_decision_does_not_adopt_a_plan_that_was_put_again(cast, row):
    plan = put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    committees.decided(plan.number, "action_plan", said=Said.APPROVED)
    adopt_plan(district=BHADOHI, by=cast.rekha, at=AT)
    later = AT + timedelta(days=200)
    add_line(district=BHADOHI, line=line(what="A second line"), by=cast.rekha, at=later)
    put_plan(district=BHADOHI, by=cast.rekha, at=later)
    with pytest.raises(NotDecided):
        adopt_plan(district=BHADOHI, by=cast.rekha, at=later)


def test_lines_added_since_the_adoption_are_told_apart_and_put_before_the_committee_again(cast, row):
    plan = put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    meeting = committees.decided(plan.number, "action_plan", said=Said.APPROVED)
    adopt_plan(district=BHADOHI, by=cast.rekha, at=AT)
    with pytest.raises(NothingNew):
        put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    later = AT + timedelta(days=200)
    new = add_line(district=BHADOHI, line=line(what="A second line"), by=cast.rekha, at=later)
    page = plan_page(BHADOHI, today=day_of(later))
    assert [one.what for one in page.came_later] == ["A second line"]
    assert page.may_be_put and not page.approved
    assert next(one for one in state_plans(today=TODAY).rows if one.number).came_later == 1
    put_plan(district=BHADOHI, by=cast.rekha, at=later)
    assert not plan_page(BHADOHI, today=day_of(later)).may_be_put
    second = committees.decided(plan.number, "action_plan", said=Said.APPROVED, at=later + timedelta(days=1))
    assert plan_page(BHADOHI, today=day_of(later)).approved
    assert plan_piles(BHADOHI, day_of(later)).decided_on is not None
    stands = adopt_plan(district=BHADOHI, by=cast.rekha, at=later + timedelta(days=2))
    assert stands.adopted_by == meeting.number  # the first adoption is not overwritten
    page = plan_page(BHADOHI, today=day_of(later))
    assert (page.came_later, plan_piles(BHADOHI, TODAY).decided_on) == ((), None)
    assert [(meeting, n) for _on, meeting, n in page.adopted_since] == [(second.number, 1)]
    row.refresh_from_db()
    new.refresh_from_db()
    assert (row.adopted_by, new.adopted_by) == (meeting.number, second.number)


def test_what_the_committee_adopted_stays_adopted(cast, row):
    plan = put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    committees.decided(plan.number, "action_plan", said=Said.APPROVED)
    adopt_plan(district=BHADOHI, by=cast.rekha, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Intervention.objects.filter(pk=row.pk).update(adopted_on=None, adopted_by="")
    with pytest.raises(IntegrityError, match="never altered"), transaction.atomic():
        ActionPlan.objects.update(adopted_on=day(-30))


def noted(cast) -> Point:
    return note_point(
        district=BHADOHI, body="UDYOG_BANDHU", held_on=day(-3), raised_by="Carpet exporters",
        said="Power fails every evening.", by=cast.anil, at=AT,
    )  # fmt: skip


# --- its noes, and then nothing is written ------------------------------------------------
def test_a_second_plan_is_refused(cast, plan):
    with pytest.raises(PlanBegun):
        begin_plan(district=BHADOHI, by=cast.rekha, at=AT)


def test_nobody_plans_for_another_district(cast, row):
    for who in (cast.vikram, cast.saleem, cast.auditor):
        with pytest.raises(NotPermitted):
            add_line(district=BHADOHI, line=line(), by=who, at=AT)
        with pytest.raises(NotPermitted):
            move_step(step=step_of(row).pk, expected_on=day(90), reason="x", by=who, at=AT)
    assert Intervention.objects.count() == 1 and not LaterDay.objects.exists()


@pytest.mark.parametrize("field", ["gap", "what", "owner"])
def test_a_line_says_what_it_needs(cast, plan, field):
    with pytest.raises(Blank) as no:
        add_line(district=BHADOHI, line=line(**{field: "  "}), by=cast.rekha, at=AT)
    assert no.value.field == field and not Intervention.objects.exists()


def test_a_line_without_its_first_step_is_not_half_written(cast, plan):
    with pytest.raises(Blank):
        add_line(district=BHADOHI, line=line(first_step=" "), by=cast.rekha, at=AT)
    assert not Intervention.objects.exists()


def test_money_has_a_head_and_an_estimate_is_a_sum(cast, plan):
    with pytest.raises(NoHead):
        add_line(district=BHADOHI, line=line(money="a purse"), by=cast.rekha, at=AT)
    with pytest.raises(NoSum):
        add_line(district=BHADOHI, line=line(estimate=0), by=cast.rekha, at=AT)
    assert add_line(district=BHADOHI, line=line(estimate=None), by=cast.rekha, at=AT).estimate is None


def test_there_is_no_line_without_a_plan(cast):
    with pytest.raises(NoPlan):
        add_line(district=BHADOHI, line=line(), by=cast.rekha, at=AT)
    with pytest.raises(NoPlan):
        put_plan(district=BHADOHI, by=cast.rekha, at=AT)


def test_a_later_day_is_later_and_says_why(cast, row):
    with pytest.raises(NotAfter):
        move_step(step=step_of(row).pk, expected_on=day(30), reason="No change.", by=cast.anil, at=AT)
    with pytest.raises(Blank):
        move_step(step=step_of(row).pk, expected_on=day(31), reason=" ", by=cast.anil, at=AT)
    assert not LaterDay.objects.exists()


def test_nothing_is_done_tomorrow_or_without_evidence(cast, row):
    with pytest.raises(InFuture):
        finish_step(step=step_of(row).pk, done_on=day(1), evidence="Seen.", by=cast.anil, at=AT)
    with pytest.raises(Blank):
        finish_step(step=step_of(row).pk, done_on=TODAY, evidence="", by=cast.anil, at=AT)
    assert step_of(row).done_on is None


def test_a_line_with_open_steps_is_not_done(cast, row):
    promise_step(line=row.pk, what="Machines in place", promised_on=day(200), by=cast.rekha, at=AT)
    with pytest.raises(StepsOpen):
        close_line(line=row.pk, by=cast.rekha, at=AT)


def test_a_line_given_up_says_why_and_stays(cast, row):
    with pytest.raises(Blank):
        give_up_line(line=row.pk, reason="", by=cast.rekha, at=AT)
    give_up_line(line=row.pk, reason="The cluster has moved.", by=cast.rekha, at=AT)
    for act in (
        lambda: promise_step(line=row.pk, what="More", promised_on=day(9), by=cast.rekha, at=AT),
        lambda: move_step(step=step_of(row).pk, expected_on=day(90), reason="x", by=cast.rekha, at=AT),
        lambda: close_line(line=row.pk, by=cast.rekha, at=AT),
        lambda: give_up_line(line=row.pk, reason="Again", by=cast.rekha, at=AT),
    ):
        with pytest.raises(Ended):
            act()


def test_a_step_is_done_once(cast, row):
    finish_step(step=step_of(row).pk, done_on=TODAY, evidence="Seen.", by=cast.anil, at=AT)
    with pytest.raises(StepDone):
        finish_step(step=step_of(row).pk, done_on=TODAY, evidence="Again.", by=cast.anil, at=AT)


def test_a_point_is_answered_once_and_never_by_nothing(cast, plan):
    point = noted(cast)
    with pytest.raises(Blank):
        answer_point(point=point.pk, answer=" ", by=cast.rekha, at=AT)
    answer_point(point=point.pk, answer="Done.", by=cast.rekha, at=AT)
    with pytest.raises(PointAnswered):
        add_line(district=BHADOHI, line=line(), point=point.pk, by=cast.rekha, at=AT)
    assert not Intervention.objects.exists()


def test_a_point_says_who_raised_it_and_when(cast, plan):
    told = {"district": BHADOHI, "body": "DIEPC", "by": cast.anil, "at": AT}
    with pytest.raises(Blank):
        note_point(held_on=TODAY, raised_by="", said="Power fails.", **told)
    with pytest.raises(InFuture):
        note_point(held_on=day(1), raised_by="Weavers", said="Power fails.", **told)
    assert not Point.objects.exists()


def test_an_empty_plan_is_not_put_before_the_committee(cast, plan):
    with pytest.raises(NothingToAdopt):
        put_plan(district=BHADOHI, by=cast.rekha, at=AT)
    assert not ActionPlan.objects.get().put_at


# --- the database itself ----------------------------------------------------------------
def test_no_path_changes_a_first_day(cast, row):
    with pytest.raises(IntegrityError), transaction.atomic():
        Step.objects.update(promised_on=day(60))
    with pytest.raises(IntegrityError), transaction.atomic():
        Step.objects.all().delete()


def test_no_path_changes_a_later_day(cast, row):
    move_step(step=step_of(row).pk, expected_on=day(60), reason="Rain.", by=cast.anil, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        LaterDay.objects.update(expected_on=day(40))


# --- as it is read ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("present", "done", "expected"),
    [
        (30, None, Standing.AHEAD), (60, None, Standing.MOVED), (-1, None, Standing.LATE),
        (60, 20, Standing.IN_TIME), (60, 50, Standing.DONE_LATE), (30, 30, Standing.IN_TIME),
    ],
)  # fmt: skip
def test_a_step_is_held_against_its_first_promise(present, done, expected):
    first = day(min(present, 30))
    written = {"written_on": day(-60)}
    assert standing(first, day(present), None if done is None else day(done), TODAY, **written) is expected


def test_what_was_done_before_its_promise_was_written_down_is_not_done_in_time(cast, row):
    assert standing(day(-30), day(-30), day(-31), TODAY, written_on=TODAY) is Standing.DONE_BEFORE
    step = promise_step(line=row.pk, what="Long over", promised_on=day(-30), by=cast.rekha, at=AT)
    finish_step(step=step.pk, done_on=day(-31), evidence="Seen.", by=cast.anil, at=AT)
    assert sum(cell.count for cell in plan_steps_due(TODAY)) == 1
    assert plan_steps_in_time(TODAY) == ()
    assert {r.district.code: r for r in state_plans(today=TODAY).rows}[BHADOHI].in_time == 0


def test_done_in_time_and_said_only_after_the_day_says_when_it_was_said(cast, row):
    step, later = step_of(row), AT + timedelta(days=90)
    finish_step(step=step.pk, done_on=day(29), evidence="Seen.", by=cast.anil, at=later)
    (shown,) = plan_page(BHADOHI, today=day(100)).lines[0].steps
    assert (shown.standing, shown.said_late, shown.said_on) == (Standing.IN_TIME, True, day(90))


def test_the_page_the_chart_and_the_state_tell_the_same(cast, row, django_assert_num_queries):
    promise_step(line=row.pk, what="Old promise", promised_on=day(-40), by=cast.rekha, at=AT)
    move_step(
        step=step_of_named(row, "Site chosen"), expected_on=day(45), reason="Rain.", by=cast.anil, at=AT
    )
    page = plan_page(BHADOHI, today=TODAY)
    assert (len(page.lines), page.steps, page.late, page.moved) == (1, 2, 1, 1)
    assert dict(page.heads)[Head.TECHNOLOGY][0].next.what == "Old promise"
    drawn = chart(page)
    assert drawn.today is not None and len(drawn.bars) == 1 and len(drawn.bars[0].first) == 2
    of = {r.district.code: r for r in state_plans(today=TODAY).rows}[BHADOHI]
    assert (of.lines, of.steps, of.due, of.in_time, of.late, of.moved, of.kept) == (1, 2, 1, 0, 1, 1, 0)


def step_of_named(row: Intervention, what: str):
    return row.steps.get(what=what).pk


def test_the_state_is_read_in_as_many_queries_however_many_lines(cast, row, django_assert_max_num_queries):
    for _ in range(5):
        add_line(district=BHADOHI, line=line(), by=cast.rekha, at=AT)
    with django_assert_max_num_queries(8):
        state_plans(today=TODAY)
    with django_assert_max_num_queries(10):
        plan_page(BHADOHI, today=TODAY)


def test_its_figures_are_the_same_counted_plainly(cast, row):
    long_ago = AT - timedelta(days=60)
    late = promise_step(line=row.pk, what="Kept late", promised_on=day(-40), by=cast.rekha, at=long_ago)
    kept = promise_step(line=row.pk, what="Kept", promised_on=day(-30), by=cast.rekha, at=long_ago)
    for step, done_on in ((late, day(-20)), (kept, day(-30))):
        finish_step(step=step.pk, done_on=done_on, evidence="Seen.", by=cast.anil, at=AT)
    due = [s for s in Step.objects.all() if s.promised_on <= TODAY]
    in_time = [s for s in due if s.done_on and s.done_on <= s.promised_on]
    assert sum(cell.count for cell in plan_steps_due(TODAY)) == len(due) == 2
    assert sum(cell.count for cell in plan_steps_in_time(TODAY)) == len(in_time) == 1


def test_giving_a_line_up_takes_away_what_was_to_come_and_not_what_was_due(cast, row):
    promise_step(line=row.pk, what="Late already", promised_on=day(-40), by=cast.rekha, at=AT)
    give_up_line(line=row.pk, reason="Moved.", by=cast.rekha, at=AT)
    assert sum(cell.count for cell in plan_steps_due(day(60))) == 1
    of = {r.district.code: r for r in state_plans(today=day(60)).rows}[BHADOHI]
    assert (of.due, of.in_time, of.steps, of.late) == (1, 0, 0, 0)


def test_no_path_changes_what_was_said_to_be_done(cast, row):
    finish_step(step=step_of(row).pk, done_on=TODAY, evidence="Seen.", by=cast.anil, at=AT)
    for change in ({"done_on": day(-5)}, {"done_on": None}, {"evidence": "Seen by all."}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Step.objects.update(**change)
