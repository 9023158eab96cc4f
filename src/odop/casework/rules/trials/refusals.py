"""The expected noes of trying a change of rules."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class DayNotYetCome(Refusal):
    def __init__(self, on: date) -> None:
        super().__init__(
            _("%(on)s has not come yet: nobody knows how the register will stand."),
            on=on.isoformat(),
            field="as_of",
        )
