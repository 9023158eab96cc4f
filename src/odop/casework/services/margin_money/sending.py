"""Selected files go to the bank branch within seven days (GO-2, para 3); a refused one may go to another."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.refusals import Refusal
from odop.casework.models import Application, LoanFile, Project
from odop.casework.rules.margin_money.refusals import NoBranchChosen, NotABranch, RefusedByThisBranch
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.services.margin_money.moves import by_numbers, move, sort_out
from odop.casework.services.moves import Outcome
from odop.programme import queries as programme


@act("casework.sent_to_branch")
def send_to_branch(*, numbers: Sequence[str], branch: str = "", by: Actor, at: datetime) -> Outcome:
    """Send files to the branch each applicant wishes, or all to the one named here. One row a file and branch.

    The loan asked is the cost less her own share. Raises NotPermitted or NotABranch; the outcome names
    FileCannotMove, NoBranchChosen and RefusedByThisBranch.
    """
    rows = by_numbers(numbers)
    projects = {p.application_id: p for p in Project.objects.filter(application__in=rows)}
    before: dict[object, list[LoanFile]] = {row.pk: [] for row in rows}
    for file in LoanFile.objects.filter(application__in=rows).order_by("number"):
        before[file.application_id].append(file)
    to = {row.pk: branch or projects[row.pk].branch_id or "" for row in rows}

    def no(row: Application) -> Refusal | None:
        if not to[row.pk]:
            return NoBranchChosen()
        refused_there = any(file.branch_id == to[row.pk] for file in before[row.pk])
        return RefusedByThisBranch() if refused_there else None

    fit, refused = sort_out(rows, LoanState.SENT, by=by, at=at, refusal_of=no)
    names = _branches({to[row.pk] for row in fit})
    LoanFile.objects.bulk_create(
        LoanFile(
            district_id=row.district_id,
            application=row,
            branch_id=to[row.pk],
            number=len(before[row.pk]) + 1,
            sum_asked=(projects[row.pk].project_cost or 0) - (projects[row.pk].own_share or 0),
            sent_at=at,
            sent_by=by.name,
            synthetic=row.synthetic,
        )
        for row in fit
    )
    for again in (False, True):
        move(
            [row for row in fit if bool(before[row.pk]) is again], LoanState.SENT, by=by, at=at,
            act="casework.sent_to_branch", reasons=["sent_to_another" if again else "sent"],
            letter="loan_sent", values={str(row): {"branch": names[to[row.pk]]} for row in fit},
        )  # fmt: skip
    return Outcome(tuple(str(row) for row in fit), refused)


def _branches(codes: set[str]) -> dict[str, object]:
    """The branches of these codes, by name. Raises NotABranch."""
    found: dict[str, object] = {}
    for code in sorted(codes):
        office = programme.office(code)
        if office is None or office.kind != "BRANCH":
            raise NotABranch
        found[code] = office.named
    return found
