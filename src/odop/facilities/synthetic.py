"""Centres of the synthetic State with all that stands about them, taken in many at once."""

from odop.access.services import Actor
from odop.audit.services import intake
from odop.basics.dates import day_of
from odop.casework.queries.committees import Decision
from odop.casework.rules.committees import Said
from odop.facilities.models import (
    Appraisal,
    Asset,
    AssetCheck,
    Booking,
    Centre,
    CentreStep,
    ClosedDay,
    Company,
    Component,
    HeldHour,
    Idle,
    Instalment,
    Interest,
    Invitation,
    Machine,
    MachineUse,
    Member,
    Milestone,
    MonthReturn,
    NewDay,
    Rate,
    Report,
    Sanction,
    Tariff,
    Use,
    Week,
)
from odop.facilities.rules import CentreState, Stage
from odop.facilities.rules.states import IN_PRINCIPLE
from odop.facilities.services.deciding import body_of
from odop.facilities.services.letters import agreement_letter, in_principle_letter, sanction_letter
from odop.facilities.services.reporting import last_report

take_in = intake(
    Appraisal, Asset, AssetCheck, Booking, Centre, CentreStep, ClosedDay, Company, Component, HeldHour, Idle,
    Instalment, Interest, Invitation, Machine, MachineUse, Member, Milestone, MonthReturn, NewDay, Rate,
    Report, Sanction, Tariff, Use, Week,
)  # fmt: skip


def issue_letters(*, district: str, by: Actor) -> int:
    """Issue the letters of a district's centres for the steps they have behind them. How many letters."""
    steps = CentreStep.objects.filter(
        district_id=district,
        to_state__in=(CentreState.IN_PRINCIPLE, CentreState.SANCTIONED, CentreState.AGREED),
    ).select_related("centre")
    issued = 0
    for step in steps.order_by("at", "pk"):
        centre, at = step.centre, step.at
        if step.to_state == CentreState.IN_PRINCIPLE:
            report = last_report(centre.pk, Stage.FEASIBILITY)
            assert report is not None
            body = body_of(report, IN_PRINCIPLE)
            said = Decision(
                centre.number, IN_PRINCIPLE, body, Said.APPROVED, (), "", "", "", 0, day_of(at), at
            )
            in_principle_letter(centre, said, report, by=by, at=at)
        elif step.to_state == CentreState.SANCTIONED:
            sanction_letter(centre, centre.sanction, None, by=by, at=at)
        else:
            agreement_letter(centre, centre.sanction, by=by, at=at)
        issued += 1
    return issued
