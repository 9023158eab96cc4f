"""The frame of a maker's pages, and the doors of her first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from odop.desks.kit.doors import me

__all__ = ["doors", "me", "show"]

# The doors of the first page, in groups and in order. A room that brings pages adds its line.
DOORS = [
    (
        _("Help and money"),
        [
            ("artisan:help", _("What help can I get?"), _("A few questions, and an honest answer.")),
            ("artisan:files", _("Where is my file?"), _("Where it is, who acts next, and since when.")),
            ("artisan:money", _("My money"), _("What was paid, what is on its way, and what went wrong.")),
            ("artisan:letters", _("My letters"), _("What the offices wrote to you, to keep.")),
        ],
    ),
    (
        _("Learning and tools"),
        [
            ("artisan:training", _("My training"), _("My batch, my days, my certificate.")),
            ("artisan:toolkit", _("My toolkit"), _("What was promised, by when, and whether it came whole.")),
            ("artisan:machines", _("Machines near me"), _("Choose a machine, a day and a turn.")),
            ("artisan:outcomes", _("My work after training"), _("Tell us whether you have work now.")),
        ],
    ),
    (
        _("Selling my goods"),
        [
            ("artisan:fairs", _("Fairs"), _("Ask for a stall, and tell what you sold.")),
            (
                "artisan:market",
                _("Money for fairs and online selling"),
                _("A part of the stall, the freight and the journey comes back to you."),
            ),
            ("artisan:tests", _("My tests"), _("Have my product tested; my certificate.")),
            ("artisan:gi", _("My GI"), _("The mark of my place on my goods.")),
            ("artisan:packaging", _("Packing for my goods"), _("Ask for a packing that keeps them safe.")),
        ],
    ),
    (
        _("About me"),
        [
            ("artisan:profile", _("What is written"), _("See it, and correct it.")),
            ("artisan:consents", _("What I have agreed to"), _("And how to take it back.")),
        ],
    ),
]
OF_ANYBODY = {"artisan:help"}  # the rest only an enrolled maker has


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A maker's page."""
    return render(request, f"artisan/{template}.html", {"page": page, **more})


def doors(*, enrolled: bool) -> list[dict[str, object]]:
    """The doors that are open to her, in their groups."""
    groups = []
    for title, listed in DOORS:
        open_to_her = [
            {"href": reverse(address), "name": name, "words": words}
            for address, name, words in listed
            if enrolled or address in OF_ANYBODY
        ]
        if open_to_her:
            groups.append({"title": title, "doors": open_to_her})
    return groups
