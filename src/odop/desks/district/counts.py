"""What waits in the district beside the inbox: each room's count, with the page it leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.casework.queries import margin_money as loans
from odop.finance import queries as finance
from odop.notices.queries import count_open
from odop.training import queries as training


@dataclass(frozen=True)
class Waiting:
    """A number on the desk's first page."""

    label: object
    count: int
    href: str
    page: str  # the name of the page it leads to


# A room adds its line here: the words, the page they lead to, and what counts it in a district on a day.
COUNTED: list[tuple[object, str, Callable[[str, date], int]]] = [
    (
        _("loans to act on"),
        "district:loans",
        lambda district, on: loans.loans_waiting_on(district, on),
    ),
    (_("open questions"), "district:questions", lambda district, on: count_open(district)),
    (_("claims to pass"), "district:claims", lambda district, on: loans.count_claims(district)),
    (_("units to inspect"), "district:holdings", loans.count_to_see),
    (
        _("batches to certify"),
        "district:batches?state=ASSESSED",
        lambda district, on: training.count_batches(district=district, states=["ASSESSED"]),
    ),
    (
        _("late toolkits"),
        "district:kits",
        lambda district, on: training.count_late_kits(on, district=district),
    ),
    (
        _("credits that failed"),
        "district:money_returned",
        lambda district, on: finance.count_failed(district),
    ),
    (
        _("doubtful lines of banks"),
        "district:money_answers",
        lambda district, on: finance.count_doubts(district),
    ),
]


def waiting_in(district: str, on: date) -> tuple[Waiting, ...]:
    """Every count, with the address of its page."""
    found = []
    for label, address, count in COUNTED:
        page, mark, wanted = address.partition("?")
        found.append(Waiting(label, count(district, on), reverse(page) + mark + wanted, page))
    return tuple(found)
