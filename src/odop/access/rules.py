"""Who may do what: posts, and what each post may do."""

import re
from datetime import date
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.basics.refusals import Refusal


class Role(models.TextChoices):
    """The post a person is charged with, by a dated posting."""

    DEPUTY_COMMISSIONER = "DEPUTY_COMMISSIONER", _("Deputy Commissioner, Industries")
    DISTRICT_OFFICER = "DISTRICT_OFFICER", _("officer of the district industries centre")
    COMMITTEE_MEMBER = "COMMITTEE_MEMBER", _("member of the selection committee")
    BANK_OFFICER = "BANK_OFFICER", _("officer of a bank branch")
    TRAINER = "TRAINER", _("trainer")
    SUPPLIER = "SUPPLIER", _("toolkit supplier")
    ENQUIRER = "ENQUIRER", _("enquirer into outcomes")
    CELL_OFFICER = "CELL_OFFICER", _("officer of the ODOP Cell")
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
    # at an office of one's own
    RUN_BATCH = "RUN_BATCH"
    SUPPLY_TOOLKITS = "SUPPLY_TOOLKITS"
    # outcomes
    ASK_OUTCOME = "ASK_OUTCOME"
    CONFIRM_OUTCOME = "CONFIRM_OUTCOME"
    # in the State
    SEE_STATE = "SEE_STATE"
    SEE_HISTORY = "SEE_HISTORY"
    PUBLISH_FIGURES = "PUBLISH_FIGURES"
    POST_OFFICERS = "POST_OFFICERS"


_DISTRICT = {
    Permission.SEE_CASES, Permission.ENROL_FOR_ANOTHER, Permission.IMPORT_PEOPLE, Permission.ANSWER_QUESTIONS,
    Permission.WITNESS_HANDOVER,
}  # fmt: skip
HOLDS: dict[Role, frozenset[Permission]] = {
    Role.DEPUTY_COMMISSIONER: frozenset(
        _DISTRICT
        | {
            Permission.OPEN_CALL, Permission.SCRUTINISE, Permission.INTERVIEW, Permission.SELECT,
            Permission.OPEN_BATCH, Permission.CERTIFY, Permission.ORDER_TOOLKITS, Permission.SEE_HISTORY,
        }
    ),
    Role.DISTRICT_OFFICER: frozenset(_DISTRICT | {Permission.INTERVIEW, Permission.OPEN_BATCH}),
    Role.COMMITTEE_MEMBER: frozenset({Permission.SEE_CASES, Permission.INTERVIEW}),
    Role.BANK_OFFICER: frozenset(),
    Role.TRAINER: frozenset({Permission.RUN_BATCH}),
    Role.SUPPLIER: frozenset({Permission.SUPPLY_TOOLKITS}),
    Role.ENQUIRER: frozenset({Permission.ASK_OUTCOME, Permission.CONFIRM_OUTCOME}),
    Role.CELL_OFFICER: frozenset(
        {
            Permission.SEE_CASES, Permission.SEE_STATE, Permission.SEE_HISTORY, Permission.PUBLISH_FIGURES,
            Permission.POST_OFFICERS, Permission.ANSWER_QUESTIONS,
        }
    ),
    Role.AUDITOR: frozenset({Permission.SEE_CASES, Permission.SEE_STATE, Permission.SEE_HISTORY}),
}  # fmt: skip

# Posts held at an office of one's own: they reach what is that office's, never a whole district or the State.
AT_AN_OFFICE = frozenset({Role.TRAINER, Role.SUPPLIER})
# Posts of one district, and posts of the State; the others may be either.
IN_A_DISTRICT = frozenset(
    {Role.DEPUTY_COMMISSIONER, Role.DISTRICT_OFFICER, Role.COMMITTEE_MEMBER, Role.BANK_OFFICER}
)
OF_THE_STATE = frozenset({Role.CELL_OFFICER})


def place_fits(role: Role, *, district: str | None, office: str | None) -> bool:
    """Whether a post can be held there."""
    if role in AT_AN_OFFICE:
        return office is not None
    if role in IN_A_DISTRICT:
        return district is not None
    return role not in OF_THE_STATE or district is None


def mobile(text: str) -> str | None:
    """An Indian mobile number as +91 and ten digits, however it was typed; None where it is none."""
    digits = re.sub(r"[\s().-]", "", ascii_digits(text)).removeprefix("+").lstrip("0")
    if len(digits) == 12:
        digits = digits.removeprefix("91")
    return f"+91{digits}" if re.fullmatch(r"[6-9]\d{9}", digits) else None


class NotPermitted(Refusal):
    """The person holds no posting that allows this act here today."""

    def __init__(self) -> None:
        super().__init__(_("Your posting does not allow this here. Nothing was changed."))


class PlaceDoesNotFit(Refusal):
    """A district's post needs its district, an office's post its office, a post of the State has neither."""

    def __init__(self) -> None:
        super().__init__(_("This post is not held there. Choose the district or the office it belongs to."))


class NotOneself(Refusal):
    """Nobody gives herself a charge or ends her own."""

    def __init__(self) -> None:
        super().__init__(_("Nobody posts or relieves herself. Ask another officer of the Cell."))


class AlreadyEnded(Refusal):
    """The charge has ended; its record is not rewritten."""

    def __init__(self) -> None:
        super().__init__(_("This charge has already ended. Its record stays as it is."))


class EndsBeforeItBegins(Refusal):
    """A charge cannot end before its first day."""

    def __init__(self, first: date) -> None:
        super().__init__(
            _("The last day cannot be before the first day, %(first)s."), field="last_day", first=first
        )


class NameTaken(Refusal):
    """Another person signs in under this name."""

    def __init__(self) -> None:
        super().__init__(_("Another person signs in under this name. Choose another."), field="username")


class WeakPassword(Refusal):
    """The password is too short, too common, or too like the name."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons), field="password")


class PhoneTaken(Refusal):
    """Another person signs in with this phone."""

    def __init__(self) -> None:
        super().__init__(_("Another person signs in with this phone number."), field="phone")


class NotAPhone(Refusal):
    """The number cannot be an Indian mobile number."""

    def __init__(self) -> None:
        super().__init__(_("Write the ten digits of a mobile number, such as 94150 00001."), field="phone")
