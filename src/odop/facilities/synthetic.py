"""Centres of the synthetic State with all that stands about them, taken in many at once."""

from odop.audit.services import intake
from odop.facilities.models import (
    Centre,
    CentreStep,
    Company,
    Component,
    Instalment,
    Interest,
    Invitation,
    Member,
    Milestone,
    NewDay,
    Report,
    Sanction,
    Use,
)

take_in = intake(
    Centre, CentreStep, Company, Component, Instalment, Interest, Invitation, Member, Milestone, NewDay, Report,
    Sanction, Use,
)  # fmt: skip
