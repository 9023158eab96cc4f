"""The frame of a maker's pages, and the doors of her first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.desks.kit.doors import me

__all__ = ["doors", "me", "show"]

# The doors of the first page, in order. A room that brings pages adds its line.
DOORS = [
    ("artisan:help", _("What help can I get?"), _("A few questions, and an honest answer.")),
    ("artisan:files", _("Where is my file?"), _("Where it is, who acts next, and since when.")),
    ("artisan:money", _("My money"), _("What was paid, what is on its way, and what went wrong.")),
    ("artisan:letters", _("My letters"), _("What the offices wrote to you, to keep.")),
    ("artisan:training", _("My training"), _("My batch, my days, my certificate.")),
    ("artisan:toolkit", _("My toolkit"), _("What was promised, by when, and whether it came whole.")),
    ("artisan:fairs", _("Fairs"), _("Ask for a stall, and tell what you sold.")),
    ("artisan:tests", _("My tests"), _("Have my product tested; my certificate.")),
    ("artisan:gi", _("My GI"), _("The mark of my place on my goods.")),
    ("artisan:packaging", _("Packing for my goods"), _("Ask for a packing that keeps them safe.")),
    ("artisan:machines", _("Machines near me"), _("Choose a machine, a day and a turn.")),
    ("artisan:outcomes", _("My work after training"), _("Tell us whether you have work now.")),
    ("artisan:profile", _("What is written"), _("See it, and correct it.")),
    ("artisan:consents", _("What I have agreed to"), _("And how to take it back.")),
]


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A maker's page."""
    return render(request, f"artisan/{template}.html", {"page": page, **more})


# What only an enrolled maker has.
OF_ENROLLED = {
    "artisan:files",
    "artisan:money",
    "artisan:letters",
    "artisan:training",
    "artisan:toolkit",
    "artisan:fairs",
    "artisan:tests",
    "artisan:gi",
    "artisan:packaging",
    "artisan:machines",
    "artisan:outcomes",
    "artisan:profile",
    "artisan:consents",
}


def doors(*, enrolled: bool) -> list[dict[str, object]]:
    """The doors that are open to her."""
    return [
        {"href": reverse(address), "name": name, "words": words}
        for address, name, words in DOORS
        if enrolled or address not in OF_ENROLLED
    ]
