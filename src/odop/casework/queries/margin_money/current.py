"""The files that are now at a branch: the last one of each application, in a state where it counts."""

from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from odop.basics.dates import LUCKNOW, day_of
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.clocks import due_on
from odop.casework.rules.margin_money.states import LoanState as S

# What a branch owes, in the order of a file's life; what waits on others; what is over with it.
OWES = (
    S.SENT, S.RECEIVED, S.SECOND_LOOK, S.TRAINED, S.DISBURSED, S.CLAIM_RETURNED, S.PASSED, S.HELD, S.INSPECTED,
    S.RECOVERING,
)  # fmt: skip
WAITS = (S.QUERIED, S.SANCTIONED, S.CLAIMED)
OVER = (S.REFUSED, S.GRANTED, S.RECOVERED, S.SET_OFF)


def current_files() -> "QuerySet[LoanFile]":
    """The last file of each application; a file refused before it went to another branch is left out."""
    later = LoanFile.objects.filter(application=OuterRef("application"), number__gt=OuterRef("number"))
    return LoanFile.objects.filter(~Exists(later), application__state__in=[*OWES, *WAITS, *OVER])


def begun_on(file: LoanFile) -> date:
    """The day a file's clock began: of a decision, the branch's own receipt, whatever was asked for since."""
    state = file.application.state
    if state in (S.RECEIVED, S.QUERIED) and file.received_at:
        return day_of(file.received_at)
    return day_of(file.application.since)


def due(file: LoanFile, *, credited_on: date | None = None) -> date | None:
    """The day by which the branch must act; none where it need not, or its clock does not run yet."""
    state = S(file.application.state)
    if state in (S.RECEIVED, S.QUERIED):
        return due_on(S.RECEIVED, begun_on(file))
    if state is S.PASSED:
        return due_on(state, credited_on) if credited_on else None
    return due_on(state, begun_on(file)) if state in OWES else None


def start_of(day: date) -> datetime:
    """The first moment of a day in Lucknow."""
    return datetime.combine(day, time.min, LUCKNOW)


def after(day: date) -> datetime:
    """The first moment after a day in Lucknow."""
    return start_of(day + timedelta(days=1))
