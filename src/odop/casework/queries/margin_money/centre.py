"""What the centre may do with a file that is at a branch, and what it must know for that."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import LoanFile, Margin, Step, for_loans
from odop.casework.queries.margin_money.file import Decided, InspectionLine, first_decision, inspection_lines
from odop.casework.queries.may import held
from odop.casework.rules.margin_money.branch_reasons import claim_returned_for
from odop.casework.rules.margin_money.inspections import ENDS_BADLY
from odop.casework.rules.margin_money.states import LoanState, may_move

S = LoanState


@dataclass(frozen=True)
class CentrePart:
    """The branch's part of an application's page: what it asked, said first, claimed; and the centre's next acts."""

    number: str
    district: str
    asked: str  # the paper the branch asks for
    first: Decided | None
    second_look_by: str
    second_look_words: str
    claim_holder: str
    sanctioned_on: date | None
    inspections: tuple[InspectionLine, ...]
    acts: tuple[str, ...]
    claim_reasons: Mapping[str, Named]


def centre_part(number: str, *, user: User, on: date) -> CentrePart | None:
    """The part of one application; none before it was sent to a branch. A fixed number of queries."""
    row = for_loans().filter(number=number).first()
    file = LoanFile.objects.filter(application=row).order_by("number").last() if row else None
    if row is None or file is None:
        return None
    state, may = S(row.state), held(user, row.district_id, on)
    seen = inspection_lines(row.pk)
    last = seen[-1] if seen else None
    asked = Step.objects.filter(application=row, to_state=S.QUERIED).order_by("at").last()
    margin = Margin.objects.filter(application=row).first()
    able = {
        "answer_query": state is S.QUERIED and Permission.SEND_TO_BANK in may,
        "second_look": state is S.REFUSED and not file.first_decision and Permission.SEND_TO_BANK in may,
        "training": state is S.SANCTIONED and Permission.SEND_TO_BANK in may,
        "pass_claim": state is S.CLAIMED and Permission.PASS_CLAIM in may,
        "return_claim": state is S.CLAIMED and Permission.PASS_CLAIM in may,
        "inspect": state in (S.HELD, S.INSPECTED) and Permission.INSPECT in may,
        "recover": may_move(state, S.RECOVERING) and Permission.INSPECT in may
        and bool(last and last.branch_agrees and last.found in ENDS_BADLY),
    }  # fmt: skip
    return CentrePart(
        number=number,
        district=row.district_id,
        asked=asked.words if asked and state is S.QUERIED else "",
        first=first_decision(file),
        second_look_by=file.second_look_by,
        second_look_words=file.second_look_words,
        claim_holder=margin.holder if margin else "",
        sanctioned_on=day_of(file.decided_at) if file.decided_at else None,
        inspections=seen,
        acts=tuple(act for act, can in able.items() if can),
        claim_reasons=claim_returned_for(),
    )
