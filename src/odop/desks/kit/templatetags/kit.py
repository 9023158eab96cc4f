"""Filters and tags every page uses: money, numbers, names, days, waits, shares, and the tile map."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from odop.basics import money
from odop.basics.dates import LUCKNOW, day_of
from odop.basics.names import Named
from odop.desks.kit import spelling
from odop.desks.kit.tile_names import told_apart
from odop.programme import queries as programme

register = template.Library()
A_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

HOLDERS = {
    "applicant": gettext_lazy("the applicant"),
    "artisan": gettext_lazy("the artisan"),
    "deputy_commissioner": gettext_lazy("the Deputy Commissioner, Industries"),
    "selection_committee": gettext_lazy("the selection committee"),
    "training": gettext_lazy("the Deputy Commissioner, to give a place in a batch"),
    "trainer": gettext_lazy("the trainer"),
    "supplier": gettext_lazy("the supplier"),
    "enquirer": gettext_lazy("the enquirer"),
    "cell": gettext_lazy("the ODOP Cell"),
    "task_force": gettext_lazy("the district task force"),
    "industries_centre": gettext_lazy("the district industries centre"),
    "branch": gettext_lazy("the bank branch"),
    "committee": gettext_lazy("the district committee"),
    "laboratory": gettext_lazy("the laboratory"),
    "council": gettext_lazy("the council"),
    "state_committee": gettext_lazy("the State Screening Committee"),
}
TONES = {
    "good": "PASSED CERTIFIED DELIVERED CONFIRMED SELECTED DONE ACTIVE HIGH SANCTIONED GRANTED "
    "CREDITED AGREES ANSWERED APPROVED SIGNED IN_TIME ALLOTTED OWN IN_FORCE REGISTERED "
    "ACCEPTED",
    "moving": "SUBMITTED SCRUTINISED RUNNING ASSESSED ORDERED DISPATCHED OPEN STATED SENT RECEIVED SECOND_LOOK TRAINED "
    "DISBURSED CLAIMED RECOMMENDED HELD INSPECTED CHECKED CHECKED_ONCE ON_THE_WAY AHEAD APPLIED CLOSED DRAWN "
    "ASKED IN_LAB FILED WITH_STATE",
    "waits": "DRAFT RETURNED WAITING PLANNED PROMISED NOT_REACHED MEDIUM LOW QUERIED CLAIM_RETURNED RECOVERING "
    "PREPARED PROPOSED PUT_OFF CALLED BILLED MOVED DONE_LATE DONE_BEFORE SEAL_DOUBT NOT_WHOLE WISHED",
    "bad": "REJECTED FAULTY FAILED LATE NO_WORK LEFT CANCELLED REFUSED ALTERED CONTRARY TWICE UNKNOWN OBJECTED "
    "GIVEN_UP CALLED_OFF SUSPENDED EXPIRED DECLINED",
}
TONE_OF = {code: tone for tone, codes in TONES.items() for code in codes.split()}


def unknown() -> str:
    """What a page says where nobody knows."""
    return _("not known")


@register.filter
def rupees(paise: int | None) -> str:
    """Paise as ₹6,25,000; unknown where there is no sum."""
    return unknown() if paise is None else money.rupees(int(paise))


@register.filter
def typed_rupees(paise: int) -> str:
    """Paise as they are typed into a field: 40000, or 40000.50."""
    whole, part = divmod(int(paise), money.PAISE_IN_A_RUPEE)
    return f"{whole}.{part:02d}" if part else str(whole)


@register.filter
def roundly(paise: int | None) -> str:
    """A large sum as it is spoken: ₹154.98 crore."""
    return unknown() if paise is None else named(money.roundly(int(paise)))


@register.filter
def number(value: int | None) -> str:
    """A whole number in lakh and crore; unknown where there is none."""
    return unknown() if value is None else money.grouped(int(value))


@register.filter
def told(count: int | None) -> str:
    """A public count, or that it is not shown, where it would point at few people."""
    return _("not shown") if count is None else number(count)


@register.filter
def named(thing: Any) -> str:
    """A thing's name in the reader's language: a Named, or anything with name_en and name_hi."""
    if thing is None or isinstance(thing, str):
        return thing or ""
    if isinstance(thing, Promise):
        return str(thing)
    if isinstance(thing, Mapping):
        thing = Named(str(thing.get("en", "")), str(thing.get("hi", "")))
    elif isinstance(getattr(thing, "name", None), Named):
        thing = thing.name
    elif not isinstance(thing, Named):
        thing = Named(getattr(thing, "name_en", ""), getattr(thing, "name_hi", ""))
    return thing.in_language(get_language() or "hi") or thing.en or thing.hi


@register.simple_tag
def case_address(cases: Mapping[str, str], kind: str, about: str) -> str:
    """Where the case before a committee is read; blank where it has no page of its own."""
    for args in ([about], []):  # a district has one plan, known without its number
        with suppress(KeyError, NoReverseMatch):
            return reverse(cases[kind], args=args)
    return ""


@register.filter
def person(name: str) -> str:
    """Somebody's name as it was noted; on a Hindi page in Devanagari where the list of names knows it."""
    return programme.spelled(name or "", get_language() or "hi")


@register.filter
def spoken(thing: Any) -> str:
    """A thing's name or words, marked with their language where it is not the reader's. Not inside an attribute."""
    return spelling.spoken(named(thing) or str(thing or ""))


@register.filter
def noted(text: str) -> str:
    """What a pack notes of a fact, or how old it says it is: a whole date in words."""
    return day(text) if A_DATE.fullmatch(text) else spelling.noted(text)


@register.filter
def day(when: date | datetime | str | None) -> str:
    """A day in words: 5 May 2020. A moment's day is the day in Lucknow."""
    if not when:
        return unknown()
    if isinstance(when, str):
        when = date.fromisoformat(when[:10])
    return date_format(day_of(when) if isinstance(when, datetime) else when, "j F Y")


@register.filter
def month(number: int) -> str:
    """A month of the year by its number, in words."""
    return date_format(date(2025, number, 1), "F")


@register.filter
def weekday(day_of_week: int) -> str:
    """A day of the week by its place: Monday is 0."""
    return date_format(date(2024, 1, 1 + int(day_of_week)), "l")


@register.filter
def moment(at: datetime | None) -> str:
    """A moment in words, on Lucknow's clock: 5 May 2020, 15:40."""
    if not at:
        return unknown()
    return date_format(at.astimezone(LUCKNOW), "j F Y, H:i")


@register.filter
def ago(since: date | datetime | None, on: date | datetime | None = None) -> str:
    """How long something has waited, in words: today, 1 day, 40 days."""
    if not since:
        return unknown()
    end = on or timezone.now()
    days = (_a_day(end) - _a_day(since)).days
    if days <= 0:
        return _("today")
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": money.grouped(days)}


def _a_day(when: date | datetime) -> date:
    return day_of(when) if isinstance(when, datetime) else when


@register.filter
def share(part: int | None, whole: int | None) -> str:
    """A part of a whole in per cent. What is not known is never shown as nought, nor a few as none or all."""
    if part is None or not whole:
        return unknown()
    if 0 < part * 100 < whole:
        return _("under 1%")
    if part < whole and part * 100 > whole * 99:
        return _("over 99%")
    return f"{(part * 200 + whole) // (whole * 2)}%"


@register.filter
def holder(code: str | None) -> str:
    """Who must act next, in words."""
    return str(HOLDERS.get(code or "", code or ""))


@register.filter
def tone(code: object) -> str:
    """The colour of a state: good, moving, waits or bad."""
    return TONE_OF.get(str(code), "")


@register.filter
def at(mapping: Mapping[Any, Any] | None, key: object) -> object:
    """A mapping's value under a key, or nothing."""
    return (mapping or {}).get(key)


CELL = 40


@register.inclusion_tag("kit/parts/tile_map.html")
def tile_map(
    tiles: Iterable[Any],
    label: str = "",
    legend: object = None,
    here: str = "",
    prefix: str = "",
    of: str = "",
) -> dict[str, object]:
    """The districts as a cloth of tiles. Each tile has column, row, name, and may have value, step and href.

    `value` is words for the tile's name, `step` 0 to 5 its shade (None: not known), `code` its district;
    `of` says before the legend what the shades count.
    """
    cells = []
    tiles = list(tiles)
    short = told_apart([named(tile) for tile in tiles])
    for tile in tiles:
        name = named(tile)
        step = getattr(tile, "step", 0)
        value = getattr(tile, "value", "")
        cells.append(
            {
                "x": tile.column * CELL,
                "y": tile.row * CELL,
                "middle": tile.column * CELL + CELL // 2,
                "foot": tile.row * CELL + CELL // 2 + 5,
                "name": name,
                "short": short[name],
                "value": value,
                "class": "unknown" if step is None else f"step-{step}",
                "here": bool(here) and getattr(tile, "code", "") == here,
                "href": getattr(tile, "href", "") or (f"{prefix}{tile.slug}/" if prefix else ""),
            }
        )
    columns = max((c["x"] for c in cells), default=0) + CELL
    rows = max((c["y"] for c in cells), default=0) + CELL
    return {
        "cells": cells,
        "width": columns,
        "height": rows,
        "label": label,
        "legend": legend,
        "of": of,
        "side": CELL - 2,
    }


@register.inclusion_tag("kit/parts/strip.html")
def strip(parts: Iterable[tuple[str, int | None]], label: str = "") -> dict[str, object]:
    """Up to four parts of one whole as a band, with its table; the third part is the unknown."""
    counts = list(parts)
    hides = any(count is None for _label, count in counts)
    whole = 0 if hides else sum(count or 0 for _label, count in counts)
    rows: list[dict[str, object]] = []
    x = 0.0
    for kind, (text, count) in enumerate(counts, 1):
        width = 1000 * (count or 0) / whole if whole else 0.0
        rows.append({"label": text, "count": count, "kind": kind, "x": f"{x:.2f}", "width": f"{width:.2f}"})
        x += width
    return {"rows": rows, "whole": whole, "hides": hides, "label": label}


@register.inclusion_tag("kit/parts/bar.html")
def bar(value: int | None, largest: int | None) -> dict[str, object]:
    """A bar in a table's cell; the number stands beside it, so the bar itself says nothing to a reader."""
    return {"width": round(100 * value / largest, 1) if value and largest else 0}


@register.filter
def folding(number: str) -> SafeString:
    """A long number that breaks after its strokes alone, never at a hyphen."""
    pieces = number.replace("/", "/\n").splitlines()
    return format_html_join(
        mark_safe("<wbr>"), '<span class="nowrap">{}</span>', ((piece,) for piece in pieces)
    )
