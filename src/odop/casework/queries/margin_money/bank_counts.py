"""What each branch did with the files sent to it, counted; rows that cannot be true are counted nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Aggregate, Count, F, FloatField, Func, Min, Q

from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import LoanFile
from odop.casework.queries.margin_money.habits import impossible
from odop.programme import queries as programme


class Median(Aggregate):
    """The middle value, as the database reckons it."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


@dataclass(frozen=True)
class BranchCounts:
    """One branch: received, and what became of them. Exact; for officers, and for figures to hide what is small."""

    bank: str
    bank_name: Named
    branch: str
    name: Named
    sanctioned: int
    cut: int  # of those sanctioned
    refused: Mapping[str, int]  # by reason
    pending: int
    pending_since: date | None
    unsigned: int  # sent, and not signed for
    days: int | None  # from receipt to decision, the median
    synthetic: bool

    @property
    def received(self) -> int:
        return self.sanctioned + self.pending + sum(self.refused.values())


def bank_counts(*, district: str | None = None) -> tuple[BranchCounts, ...]:
    """Every branch that was ever sent a file, by bank and branch; three queries."""
    rows = LoanFile.objects.exclude(impossible()).order_by()
    if district is not None:
        rows = rows.filter(district_id=district)
    took = Func(F("decided_at") - F("received_at"), template="EXTRACT(EPOCH FROM %(expressions)s) / 86400")
    open_now = Q(decision="", received_at__isnull=False) & ~Q(application__state="WITHDRAWN")
    counted = rows.values("branch").annotate(
        sanctioned=Count("pk", filter=Q(decision="SANCTIONED")),
        cut=Count("pk", filter=Q(decision="SANCTIONED", sum_sanctioned__lt=F("sum_asked"))),
        pending=Count("pk", filter=open_now),
        since=Min("received_at", filter=open_now),
        unsigned=Count("pk", filter=Q(received_at=None) & ~Q(application__state="WITHDRAWN")),
        made_up=Count("pk", filter=Q(synthetic=True)),
    )
    reasons: dict[str, dict[str, int]] = {}
    for branch, reason, n in (
        rows.filter(decision="REFUSED").values_list("branch", "reason").annotate(n=Count("pk"))
    ):
        reasons.setdefault(branch, {})[reason] = n
    decided = rows.exclude(decision="").values_list("branch").annotate(days=Median(took))
    days = {branch: round(middle) for branch, middle in decided if middle is not None}
    offices = {o.code: o for o in programme.offices("BRANCH")}
    banks = {b.code: b.named for b in programme.banks()}
    lines = []
    for row in counted:
        office = offices[row["branch"]]
        bank = office.bank or ""
        lines.append(
            BranchCounts(
                bank, banks.get(bank, office.named), office.code, office.named, row["sanctioned"], row["cut"],
                reasons.get(office.code, {}), row["pending"], day_of(row["since"]) if row["since"] else None,
                row["unsigned"], days.get(office.code), row["made_up"] > 0,
            )
        )  # fmt: skip
    return tuple(sorted(lines, key=lambda line: (line.bank_name.en, line.name.en, line.branch)))
