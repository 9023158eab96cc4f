"""A branch's worklist: what it owes and since when, the longest waiting first."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import Inspection, LoanFile, Margin
from odop.casework.queries.margin_money.current import OVER, OWES, WAITS, current_files, due
from odop.casework.rules.margin_money.clocks import is_stated
from odop.casework.rules.margin_money.states import HOLDER, HOLDER_WORDS, LoanState
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.programme import queries as programme
from odop.programme.queries import Office

AT_ONCE = 100
S = LoanState


@dataclass(frozen=True)
class BranchLine:
    """One file in a branch's list. Money in paise."""

    number: str
    name: Named
    product: Named
    project: str
    receipt: str
    sum_asked: Paise
    sum_sanctioned: Paise | None
    margin: Paise | None
    state: LoanState
    since: date
    due: date | None
    due_stated: bool  # the order's own limit; else a target of the house
    late: bool
    credited_on: date | None  # the margin, as finance says
    held_until: date | None
    to_sign: bool  # an inspection waits for the branch's signature
    synthetic: bool

    @property
    def label(self) -> str:
        return str(self.state.label)

    @property
    def holder(self) -> object:
        """Who must act now."""
        return HOLDER_WORDS["branch"] if self.to_sign else HOLDER_WORDS[HOLDER[self.state]]


@dataclass(frozen=True)
class BranchPile:
    """The files of one state: how many, and whether the branch must act on them."""

    state: LoanState
    count: int
    owed: bool
    here: bool

    @property
    def label(self) -> str:
        return str(self.state.label)


@dataclass(frozen=True)
class Worklist:
    """The bank desk's first page."""

    branch: Office
    bank: Named
    piles: tuple[BranchPile, ...]
    state: LoanState | None  # none: all that the branch owes
    lines: tuple[BranchLine, ...]
    pager: "Page[LoanFile]"
    today: date
    owes: int  # how many files wait on the branch


def branch_worklist(branch: str, on: date, *, state: str = "", page: int | str | None = 1) -> Worklist | None:
    """What a branch has before it: of one state, or all that it owes. None where there is no such branch."""
    office = programme.office(branch)
    if office is None or office.kind != "BRANCH":
        return None
    chosen = S(state) if state in {s.value for s in (*OWES, *WAITS, *OVER)} else None
    mine = current_files().filter(branch_id=branch)
    rows = mine.filter(application__state=chosen) if chosen else mine.filter(owed(on))
    rows = rows.select_related("application__artisan", "application__product", "application__project")
    pager = Paginator(rows.order_by("application__since", "application_id"), AT_ONCE).get_page(page)
    counts = dict(mine.order_by().values_list("application__state").annotate(n=Count("pk")))
    bank = next((b for b in programme.banks() if b.code == office.bank), None)
    return Worklist(
        branch=office,
        bank=bank.named if bank else office.named,
        piles=tuple(
            BranchPile(s, counts.get(s, 0), owed=s in OWES and s is not S.HELD, here=s is chosen)
            for s in (*OWES, *WAITS, *OVER)
        ),
        state=chosen,
        lines=branch_lines(pager.object_list, on),  # type: ignore[arg-type]
        pager=pager,
        today=on,
        owes=mine.filter(owed(on)).count() if chosen else pager.paginator.count,
    )


def owed(on: date) -> Q:
    """The files on which a branch must act; of those in holding, the ones whose inspection it has to sign."""
    unsigned = Inspection.objects.filter(branch_at=None).values("application")
    held = Q(application__state=S.HELD, application__in=unsigned)
    return held | Q(application__state__in=[s for s in OWES if s is not S.HELD])


def branch_lines(rows: "QuerySet[LoanFile]", on: date) -> tuple[BranchLine, ...]:
    """The rows as lines; four queries for all of them."""
    files = list(rows)
    keys = [file.application_id for file in files]
    margins = {m.application_id: m for m in Margin.objects.filter(application__in=keys)}
    unsigned = set(
        Inspection.objects.filter(application__in=keys, branch_at=None).values_list("application", flat=True)
    )
    passed = [str(f.application.number) for f in files if f.application.state == S.PASSED]
    standing = finance.standing_of(passed, kind="MARGIN") if passed else {}
    return tuple(
        _line(
            f,
            margins.get(f.application_id),
            standing.get(str(f.application.number)),
            f.application_id in unsigned,
            on,
        )
        for f in files
    )


def _line(
    file: LoanFile, margin: Margin | None, paid: Standing | None, to_sign: bool, on: date
) -> BranchLine:
    row = file.application
    credited_on = paid.paid_on if paid else None
    last = due(file, credited_on=credited_on)
    return BranchLine(
        number=str(row),
        name=Named(row.artisan.name, row.artisan.name_hi or row.artisan.name),
        product=row.product.named,
        project=row.project.name,
        receipt=file.receipt or "",
        sum_asked=file.sum_asked,
        sum_sanctioned=file.sum_sanctioned,
        margin=margin.amount if margin else None,
        state=S(row.state),
        since=day_of(row.since),
        due=last,
        due_stated=is_stated(row.state),
        late=last is not None and last < on,
        credited_on=credited_on,
        held_until=margin.held_until if margin else None,
        to_sign=to_sign,
        synthetic=row.synthetic,
    )


def branch_line(number: str, *, branch: str, on: date) -> BranchLine | None:
    """One file of a branch by its application's number; none where it is not with this branch."""
    rows = current_files().filter(branch_id=branch, application__number=number)
    lines = branch_lines(
        rows.select_related("application__artisan", "application__product", "application__project"), on
    )
    return lines[0] if lines else None
