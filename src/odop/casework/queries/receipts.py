"""The branch's receipts, to be printed; finding a file by either number; the papers in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from odop.basics.dates import LUCKNOW, day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import LoanState
from odop.documents import queries as documents
from odop.documents.queries import Filed

AT_MOST = 200


@dataclass(frozen=True)
class Receipt:
    """One numbered receipt: whose file, from whom, when signed for and by whom, to be decided by when."""

    receipt: str
    number: str
    name: Named
    project: str
    sum_asked: Paise
    sent_on: date
    sent_by: str
    received_at: datetime
    received_by: str
    due: date | None
    synthetic: bool


def receipts(branch: str, *, numbers: Iterable[str] = (), on: date | None = None) -> tuple[Receipt, ...]:
    """The receipts a branch has signed: for these applications, or on a day."""
    rows = LoanFile.objects.filter(branch_id=branch, received_at__isnull=False)
    if on is not None:
        start = datetime(on.year, on.month, on.day, tzinfo=LUCKNOW)
        rows = rows.filter(received_at__gte=start, received_at__lt=start + timedelta(days=1))
    else:
        rows = rows.filter(application__number__in=list(numbers)[:AT_MOST])
    rows = rows.select_related("application__artisan", "application__project").order_by("receipt")
    return tuple(_receipt(row) for row in rows[:AT_MOST])


def found_at(branch: str, words: str) -> str:
    """The application's number of the file that a number, its own or its receipt's, means; or nothing."""
    wanted = words.strip().upper()
    rows = LoanFile.objects.filter(Q(receipt=wanted) | Q(application__number=wanted), branch_id=branch)
    return rows.values_list("application__number", flat=True).first() or ""


def branch_papers(number: str, *, branch: str) -> tuple[Filed, ...]:
    """The papers of an application whose file is at this branch, with their hashes."""
    keys = LoanFile.objects.filter(application__number=number, branch_id=branch)
    about = {str(key) for key in keys.values_list("application_id", flat=True)}
    return tuple(paper for key in sorted(about) for paper in documents.documents_about(key))


def branch_paper(number: str, key: UUID, *, branch: str) -> tuple[Filed, bytes] | None:
    """One paper and its bytes, where it belongs to a file at this branch."""
    paper = next((p for p in branch_papers(number, branch=branch) if p.key == key), None)
    return (paper, documents.content_of(key)) if paper else None


def _receipt(row: LoanFile) -> Receipt:
    artisan = row.application.artisan
    assert row.received_at is not None
    return Receipt(
        receipt=row.receipt or "",
        number=str(row.application),
        name=Named(artisan.name, artisan.name_hi or artisan.name),
        project=row.application.project.name,
        sum_asked=row.sum_asked,
        sent_on=day_of(row.sent_at),
        sent_by=row.sent_by,
        received_at=row.received_at,
        received_by=row.received_by,
        due=due_on(LoanState.RECEIVED, day_of(row.received_at)),
        synthetic=row.application.synthetic,
    )
