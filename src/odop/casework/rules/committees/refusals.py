"""The expected noes of committees, each in words."""

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class BeforeAMeeting(Refusal):
    """A meeting has said something of the matter; it is the meeting's until the minutes are signed."""

    def __init__(self, number: str) -> None:
        super().__init__(
            _("Meeting %(number)s has taken this up. It can be changed once the minutes are signed."),
            number=number,
        )
