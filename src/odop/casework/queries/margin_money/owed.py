"""What branches owe and since when; the habits of branches; rows that cannot be true."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, Min, Q, QuerySet, Sum, When
from django.utils.translation import gettext_lazy as _

from odop.basics.dates import day_of, days_after
from odop.basics.names import Named
from odop.casework.models import LoanFile
from odop.casework.queries.margin_money.current import OWES, after, current_files, start_of
from odop.casework.rules.margin_money.clocks import due_on, late_since
from odop.casework.rules.margin_money.habits import (
    CUTS,
    NEVER_RECEIVED,
    SAYS_NOTHING,
    WINDOW_DAYS,
    Counts,
    habits_of,
)
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


# --- habits ---------------------------------------------------------------------------------
HABIT_WORDS = {
    NEVER_RECEIVED: _("does not sign for files"),
    SAYS_NOTHING: _("keeps files past the month and says nothing"),
    CUTS: _("cuts the sum"),
}


@dataclass(frozen=True)
class Habit:
    """A habit seen of a branch: a question to be put, never a verdict."""

    branch: str
    name: Named
    bank: Named
    district: str | None
    code: str
    count: int  # the files it is seen in
    of: int  # of so many
    percent: int  # of the sum asked, where sums are cut
    since: date | None

    @property
    def words(self) -> object:
        return HABIT_WORDS[self.code]


def branch_habits(on: date, *, district: str | None = None) -> tuple[Habit, ...]:
    """Branches that never sign, that say nothing, that cut sums, by what they did in the last three months."""
    rows = LoanFile.objects.all() if district is None else LoanFile.objects.filter(district_id=district)
    first = start_of(days_after(on, -WINDOW_DAYS))
    unsigned = Q(application__state=S.SENT, received_at=None) & _late(S.SENT, "sent_at", on)
    undecided = Q(application__state__in=[S.RECEIVED, S.QUERIED], decision="") & _late(
        S.RECEIVED, "received_at", on
    )
    recent = Q(decision="SANCTIONED", decided_at__gte=first)
    cut = recent & Q(sum_sanctioned__lt=F("sum_asked"))
    counted = (
        rows.filter(Q(sent_at__gte=first) | unsigned | undecided | recent)
        .exclude(impossible())
        .order_by()
        .values("branch")
        .annotate(
            sent=Count("pk", filter=_late(S.SENT, "sent_at", on)),
            unsigned=Count("pk", filter=unsigned),
            unsigned_since=Min("sent_at", filter=unsigned),
            received=Count("pk", filter=_late(S.RECEIVED, "received_at", on)),
            undecided=Count("pk", filter=undecided),
            undecided_since=Min("received_at", filter=undecided),
            sanctioned=Count("pk", filter=recent),
            cut=Count("pk", filter=cut),
            cut_asked=Sum("sum_asked", filter=cut),
            cut_given=Sum("sum_sanctioned", filter=cut),
        )
    )
    offices = {o.code: o for o in programme.offices("BRANCH")}
    banks = {b.code: b.named for b in programme.banks()}
    found = []
    for row in counted:
        code = row["branch"]
        office = offices[code]
        counts: dict[str, Any] = {name: value for name, value in row.items() if name != "branch"}
        for seen in habits_of(Counts(**counts)):
            found.append(
                Habit(
                    code, office.named, banks.get(office.bank or "", office.named), office.district, seen.code,
                    seen.count, seen.of, seen.percent, day_of(seen.since) if seen.since else None,
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda habit: (-habit.count, habit.branch, habit.code)))


def _late(state: LoanState, column: str, on: date) -> Q:
    """The rows whose clock of this state, begun at this moment, had run out by the day."""
    last = late_since(state, on)
    return Q(**{f"{column}__lt": after(last)}) if last else Q(pk=None)


# --- rows that cannot be true ------------------------------------------------------------------
IMPOSSIBLE = {
    "paid_above_sanctioned": (
        _("more was paid out than was sanctioned"),
        Q(instalment__gt=F("sum_sanctioned")),
    ),
    "sanctioned_above_asked": (_("more was sanctioned than was asked"), Q(sum_sanctioned__gt=F("sum_asked"))),
    "received_before_sent": (_("received before it was sent"), Q(received_at__lt=F("sent_at"))),
    "decided_before_received": (_("decided before it was received"), Q(decided_at__lt=F("received_at"))),
}


@dataclass(frozen=True)
class ImpossibleRow:
    """A file that says what cannot be: shown to be put right, and counted nowhere."""

    number: str
    branch: Named
    words: tuple[object, ...]


def impossible() -> Q:
    """The files that say what cannot be."""
    found = Q(pk=None)
    for _words, condition in IMPOSSIBLE.values():
        found |= condition
    return found


def impossible_rows(*, district: str | None = None) -> tuple[ImpossibleRow, ...]:
    """Every file that says what cannot be, and what it is; one query for each way."""
    rows = LoanFile.objects.filter(impossible()).select_related("application", "branch").order_by("sent_at")
    if district is not None:
        rows = rows.filter(district_id=district)
    told: dict[object, list[object]] = {}
    for words, condition in IMPOSSIBLE.values():
        for pk in rows.filter(condition).values_list("pk", flat=True):
            told.setdefault(pk, []).append(words)
    return tuple(ImpossibleRow(str(r.application), r.branch.named, tuple(told[r.pk])) for r in rows)
