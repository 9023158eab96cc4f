"""What branches owe and since when."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, Min, Q, QuerySet, When
from django.utils.translation import gettext_lazy as _

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import LoanFile
from odop.casework.queries.margin_money.current import OWES, after, current_files
from odop.casework.rules.margin_money.clocks import due_on, late_since
from odop.casework.rules.margin_money.states import LoanState
from odop.finance import queries as finance
from odop.programme import queries as programme

S = LoanState
OWED_WORDS = {
    S.SENT: _("sign for the file"),
    S.RECEIVED: _("decide"),
    S.SECOND_LOOK: _("look a second time"),
    S.TRAINED: _("pay the first instalment"),
    S.DISBURSED: _("claim the margin money"),
    S.CLAIM_RETURNED: _("put the claim right"),
    S.PASSED: _("record the deposit"),
    S.INSPECTED: _("adjust as a grant"),
    S.RECOVERING: _("return the money"),
}


@dataclass(frozen=True)
class Owe:
    """One thing a branch owes: in how many files, how many too long, the oldest since when."""

    state: LoanState
    count: int
    late: int
    since: date

    @property
    def words(self) -> object:
        return OWED_WORDS[self.state]


@dataclass(frozen=True)
class BranchOwes:
    """A branch with all it owes."""

    branch: str
    name: Named
    bank: Named
    district: str | None
    owes: tuple[Owe, ...]

    @property
    def count(self) -> int:
        return sum(one.count for one in self.owes)

    @property
    def late(self) -> int:
        return sum(one.late for one in self.owes)

    @property
    def since(self) -> date:
        return min(one.since for one in self.owes)


def owed_by_branches(on: date, *, district: str | None = None) -> tuple[BranchOwes, ...]:
    """What every branch owes, those with most too long first; of one district's files where asked."""
    rows = current_files().filter(application__state__in=[s for s in OWED_WORDS if s is not S.PASSED])
    waiting = current_files().filter(application__state=S.PASSED)
    if district is not None:
        rows, waiting = rows.filter(district_id=district), waiting.filter(district_id=district)
    rows = rows.annotate(
        began=Case(
            When(application__state=S.RECEIVED, then=F("received_at")), default=F("application__since")
        )
    )
    overdue = Q(pk=None)
    for state in OWED_WORDS:
        if last := late_since(state, on):
            overdue |= Q(application__state=state, began__lt=after(last))
    found: dict[str, list[Owe]] = {}
    counted = (
        rows.order_by()
        .values("branch", "application__state")
        .annotate(n=Count("pk"), late=Count("pk", filter=overdue), first=Min("began"))
    )
    for row in counted:
        owe = Owe(S(row["application__state"]), row["n"], row["late"], day_of(row["first"]))
        found.setdefault(row["branch"], []).append(owe)
    for branch, owe in _deposits(waiting, on).items():
        found.setdefault(branch, []).append(owe)
    return _named(found)


def _deposits(waiting: "QuerySet[LoanFile]", on: date) -> dict[str, Owe]:
    """The deposits to be recorded, of money the bank has credited: by branch."""
    files: dict[str, str] = dict(waiting.values_list("application__number", "branch"))  # type: ignore[arg-type]
    days: dict[str, list[date]] = {}
    for number, paid in (finance.standing_of(files, kind="MARGIN") if files else {}).items():
        if paid.state == "CREDITED" and paid.paid_on:
            days.setdefault(files[number], []).append(paid.paid_on)
    return {
        branch: Owe(S.PASSED, len(paid), sum((due_on(S.PASSED, d) or on) < on for d in paid), min(paid))
        for branch, paid in days.items()
    }


def _named(found: dict[str, list[Owe]]) -> tuple[BranchOwes, ...]:
    offices = {o.code: o for o in programme.offices("BRANCH")}
    banks = {b.code: b.named for b in programme.banks()}
    order = {state: place for place, state in enumerate(OWES)}
    lines = [
        BranchOwes(
            branch=code,
            name=offices[code].named,
            bank=banks.get(offices[code].bank or "", offices[code].named),
            district=offices[code].district,
            owes=tuple(sorted(owes, key=lambda one: order[one.state])),
        )
        for code, owes in found.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.late, line.since, line.branch)))
