"""Whatever is tried in whatever order, states stay legal and the steps add up to the state."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.audit.models import Entry
from odop.basics.refusals import Refusal
from odop.casework import services
from odop.casework.models import Application
from odop.casework.rules import HOLDER, MOVES, State, may_move
from tests.access.makers import OPERATOR
from tests.casework.makers import AT, again, artisan, call, draft, mark, sitting

pytestmark = pytest.mark.django_db
ACTS = (
    "submit",
    "pass",
    "return",
    "reject",
    "mark",
    "select",
    "wait",
    "withdraw",
    "give_up",
    "answer",
    "begin",
)


def test_every_state_has_its_moves_and_its_holder():
    assert set(MOVES) == set(HOLDER) == set(State)
    assert not [s for s in State if may_move(s, State.DRAFT)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sequence=st.lists(
        st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.sampled_from(["no", "yes", "unsure"])),
        max_size=18,
    )
)
def test_states_stay_legal_and_steps_add_up(db, sequence):
    under = call(places_open=1)
    before = sitting(under)
    people = [artisan() for _ in range(3)]
    rows = [draft(under, of=person) for person in people]
    at = AT
    for act, who, answer in sequence:
        at += timedelta(minutes=1)
        with suppress(Refusal):
            attempt(act, again(rows[who]), before, answer, at)
        check(under)


def attempt(act, row, before, answer, at):
    words = {"by": OPERATOR, "at": at}
    if act == "submit":
        services.submit(application=row.pk, **words)
    elif act == "withdraw":
        services.withdraw(application=row.pk, **words)
    elif act == "give_up":
        services.give_up_place(application=row.pk, **words)
    elif act == "answer":
        services.answer(application=row.pk, answers={"helped_before": answer}, **words)
    elif act == "begin":
        services.begin(call=row.call.number, artisan=row.artisan_id, **words)
    elif row.number is None:
        return
    elif act == "pass":
        services.pass_scrutiny(numbers=[row.number], **words)
    elif act == "return":
        services.return_for_correction(numbers=[row.number], reasons=["craft_unclear"], **words)
    elif act == "reject":
        services.reject(numbers=[row.number], reason="not_of_the_craft", words="No", **words)
    elif act == "mark":
        mark(before, (row, 60), at=at)
    elif act == "select":
        services.select(sitting=before.number, numbers=[row.number], **words)
    elif act == "wait":
        services.put_on_waiting_list(sitting=before.number, numbers=[row.number], **words)


def check(under):
    for row in Application.objects.filter(call=under):
        state = "DRAFT"
        for step in row.steps.order_by("at", "pk"):
            assert step.from_state == state and may_move(state, State(step.to_state))
            state = step.to_state
        assert state == row.state
        if row.number:
            written = Entry.objects.filter(about_key=row.number).exclude(act="casework.marked").count()
            assert written == row.steps.count()
    assert Application.objects.filter(call=under, state="SELECTED").count() <= under.places
    passed = Application.objects.filter(call=under, state__in=["SCRUTINISED", "SELECTED", "WAITING"])
    assert all(row.finding and row.finding["met"] == 1 for row in passed)
