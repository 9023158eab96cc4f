"""One application as a line of a list."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from odop.basics.dates import day_of, days_after
from odop.basics.names import Named
from odop.casework.models import Application
from odop.casework.rules import CLOCKS, HOLDER, State, late


@dataclass(frozen=True)
class Line:
    """An application in a list: whose, in which state, who must act and since when."""

    key: UUID
    number: str
    name: Named
    artisan: UUID
    artisan_number: str
    product: Named
    call: str
    state: State
    holder: str
    since: datetime
    applied_on: date | None
    due: date | None
    due_stated: bool  # the order's own limit; else a target of the house
    late: bool
    marks: int | None
    rank: int | None

    @property
    def state_label(self) -> str:
        return str(self.state.label)


def lines(rows: "QuerySet[Application]", today: date) -> tuple[Line, ...]:
    """The rows as lines, in one query."""
    return tuple(line(row, today) for row in rows.select_related("artisan", "product", "call"))


def line(row: Application, today: date) -> Line:
    state = State(row.state)
    clock = CLOCKS.get(state)
    since = day_of(row.since)
    return Line(
        key=row.pk,
        number=row.number or "",
        name=Named(row.artisan.name, row.artisan.name_hi or row.artisan.name),
        artisan=row.artisan_id,
        artisan_number=row.artisan.number,
        product=row.product.named,
        call=row.under.number,
        state=state,
        holder=HOLDER[state],
        since=row.since,
        applied_on=row.applied_on,
        due=days_after(since, clock.days) if clock else None,
        due_stated=bool(clock and clock.stated),
        late=late(state, since, today),
        marks=row.marks,
        rank=row.rank,
    )
