"""The habits of branches, as questions to be put; rows that cannot be true; the page of a district's branches."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Min, Q, Sum
from django.utils.translation import gettext_lazy as _

from odop.basics.dates import day_of, days_after
from odop.basics.names import Named
from odop.casework.models import LoanFile
from odop.casework.queries.margin_money.current import after, start_of
from odop.casework.queries.margin_money.owed import BranchOwes, owed_by_branches
from odop.casework.rules.margin_money.clocks import late_since
from odop.casework.rules.margin_money.habits import (
    CUTS,
    NEVER_RECEIVED,
    SAYS_NOTHING,
    WINDOW_DAYS,
    Counts,
    habits_of,
)
from odop.casework.rules.margin_money.states import LoanState
from odop.programme import queries as programme

S = LoanState
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


@dataclass(frozen=True)
class BranchesPage:
    """What the branches of a district owe, what they make a habit of, and rows that cannot be true."""

    district: Named
    code: str
    lines: tuple[BranchOwes, ...]
    habits: tuple[Habit, ...]
    impossible: tuple[ImpossibleRow, ...]
    today: date


def branches_page(district: str, *, on: date) -> BranchesPage | None:
    """The branches of a district on a day; a fixed number of queries."""
    of = programme.district(district)
    if of is None:
        return None
    return BranchesPage(
        district=of.named,
        code=district,
        lines=owed_by_branches(on, district=district),
        habits=branch_habits(on, district=district),
        impossible=impossible_rows(district=district),
        today=on,
    )
