"""What an applicant is asked, one thing at a time. "I do not know" is an answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

YES, NO, UNSURE, NONE = "yes", "no", "unsure", "none"
ANSWERS = {
    YES: _("Yes"),
    NO: _("No"),
    UNSURE: _("I do not know"),
    NONE: _("I have no husband or wife"),
}


@dataclass(frozen=True)
class Question:
    """One question of the application; `check` is the condition of the order it serves."""

    code: str
    words: object
    help: object
    answers: tuple[str, ...]
    check: str


QUESTIONS = (
    Question(
        "native_of_state",
        _("Are you a native of this State?"),
        _("The order asks for this. You will be asked to show a paper only if the officer is in doubt."),
        (YES, NO, UNSURE),
        "native_of_state",
    ),
    Question(
        "had_toolkit",
        _("Has any government scheme given you a toolkit of your craft?"),
        _("Any scheme of the Centre or the State, such as PM Vishwakarma or Vishwakarma Shram Samman."),
        (NO, YES, UNSURE),
        "no_recent_toolkit",
    ),
    Question(
        "toolkit_on",
        _("When did you get that toolkit?"),
        _("The month is enough. A toolkit got more than two years ago does not stand in your way."),
        (),
        "no_recent_toolkit",
    ),
    Question(
        "helped_before",
        _("Have you been trained under this scheme before?"),
        _("The training and toolkit of One District One Product."),
        (NO, YES, UNSURE),
        "first_help_to_couple",
    ),
    Question(
        "spouse_helped_before",
        _("Has your husband or wife been trained under this scheme before?"),
        _("Help comes once to a husband and wife."),
        (NO, YES, NONE, UNSURE),
        "first_help_to_couple",
    ),
    Question(
        "declaration",
        _("Do you declare that what you have said is true?"),
        _("If it is not, the help may be taken back."),
        (YES,),
        "declaration_given",
    ),
)
CODES = tuple(question.code for question in QUESTIONS)


def asked(declared: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions that apply, given the answers so far: the month only of a toolkit she has had."""
    return tuple(q for q in QUESTIONS if q.code != "toolkit_on" or declared.get("had_toolkit") == YES)


def unanswered(declared: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions still without an answer, in order. A month nobody remembers may stay open."""
    return tuple(q for q in asked(declared) if q.code not in declared)


def fits(question: Question, answer: str) -> bool:
    """Whether an answer is one the question allows; a month is written 2024-05, or left unsure."""
    if question.answers:
        return answer in question.answers
    year, dash, month = answer.partition("-")
    return answer == UNSURE or bool(
        dash and len(year) == 4 and year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12
    )
