"""The action plans of the synthetic State: lines, steps kept and put off, points of meetings."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from odop.audit.services import Machine
from odop.basics.dates import financial_year
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.people import Keys
from odop.plans import synthetic as plans_rows
from odop.plans.services import studies

TOLD = tomllib.loads(Path(__file__).with_name("plans.toml").read_text())
PLAN = ("id", "number", "district_id", "begun_at", "begun_by", "put_at", "synthetic")
LINE = (
    "id", "district_id", "plan_id", "place", "head", "product_id", "gap", "what", "owner", "money", "estimate",
    "origin", "state", "since", "words", "added_at", "added_by", "synthetic",
)  # fmt: skip
STEP = (
    "id", "district_id", "intervention_id", "place", "what", "promised_on", "promised_at", "promised_by",
    "present_on", "done_on", "done_by", "evidence", "synthetic",
)  # fmt: skip
LATER = ("id", "district_id", "step_id", "expected_on", "reason", "said_at", "said_by", "synthetic")
POINT = (
    "id", "district_id", "body", "held_on", "raised_by", "said", "noted_at", "noted_by", "answer", "answered_at",
    "answered_by", "synthetic",
)  # fmt: skip


@dataclass
class Planned:
    """The rows of one district's plan."""

    setting: Setting
    random: Random
    today: date
    lines: list[tuple[object, ...]] = field(default_factory=list)
    steps: list[tuple[object, ...]] = field(default_factory=list)
    later: list[tuple[object, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys, self.code = Keys(self.random), self.setting.code
        self.officer, self.kept = self.setting.officer, self.random.betavariate(4, 3)

    def line(self, plan: str, place: int, told: dict[str, Any], begins: date) -> None:
        """One line, with its steps up to today."""
        key, at = self.keys.at(moment(begins)), moment(begins)
        estimate = told.get("lakh")
        rows = [self.step(key, n, what, begins, days) for n, (what, days) in enumerate(told["steps"], 1)]
        state = "DONE" if all(row[9] for row in rows) else "OPEN"
        self.lines.append(
            (key, self.code, plan, place, told["head"], self.setting.products[0][0], told["gap"], told["what"],
             told["owner"], told["money"], estimate and estimate * self.random.randrange(70, 131) * 1_000_00,
             told["origin"], state, at, "", at, self.officer, True)
        )  # fmt: skip
        self.steps += rows

    def step(self, line: str, place: int, what: str, begins: date, days: int) -> tuple[object, ...]:
        """One step: kept, put off and then done, put off and still open, or late."""
        random, at = self.random, moment(begins)
        promised = begins + timedelta(days=days)
        key, present, done = self.keys.at(at), promised, None
        if random.random() < self.kept:
            done = promised - timedelta(days=random.randrange(1, 12))
        else:
            for _ in range(random.choice((1, 1, 2))):
                said = present - timedelta(days=random.randrange(2, 20))
                if said >= self.today:
                    break
                present += timedelta(days=random.randrange(30, 150))
                words = random.choice(TOLD["words"]["later"])
                self.later.append(
                    (
                        self.keys.at(moment(said)),
                        self.code,
                        key,
                        present,
                        words,
                        moment(said),
                        self.officer,
                        True,
                    )
                )
            if random.random() < 0.6:
                done = present + timedelta(days=random.randrange(-10, 6))
        if done is not None and done >= self.today:
            done = None
        proof = random.choice(TOLD["words"]["evidence"]) if done else ""
        return (key, self.code, line, place, what, promised, at, self.officer, present, done,
                self.officer if done else "", proof, True)  # fmt: skip

    def points(self) -> list[tuple[object, ...]]:
        """Points of this year's meetings, some answered."""
        out: list[tuple[object, ...]] = []
        for body, who, said in TOLD["words"]["points"]:
            held = self.today - timedelta(days=self.random.randrange(9, 120))
            answered = self.random.random() < 0.5
            at = moment(held + timedelta(days=3))
            out.append(
                (self.keys.at(at), self.code, body, held, who, said, at, self.officer,
                 TOLD["words"]["answer"] if answered else "", at if answered else None,
                 self.officer if answered else "", True)
            )  # fmt: skip
        return out


def make_plan(setting: Setting, seed: str, today: date, featured: bool) -> dict[str, int]:
    """Make one district's plan; a few districts have none. Called inside the taking in."""
    random = Random(f"{seed} plan")
    if not featured and random.random() < 0.06:
        return {}
    made = Planned(setting, random, today)
    begun = today - timedelta(days=random.randrange(380, 520))
    plan = made.keys.at(moment(begun))
    number = f"{setting.letters['plan']}/{financial_year(begun)}/{setting.short}/01"
    lines = TOLD["lines"] if featured else random.sample(TOLD["lines"], random.randrange(5, 9))
    for place, told in enumerate(lines, 1):
        made.line(plan, place, told, begun + timedelta(days=random.randrange(5, 160)))
    put = moment(begun + timedelta(days=170))
    rows: dict[str, tuple[tuple[str, ...], list[tuple[object, ...]]]] = {
        "ActionPlan": (PLAN, [(plan, number, setting.code, moment(begun), setting.commissioner, put, True)]),
        "Intervention": (LINE, made.lines),
        "Step": (STEP, made.steps),
        "LaterDay": (LATER, made.later),
        "Point": (POINT, made.points()),
    }
    return {f"Plan {table}": plans_rows.take_in(table, *told) for table, told in rows.items()}


def publish_study(setting: Setting, today: date) -> dict[str, int]:
    """The study of the district shown, on what its register and its cases say by now; an officer's own work."""
    officer = Machine(setting.officer)
    at = moment(today - timedelta(days=20))
    made = studies.begin_study(district=setting.code, by=officer, at=at)
    sections = {section["key"] for section in made.data}
    needs = [told for told in TOLD["needs"] if told["rests_on"] in sections]
    for told in needs:
        studies.find_need(study=made.pk, **told, by=officer, at=at + timedelta(hours=1))
    studies.publish_study(study=made.pk, by=officer, at=at + timedelta(hours=2))
    return {"Study": 1, "Need": len(needs)}
