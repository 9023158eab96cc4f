"""Centres, their companies, reports, money and promises."""

from odop.facilities.models.centres import Centre, CentreStep, Invitation
from odop.facilities.models.companies import Company, Member
from odop.facilities.models.milestones import Milestone, NewDay
from odop.facilities.models.money import Instalment, Interest, Sanction, Use
from odop.facilities.models.reports import Appraisal, Component, Report

__all__ = [
    "Appraisal",
    "Centre",
    "CentreStep",
    "Company",
    "Component",
    "Instalment",
    "Interest",
    "Invitation",
    "Member",
    "Milestone",
    "NewDay",
    "Report",
    "Sanction",
    "Use",
]
