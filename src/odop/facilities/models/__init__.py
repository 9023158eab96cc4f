"""Centres, their companies, reports, money and promises."""

from odop.facilities.models.assets import Asset, AssetCheck, Parting
from odop.facilities.models.bookings import Booking, HeldHour, Idle, MachineUse, MonthReturn
from odop.facilities.models.centres import Centre, CentreStep, Invitation
from odop.facilities.models.companies import Company, Member
from odop.facilities.models.machines import ClosedDay, Machine, Rate, Tariff, Week
from odop.facilities.models.milestones import Milestone, NewDay
from odop.facilities.models.money import Instalment, Interest, Sanction, Use
from odop.facilities.models.reports import Appraisal, Component, Report

__all__ = [
    "Appraisal",
    "Asset",
    "AssetCheck",
    "Booking",
    "Centre",
    "CentreStep",
    "ClosedDay",
    "Company",
    "Component",
    "HeldHour",
    "Idle",
    "Instalment",
    "Interest",
    "Invitation",
    "Machine",
    "MachineUse",
    "Member",
    "Milestone",
    "MonthReturn",
    "NewDay",
    "Parting",
    "Rate",
    "Report",
    "Sanction",
    "Tariff",
    "Use",
    "Week",
]
