"""Noes of this room."""

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.artisans.identifiers import reason
from odop.basics.refusals import Refusal


def _said(code: str) -> str:
    return reason(code).in_language(get_language() or "hi")


said: Any = lazy(_said, str)


class NotAnAnswer(Refusal):
    """What was typed cannot be read as an answer to the question."""


class NotWellMade(Refusal):
    """An identifier is not well made; the reason stands in both languages."""

    def __init__(self, code: str, *, field: str) -> None:
        super().__init__(said(code), field=field)
        self.code = code


class AlreadyEnrolled(Refusal):
    def __init__(self) -> None:
        super().__init__(_("You are already enrolled. Nothing was added."))


class AadhaarAlreadyEnrolled(Refusal):
    def __init__(self, field: str = "aadhaar") -> None:
        super().__init__(
            _("A maker with this Aadhaar number is already enrolled. Ask the district industries centre."),
            field=field,
        )


class NotFinished(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Some questions are not answered yet. Answer them first."))


class AlreadyFinished(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This enrolment is already finished."))


class NeedsGuardian(Refusal):
    """Nobody under eighteen gives consent alone (Digital Personal Data Protection Act 2023, section 9)."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "You are under 18. Please come with your mother, father or guardian to the district "
                "industries centre. An officer will enrol you there when they agree."
            ),
            field="birth",
        )


class ConsentNotGiven(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This is kept only if you agree. You have not agreed."), field="agree")


class NoSuchConsent(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no such consent to take back."))


class NotFound(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no such maker, or not on your phone."))


class NoSuchMaker(Refusal):
    """A number that is nobody's on the register."""

    def __init__(self) -> None:
        super().__init__(_("No maker has this number. Look it up on the page of people."), field="artisan")
