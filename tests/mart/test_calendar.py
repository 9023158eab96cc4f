"""The calendar page by page: noted editions and entries of the pack in one order, each once."""

from datetime import date, timedelta

import pytest

from odop.basics.names import Named
from odop.mart.queries import calendar as calendars
from odop.programme.queries import CalendarFair
from tests.mart import makers

pytestmark = pytest.mark.django_db
ON = date(2025, 8, 1)


def entry(n: int, day: date) -> CalendarFair:
    words = dict.fromkeys(CalendarFair.__dataclass_fields__, "")
    told = {"code": f"E{n}", "named": Named(f"Entry {n}", f"प्रविष्टि {n}"), "place": Named("Delhi", "दिल्ली"),
            "country": Named("India", "भारत"), "begins_on": day, "ends_on": day, "months": (day.month,),
            "b2b": True, "b2c": False}  # fmt: skip
    return CalendarFair(**(words | told))


@pytest.fixture
def many(monkeypatch):
    """Forty editions and twenty-five entries, before and after the day, some on the same day."""
    for n in range(40):
        day = ON + timedelta(days=9 * (n - 20))
        makers.fair(named=Named(f"Fair {n}", f"मेला {n}"), begins_on=day, ends_on=day)
    entries = tuple(entry(n, ON + timedelta(days=15 * (n - 12))) for n in range(25))
    monkeypatch.setattr(calendars.programme, "calendar_fairs", lambda: entries)


def lines(kind: str) -> list[calendars.CalendarLine]:
    pages = calendars.calendar(ON, kind=kind).pager.paginator.num_pages
    return [line for n in range(pages) for line in calendars.calendar(ON, kind=kind, page=str(n + 1)).lines]


@pytest.mark.parametrize("kind", ["coming", "past"])
def test_every_fair_stands_on_one_page_in_the_order_of_days(many, kind):
    found = lines(kind)
    days = [line.begins_on for line in found]
    assert days == sorted(days, reverse=kind == "past")
    assert len({line.named.en for line in found}) == len(found)
    assert {(day >= ON) for day in days} == {kind == "coming"}
    assert len(found) == {code: n for code, _label, n in calendars.calendar(ON).piles}[kind]


def test_both_kinds_together_are_all(many):
    assert len(lines("coming")) + len(lines("past")) == 65


def test_a_page_reads_no_more_fairs_than_it_may_show(many, django_assert_max_num_queries):
    read = []
    made = calendars._edition
    calendars_edition = lambda row: read.append(row) or made(row)  # noqa: E731
    with pytest.MonkeyPatch.context() as patched, django_assert_max_num_queries(8):
        patched.setattr(calendars, "_edition", calendars_edition)
        calendars.calendar(ON, kind="past", page="2")
    assert len(read) <= calendars.ROWS + 25
