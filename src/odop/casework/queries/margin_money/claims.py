"""The Deputy Commissioner's claims to pass, with the money left; and units to inspect before a holding ends."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet, Sum

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of, days_after, financial_year
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import MARGIN_MONEY, Inspection, Margin
from odop.casework.queries.margin_money.file import InspectionLine, inspection_line
from odop.casework.queries.may import held
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.inspections import ENDS_BADLY, INSPECT_FROM_DAYS, counts_for_the_end
from odop.casework.rules.margin_money.states import LoanState
from odop.finance import queries as finance
from odop.finance.queries import MoneyRow
from odop.programme import queries as programme
from odop.schemes.engine import Met

AT_ONCE = 100
S = LoanState


@dataclass(frozen=True)
class ClaimRow:
    """One claim to be passed or sent back. Money in paise; of the account, the last four digits."""

    number: str
    name: Named
    branch: Named
    sum_asked: Paise
    sum_sanctioned: Paise | None
    amount: Paise
    claimed_on: date
    due: date | None
    late: bool
    holder: str
    account_end: str
    fails: bool  # a condition of the order fails: it cannot be passed
    synthetic: bool


@dataclass(frozen=True)
class ClaimsPage:
    """The claims before the Deputy Commissioner, and the money they need."""

    district: Named
    code: str
    lines: tuple[ClaimRow, ...]
    pager: "Page[Margin]"
    count: int
    total: Paise  # of all claims that wait
    left: MoneyRow
    year: str
    may_pass: bool
    today: date

    @property
    def short(self) -> Paise:
        """What is lacking to pass them all."""
        return max(0, self.total - self.left.for_claims)


def claims_page(district: str, *, user: User, on: date, page: int | str | None = 1) -> ClaimsPage | None:
    """The claims of a district, the longest waiting first."""
    of = programme.district(district)
    if of is None:
        return None
    rows = Margin.objects.filter(district_id=district, application__state=S.CLAIMED)
    sums = rows.aggregate(n=Count("pk"), total=Sum("amount"))
    rows = rows.select_related("application__artisan", "file__branch").order_by("claimed_at", "pk")
    pager = Paginator(rows, AT_ONCE).get_page(page)
    year = financial_year(on)
    return ClaimsPage(
        district=of.named,
        code=district,
        lines=tuple(_claim(row, on) for row in pager.object_list),
        pager=pager,
        count=sums["n"],
        total=sums["total"] or 0,
        left=finance.money_row(district, MARGIN_MONEY, year),
        year=year,
        may_pass=Permission.PASS_CLAIM in held(user, district, on),
        today=on,
    )


def _claim(row: Margin, on: date) -> ClaimRow:
    artisan = row.application.artisan
    due = due_on(S.CLAIMED, day_of(row.claimed_at))
    return ClaimRow(
        number=str(row.application),
        name=Named(artisan.name, artisan.name_hi or artisan.name),
        branch=row.file.branch.named,
        sum_asked=row.file.sum_asked,
        sum_sanctioned=row.file.sum_sanctioned,
        amount=row.amount,
        claimed_on=day_of(row.claimed_at),
        due=due,
        late=due is not None and due < on,
        holder=row.holder,
        account_end=row.account[-4:],
        fails=any(one["met"] == int(Met.NOT_MET) for one in row.finding.get("checks") or ()),
        synthetic=row.synthetic,
    )


# --- held ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class HeldLine:
    """A unit whose margin is held: until when, and what was seen of it last."""

    number: str
    name: Named
    branch: Named
    amount: Paise
    held_until: date | None
    state: LoanState
    since: date
    last: InspectionLine | None
    late: bool
    synthetic: bool

    @property
    def next(self) -> str:
        """What is to be done with it: inspect, sign, differs, recover, return, grant; blank where nothing is."""
        last = self.last
        if self.state is S.RECOVERING:
            return "return"
        if last and last.branch_at is None:
            return "sign"
        if last and last.branch_agrees is False:
            return "differs"
        if last and last.found in ENDS_BADLY:
            return "recover"
        if last and last.found == "CALAMITY":
            return "set_off"
        return "grant" if self.state is S.INSPECTED else "inspect"


@dataclass(frozen=True)
class HeldPage:
    """The units of a district that are to be seen, and the margins that are to come back."""

    district: Named
    code: str
    lines: tuple[HeldLine, ...]
    pager: "Page[Margin]"
    count: int
    total: Paise  # of all margin money held in the district's deposits
    may_inspect: bool
    today: date


def held_page(district: str, *, user: User, on: date, page: int | str | None = 1) -> HeldPage | None:
    """The holdings that end within two months, those inspected, and those to be returned; the first to end first."""
    of = programme.district(district)
    if of is None:
        return None
    holding = Margin.objects.filter(district_id=district, end="", held_from__isnull=False)
    sums = holding.aggregate(n=Count("pk"), total=Sum("amount"))
    rows = to_see(holding, on).select_related("application__artisan", "file__branch")
    pager = Paginator(rows.order_by("held_until", "pk"), AT_ONCE).get_page(page)
    margins = list(pager.object_list)
    last = _last_seen([m.application_id for m in margins])
    return HeldPage(
        district=of.named,
        code=district,
        lines=tuple(_held(row, last.get(row.application_id), on) for row in margins),
        pager=pager,
        count=sums["n"],
        total=sums["total"] or 0,
        may_inspect=Permission.INSPECT in held(user, district, on),
        today=on,
    )


def to_see(rows: "QuerySet[Margin]", on: date) -> "QuerySet[Margin]":
    """Of held margins, those on which somebody must act: near their end, inspected, or to be returned."""
    near = Q(application__state=S.HELD, held_until__lte=days_after(on, INSPECT_FROM_DAYS))
    seen = Q(application__state=S.HELD, application__in=Inspection.objects.values("application"))
    return rows.filter(near | seen | Q(application__state__in=[S.INSPECTED, S.RECOVERING]))


def to_inspect(district: str, on: date) -> tuple[int, date | None]:
    """How many units wait on the centre, to be seen or their money asked back, and since when. Two queries."""
    holding = Margin.objects.filter(district_id=district, end="", held_from__isnull=False)
    margins = list(to_see(holding, on).select_related("application__artisan", "file__branch"))
    last = _last_seen([m.application_id for m in margins])
    lines = [_held(row, last.get(row.application_id), on) for row in margins]
    since = [
        line.last.held_on if line.last else days_after(line.held_until or on, -INSPECT_FROM_DAYS)
        for line in lines
        if line.next in ("inspect", "differs", "recover")
    ]
    return len(since), min(since, default=None)


def _last_seen(applications: list[UUID]) -> dict[UUID, InspectionLine]:
    rows = Inspection.objects.filter(application__in=applications).order_by("held_on", "centre_at")
    return {row.application_id: inspection_line(row) for row in rows}


def _held(row: Margin, last: InspectionLine | None, on: date) -> HeldLine:
    artisan, state = row.application.artisan, S(row.application.state)
    since = day_of(row.application.since)
    due = due_on(state, since)
    if last and last.found == "RUNNING" and not counts_for_the_end(last.found, last.held_on, row.held_until):
        last = None  # seen long before the end: it says nothing of it
    return HeldLine(
        number=str(row.application),
        name=Named(artisan.name, artisan.name_hi or artisan.name),
        branch=row.file.branch.named,
        amount=row.amount,
        held_until=row.held_until,
        state=state,
        since=since,
        last=last,
        late=(due is not None and due < on) or (state is S.HELD and (row.held_until or on) < on),
        synthetic=row.synthetic,
    )
