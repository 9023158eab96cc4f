"""A batch, its seats and its days."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from odop.basics.dates import financial_year
from odop.desks.cli.demo.lives.life import RULES, Life, moment
from odop.desks.cli.demo.lives.outcomes import ask
from odop.desks.cli.demo.lives.toolkits import toolkits
from odop.desks.cli.demo.plan import working_days
from odop.schemes.skill_development import course_days, honorarium


def train(
    life: Life, call: str, product: str, chosen: list[tuple[str, str]], start: date, passes: int
) -> None:
    """A batch from its first day on, as far as it has come by today."""
    random, code = life.random, life.setting.code
    year = financial_year(start)
    days = working_days(start, course_days(RULES))
    end = days[-1]
    certified_on = end + timedelta(days=random.randrange(3, 21))
    silent = passes == 0 and end < life.today
    state = (
        "PLANNED"
        if start > life.today
        else "RUNNING"
        if end >= life.today or silent
        else "CERTIFIED"
        if certified_on <= life.today
        else "ASSESSED"
    )
    since = {"PLANNED": start - timedelta(days=12), "RUNNING": start, "ASSESSED": end}.get(
        state, certified_on
    )
    key = life.keys.at(moment(start))
    commissioner = life.setting.commissioner if state == "CERTIFIED" else ""
    life.batches.append(
        (
            key,
            life.number("batch", year, 3),
            code,
            call,
            product,
            random.choice(life.setting.trainers),
            f"ITI, {life.setting.name}",
            year,
            json.dumps([d.isoformat() for d in days]),
            start,
            end,
            state,
            moment(since),
            commissioner,
            True,
        )
    )
    results = ["OPEN"] * len(chosen)
    if state in ("ASSESSED", "CERTIFIED"):
        spare = len(chosen) - passes
        results = ["PASSED"] * passes + [random.choice(("LEFT", "FAILED")) for _ in range(spare)]
    trained = []
    for (application, artisan), result in zip(chosen, results, strict=True):
        trained.append(_seat(life, key, application, artisan, product, result, days, state, certified_on))
    passed = [seat for seat, result in zip(trained, results, strict=True) if result == "PASSED"]
    if passed:
        toolkits(life, product, passed, end, certified=state == "CERTIFIED")
    if state == "CERTIFIED":
        for seat in passed:
            ask(life, seat, certified_on)


def _seat(
    life: Life,
    batch: str,
    application: str,
    artisan: str,
    product: str,
    result: str,
    days: list[date],
    state: str,
    certified_on: date,
) -> str:
    random = life.random
    key = life.keys.at(moment(days[0]))
    assessed = result in ("PASSED", "FAILED")
    attended = {"PASSED": random.choices((10, 9, 8), (0.7, 0.2, 0.1))[0], "FAILED": 6, "LEFT": 3}.get(
        result, 9
    )
    certificate = ""
    if result == "PASSED" and state == "CERTIFIED":
        certificate = life.number("skill_development", financial_year(days[0]), 5, between="-")
    due = honorarium(attended, bool(certificate) and days[0] >= RULES.in_force_from, RULES)
    life.seats.append(
        (
            key,
            life.setting.code,
            batch,
            application,
            artisan,
            product,
            result,
            days[-1] if assessed else None,
            "ITI assessor" if assessed else "",
            random.randrange(52, 97) if result == "PASSED" else 31 if assessed else None,
            certificate,
            certified_on if certificate else None,
            due,
            True,
        )
    )
    means = "CODE" if days[0].year >= 2024 and random.random() < 0.7 else "TRAINER"
    life.present.append((key, moment(days[0]), days, attended, means))
    return key


def attendance(life: Life) -> Iterator[tuple[object, ...]]:
    """One row for each day each person was present; made as they are written, for they are many."""
    random, code = life.random, life.setting.code
    for seat, _, days, attended, means in life.present:
        for day, on in enumerate(days[:attended], 1):
            if on >= life.today:
                break
            at = moment(on) + timedelta(seconds=random.randrange(2400))
            yield (life.keys.at(at), code, seat, day, means, at, at)
