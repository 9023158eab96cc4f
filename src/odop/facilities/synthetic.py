"""Centres of the synthetic State with all that stands about them, taken in many at once."""

from dataclasses import dataclass
from datetime import date

from odop.access.services import Actor
from odop.audit.services import intake
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.queries.committees import Decision
from odop.casework.rules.committees import Body, Said
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
from odop.facilities.rules.states import FINAL, IN_PRINCIPLE
from odop.facilities.services.deciding import body_of
from odop.facilities.services.letters import agreement_letter, in_principle_letter, sanction_letter
from odop.facilities.services.reporting import as_appraised, last_report

take_in = intake(
    Appraisal, Asset, AssetCheck, Booking, Centre, CentreStep, ClosedDay, Company, Component, HeldHour, Idle,
    Instalment, Interest, Invitation, Machine, MachineUse, Member, Milestone, MonthReturn, NewDay, Rate,
    Report, Sanction, Tariff, Use, Week,
)  # fmt: skip


@dataclass(frozen=True)
class Approved:
    """A centre that came past the State's final approval: before whom, since when, on which day, of what sum."""

    number: str
    title: Named
    district: str
    body: Body
    since: date
    on: date
    put_by: str
    share: Paise


def finally_approved() -> list[Approved]:
    """Every centre that was finally approved, as its own steps say."""
    steps = CentreStep.objects.filter(to_state__in=(CentreState.AT_FINAL, CentreState.APPROVED))
    put: dict[object, CentreStep] = {}
    found: list[Approved] = []
    for step in steps.select_related("centre__company").order_by("at", "pk"):
        if step.to_state == CentreState.AT_FINAL:
            put[step.centre_id] = step
            continue
        centre, report = step.centre, last_report(step.centre_id, Stage.PROJECT)
        assert report is not None
        before = put[centre.pk]
        found.append(
            Approved(
                centre.number, centre.named, centre.district_id, body_of(report, FINAL), day_of(before.at),
                day_of(step.at), before.by_name, as_appraised(centre, report)[1],
            )
        )  # fmt: skip
    return found


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
