"""Days and moments. A moment's day is the day in Lucknow, never the day in Greenwich."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

LUCKNOW = ZoneInfo("Asia/Kolkata")


def day_of(at: datetime) -> date:
    """The day in Lucknow of a moment that knows its time zone."""
    if at.tzinfo is None:
        raise ValueError("a moment must know its time zone")
    return at.astimezone(LUCKNOW).date()


def financial_year(on: date) -> str:
    """The Indian financial year of a day, April to March: 2024-25."""
    first = on.year if on.month >= 4 else on.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def first_day_of(year: str) -> date:
    """The first of April of a financial year such as 2024-25."""
    return date(int(year[:4]), 4, 1)


def last_day_of(year: str) -> date:
    """The 31st of March that ends a financial year such as 2024-25."""
    return date(int(year[:4]) + 1, 3, 31)


def months_after(day: date, months: int) -> date:
    """The same day so many months later (or earlier), or the month's last day where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February."""
    return months_after(day, 12 * years)


def days_after(day: date, days: int) -> date:
    """The day so many days later."""
    return day + timedelta(days=days)


def age_on(born_on: date, on: date) -> int:
    """Completed years of age on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
