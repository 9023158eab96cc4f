"""The branch says that a file sent to it never came: a question to the centre, and no clock of the branch runs."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.rules.margin_money.states import FileCannotMove, LoanState
from odop.casework.services.margin_money.cases import Case, outcome, sort_out, the_one
from odop.notices import services as notices


class SaidAlready(Refusal):
    """The centre has been asked about this file; asking again tells it nothing."""

    def __init__(self) -> None:
        super().__init__(_("The centre has been asked already where this file is."))


@act("casework.said_not_received")
def say_not_received(*, number: str, words: str = "", by: Actor, at: datetime) -> None:
    """Ask the Deputy Commissioner where a file is that the centre says it sent. The file stays as it is.

    Raises NotPermitted, NoSuchFile, FileCannotMove or SaidAlready.
    """

    def refusal_of(case: Case) -> Refusal | None:
        state = case.application.state
        return None if state == LoanState.SENT else FileCannotMove(state)

    fit, refused = sort_out(
        [number], None, by=by, at=at, refusal_of=refusal_of, permission=Permission.DECIDE_LOAN
    )
    the_one(number, outcome(fit, refused))
    case = fit[0]
    facts = {
        "branch": case.file.branch.name_en, "number": number, "sent_by": case.file.sent_by,
        "sent_on": day_of(case.file.sent_at).isoformat(), "words": " ".join(words.split())[:500],
    }  # fmt: skip
    new = notices.put_question(
        kind="file_not_received", key=str(case.file.pk), district=case.application.district_id,
        about=[number], facts=facts, by=by, at=at,
    )  # fmt: skip
    if not new:
        raise SaidAlready
    audit.record("casework.said_not_received", on=case.application, by=by, at=at)
