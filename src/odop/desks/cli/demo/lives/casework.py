"""A call, its applicants, and who was chosen."""

import json
from datetime import date, datetime, timedelta

from odop.basics.dates import financial_year
from odop.desks.cli.demo.lives.life import Life, moment
from odop.schemes.skill_development import SCHEME

DECLARED = {
    "native_of_state": "yes",
    "had_toolkit": "no",
    "helped_before": "no",
    "spouse_helped_before": "no",
    "declaration": "yes",
}
STILL_WAITING = timedelta(days=180)  # a waiting list is closed when its year's batches are full


def call(life: Life, product: str, opens_on: date, places: int) -> str:
    """A call for applications; returns its key."""
    key = life.keys.at(moment(opens_on))
    year = financial_year(opens_on)
    life.calls.append(
        (
            key,
            life.number("call", year, 2),
            SCHEME,
            life.setting.code,
            product,
            year,
            opens_on,
            opens_on + timedelta(days=30),
            places,
            "",
            True,
        )
    )
    return key


def apply(
    life: Life,
    call: str,
    product: str,
    opens_on: date,
    state: str,
    reached_on: date,
    marks: int | None = None,
    rank: int | None = None,
) -> tuple[str, str]:
    """One application and its steps up to a state. Returns its key and the maker's."""
    applied_on = opens_on + timedelta(days=life.random.randrange(min(30, (life.today - opens_on).days)))
    applied_at = moment(applied_on, life.random)
    artisan, name = life.people.make(product, applied_at - timedelta(days=1), applied_on)
    key = life.keys.at(applied_at)
    scrutinised_at = moment(
        min(applied_on + timedelta(days=life.random.randrange(3, 24)), reached_on), life.random
    )
    decided_at = moment(reached_on)
    commissioner = life.setting.commissioner
    path: list[tuple[str, str, datetime, str, list[str]]] = [("DRAFT", "SUBMITTED", applied_at, name, [])]
    if state == "RETURNED":
        path.append(("SUBMITTED", "RETURNED", scrutinised_at, commissioner, ["craft_unclear"]))
    elif state == "REJECTED" and marks is None:
        path.append(("SUBMITTED", "REJECTED", scrutinised_at, commissioner, ["no_recent_toolkit"]))
    elif state != "SUBMITTED":
        path.append(("SUBMITTED", "SCRUTINISED", scrutinised_at, commissioner, []))
        if state != "SCRUTINISED":
            why = [] if state in ("SELECTED", "WAITING") else ["marks_below_places"]
            path.append(("SCRUTINISED", state, decided_at, commissioner, why))
    for from_state, to_state, at, by, reasons in path:
        life.steps.append(
            (
                life.keys.at(at),
                life.setting.code,
                key,
                from_state,
                to_state,
                at,
                by,
                json.dumps(reasons),
                "",
            )
        )
    declared = dict(DECLARED)
    if any(reasons == ["no_recent_toolkit"] for *_, reasons in path):
        declared |= {"had_toolkit": "yes", "toolkit_on": f"{applied_on.year - 1}-{applied_on.month:02d}"}
    life.applications.append(
        (
            key,
            life.number("skill_development", financial_year(applied_on), 5),
            SCHEME,
            life.setting.code,
            call,
            artisan,
            product,
            state,
            path[-1][2],
            applied_on,
            json.dumps(declared),
            marks,
            rank,
            True,
        )
    )
    return key, artisan


def choose(
    life: Life, call: str, product: str, opens_on: date, sat_on: date, places: int
) -> list[tuple[str, str]]:
    """A sitting that fills so many places and turns the rest away. Returns the selected."""
    year = financial_year(sat_on)
    members = [
        life.setting.commissioner,
        f"ITI, {life.setting.name}",
        f"Skill Mission, {life.setting.name}",
    ]
    sitting = life.keys.at(moment(sat_on))
    life.sittings.append(
        (
            sitting,
            life.number("sitting", year, 2),
            life.setting.code,
            call,
            sat_on,
            json.dumps([{"name": name, "office": "", "user": ""} for name in members]),
            "",
            moment(sat_on + timedelta(days=2)),
            life.setting.commissioner,
            True,
        )
    )
    extra = round(places * (life.setting.applicants_for_a_place - 1) * life.random.uniform(0.6, 1.4))
    heard = places + extra * 2 // 3
    totals = sorted((min(96, max(28, int(life.random.gauss(63, 13)))) for _ in range(heard)), reverse=True)
    chosen = []
    for rank, marks in enumerate(totals, 1):
        waits = rank <= places + 3 and sat_on > life.today - STILL_WAITING
        state = "SELECTED" if rank <= places else "WAITING" if waits else "REJECTED"
        application, artisan = apply(life, call, product, opens_on, state, sat_on, marks, rank)
        if state == "SELECTED":
            chosen.append((application, artisan))
        if sat_on.year >= 2024:  # members' own marks are held from then on; before, only their mean
            _mark(life, application, sitting, members, marks, sat_on)
    for _ in range(extra - extra * 2 // 3):
        apply(life, call, product, opens_on, "REJECTED", sat_on)
    return chosen


def _mark(life: Life, application: str, sitting: str, members: list[str], marks: int, sat_on: date) -> None:
    for member in members:
        skill = min(40, round(marks * 0.4))
        need = min(30, round(marks * 0.3))
        life.interviews.append(
            (
                life.keys.at(moment(sat_on)),
                life.setting.code,
                application,
                sitting,
                member,
                skill,
                need,
                min(30, marks - skill - need),
            )
        )
