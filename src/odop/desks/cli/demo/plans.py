"""The action plans of the synthetic State: lines, steps kept and put off, points of meetings."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from odop.audit.services import Machine
from odop.basics.dates import financial_year
from odop.desks.cli.demo.agendas import Heard, Met, hear_plan
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.people import Keys
from odop.plans import synthetic as plans_rows
from odop.plans.services import studies

TOLD = tomllib.loads(Path(__file__).with_name("plans.toml").read_text())
PLAN = (
    "id", "number", "district_id", "begun_at", "begun_by", "put_at", "adopted_on", "adopted_by", "synthetic",
)  # fmt: skip
LINE = (
    "id", "district_id", "plan_id", "place", "head", "product_id", "gap", "what", "owner", "money", "estimate",
    "origin", "state", "since", "words", "added_at", "added_by", "synthetic", "adopted_on", "adopted_by",
)  # fmt: skip
STEP = (
    "id", "district_id", "intervention_id", "place", "what", "promised_on", "promised_at", "promised_by",
    "present_on", "done_on", "done_at", "done_by", "evidence", "synthetic",
)  # fmt: skip
LATER = ("id", "district_id", "step_id", "expected_on", "reason", "said_at", "said_by", "synthetic")
POINT = (
    "id", "district_id", "body", "held_on", "raised_by", "said", "noted_at", "noted_by", "intervention_id", "answer",
    "answered_at", "answered_by", "synthetic",
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
    points: list[tuple[object, ...]] = field(default_factory=list)
    reckoned: list[tuple[datetime, int | None]] = field(default_factory=list)  # each line: when, and at what

    def __post_init__(self) -> None:
        self.keys, self.code = Keys(self.random), self.setting.code
        self.officer, self.kept = self.setting.officer, self.random.betavariate(4, 3)

    def line(self, plan: str, place: int, told: dict[str, Any], begins: date) -> None:
        """One line, with its steps up to today."""
        key, at = self.keys.at(moment(begins)), moment(begins)
        estimate = told.get("lakh") and told["lakh"] * self.random.randrange(70, 131) * 1_000_00
        self.reckoned.append((at, estimate))
        rows: list[tuple[object, ...]] = []
        for n, (what, days) in enumerate(told["steps"], 1):  # none is done before the one it waits for
            rows.append(self.step(key, n, what, begins, days, may=not rows or bool(rows[-1][9])))
        state = "DONE" if all(row[9] for row in rows) else "OPEN"
        self.lines.append(
            (key, self.code, plan, place, told["head"], self.setting.products[0][0], told["gap"], told["what"],
             told["owner"], told["money"], estimate,
             told["origin"], state, at, "", at, self.officer, True)
        )  # fmt: skip
        self.steps += rows
        if told["origin"] == "MEETING":
            self.point(
                *told["point"], held=begins - timedelta(days=self.random.randrange(4, 12)), line=key, at=at
            )

    def step(
        self, line: str, place: int, what: str, begins: date, days: int, *, may: bool
    ) -> tuple[object, ...]:
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
        if not may or (done is not None and done >= self.today):
            done = None
        proof = random.choice(TOLD["words"]["evidence"]) if done else ""
        return (key, self.code, line, place, what, promised, at, self.officer, present, done,
                moment(done) if done else None, self.officer if done else "", proof, True)  # fmt: skip

    def point(
        self, body: str, who: str, said: str, *, held: date, line: str | None = None, answer: str = "",
        at: datetime | None = None,
    ) -> None:  # fmt: skip
        """A point of a meeting: taken up in a line, answered in words at a moment, or open."""
        noted = moment(held + timedelta(days=2))
        self.points.append(
            (self.keys.at(noted), self.code, body, held, who, said, noted, self.officer, line, answer, at,
             self.officer if at else "", True)
        )  # fmt: skip

    def not_taken_up(self) -> None:
        """Points of this year's meetings that no line answers: some answered in words, some open."""
        for body, who, said, answer in TOLD["words"]["points"]:
            held = self.today - timedelta(days=self.random.randrange(9, 120))
            if self.random.random() < 0.5:
                self.point(body, who, said, held=held, answer=answer, at=moment(held + timedelta(days=6)))
            else:
                self.point(body, who, said, held=held)


def make_plan(setting: Setting, met: Sequence[Met], seed: str, today: date, featured: bool) -> dict[str, int]:
    """Make one district's plan, and put it before its committee; a few districts have none.

    Called inside the taking in.
    """
    random = Random(f"{seed} plan")
    if not featured and random.random() < 0.06:
        return {}
    made = Planned(setting, random, today)
    begun = today - timedelta(days=random.randrange(380, 520))
    plan = made.keys.at(moment(begun))
    number = f"{setting.letters['plan']}/{financial_year(begun)}/{setting.short}/01"
    lines = TOLD["lines"] if featured else random.sample(TOLD["lines"], random.randrange(5, 9))
    for place, told in enumerate(sorted(lines, key=lambda one: bool(one["origin"] == "MEETING")), 1):
        # a point of a meeting is taken up in a plan that stands already
        recent = told["origin"] == "MEETING"
        begins = (
            today - timedelta(days=random.randrange(20, 130))
            if recent
            else begun + timedelta(days=random.randrange(5, 160))
        )
        made.line(plan, place, told, begins)
    made.not_taken_up()
    heard = hear_plan(setting, made.keys, random, met, number, made.reckoned, today=today, sure=featured)
    stands = (heard.put_at, heard.adopted_on, heard.meeting) if heard else (None, None, "")
    adopted = [
        (*line, *_adopted(heard, added)) for line, (added, _n) in zip(made.lines, made.reckoned, strict=True)
    ]
    rows: dict[str, tuple[tuple[str, ...], list[tuple[object, ...]]]] = {
        "ActionPlan": (
            PLAN,
            [(plan, number, setting.code, moment(begun), setting.commissioner, *stands, True)],
        ),
        "Intervention": (LINE, adopted),
        "Step": (STEP, made.steps),
        "LaterDay": (LATER, made.later),
        "Point": (POINT, made.points),
    }
    return {f"Plan {table}": plans_rows.take_in(table, *told) for table, told in rows.items()}


def _adopted(heard: Heard | None, added: datetime) -> tuple[date | None, str]:
    """When and where the committee adopted a line: one it did not have before it came later."""
    had = heard and heard.adopted_on and added <= heard.put_at
    return (heard.adopted_on, heard.meeting) if heard and had else (None, "")


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
