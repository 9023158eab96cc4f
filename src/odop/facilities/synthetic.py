"""Centres of the synthetic State with all that stands about them, taken in many at once."""

from odop.audit.services import intake
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

take_in = intake(
    Appraisal, Asset, AssetCheck, Booking, Centre, CentreStep, ClosedDay, Company, Component, HeldHour, Idle,
    Instalment, Interest, Invitation, Machine, MachineUse, Member, Milestone, MonthReturn, NewDay, Rate,
    Report, Sanction, Tariff, Use, Week,
)  # fmt: skip
