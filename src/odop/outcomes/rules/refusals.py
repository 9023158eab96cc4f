"""The expected noes of asking what became of people."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class InTheChain(Refusal):
    """Who trains, supplies or answers for the training does not ask what came of it."""

    def __init__(self) -> None:
        super().__init__(
            _("Whoever has a charge in the training does not ask what came of it. Nothing was changed.")
        )


class NotYetDue(Refusal):
    def __init__(self, due_on: date) -> None:
        super().__init__(_("This person is due to be asked on %(due_on)s."), due_on=due_on)


class AnswerIncomplete(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose what kind of work it is."), field="work")


class AlreadyReached(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This person has been reached already. Correct the answer instead."))


class NotStated(Refusal):
    """Only work that was stated can be confirmed."""

    def __init__(self) -> None:
        super().__init__(_("There is no stated work here to confirm."))


class SamePerson(Refusal):
    """A second person confirms: neither who asked, nor the maker herself."""

    def __init__(self) -> None:
        super().__init__(_("A second person must do this: not the one who asked, and not the maker herself."))


class EvidenceMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Say in a sentence what was seen and where, or file the document."), field="evidence_words"
        )


class EvidenceStruck(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("This evidence was struck out before. New evidence is needed."), field="evidence_words"
        )


class PhoneMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the phone number of the employer or trader."), field="evidence_phone")


class OnlyLowers(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("A correction can only lower what is recorded. To raise it, ask again or confirm.")
        )


class ReasonMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the reason for the correction."), field="reason")


class MonthUnknown(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(
            _("“%(words)s” is not a month. Write it as year and month, such as 2026-10."),
            field="month",
            words=words,
        )


class SeedTooLong(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A seed has at most 120 letters."), field="seed")


class MonthNotOver(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The draw is made when the month is over."), field="month")


class SeedMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A draw needs a seed that was public before it."), field="seed")


class AlreadyDrawn(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The draw of this month has been made. It is not made twice."), field="month")


class AlreadyAskedAgain(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This re-check has been recorded already."))
