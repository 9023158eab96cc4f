"""Every no of surveys, with its reason."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.languages import day_in_words
from odop.basics.refusals import Refusal
from odop.plans.rules.surveys.judging import Failed
from odop.plans.rules.surveys.sheets import Fault


class FaultyForm(Refusal):
    """The form has faults; nothing was published."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(_("Faults in the form: %(count)s. Nothing was published."), count=len(faults))
        self.faults = tuple(faults)


class VersionStands(Refusal):
    """A version is published once."""

    def __init__(self, version: str) -> None:
        super().__init__(
            _(
                "Version %(version)s of this form is published already and is never overwritten. "
                "Give the form a new version."
            ),
            version=version,
        )


class NoForm(Refusal):
    """No such form has been published."""

    def __init__(self) -> None:
        super().__init__(_("No such form has been published."), field="form")


class SurveyOpen(Refusal):
    """One survey by a form at a time."""

    def __init__(self, number: str) -> None:
        super().__init__(
            _("Survey %(number)s by this form is still open here. Close it first."), number=number
        )


class NobodyToAsk(Refusal):
    """The register of the district is empty."""

    def __init__(self) -> None:
        super().__init__(_("Nobody of this district stands in the register yet, so nobody can be drawn."))


class NoSeed(Refusal):
    """The draw needs a seed that was public beforehand."""

    def __init__(self) -> None:
        super().__init__(
            _("Write the seed of the draw: words or a number that were public before, 120 letters at most."),
            field="seed",
        )


class NotSoMany(Refusal):
    """How many are drawn in each place lies within bounds."""

    def __init__(self, most: int) -> None:
        super().__init__(
            _("From 1 to %(most)s makers can be drawn in each place."), field="each_place", most=most
        )


class ClosesTooEarly(Refusal):
    """A survey ends after it begins."""

    def __init__(self, on: date) -> None:
        super().__init__(_("The last day must come after %(on)s."), field="closes_on", on=day_in_words(on))


class SurveyClosed(Refusal):
    """The survey is over."""

    def __init__(self) -> None:
        super().__init__(_("This survey has been closed. Its record stays as it is."))


class NotASurveyor(Refusal):
    """Makers are given to people who may survey there."""

    def __init__(self) -> None:
        super().__init__(_("Choose a surveyor who is posted in this district."), field="surveyor")


class AlreadySaid(Refusal):
    """What became of her has been noted."""

    def __init__(self) -> None:
        super().__init__(_("What came of this maker is noted already."))


class VisitedToday(Refusal):
    """Visits are on different days."""

    def __init__(self) -> None:
        super().__init__(_("Today's visit is noted already. Come again on another day."))


class WordsDue(Refusal):
    """A no has its words."""

    def __init__(self) -> None:
        super().__init__(_("Write in a few words what was said."), field="words")


class Answered(Refusal):
    """The answers on the web have faults; nothing was filed."""

    def __init__(self, failed: Sequence[Failed]) -> None:
        super().__init__(_("Answers to be corrected: %(count)s. Nothing was sent yet."), count=len(failed))
        self.failed = tuple(failed)
