"""What a council's claim is: for what, its papers, its states, its reasons and noes, and who must act next. Pure."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal
from odop.casework.rules.marketing import states
from odop.casework.rules.marketing.reasons import CHECKS, RETURNED_FOR
from odop.casework.rules.reasons import Joined
from odop.schemes.marketing_development import COUNCILS, concerned


class Occasion(models.TextChoices):
    """For what the order of 2020 reimburses a council or authority: two kinds of fair, and four of making known."""

    FAIR_ABROAD = "FAIR_ABROAD", _("a fair abroad")
    FAIR_INTERNATIONAL = "FAIR_INTL", _("an international fair in India")
    FESTIVAL = "FESTIVAL", _("a festival")
    SEMINAR = "SEMINAR", _("a seminar")
    MEET = "MEET", _("a meet of buyers and sellers")
    STUDY = "STUDY", _("a study")


FAIRS = (Occasion.FAIR_ABROAD, Occasion.FAIR_INTERNATIONAL)
FAIR, BRANDING = COUNCILS


def purpose_of(occasion: str) -> str:
    """The purpose of the order an occasion falls under."""
    return FAIR if occasion in FAIRS else BRANDING


class CouncilState(models.TextChoices):
    SUBMITTED = "SUBMITTED", _("filed")
    RETURNED = "RETURNED", _("returned for correction")
    RECOMMENDED = "RECOMMENDED", _("before the State Screening Committee")
    SANCTIONED = "SANCTIONED", _("sanctioned by the State Screening Committee")
    PASSED = "PASSED", _("claim passed for payment")
    RECOVERING = "RECOVERING", _("money to be given back")
    RECOVERED = "RECOVERED", _("money given back")
    REJECTED = "REJECTED", _("rejected")
    WITHDRAWN = "WITHDRAWN", _("withdrawn")


S = CouncilState
# A council's claim moves as a maker's does, from its filing on.
MOVES: dict[CouncilState, frozenset[CouncilState]] = {
    S(one.value): frozenset(S(to.value) for to in those)
    for one, those in states.MOVES.items()
    if one in S.values
}
HOLDER: dict[CouncilState, str] = {
    S.SUBMITTED: "deputy_commissioner",
    S.RETURNED: "council",
    S.RECOMMENDED: "state_committee",
    S.SANCTIONED: "deputy_commissioner",
    S.RECOVERING: "deputy_commissioner",
}
DECIDES = {S(one.value): permission for one, permission in states.DECIDES.items()}
WRITABLE = (S.SUBMITTED, S.RETURNED)  # papers are taken, and it may be taken back
LIVE = (S.SUBMITTED, S.RETURNED, S.RECOMMENDED, S.SANCTIONED, S.PASSED, S.RECOVERING)

PAPERS = {
    "request": _("signed letter of the council"),
    "registration": _("registration of the council"),
    "bill": _("bills of the event"),
    "bank_proof": _("bank's proof of payment"),
    "units": _("list of the units that took part"),
    "other_paper": _("another paper"),
}
CHECK_WORDS = {
    **CHECKS,
    "odop_product_of_district": _("It is for the district's own product"),
    "identified": _("Registered with a department"),
    "not_claimed_elsewhere": _("No other scheme has paid for this event"),
    "in_time": _("Filed in time: 120 days, leaving out the month of the event"),
}
BACK_FOR = {
    "paper_missing": RETURNED_FOR["paper_missing"],
    "paper_unreadable": RETURNED_FOR["paper_unreadable"],
    "bill_differs": RETURNED_FOR["bill_differs"],
    "payment_not_shown": RETURNED_FOR["payment_not_shown"],
    "not_claimed_elsewhere": _("Tell us whether another scheme has paid for this event"),
    "account_missing": _("Give the council's bank account, so that the money can reach it"),
}
NO_FOR = {
    **{code: words for code, words in CHECK_WORDS.items() if any(concerned(code, one) for one in COUNCILS)},
    "not_held": _("The event did not take place as claimed"),
    "papers_not_genuine": _("The papers shown were not genuine"),
}
OTHER = {
    "received": _("Filed"),
    "withdrawn": _("Withdrawn by the council"),
    "recommended": _("Recommended to the State Screening Committee"),
    "sanctioned": _("Sanctioned by the State Screening Committee"),
    "by_the_committee": _("The State Screening Committee did not sanction it"),
    "returned_by_committee": _("Returned by the State Screening Committee"),
    "false_claim": _("The claim was false"),
    "money_given_back": _("The money was given back"),
    "second_look": _("Opened again after a second look"),
}


def papers_needed(occasion: str) -> tuple[str, ...]:
    """The papers a claim must show; of a fair, the units that went along too (docs/questions.md)."""
    always = ("request", "registration", "bill", "bank_proof")
    return (*always, "units") if occasion in FAIRS else always


def reason_words(code: str) -> object:
    """A reason in words; one that sends a claim back first, as a request."""
    return OTHER.get(code) or BACK_FOR.get(code) or NO_FOR.get(code, code)


def not_met(codes: Iterable[str]) -> Joined:
    """Conditions as one lazy sentence."""
    return Joined(tuple(CHECK_WORDS.get(code, code) for code in codes))


def papers_in_words(kinds: Iterable[str]) -> Joined:
    return Joined(tuple(PAPERS.get(kind, kind) for kind in kinds), ", ")


def may_move(now: str, to: CouncilState) -> bool:
    """Whether one state may follow the other."""
    return to in MOVES[CouncilState(now)]


def require_move(now: str, to: CouncilState) -> None:
    """Refuse a move that the states do not allow."""
    if not may_move(now, to):
        raise CouncilCannotMove(now)


class CouncilCannotMove(Refusal):
    """The claim is not in a state from which this step can be taken."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("This step cannot be taken: the claim is now “%(now)s”."), now=CouncilState(now).label
        )


class NotACouncil(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Choose a council of the district's payees; one that is not there is written down first."),
            field="office",
        )


class StillMissing(Refusal):
    """Something a claim must say is not said."""

    def __init__(self, field: str) -> None:
        super().__init__(_("Fill this in; without it the claim cannot be filed."), field=field)


class NotYetHeld(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("The help is paid back after the event: its last day cannot be in the future."),
            field="ended_on",
        )


class NoOrderOfThatDay(Refusal):
    """Councils came in with the order of 22 April 2020."""

    def __init__(self) -> None:
        super().__init__(_("No order of that day gives this help to councils."), field="ended_on")


class ConditionNotMet(Refusal):
    def __init__(self, unmet: Iterable[str]) -> None:
        self.unmet = tuple(unmet)
        super().__init__(_("The order's condition is not met: %(what)s"), what=not_met(self.unmet))


class ConditionNotKnown(Refusal):
    def __init__(self, not_known: Iterable[str]) -> None:
        self.not_known = tuple(not_known)
        super().__init__(_("Not known yet, return it and ask: %(what)s"), what=not_met(self.not_known))


class CouncilPapersMissing(Refusal):
    def __init__(self, kinds: Iterable[str]) -> None:
        self.kinds = tuple(kinds)
        super().__init__(
            _("Papers are missing, file them or return it: %(what)s"), what=papers_in_words(self.kinds)
        )


class NoStateDecisionYet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No signed minutes of the State Screening Committee speak of it yet."))
