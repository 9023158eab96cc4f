"""What branches make a habit of, put every night as questions to the Deputy Commissioner."""

from datetime import datetime

from odop.access.services import Machine, require_machine
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.queries.margin_money.habits import Habit, branch_habits
from odop.notices import services as notices
from odop.notices.services import Doubt


@act("casework.looked_at_branches")
def look_at_branches(*, by: Machine, at: datetime) -> int:
    """Put each habit seen of a branch to the Deputy Commissioner of its district, once a month. Returns how many.

    A fixed number of queries, however many branches there are.
    """
    require_machine(by)
    seen = [habit for habit in branch_habits(day_of(at)) if habit.district]
    return notices.put_questions([_doubt(habit, at) for habit in seen], by=by, at=at)


def _doubt(habit: Habit, at: datetime) -> Doubt:
    return Doubt(
        kind=habit.code,
        key=f"{habit.branch}:{day_of(at):%Y-%m}",
        district=habit.district or "",
        about=(habit.branch,),
        facts={
            "branch": habit.name.en, "cut": habit.count, "count": _counted(habit), "percent": habit.percent,
            "since": habit.since.isoformat() if habit.since else "",
        },
    )  # fmt: skip


def _counted(habit: Habit) -> int:
    """How many files the question names: of sums cut, all that were sanctioned."""
    return habit.of if habit.percent else habit.count
