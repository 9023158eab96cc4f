"""What one who asks for a loan with margin money is asked, one thing at a time. "I do not know" is an answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.casework.rules.questions import NO, UNSURE, YES

CHOICE, MONEY, COUNT, TEXT, BRANCH = "choice", "money", "count", "text", "branch"
PAISE_IN_A_RUPEE = 100
DIGITS_AT_MOST = 12  # rupees: far above any project of the list published

ANSWERS = {
    YES: _("Yes"),
    NO: _("No"),
    UNSURE: _("I do not know"),
    "pmegp": _("Yes, PMEGP"),
    "mysy": _("Yes, Mukhyamantri Yuva Swarozgar Yojana"),
    "cm_yuva": _("Yes, CM Yuva"),
    "pm_vishwakarma": _("Yes, a loan of PM Vishwakarma"),
    "mudra": _("Only a Mudra loan of a bank"),
    "training_only": _("Only training or tools, no money"),
    "other": _("Yes, another scheme"),
    "PRODUCT": _("Making the product"),
    "SERVICE": _("A service to those who make it"),
    "BUSINESS": _("Trade in it"),
}
# Benefits of a self-employment scheme, for certain. Of the others the order does not say: they are advice.
BAR = frozenset({"pmegp", "mysy", "cm_yuva", "other"})
NOT_SAID = frozenset({"pm_vishwakarma", "mudra", "training_only"})


@dataclass(frozen=True)
class Question:
    """One question; `check` is the condition of the order it serves, "" where it serves none."""

    code: str
    words: object
    help: object
    kind: str
    answers: tuple[str, ...] = ()
    check: str = ""
    required: bool = True
    at_most: int = 0  # letters of a text


DECLARATIONS = (
    Question(
        "in_default",
        _("Do you or your unit owe an overdue sum to a bank, an institution or a government office?"),
        _(
            "The order asks that nobody in default be given a loan. An overdue bill is not the end: pay it first."
        ),
        CHOICE,
        (NO, YES, UNSURE),
        "not_in_default",
    ),
    Question(
        "other_scheme",
        _("Has a self-employment scheme of the Centre or the State helped you before?"),
        _("Money for an enterprise of your own, at any time. Training alone is not money: say so."),
        CHOICE,
        (NO, "pmegp", "mysy", "cm_yuva", "pm_vishwakarma", "mudra", "training_only", "other", UNSURE),
        "no_other_scheme",
    ),
    Question(
        "family_helped",
        _("Have you, or has anybody of your family, had margin money of this programme before?"),
        _("It is given once to a family."),
        CHOICE,
        (NO, YES, UNSURE),
        "first_help_to_family",
    ),
    Question(
        "affidavit",
        _("Do you declare on affidavit that you meet the conditions?"),
        _(
            "If it is not true, the money is taken back. Bring the affidavit on paper or send a picture of it."
        ),
        CHOICE,
        (YES,),
    ),
)
PROJECT = (
    Question("sector", _("What kind of work is it?"), _("Choose one."), CHOICE, ("PRODUCT", "SERVICE", "BUSINESS")),
    Question("name", _("What is the name of your work or workshop?"), _("A few words."), TEXT, at_most=200),
    Question(
        "about",
        _("What do you want to do with the loan?"),
        _("What you will buy, what you will make, who will buy it."),
        TEXT,
        at_most=2000,
    ),
    Question(
        "address", _("Where will the work be done?"), _("Village or mohalla, block."), TEXT, required=False, at_most=300
    ),
    Question(
        "capital_cost",
        _("What will machines, tools and the shed cost, in rupees?"),
        _("Land is never counted. A rented work shed may be."),
        MONEY,
        check="cost_told",
    ),
    Question(
        "working_capital",
        _("What do material and wages of one round of work cost, in rupees?"),
        _("From buying the material until the goods are paid for, once."),
        MONEY,
        check="cost_told",
    ),
    Question("jobs", _("How many people will work there?"), _("You among them."), COUNT),
    Question(
        "branch", _("Which bank branch do you want?"), _("Best the one that knows you."), BRANCH, required=False
    ),
)  # fmt: skip
QUESTIONS = (*DECLARATIONS, *PROJECT)
BY_CODE = {question.code: question for question in QUESTIONS}


def unanswered(said: Mapping[str, object]) -> tuple[Question, ...]:
    """The questions still without an answer, in order; a nought is an answer."""
    return tuple(q for q in QUESTIONS if q.required and said.get(q.code) in (None, ""))


def read(question: Question, given: str) -> str | int | None:
    """An answer as it is kept: money in paise, a count as a number. None where it does not fit."""
    given = given.strip()
    if question.kind == CHOICE:
        return given if given in question.answers else None
    if question.kind in (MONEY, COUNT):
        digits = ascii_digits(given).replace(",", "").replace("₹", "").strip()
        if not (digits.isascii() and digits.isdecimal()) or len(digits) > DIGITS_AT_MOST:
            return None
        if question.kind == COUNT:
            return int(digits) if int(digits) <= 10_000 else None
        return int(digits) * PAISE_IN_A_RUPEE
    if question.kind == TEXT and (len(given) > question.at_most or (question.required and not given)):
        return None
    return given


def free_of_default(said: Mapping[str, str]) -> bool | None:
    """Nobody is in default who has not said so; one who does not know is asked."""
    return {NO: True, YES: False}.get(said.get("in_default", ""))


def helped_by_no_other(said: Mapping[str, str]) -> bool | None:
    """Whether no self-employment scheme has helped her; a benefit the order does not name is no bar."""
    given = said.get("other_scheme", "")
    if given in BAR:
        return False
    return True if given == NO or given in NOT_SAID else None


def family_first(said: Mapping[str, str]) -> bool | None:
    return {NO: True, YES: False}.get(said.get("family_helped", ""))
