"""The district's task force: the days on which it sits, and its agenda, marks and minutes as rows."""

import json
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from odop.basics.dates import financial_year, months_after
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.lives.loans import words
from odop.desks.cli.demo.lives.loans.rows import Loans
from odop.desks.cli.demo.lives.loans.ways import RULES

MARKED_FROM = 2024  # members' own marks are held from then on; before, only their mean
COMING_DAYS = 8  # before a sitting its agenda is drawn up


def calendar(life: Life, random: Random) -> Callable[[date], date]:
    """The last sitting on a day or before it; it sits once a month. Two days ago in the district shown."""
    last = life.today - timedelta(days=2 if life.featured else random.randrange(30))
    days = [_weekday(months_after(last, -n)) for n in range(110, -8, -1)]
    first = days[0]

    def sits(on: date) -> date:
        place = bisect_right(days, on)
        return days[place - 1] if place else first

    return sits


def write(loans: Loans) -> None:
    """Every sitting with its agenda, and the coming one."""
    life = loans.life
    for on in sorted(loans.before):
        _sitting(loans, on, loans.before[on], signed=True)
    if not loans.waiting:
        return
    coming = life.today if life.featured else life.today + timedelta(days=life.random.randrange(2, 20))
    if (coming - life.today).days <= COMING_DAYS:
        _sitting(loans, coming, [(key, on, "", "", "", None) for key, on in loans.waiting], signed=False)


def _sitting(
    loans: Loans, on: date, agenda: list[tuple[str, date, str, str, str, int | None]], *, signed: bool
) -> None:
    life, code = loans.life, loans.life.setting.code
    at = moment(on)
    called = moment(min(on - timedelta(days=7), life.today - timedelta(days=1)))
    key = life.keys.at(called)
    members = [
        {"name": life.setting.commissioner, "office": "Deputy Commissioner, Industries", "user": ""},
        {"name": f"Lead District Manager, {life.setting.name}", "office": "", "user": ""},
        {"name": f"Khadi officer, {life.setting.name}", "office": "", "user": ""},
    ]
    loans.rows["TaskForceSitting"].append(
        (key, life.number("task_force", financial_year(on), 2), code, on, "कलेक्ट्रेट सभागार",
         json.dumps(members if signed else []), words.MINUTES if signed else "", called,
         at + timedelta(hours=7) if signed else None, life.setting.commissioner if signed else "", True)
    )  # fmt: skip
    for place, (application, _, said, reason, why, marks) in enumerate(
        sorted(agenda, key=lambda a: (a[1], a[0])), 1
    ):
        item = life.keys.at(called)
        loans.rows["AgendaItem"].append((item, code, key, application, place, said, reason, why))
        if signed and marks is not None and on.year >= MARKED_FROM:
            skill, plan = round(marks * 0.4), round(marks * 0.4)
            for member in members:
                loans.rows["Viability"].append(
                    (life.keys.at(at), code, item, member["name"], skill, plan, marks - skill - plan)
                )


def _weekday(day: date) -> date:
    return max(RULES.in_force_from, day - timedelta(days=day.weekday() == 6))
