"""The notice, the first word, the company with its members."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.facilities import services
from odop.facilities.models import Centre, Company, Invitation, Member
from odop.facilities.queries.conditions import conditions_of
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import refusals as no
from odop.facilities.services import NewMember
from odop.facilities.services.centres import NoSuchCentre
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, OFFICE, S


# --- the notice ----------------------------------------------------------------------------
def test_an_officer_of_the_district_notes_the_notice(cast):
    made = makers.invitation(by=cast.anil)
    assert (made.district_id, made.newspaper) == ("179", "Aaj, 10 November 2026")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"product": "chikankari"}, no.ProductNotOfDistrict),
        ({"newspaper": " "}, no.Missing),
        ({"address": ""}, no.Missing),
        ({"closes_on": date(2026, 1, 1)}, no.Missing),
    ],
)
def test_a_notice_that_lacks_something_is_refused(cast, changes, refusal):
    with pytest.raises(refusal):
        makers.invitation(by=cast.anil, **changes)
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("who", ["vikram", "farida", "manager", "saleem", "auditor"])
def test_nobody_else_notes_a_notice(cast, who):
    with pytest.raises(NotPermitted):
        makers.invitation(by=getattr(cast, who))


# --- the first word ---------------------------------------------------------------------------
def test_a_company_expresses_interest_for_itself(cast):
    centre = makers.interest(by=cast.manager)
    assert (centre.state, centre.office_id, centre.kinds) == ("INTEREST", OFFICE, ["TESTING", "PRODUCTION"])


def test_an_officer_takes_it_in_across_the_table_without_an_office(cast):
    assert makers.interest(by=cast.anil, office=None).office_id is None


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"kinds": []}, no.Missing),
        ({"kinds": ["SOMETHING"]}, no.Missing),
        ({"name_hi": " "}, no.Missing),
        ({"promoter": ""}, no.Missing),
        ({"office": "tools-and-sons"}, no.NotACompany),
        ({"at": AT + timedelta(days=31)}, no.InvitationClosed),
    ],
)
def test_a_word_that_lacks_something_is_refused(cast, changes, refusal):
    under = makers.invitation().pk
    with pytest.raises(refusal):
        makers.interest(invitation=under, **changes)
    assert not Centre.objects.exists()


@pytest.mark.parametrize("who", ["vikram", "trainer", "lab", "saleem"])
def test_nobody_speaks_for_another_company(cast, who):
    under = makers.invitation().pk
    with pytest.raises(NotPermitted):
        makers.interest(invitation=under, by=getattr(cast, who))


# --- the company --------------------------------------------------------------------------------
def enter(centre, *, by=OPERATOR, people=None, office=None, **changes):
    return services.enter_company(
        number=centre.number, company=makers.company(**changes), members=people or makers.members(),
        office=office, by=by, at=AT,
    )  # fmt: skip


def test_the_company_is_entered_with_its_members_by_whoever_runs_it(cast):
    centre = makers.interest()
    row = enter(centre, by=cast.manager)
    centre.refresh_from_db()
    assert (centre.state, row.members.count()) == ("FORMED", 20)


def test_an_officer_gives_a_proposal_its_office(cast):
    centre = makers.interest(office=None)
    enter(centre, by=cast.anil, office=OFFICE)
    centre.refresh_from_db()
    assert (centre.state, centre.office_id) == ("FORMED", OFFICE)


def test_it_may_be_entered_anew_until_it_is_filed(cast):
    centre = makers.centre_in(S.FORMED)
    enter(centre, by=cast.manager, people=makers.members(25), name="Another name")
    assert Company.objects.get().name == "Another name"
    assert Member.objects.count() == 25


@pytest.mark.parametrize("state", [S.FEASIBLE, S.AT_SCREENING, S.AT_PRINCIPLE, S.AGREED])
def test_a_filed_proposal_keeps_its_members(cast, state):
    centre = makers.centre_in(state)
    with pytest.raises(CannotMoveCentre):
        enter(centre)
    assert Member.objects.count() == 20


def test_a_company_without_an_office_gets_one(cast):
    centre = makers.interest(by=cast.anil, office=None)
    enter(centre)
    centre.refresh_from_db()
    assert centre.state == "FORMED" and centre.office.kind == "CENTRE"
    assert (centre.office.district_id, centre.office.name_en) == (centre.district_id, centre.company.name)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"shares": 1999}, no.SharesDiffer),
        ({"registration": ""}, no.Missing),
        ({"state_representative": ""}, no.Missing),
        ({"registered_on": makers.TODAY + timedelta(days=1)}, no.NotThatDay),
        ({"people": [NewMember(" ", 2000, True)]}, no.Missing),
        ({"people": [NewMember("Rani", 2000, True, artisan="A/BHD/9999999")]}, no.NoSuchMaker),
        ({"office": "tools-and-sons"}, no.NotACompany),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(cast, changes, refusal):
    centre = makers.interest()
    with pytest.raises(refusal):
        enter(centre, **changes)
    assert not Company.objects.exists()
    centre.refresh_from_db()
    assert centre.state == "INTEREST"


def test_a_maker_is_named_once(cast):
    rani = makers.maker()
    twice = [NewMember("Rani", 1000, True, artisan=rani.number)] * 2
    with pytest.raises(no.TwiceNamed):
        enter(makers.interest(), people=twice)


@pytest.mark.parametrize("who", ["vikram", "trainer", "saleem", "auditor"])
def test_nobody_else_enters_a_company(cast, who):
    centre = makers.interest()
    with pytest.raises(NotPermitted):
        enter(centre, by=getattr(cast, who))


def test_a_centre_nobody_knows_is_said_so(cast):
    with pytest.raises(NoSuchCentre):
        services.put_before(number="C/none", by=OPERATOR, at=AT)


# --- what the order says of it ------------------------------------------------------------------
def unmet(row) -> set[str]:
    return {one.code for one in conditions_of(row, on=makers.TODAY) if not one.is_met}


def test_a_company_that_meets_the_order_is_shown_so(cast):
    assert unmet(enter(makers.interest())) == set()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"form": "COOPERATIVE"}, "form"),
        ({"people": makers.members(10)}, "members"),
        ({"people": [NewMember("Big", 201, True), *[NewMember(f"M{n}", 1799 // 19, True) for n in range(18)],
                     NewMember("Rest", 1799 - 18 * (1799 // 19), True)]}, "holding"),
        ({"people": [NewMember(f"M{n}", 100, n < 13) for n in range(20)]}, "members_of_product"),
        ({"admits_state": False}, "admits_state"),
        ({"land": "LEASED", "lease_years": 24}, "land_held"),
        ({"land_of_a_member": True}, "not_a_members_land"),
        ({"near_cluster": None}, "near_cluster"),
    ],
)  # fmt: skip
def test_each_condition_that_fails_or_is_not_known_is_named(cast, changes, code):
    assert code in unmet(enter(makers.interest(), **changes))


def test_husband_and_wife_of_the_register_are_one_family(cast):
    one, other = makers.maker("Rani Devi"), makers.maker("Raju Lal")
    makers.wed(one, other)
    people = [
        NewMember("Rani", 100, True, artisan=one.number),
        NewMember("Raju", 100, True, artisan=other.number),
    ]
    assert unmet(enter(makers.interest(), people=[*people, *makers.members()[:18]])) == {"one_of_a_family"}


def test_a_family_in_two_centres_becomes_a_question_and_stops_nobody(cast):
    one, other = makers.maker("Rani Devi"), makers.maker("Raju Lal")
    makers.wed(one, other)
    under = makers.invitation().pk
    first, second = (makers.interest(invitation=under) for _ in range(2))
    enter(first, people=[NewMember("Rani", 100, True, artisan=one.number), *makers.members()[:19]])
    assert not Question.objects.exists()
    enter(second, people=[NewMember("Raju", 100, True, artisan=other.number), *makers.members()[:19]])
    asked = Question.objects.get()
    assert (asked.kind, asked.facts["other"]) == ("centre_member_elsewhere", first.number)
    assert Centre.objects.filter(state="FORMED").count() == 2


def test_the_database_wants_an_office_of_a_centre_that_is_formed(cast):
    centre = makers.interest(office=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Centre.objects.filter(pk=centre.pk).update(state="FORMED")
