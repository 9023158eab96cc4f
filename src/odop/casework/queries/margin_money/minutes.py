"""The minutes of the task force as the day's work would have them read, for the officer to mend and sign."""

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from odop.basics.money import rupees
from odop.casework.models import AgendaItem, TaskForceSitting
from odop.casework.queries.margin_money.items import Item

Said = AgendaItem.Said


def minutes_of(row: TaskForceSitting, items: Sequence[Item]) -> str:
    """The minutes in the reader's language."""
    language = get_language() or "hi"
    stop = "।" if language == "hi" else "."
    of = {said: [item for item in items if item.open and item.said == said] for said in Said}
    said = [
        _("Minutes of the district task force, %(number)s") % {"number": row.number},
        _("Finance assistance (margin money), order of 24 September 2018, district %(district)s.")
        % {"district": row.district.named.in_language(language)},
        _("Held on %(day)s. %(place)s Present:")
        % {"day": date_format(row.held_on, "j F Y"), "place": row.place and row.place + stop},
        *(f"- {m['name']}" + (f", {m['office']}" if m.get("office") else "") for m in row.members),
        "",
        _("Applications on the agenda, in the order of receipt: %(count)s. Each applicant was heard; each member "
          "marked alone: skill 40, plan 40, means 20; the mean decides the order, and among equals the day of "
          "receipt.")
        % {"count": len(items)},
        "",
        _("Selected, to be sent to the bank branch within seven days:"),
        *_listed(of[Said.SELECTED], language),
        "",
        _("Rejected:"),
        *_because(of[Said.REJECTED], language),
        "",
        _("Put off to a later sitting:"),
        *_because(of[Said.PUT_OFF], language),
        "",
        _("Absent, to be called once more:"),
        *_named(of[Said.ABSENT], language),
        *_aside(items, language),
    ]  # fmt: skip
    return "\n".join(str(line) for line in said)


def _listed(items: Iterable[Item], language: str) -> list[str]:
    return [
        _("%(place)s. %(name)s, %(number)s: cost %(cost)s, margin money %(margin)s, %(marks)s marks")
        % {
            "place": place,
            "name": item.line.name.in_language(language),
            "number": item.line.number,
            "cost": rupees(item.line.cost or 0),
            "margin": rupees(item.line.margin or 0),
            "marks": item.line.marks,
        }
        for place, item in enumerate(items, 1)
    ] or [_("- nobody")]


def _because(items: Iterable[Item], language: str) -> list[str]:
    return [
        f"- {item.line.name.in_language(language)}, {item.line.number}: "
        + ". ".join(str(part) for part in (item.reason, item.words) if part)
        for item in items
    ] or [_("- nobody")]


def _named(items: Iterable[Item], language: str) -> list[str]:
    return [f"- {item.line.name.in_language(language)}, {item.line.number}" for item in items] or [
        _("- nobody")
    ]


def _aside(items: Iterable[Item], language: str) -> list[str]:
    """Who stepped aside for whom; nothing where nobody did."""
    lines = [
        f"- {mark.member}, {item.line.number}: {mark.aside}"
        for item in items
        for mark in item.given
        if mark.aside
    ]
    return ["", _("Stepped aside:"), *lines] if lines else []
