"""Filing reports: what is eligible, what is refused by name; appraisal."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW
from odop.basics.money import CRORE, LAKH
from odop.documents.models import Document
from odop.facilities import services
from odop.facilities.models import Appraisal, Report
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import refusals as no
from odop.facilities.services import Part
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S


def file(centre, stage="FEASIBILITY", *, by=OPERATOR, at=AT, paper=None, **changes):
    return services.file_report(
        number=centre.number, stage=stage, report=makers.report(**changes), paper=paper, by=by, at=at
    )


def test_a_report_is_filed_with_the_states_share_by_the_order(cast):
    centre = makers.centre_in(S.FORMED)
    made = file(centre, by=cast.manager, paper=makers.PDF)
    assert (made.cost, made.state_share) == (4 * CRORE, 3_60_00_000_00)
    assert str(made.rules_of) == "2023-10-03"
    assert made.components.count() == 2
    assert Document.objects.get().about == centre.number
    centre.refresh_from_db()
    assert centre.state == "FEASIBLE"


def test_a_dearer_project_may_get_less_and_is_filed_all_the_same(cast):
    made = file(makers.centre_in(S.FORMED), parts=[Part("All of it", 4_40_00_000_00)])
    assert made.state_share == 3_52_00_000_00


def test_until_october_2023_the_land_was_part_of_the_cost(cast):
    then = datetime(2023, 9, 1, 11, 0, tzinfo=LUCKNOW)
    centre = makers.centre_in(S.FORMED)
    made = file(centre, land_cost=1 * CRORE, at=then)
    assert (made.cost, made.state_share) == (5 * CRORE, 4 * CRORE)


def test_a_part_another_scheme_pays_for_is_not_paid_for_again(cast):
    with pytest.raises(no.FundedElsewhere) as refused:
        file(makers.centre_in(S.FORMED), parts=[Part("Line", CRORE, funded_by="MSE-CDP")])
    assert "MSE-CDP" in str(refused.value)
    assert not Report.objects.exists()


def test_of_a_central_scheme_the_state_adds_at_most_the_central_share(cast):
    centre = makers.centre_in(S.FORMED)
    with pytest.raises(no.AboveCentralShare):
        file(centre, parts=[Part("Line", 3 * CRORE, funded_by="MSE-CDP", central_share=1 * CRORE)])
    made = file(centre, parts=[Part("Line", 2 * CRORE, funded_by="MSE-CDP", central_share=1 * CRORE)])
    assert made.cost == 1 * CRORE


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"parts": [Part("All", 12 * CRORE)]}, "within_the_limit"),
    ],
)
def test_a_project_that_is_not_eligible_is_refused_with_the_condition(cast, changes, code):
    centre = makers.centre_in(S.FORMED)
    with pytest.raises(no.NotEligible) as refused:
        file(centre, **changes)
    assert refused.value.unmet == (code,)
    assert not Report.objects.exists()


def test_above_ten_crore_research_is_eligible(cast):
    made = file(makers.centre_in(S.FORMED), parts=[Part("All", 20 * CRORE)], special="RESEARCH")
    assert made.state_share == 9 * CRORE


def test_a_company_that_does_not_meet_the_order_cannot_file(cast):
    centre = makers.centre_in(S.FORMED, form="COOPERATIVE", land_of_a_member=True)
    with pytest.raises(no.NotEligible) as refused:
        file(centre)
    assert refused.value.unmet == ("form", "not_a_members_land")


def test_what_nobody_has_said_is_asked_for(cast):
    with pytest.raises(no.NotKnown):
        file(makers.centre_in(S.FORMED, near_cluster=None))


@pytest.mark.parametrize("parts", [[], [Part(" ", CRORE)], [Part("Line", 0)]])
def test_a_report_names_its_parts_with_their_cost(cast, parts):
    with pytest.raises(no.Missing):
        file(makers.centre_in(S.FORMED), parts=parts)


@pytest.mark.parametrize("state", [S.INTEREST, S.FEASIBLE, S.AT_SCREENING, S.OPEN])
def test_a_report_comes_in_its_turn(cast, state):
    centre = makers.centre_in(state)
    with pytest.raises((CannotMoveCentre, no.NotKnown)):
        file(centre)


@pytest.mark.parametrize("who", ["vikram", "trainer", "saleem", "auditor"])
def test_nobody_else_files_a_report(cast, who):
    centre = makers.centre_in(S.FORMED)
    with pytest.raises(NotPermitted):
        file(centre, by=getattr(cast, who))


# --- the project report and its appraisal ----------------------------------------------------------
def test_a_project_report_is_appraised_by_experts_through_the_cell(cast):
    centre = makers.centre_in(S.REPORTED)
    made = makers.appraised(centre.number, by=cast.cell, cost=3_90_00_000_00)
    centre.refresh_from_db()
    assert (centre.state, made.cost) == ("APPRAISED", 3_90_00_000_00)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"experts": ""}, no.Missing),
        ({"words": " "}, no.Missing),
        ({"civil_vetted_by": ""}, no.CivilNotVetted),
        ({"civil_vetted_on": None}, no.CivilNotVetted),
        ({"cost": 4 * CRORE + 100}, no.DearerThanAsked),
        ({"cost": 0}, no.DearerThanAsked),
        ({"held_on": makers.TODAY + timedelta(days=1)}, no.NotThatDay),
        ({"held_on": makers.TODAY - timedelta(days=1)}, no.NotThatDay),
    ],
)
def test_an_appraisal_that_lacks_something_is_refused(cast, changes, refusal):
    centre = makers.centre_in(S.REPORTED)
    with pytest.raises(refusal):
        makers.appraised(centre.number, **changes)
    assert not Appraisal.objects.exists()


def test_without_building_works_nobody_vets_them(cast):
    centre = makers.centre_in(S.REPORTED, parts=[Part("Machine", 40 * LAKH)])
    made = makers.appraised(centre.number, cost=40 * LAKH, civil_vetted_by="", civil_vetted_on=None)
    assert made.civil_vetted_by == ""


@pytest.mark.parametrize("who", ["rekha", "anil", "manager", "state_member", "auditor"])
def test_only_the_cell_writes_an_appraisal(cast, who):
    centre = makers.centre_in(S.REPORTED)
    with pytest.raises(NotPermitted):
        makers.appraised(centre.number, by=getattr(cast, who))


def test_there_is_nothing_to_appraise_before_the_report(cast):
    with pytest.raises(CannotMoveCentre):
        makers.appraised(makers.centre_in(S.IN_PRINCIPLE).number)


def test_a_report_goes_back_with_words_and_is_filed_anew(cast):
    centre = makers.centre_in(S.REPORTED)
    with pytest.raises(no.Missing):
        services.return_report(number=centre.number, words="", by=cast.cell, at=AT)
    services.return_report(number=centre.number, words="Three quotations are missing.", by=cast.cell, at=AT)
    centre.refresh_from_db()
    assert centre.state == "IN_PRINCIPLE"
    file(centre, "PROJECT")
    assert Report.objects.filter(stage="PROJECT").count() == 2


def test_nobody_of_the_district_returns_a_report(cast):
    with pytest.raises(NotPermitted):
        services.return_report(number=makers.centre_in(S.REPORTED).number, words="x", by=cast.rekha, at=AT)


def test_a_report_stands_as_it_was_filed(cast):
    file(makers.centre_in(S.FORMED))
    for write in (lambda: Report.objects.update(cost=1), lambda: Report.objects.update(facts={})):
        with (
            pytest.raises(IntegrityError, match="stands; a later word"),
            transaction.atomic(),
            acting(by=OPERATOR, act="tests.altered", at=AT),
        ):
            write()
