"""The calendar of fairs: what is to come, what comes every year, and what was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy as _

from odop.mart.models import Fair
from odop.mart.queries.fairs import facts
from odop.mart.queries.lines import CalendarLine
from odop.mart.rules import RoundState
from odop.programme import queries as programme
from odop.programme.queries import CalendarFair

ROWS = 15
KINDS: dict[str, Words] = {"coming": _("To come"), "usual": _("Every year"), "past": _("Past fairs")}


@dataclass(frozen=True)
class Calendar:
    """One kind of fairs page by page: to come, of a usual month, or past, the last first; and how many of each."""

    lines: tuple[CalendarLine, ...]
    pager: "Page[CalendarLine]"
    kind: str
    piles: tuple[tuple[str, Words, int], ...]
    districts: tuple[programme.District, ...]
    district: str  # blank: all


def calendar(on: date, *, district: str = "", kind: str = "", page: str = "1") -> Calendar:
    """The fairs the programme knows of, one kind page by page. Of a district: its own, and those of the State."""
    places = programme.districts()
    district = district if district in {one.code for one in places} else ""
    kind = kind if kind in KINDS else "coming"
    known = _known(on, district)
    pager = Paginator(known[kind], ROWS).get_page(page)
    piles = tuple((code, label, len(known[code])) for code, label in KINDS.items())
    return Calendar(tuple(pager.object_list), pager, kind, piles, places, district)


def coming(on: date, *, district: str) -> tuple[CalendarLine, ...]:
    """The noted editions with days to come that a district holds, or the whole State; the first to begin first."""
    rows = _held(on, district).filter(ends_on__gte=on)
    return tuple(_edition(row) for row in rows.order_by("begins_on", "number"))


def _held(on: date, district: str) -> "QuerySet[Fair]":
    held = Fair.objects.annotate(
        open_rounds=Count(
            "rounds",
            filter=Q(rounds__state=RoundState.OPEN, rounds__opens_on__lte=on, rounds__closes_on__gte=on),
        )
    )
    return held.filter(Q(district=district) | Q(district=None)) if district else held


class _Together(Sequence[CalendarLine]):
    """Noted editions and dated entries of the pack in one order of days; only the slice asked for is read."""

    def __init__(self, rows: "QuerySet[Fair]", entries: Iterable[CalendarLine], *, last_first: bool) -> None:
        order = ("-begins_on", "-number") if last_first else ("begins_on", "number")
        self.rows, self.last_first = rows.order_by(*order), last_first
        self.entries = sorted(entries, key=_first, reverse=last_first)
        self.noted = rows.count()

    def __len__(self) -> int:
        return self.noted + len(self.entries)

    def __getitem__(self, part: Any) -> Any:
        skipped = min(
            max(0, part.start - len(self.entries)), self.noted
        )  # before the slice, wherever entries fall
        editions = (_edition(row) for row in self.rows[skipped : part.stop])
        whole = list(merge(editions, self.entries, key=_first, reverse=self.last_first))
        return whole[part.start - skipped : part.stop - skipped]


def _known(on: date, district: str) -> dict[str, Sequence[CalendarLine]]:
    entries = programme.calendar_fairs()
    noted = set(Fair.objects.exclude(entry=None).values_list("entry", flat=True))
    dated = [_entry(one) for one in entries if one.dated and one.code not in noted]
    usual = (_entry(one) for one in entries if not one.dated)
    held = _held(on, district)
    return {
        "coming": _Together(
            held.filter(ends_on__gte=on), (one for one in dated if _last(one) >= on), last_first=False
        ),
        "usual": sorted(usual, key=lambda line: ((line.months[0] - on.month) % 12, line.named.en)),
        "past": _Together(
            held.filter(ends_on__lt=on), (one for one in dated if _last(one) < on), last_first=True
        ),
    }


def _first(line: CalendarLine) -> date:
    return line.begins_on or date.min


def _last(line: CalendarLine) -> date:
    return line.ends_on or line.begins_on or date.min


def _edition(row: Fair) -> CalendarLine:
    known = facts(row)
    return CalendarLine(
        number=row.number,
        named=row.named,
        place=row.place,
        country=row.country,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        months=(row.begins_on.month,),
        confirmed=row.days_confirmed,
        b2b=row.b2b,
        b2c=row.b2c,
        level=Fair.Level(row.level).label,
        organiser=row.organiser,
        remark="",
        source=row.source,
        as_of=row.as_of.isoformat(),
        confidence="high" if row.days_confirmed else "medium",
        listed=known.listed,
        called_off=row.called_off_on is not None,
        open_rounds=row.open_rounds,  # type: ignore[attr-defined]
        synthetic=row.synthetic,
    )


def _entry(one: CalendarFair) -> CalendarLine:
    return CalendarLine(
        number="",
        named=one.named,
        place=one.place,
        country=one.country,
        begins_on=one.begins_on,
        ends_on=one.ends_on,
        months=one.months,
        confirmed=one.confirmed,
        b2b=one.b2b,
        b2c=one.b2c,
        level="",
        organiser=one.organiser,
        remark="; ".join(filter(None, (one.remark, one.note))),
        source=one.source,
        as_of=one.as_of,
        confidence=one.confidence,
    )
