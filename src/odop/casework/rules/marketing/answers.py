"""What one who claims is asked besides her bills. "I do not know" is an answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from odop.casework.rules.marketing.bills import Purpose
from odop.casework.rules.questions import NO, UNSURE, YES

ANSWERS = {
    YES: _("Yes"),
    NO: _("No"),
    UNSURE: _("I do not know"),
    "artisan_card": _("Artisan card (Pehchan)"),
    "weaver_card": _("Weaver card"),
    "udyam": _("Udyam or Udyog Aadhaar"),
    "gst": _("GST registration"),
    "other_card": _("Another card or registration of a department"),
    "none": _("None"),
    "one": _("One site"),
    "more": _("More than one site"),
}
CARDS = ("artisan_card", "weaver_card", "udyam", "gst", "other_card")


@dataclass(frozen=True)
class Asked:
    """One question, for fairs, for a start online, or for both."""

    code: str
    words: object
    help: object
    answers: tuple[str, ...]
    check: str  # the condition of the order it serves
    fairs: bool = True
    online: bool = True


QUESTIONS = (
    Asked(
        "card", _("Which card or registration do you have?"), _("Of any department of the Centre or the State."),
        (*CARDS, "none"), "identified",
    ),
    Asked(
        "elsewhere", _("Has another scheme paid for this same fair?"),
        _("For one fair, help comes from one scheme only."),
        (NO, YES, UNSURE), "not_claimed_elsewhere", online=False,
    ),
    Asked(
        "online_before", _("Were you helped to begin selling online before?"), _("This help comes once."),
        (NO, YES, UNSURE), "first_start_online", fairs=False,
    ),
    Asked(
        "sites", _("For how many sites is this?"), _("The order pays for one."),
        ("one", "more"), "one_site", fairs=False,
    ),
    Asked(
        "declaration", _("Is all of this true?"),
        _("If it is not, all the money is taken back and you are shut out of this help."), (YES,), "",
    ),
)  # fmt: skip


def asked(purpose: str) -> tuple[Asked, ...]:
    """The questions of a purpose."""
    online = purpose == Purpose.ONLINE
    return tuple(one for one in QUESTIONS if (one.online if online else one.fairs))


def unanswered(purpose: str, said: Mapping[str, object]) -> tuple[Asked, ...]:
    """The questions of a purpose still without an answer."""
    return tuple(one for one in asked(purpose) if said.get(one.code) in (None, ""))


def identified(said: Mapping[str, str]) -> bool | None:
    card = said.get("card", "")
    return True if card in CARDS else {"none": False}.get(card)


def yes_or_no(said: Mapping[str, str], code: str) -> bool | None:
    return {YES: True, NO: False}.get(said.get(code, ""))


def sites(said: Mapping[str, str]) -> int | None:
    return {"one": 1, "more": 2}.get(said.get("sites", ""))
