"""Bills and papers of a claim: what was bought, how it was paid, and which papers show it."""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.casework.rules.reasons import Joined
from odop.schemes.marketing_development import ONLINE, PURPOSES


class Purpose(models.TextChoices):
    """For what a maker or unit may claim; the first four by where the fair is."""

    IN_STATE = "in_state", _("a fair in the State")
    IN_STATE_NATIONAL = "in_state_national", _("a national or international fair in the State")
    OUTSIDE = "outside", _("a fair elsewhere in India")
    ABROAD = "abroad", _("a fair abroad")
    ONLINE = "online", _("beginning to sell online")


class Item(models.TextChoices):
    """What a bill is for."""

    STALL = "stall", _("stall")
    FREIGHT = "freight", _("freight of the goods")
    SURFACE = "surface", _("train (third AC) or AC bus, one person")
    AIR = "air", _("flight (economy), one person")
    COSTS = "costs", _("costs of beginning online")


class PaidBy(models.TextChoices):
    BANK = "BANK", _("through the bank")
    CASH = "CASH", _("in cash")


# The level of a fair, as the mart knows it, and the purpose it is claimed under.
PURPOSE_OF_LEVEL = {
    "STATE": Purpose.IN_STATE,
    "STATE_NATIONAL": Purpose.IN_STATE_NATIONAL,
    "INDIA": Purpose.OUTSIDE,
    "ABROAD": Purpose.ABROAD,
}
ITEMS_OF = {
    purpose: (Item.COSTS,) if purpose in ONLINE else (Item.STALL, Item.FREIGHT, Item.SURFACE, Item.AIR)
    for purpose in PURPOSES[:5]
}
PAPERS = {
    "identity": _("card or registration of a department"),
    "bill": _("bills of the stall, the freight or the site"),
    "ticket": _("tickets of the journey"),
    "bank_proof": _("bank's proof of payment"),
    "other_paper": _("another paper"),
}


def papers_needed(lines: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The papers a claim must show, from the items and ways of payment of its bills."""
    said = list(lines)
    items, ways = {item for item, _way in said}, {way for _item, way in said}
    needed = ["identity"]
    if items - {Item.SURFACE, Item.AIR}:
        needed.append("bill")
    if items & {Item.SURFACE, Item.AIR}:
        needed.append("ticket")
    if PaidBy.BANK in ways:
        needed.append("bank_proof")
    return tuple(needed)


def missing(needed: Iterable[str], filed: Iterable[str]) -> tuple[str, ...]:
    """Those of the papers needed that are not there."""
    there = set(filed)
    return tuple(kind for kind in needed if kind not in there)


def in_words(kinds: Iterable[str]) -> Joined:
    """Kinds of paper as one lazy sentence."""
    return Joined(tuple(PAPERS.get(kind, kind) for kind in kinds), ", ")


def last_bill(days: Iterable[date | None]) -> date | None:
    """The day of the last bill: the event of a start online (docs/questions.md)."""
    return max((day for day in days if day is not None), default=None)
