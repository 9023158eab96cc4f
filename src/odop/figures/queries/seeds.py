"""A seed that is public and that nobody could choose: made of a counting that stands."""

import hashlib
from datetime import date, datetime, time

from odop.basics.dates import LUCKNOW, days_after
from odop.figures.models import Closing, Value

CELL = ("figure", "district_id", "product_id", "sex", "social_group", "year", "count")


def seed_of_month(month: str, last: date) -> str | None:
    """The sha256 of the month and of every counted cell in the first counting made once its last day was over.

    Nothing where there is none yet. Later corrections do not change it.
    """
    over = datetime.combine(days_after(last, 1), time.min, LUCKNOW)
    rows = Closing.objects.filter(as_of__gte=last, closed_at__gte=over).order_by("closed_at", "id")
    closing = rows.values_list("id", flat=True).first()
    if closing is None:
        return None
    cells = Value.objects.filter(closing_id=closing).values_list(*CELL)
    lines = sorted(" ".join("" if one is None else str(one) for one in cell) for cell in cells)
    return hashlib.sha256("\n".join([month, *lines]).encode()).hexdigest()
