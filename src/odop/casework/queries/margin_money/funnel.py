"""The way of margin money by district: how many came to each step, and how long each step took."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from django.db import connection

from odop.basics.dates import day_of, first_day_of, last_day_of
from odop.basics.names import Named
from odop.casework.models import MARGIN_MONEY
from odop.finance.queries import months as finance
from odop.finance.rules import Kind
from odop.programme import queries as programme

APPLIED, PAID = "APPLIED", "PAID"
STATES = ("SCRUTINISED", "SELECTED", "SENT", "RECEIVED", "SANCTIONED", "DISBURSED", "CLAIMED")
STEPS = (APPLIED, *STATES, PAID, "GRANTED")
_FIRST = ", ".join(
    f"timezone('Asia/Kolkata', min(s.at) FILTER (WHERE s.to_state = '{state}'))::date AS {state}"
    for state in (*STATES, "GRANTED")
)
_COUNTS = ", ".join(f"count({step})" for step in STEPS)
_DAYS = ", ".join(
    f"percentile_cont(0.5) WITHIN GROUP (ORDER BY {after} - {before}) FILTER (WHERE {after} >= {before})"
    for before, after in pairwise(STEPS)
)
# One query: the first day of each application in each state, then counts and middle times by district and in all.
_SQL = f"""
WITH paid (number, PAID) AS (SELECT * FROM unnest(%(numbers)s::text[], %(days)s::date[])),
way AS (
    SELECT a.district_id, a.applied_on AS APPLIED, p.PAID, {_FIRST},
        CASE WHEN a.state = ANY(%(open)s) THEN a.since END AS waits
    FROM casework_application a LEFT JOIN casework_step s ON s.application_id = a.id
    LEFT JOIN paid p ON p.number = a.number
    WHERE a.scheme = %(scheme)s AND a.applied_on BETWEEN %(first)s AND %(last)s AND a.number IS NOT NULL
    GROUP BY a.id, p.PAID
)
SELECT coalesce(district_id, ''), min(waits), {_COUNTS}, {_DAYS} FROM way GROUP BY ROLLUP (district_id)
"""  # noqa: S608 - names of our own alone
OPEN = ["SUBMITTED", "SCRUTINISED", "SELECTED", "SENT", "RECEIVED", "QUERIED", "SECOND_LOOK", "SANCTIONED", "TRAINED",
        "DISBURSED", "CLAIMED", "CLAIM_RETURNED", "PASSED"]  # fmt: skip


@dataclass(frozen=True)
class Way:
    """Of those who applied in a year in a district, how many came to each step; days from the step before."""

    district: str  # blank: the State
    place: Named | None
    oldest: date | None  # of the files that wait, since when the oldest has
    counts: Sequence[int]  # as STEPS
    days: Sequence[int | None]  # from the step before, the median; none of the first

    @property
    def steps(self) -> list[tuple[str, int, int, int | None]]:
        """Each step: its code, how many came to it, how many to the step before, the days between."""
        before = (self.counts[0], *self.counts)
        return list(zip(STEPS, self.counts, before, (None, *self.days), strict=False))


def funnel(year: str) -> tuple[Way, tuple[Way, ...]]:
    """The State, and its districts in the order of their names, of one year's applicants. Three queries."""
    paid = finance.credited(Kind.MARGIN, until=date.max)
    values: dict[str, Any] = {
        "numbers": [one.about for one in paid], "days": [one.on for one in paid], "scheme": MARGIN_MONEY,
        "first": first_day_of(year), "last": last_day_of(year), "open": OPEN,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_SQL, values)
        rows = cursor.fetchall()
    names = {d.code: d.named for d in programme.districts()}
    n = len(STEPS)
    found = [
        Way(row[0], names.get(row[0]), day_of(row[1]) if row[1] else None, row[2 : 2 + n],
            [None if middle is None else round(middle) for middle in row[2 + n :]])
        for row in rows
    ]  # fmt: skip
    state = next((way for way in found if not way.district), Way("", None, None, [0] * n, [None] * (n - 1)))
    districts = (way for way in found if way.district)
    return state, tuple(sorted(districts, key=lambda way: way.place.en if way.place else ""))
