"""Reads of the calendar of fairs, as public sources give it."""

from dataclasses import dataclass
from datetime import date

from odop.basics.names import Named
from odop.programme import models


@dataclass(frozen=True)
class CalendarFair:
    """A fair with its days, or with the months it usually falls in."""

    code: str
    named: Named
    place: Named
    country: Named
    reach: str
    begins_on: date | None
    ends_on: date | None
    months: tuple[int, ...]
    kind: str
    b2b: bool
    b2c: bool
    organiser: str
    remark: str
    source: str
    as_of: str
    confidence: str
    note: str

    @property
    def dated(self) -> bool:
        """Whether its days are known; else only the usual months are."""
        return self.begins_on is not None

    @property
    def confirmed(self) -> bool:
        return self.dated and self.ends_on is not None and self.confidence == "high"


def calendar_fairs() -> tuple[CalendarFair, ...]:
    """Every fair of the calendar, by name."""
    return tuple(_fair(row) for row in models.FairEntry.objects.order_by("name_en"))


def calendar_fair(code: str) -> CalendarFair | None:
    """One fair of the calendar."""
    row = models.FairEntry.objects.filter(code=code).first()
    return _fair(row) if row else None


def _fair(row: models.FairEntry) -> CalendarFair:
    return CalendarFair(
        code=row.code,
        named=Named(row.name_en, row.name_hi),
        place=Named(row.place_en, row.place_hi),
        country=Named(row.country_en, row.country_hi),
        reach=row.reach,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        months=tuple(int(month) for month in row.months.split(";")),
        kind=row.kind,
        b2b=row.b2b,
        b2c=row.b2c,
        organiser=row.organiser,
        remark=row.remark,
        source=row.source,
        as_of=row.as_of,
        confidence=row.confidence,
        note=row.note,
    )
