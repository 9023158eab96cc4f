"""What a maker is told, in the plainest words."""

from django.utils.translation import gettext_lazy as _

from odop.casework.rules import State

BRING = {
    "photograph": _("One photograph of yourself"),
    "identity": _("Your Aadhaar card, or another card with your name and picture"),
    "residence": _("A paper that shows you are of this State"),
    "bank_passbook": _("Your bank passbook, first page"),
    "declaration": _("The declaration: you can give it here, nothing on paper"),
}
# A file's state in a word or two, as its owner would say it.
CALLED = {
    State.DRAFT: _("not sent yet"),
    State.SUBMITTED: _("sent"),
    State.RETURNED: _("to be corrected"),
    State.SCRUTINISED: _("found in order"),
    State.SELECTED: _("chosen"),
    State.WAITING: _("waiting for a place"),
    State.REJECTED: _("not accepted"),
    State.WITHDRAWN: _("taken back"),
}
# Where a file is, said to its owner.
WHERE = {
    State.DRAFT: _("You have begun. It has not been sent yet."),
    State.SUBMITTED: _("Your application has reached the office. The office will look at it."),
    State.RETURNED: _("The office has sent it back to you. Correct it and send it again."),
    State.SCRUTINISED: _("The office found it in order. The committee will call you and talk with you."),
    State.SELECTED: _("You have been selected. You will be told where and when the training begins."),
    State.WAITING: _("You are on the waiting list. If a place becomes free, it comes to the first in line."),
    State.REJECTED: _("It was not accepted. The reason stands below."),
    State.WITHDRAWN: _("You took it back."),
}
