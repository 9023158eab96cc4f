"""One application for margin money as a line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Application, LoanFile
from odop.casework.rules.margin_money.clocks import due_on, is_stated
from odop.casework.rules.margin_money.states import HOLDER, LoanState


@dataclass(frozen=True)
class LoanLine:
    """An application in a list: whose, in which state, who must act and since when."""

    key: UUID
    number: str
    name: Named
    artisan: UUID
    artisan_number: str
    product: Named
    state: LoanState
    holder: str
    since: datetime
    applied_on: date | None
    due: date | None
    due_stated: bool  # the order's own limit; else a target of the house
    late: bool
    cost: Paise | None
    margin: Paise | None  # by the rules, as reckoned at the last submission
    marks: int | None
    rank: int | None
    branch: Named | None  # where the file is, or where she wishes it to go
    synthetic: bool

    @property
    def state_label(self) -> str:
        return str(self.state.label)


def loan_lines(rows: Iterable[Application], today: date) -> tuple[LoanLine, ...]:
    """The rows as lines; two queries for all of them."""
    listed = list(rows)
    files = LoanFile.objects.filter(application__in=[row.pk for row in listed]).select_related("branch")
    at = {file.application_id: file.branch.named for file in files.order_by("number")}
    return tuple(loan_line(row, today, at.get(row.pk)) for row in listed)


def loan_line(row: Application, today: date, branch: Named | None = None) -> LoanLine:
    """One row as a line; its maker, product and project are at hand."""
    state, since, project = LoanState(row.state), day_of(row.since), getattr(row, "project", None)
    due = due_on(state, since)
    wished = project.branch.named if project and project.branch_id else None
    return LoanLine(
        key=row.pk,
        number=row.number or "",
        name=Named(row.artisan.name, row.artisan.name_hi or row.artisan.name),
        artisan=row.artisan_id,
        artisan_number=row.artisan.number,
        product=row.product.named,
        state=state,
        holder=HOLDER[state],
        since=row.since,
        applied_on=row.applied_on,
        due=due,
        due_stated=is_stated(state),
        late=due is not None and due < today,
        cost=project.project_cost if project else None,
        margin=project.margin if project else None,
        marks=row.marks,
        rank=row.rank,
        branch=branch or wished,
        synthetic=row.synthetic,
    )


AT_HAND = ("artisan", "product", "project__branch")  # what a line needs beside its row
