"""The calendar of fairs: what is to come, what comes every year, and what was."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from odop.mart.models import Fair
from odop.mart.queries.fairs import facts
from odop.mart.queries.lines import CalendarLine
from odop.mart.rules import RoundState
from odop.programme import queries as programme
from odop.programme.queries import CalendarFair

PAST = 60


@dataclass(frozen=True)
class Calendar:
    """Fairs with days to come, those of which only the usual months are known, and past ones, the last first."""

    coming: tuple[CalendarLine, ...]
    usual: tuple[CalendarLine, ...]
    past: tuple[CalendarLine, ...]
    more_past: int


def calendar(on: date, *, district: str | None = None) -> Calendar:
    """Every fair the programme knows of. Of a district: fairs it holds and fairs of the whole State."""
    held = Fair.objects.order_by("begins_on", "number").annotate(
        open_rounds=Count(
            "rounds",
            filter=Q(rounds__state=RoundState.OPEN, rounds__opens_on__lte=on, rounds__closes_on__gte=on),
        )
    )
    if district:
        held = held.filter(Q(district=district) | Q(district=None))
    editions = [_edition(row) for row in held]
    noted = set(Fair.objects.exclude(entry=None).values_list("entry", flat=True))
    entries = programme.calendar_fairs()
    found = [_entry(one) for one in entries if one.dated and one.code not in noted]
    dated = sorted([*editions, *found], key=lambda line: (line.begins_on or on, line.named.en))
    coming = tuple(line for line in dated if _last(line) >= on)
    past = tuple(reversed([line for line in dated if _last(line) < on]))
    usual = sorted(
        (_entry(one) for one in entries if not one.dated),
        key=lambda line: ((line.months[0] - on.month) % 12, line.named.en),
    )
    return Calendar(coming, tuple(usual), past[:PAST], max(len(past) - PAST, 0))


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
