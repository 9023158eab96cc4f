"""Before the bodies, and what their signed minutes said."""

from datetime import timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.basics.money import CRORE
from odop.casework.models import Matter
from odop.casework.rules.committees import Body, Said
from odop.facilities import services
from odop.facilities.models import CentreStep
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import refusals as no
from odop.facilities.services import Part
from odop.notices.models import Notice
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S


def put(centre, *, by=OPERATOR, at=AT):
    return services.put_before(number=centre.number, by=by, at=at)


@pytest.mark.parametrize(
    ("state", "body", "kind"),
    [
        (S.FEASIBLE, Body.DLC, "centre_screening"),
        (S.SCREENED, Body.SLSC, "centre_in_principle"),
        (S.APPRAISED, Body.SLSC, "centre_final"),
    ],
)
def test_a_centre_goes_before_the_body_whose_turn_it_is(cast, state, body, kind):
    centre = makers.centre_in(state)
    put(centre, by=cast.anil)
    matter = Matter.objects.get(about=centre.number, closed_at=None)
    assert (matter.body, matter.kind, matter.amount) == (body, kind, 3_60_00_000_00)
    assert matter.papers


def test_above_ten_crore_the_high_level_committee_decides(cast):
    centre = makers.centre_in(S.FORMED)
    services.file_report(
        number=centre.number, stage="FEASIBILITY", by=OPERATOR, at=AT,
        report=makers.report(parts=[Part("Laboratory", 15 * CRORE)], special="RESEARCH"),
    )  # fmt: skip
    put(centre)
    makers.said(centre.number)
    put(centre)
    assert Matter.objects.get(about=centre.number, closed_at=None).body == Body.HLC


@pytest.mark.parametrize("state", [S.INTEREST, S.FORMED, S.AT_SCREENING, S.IN_PRINCIPLE, S.AGREED, S.OPEN])
def test_nothing_goes_before_a_body_out_of_turn(cast, state):
    centre = makers.centre_in(state)
    with pytest.raises(CannotMoveCentre):
        put(centre)


@pytest.mark.parametrize("who", ["vikram", "manager", "farida", "auditor"])
def test_only_an_officer_of_the_district_puts_it_there(cast, who):
    centre = makers.centre_in(S.FEASIBLE)
    with pytest.raises(NotPermitted):
        put(centre, by=getattr(cast, who))


# --- the decision ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("state", "word", "then"),
    [
        (S.AT_SCREENING, Said.APPROVED, "SCREENED"),
        (S.AT_SCREENING, Said.RETURNED, "FORMED"),
        (S.AT_SCREENING, Said.REJECTED, "REJECTED"),
        (S.AT_PRINCIPLE, Said.APPROVED, "IN_PRINCIPLE"),
        (S.AT_PRINCIPLE, Said.REJECTED, "REJECTED"),
        (S.AT_FINAL, Said.APPROVED, "APPROVED"),
        (S.AT_FINAL, Said.RETURNED, "IN_PRINCIPLE"),
        (S.AT_FINAL, Said.REJECTED, "REJECTED"),
    ],
)
def test_signed_minutes_move_a_centre_on(cast, state, word, then):
    centre = makers.centre_in(state)
    makers.minutes(centre.number, word)
    services.note_decision(number=centre.number, by=cast.anil, at=AT)
    centre.refresh_from_db()
    assert centre.state == then
    assert "MT/2026-27/TST/" in CentreStep.objects.filter(centre=centre, to_state=then).latest("pk").words
    assert Notice.objects.filter(template="centre_decided").exists()


def test_without_signed_minutes_nothing_moves(cast):
    centre = makers.centre_in(S.AT_SCREENING)
    with pytest.raises(no.NotDecided):
        services.note_decision(number=centre.number, by=cast.anil, at=AT)
    makers.minutes(centre.number, Said.PUT_OFF)
    with pytest.raises(no.NotDecided):
        services.note_decision(number=centre.number, by=cast.anil, at=AT)


def test_a_decision_of_the_first_round_does_not_decide_the_second(cast):
    centre = makers.centre_in(S.AT_SCREENING)
    makers.said(centre.number, Said.RETURNED)
    later = AT + timedelta(days=9)
    words = {"number": centre.number, "by": OPERATOR, "at": later}
    services.file_report(stage="FEASIBILITY", report=makers.report(), **words)
    services.put_before(**words)
    with pytest.raises(no.NotDecided):
        services.note_decision(**words)


def test_there_is_no_decision_on_what_was_put_before_nobody(cast):
    with pytest.raises(CannotMoveCentre):
        services.note_decision(number=makers.centre_in(S.FORMED).number, by=cast.anil, at=AT)


@pytest.mark.parametrize("who", ["vikram", "manager", "auditor"])
def test_nobody_else_writes_a_decision_into_the_file(cast, who):
    centre = makers.centre_in(S.AT_SCREENING)
    makers.minutes(centre.number)
    with pytest.raises(NotPermitted):
        services.note_decision(number=centre.number, by=getattr(cast, who), at=AT)


# --- taking it back -----------------------------------------------------------------------------------
@pytest.mark.parametrize("state", [S.INTEREST, S.SCREENED, S.APPROVED, S.SANCTIONED])
def test_a_proposal_is_taken_back_with_words(cast, state):
    centre = makers.centre_in(state)
    with pytest.raises(no.Missing):
        services.withdraw(number=centre.number, words=" ", by=cast.manager, at=AT)
    services.withdraw(number=centre.number, words="The land is gone.", by=cast.manager, at=AT)
    centre.refresh_from_db()
    assert centre.state == "WITHDRAWN"


@pytest.mark.parametrize("state", [S.AT_SCREENING, S.AGREED, S.OPEN])
def test_what_is_before_a_body_or_in_work_is_not_taken_back(cast, state):
    with pytest.raises(CannotMoveCentre):
        services.withdraw(number=makers.centre_in(state).number, words="No.", by=OPERATOR, at=AT)


def test_nobody_else_takes_it_back(cast):
    with pytest.raises(NotPermitted):
        services.withdraw(number=makers.centre_in(S.FORMED).number, words="No.", by=cast.vikram, at=AT)


def test_what_is_finally_approved_is_the_cost_as_appraised_and_the_share_sanctioned_on_it(cast):
    """4.4 crore as reported gets 3.52; experts find 4.0, and 3.60 is put before the body, as it will be given."""
    centre = makers.centre_in(S.REPORTED, parts=[Part("Washing line", 4_40_00_000_00)])
    makers.appraised(centre.number)
    put(centre)
    matter = Matter.objects.get(about=centre.number, closed_at=None)
    assert matter.amount == 3_60_00_000_00
    assert ["Cost in the report", "रिपोर्ट में लागत"] in [fact[:2] for fact in matter.facts]
    makers.said(centre.number)
    given = services.sanction(
        number=centre.number, order="MSME/41/2026", sanctioned_on=makers.TODAY, by=OPERATOR, at=AT
    )
    assert given.state_share == matter.amount
