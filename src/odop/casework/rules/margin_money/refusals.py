"""The expected noes of margin money, from the application to the branch, each in words."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal
from odop.casework.rules.margin_money import papers
from odop.casework.rules.margin_money.reasons import in_words


class LoanAlreadyAsked(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("An application for a loan is under way already: %(number)s."), number=number)


class NoProductOfDistrict(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose a product of the district."), field="product")


class AnswerDoesNotFit(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("This answer cannot be read. Choose one, or write a whole number."), field=field)


class NotABranch(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose a bank branch of the list."), field="branch")


class NotAPaper(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Say what paper it is."), field="kind")


class StillOpen(Refusal):
    """Questions without an answer."""

    def __init__(self, missing: Iterable[str], words: Iterable[object]) -> None:
        self.missing = tuple(missing)
        super().__init__(_("Still to be answered: %(what)s"), what="; ".join(str(w) for w in words))


class ConditionNotMet(Refusal):
    def __init__(self, unmet: Iterable[str]) -> None:
        self.unmet = tuple(unmet)
        super().__init__(_("The order's condition is not met: %(what)s"), what=in_words(self.unmet))


class ConditionNotKnown(Refusal):
    """Nobody has told us yet; the applicant is to be asked."""

    def __init__(self, not_known: Iterable[str]) -> None:
        self.not_known = tuple(not_known)
        super().__init__(
            _("Not known yet, return it and ask: %(what)s"), what=in_words(self.not_known, returned=True)
        )


class PapersMissing(Refusal):
    def __init__(self, kinds: Iterable[str]) -> None:
        self.kinds = tuple(kinds)
        super().__init__(
            _("Papers are missing, file them or return it: %(what)s"), what=papers.in_words(self.kinds)
        )


class ReasonMissing(Refusal):
    def __init__(self, field: str = "reason") -> None:
        sentences = {
            "reason": _("Choose a reason of the list."),
            "reasons": _("Choose at least one reason."),
            "words": _("Write the reason in plain words for the applicant."),
        }
        super().__init__(sentences[field], field=field)


class OnAnAgenda(Refusal):
    def __init__(self, sitting: str) -> None:
        super().__init__(_("It is on the agenda of %(sitting)s: the task force decides."), sitting=sitting)


class TooLateForASlip(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The days for taking a slip back are over."))


# --- the task force -------------------------------------------------------------------------
class NothingToDecide(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No application of the district waits for the task force."))


class SittingSigned(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The minutes of this sitting are signed; nothing in it can be changed."))


class NotHeldYet(Refusal):
    def __init__(self, held_on: date) -> None:
        super().__init__(
            _("The sitting is on %(day)s: nothing of it is written before that day."), day=held_on.isoformat()
        )


class MembersMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Name at least two members who were present, each once."), field="members")


class NotPresent(Refusal):
    def __init__(self, member: str) -> None:
        super().__init__(_("%(member)s is not among the members present."), member=member)


class NotOnTheAgenda(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("%(number)s is not on the agenda of this sitting."), number=number)


class MarksOutside(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Marks are whole numbers: skill up to 40, plan up to 40, means up to 20."))


class Unmarked(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("%(number)s has no marks of any member yet."), number=number)


class OneOfAFamily(Refusal):
    def __init__(self, numbers: Iterable[str]) -> None:
        super().__init__(
            _("Husband and wife are both selected; margin money is given once to a family: %(numbers)s"),
            numbers=", ".join(numbers),
        )


class SelectedNoMore(Refusal):
    """What became known since scrutiny stands against a selection."""

    def __init__(self, number: str, why: Refusal) -> None:
        super().__init__(_("%(number)s cannot be selected. %(why)s"), number=number, why=why)


class AbsentOnceOnly(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("%(number)s has not been absent before: call once more."), number=number)


class MinutesEmpty(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There are no minutes to sign."), field="minutes")


class NotAllSaid(Refusal):
    def __init__(self, numbers: Iterable[str]) -> None:
        super().__init__(_("Nothing is said yet of: %(numbers)s"), numbers=", ".join(numbers))


# --- to the branch --------------------------------------------------------------------------
class NoBranchChosen(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No branch is chosen for this application."), field="branch")


class RefusedByThisBranch(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This branch has refused the file; choose another."), field="branch")
