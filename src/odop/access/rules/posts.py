"""Who may do what: posts, and what each post may do."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The post a person is charged with, by a dated posting."""

    DEPUTY_COMMISSIONER = "DEPUTY_COMMISSIONER", _("Deputy Commissioner, Industries")
    DISTRICT_OFFICER = "DISTRICT_OFFICER", _("officer of the district industries centre")
    COMMITTEE_MEMBER = "COMMITTEE_MEMBER", _("member of a committee of the district")
    STATE_MEMBER = "STATE_MEMBER", _("member of a committee of the State")
    BANK_OFFICER = "BANK_OFFICER", _("officer of a bank branch")
    TRAINER = "TRAINER", _("trainer")
    SUPPLIER = "SUPPLIER", _("toolkit supplier")
    LAB = "LAB", _("officer of a laboratory")
    CENTRE = "CENTRE", _("manager of a common facility centre")
    SURVEYOR = "SURVEYOR", _("surveyor")
    ENQUIRER = "ENQUIRER", _("enquirer into outcomes")
    CELL_OFFICER = "CELL_OFFICER", _("officer of the ODOP Cell")
    ACCOUNTS_OFFICER = "ACCOUNTS_OFFICER", _("accounts officer")
    AUDITOR = "AUDITOR", _("auditor")


class Permission(StrEnum):
    # in a district
    SEE_CASES = "SEE_CASES"
    ENROL_FOR_ANOTHER = "ENROL_FOR_ANOTHER"
    IMPORT_PEOPLE = "IMPORT_PEOPLE"
    ANSWER_QUESTIONS = "ANSWER_QUESTIONS"
    OPEN_CALL = "OPEN_CALL"
    SCRUTINISE = "SCRUTINISE"
    INTERVIEW = "INTERVIEW"
    SELECT = "SELECT"
    OPEN_BATCH = "OPEN_BATCH"
    CERTIFY = "CERTIFY"
    ORDER_TOOLKITS = "ORDER_TOOLKITS"
    WITNESS_HANDOVER = "WITNESS_HANDOVER"
    SEND_TO_BANK = "SEND_TO_BANK"
    PASS_CLAIM = "PASS_CLAIM"
    INSPECT = "INSPECT"
    SEE_MONEY = "SEE_MONEY"
    PREPARE_PAYMENT = "PREPARE_PAYMENT"
    CHECK_PAYMENT = "CHECK_PAYMENT"
    CHANGE_ACCOUNT = "CHANGE_ACCOUNT"
    CALL_MEETING = "CALL_MEETING"
    CALL_STATE_MEETING = "CALL_STATE_MEETING"
    SIT = "SIT"
    HOLD_FAIR = "HOLD_FAIR"
    SCREEN_CENTRE = "SCREEN_CENTRE"
    PLAN = "PLAN"
    SURVEY = "SURVEY"
    PROVE_QUALITY = "PROVE_QUALITY"
    PROPOSE_DISH = "PROPOSE_DISH"
    # at an office of one's own
    DECIDE_LOAN = "DECIDE_LOAN"
    RUN_BATCH = "RUN_BATCH"
    SUPPLY_TOOLKITS = "SUPPLY_TOOLKITS"
    TEST = "TEST"
    RUN_CENTRE = "RUN_CENTRE"
    # outcomes
    ASK_OUTCOME = "ASK_OUTCOME"
    CONFIRM_OUTCOME = "CONFIRM_OUTCOME"
    # in the State
    SEE_STATE = "SEE_STATE"
    SEE_HISTORY = "SEE_HISTORY"
    PUBLISH_FIGURES = "PUBLISH_FIGURES"
    ALLOT = "ALLOT"
    CONFIRM_ALLOTMENT = "CONFIRM_ALLOTMENT"
    TRY_RULES = "TRY_RULES"
    KEEP_LIBRARY = "KEEP_LIBRARY"
    ACCEPT_DISH = "ACCEPT_DISH"
    POST_OFFICERS = "POST_OFFICERS"


_DISTRICT = {
    Permission.SEE_CASES, Permission.ENROL_FOR_ANOTHER, Permission.IMPORT_PEOPLE, Permission.ANSWER_QUESTIONS,
    Permission.WITNESS_HANDOVER, Permission.SCREEN_CENTRE, Permission.PLAN, Permission.SURVEY,
    Permission.PROVE_QUALITY, Permission.PROPOSE_DISH, Permission.HOLD_FAIR,
}  # fmt: skip
_FILES_AND_MONEY = {
    Permission.SEND_TO_BANK, Permission.INSPECT, Permission.SEE_MONEY, Permission.PREPARE_PAYMENT,
    Permission.CHANGE_ACCOUNT,
}  # fmt: skip
HOLDS: dict[Role, frozenset[Permission]] = {
    Role.DEPUTY_COMMISSIONER: frozenset(
        _DISTRICT
        | {
            Permission.OPEN_CALL, Permission.SCRUTINISE, Permission.INTERVIEW, Permission.SELECT,
            Permission.OPEN_BATCH, Permission.CERTIFY, Permission.ORDER_TOOLKITS, Permission.SEE_HISTORY,
            Permission.PASS_CLAIM, Permission.CHECK_PAYMENT, Permission.CALL_MEETING,
            Permission.SIT, *_FILES_AND_MONEY,
        }
    ),
    Role.DISTRICT_OFFICER: frozenset(
        _DISTRICT | _FILES_AND_MONEY | {Permission.INTERVIEW, Permission.OPEN_BATCH}
    ),
    Role.COMMITTEE_MEMBER: frozenset({Permission.SEE_CASES, Permission.INTERVIEW, Permission.SIT}),
    Role.STATE_MEMBER: frozenset({Permission.SEE_CASES, Permission.SIT}),
    Role.BANK_OFFICER: frozenset({Permission.DECIDE_LOAN}),
    Role.TRAINER: frozenset({Permission.RUN_BATCH}),
    Role.SUPPLIER: frozenset({Permission.SUPPLY_TOOLKITS}),
    Role.LAB: frozenset({Permission.TEST}),
    Role.CENTRE: frozenset({Permission.RUN_CENTRE}),
    Role.SURVEYOR: frozenset({Permission.SURVEY}),
    Role.ENQUIRER: frozenset({Permission.ASK_OUTCOME, Permission.CONFIRM_OUTCOME}),
    Role.CELL_OFFICER: frozenset(
        {
            Permission.SEE_CASES, Permission.SEE_STATE, Permission.SEE_HISTORY, Permission.PUBLISH_FIGURES,
            Permission.POST_OFFICERS, Permission.ANSWER_QUESTIONS, Permission.SEE_MONEY, Permission.ALLOT,
            Permission.TRY_RULES, Permission.CALL_STATE_MEETING, Permission.SIT, Permission.HOLD_FAIR,
            Permission.KEEP_LIBRARY, Permission.ACCEPT_DISH, Permission.PLAN, Permission.SCREEN_CENTRE,
        }
    ),
    Role.ACCOUNTS_OFFICER: frozenset(
        {
            Permission.SEE_MONEY, Permission.PREPARE_PAYMENT, Permission.CHECK_PAYMENT,
            Permission.CONFIRM_ALLOTMENT,
        }
    ),
    Role.AUDITOR: frozenset(
        {Permission.SEE_CASES, Permission.SEE_STATE, Permission.SEE_HISTORY, Permission.SEE_MONEY}
    ),
}  # fmt: skip

# Posts held at an office of one's own: they reach what is that office's, never a whole district or the State.
AT_AN_OFFICE = frozenset({Role.BANK_OFFICER, Role.TRAINER, Role.SUPPLIER, Role.LAB, Role.CENTRE})
# Posts of one district, and posts of the State; the others may be either.
IN_A_DISTRICT = frozenset(
    {Role.DEPUTY_COMMISSIONER, Role.DISTRICT_OFFICER, Role.COMMITTEE_MEMBER, Role.SURVEYOR}
)
OF_THE_STATE = frozenset({Role.CELL_OFFICER, Role.STATE_MEMBER})


def place_fits(role: Role, *, district: str | None, office: str | None) -> bool:
    """Whether a post can be held there."""
    if role in AT_AN_OFFICE:
        return office is not None
    if role in IN_A_DISTRICT:
        return district is not None
    return role not in OF_THE_STATE or district is None
