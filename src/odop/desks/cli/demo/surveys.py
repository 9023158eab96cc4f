"""A baseline survey in every district of the synthetic State: makers drawn, visited, and what they answered."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from odop.access import queries as access
from odop.artisans import queries as artisans
from odop.basics.dates import day_of, financial_year
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.people import BY, Keys
from odop.documents import synthetic as documents_rows
from odop.plans import synthetic as plans_rows
from odop.plans.queries.surveys import forms as queries
from odop.plans.queries.surveys import mine
from odop.plans.rules.surveys.form import Form
from odop.plans.rules.surveys.instances import written
from odop.plans.rules.surveys.judging import computed, kept
from odop.plans.rules.surveys.sampling import Chosen, Listed, draw, lines_of, list_hash, mark
from odop.plans.rules.surveys.sheets import workbook_of
from odop.plans.services import surveys
from odop.plans.services.surveys.opening import stratum
from odop.programme import queries as programme

FORM = "odop_baseline"
EACH_PLACE, EACH_PLACE_SHOWN = 15, 30
SURVEY = (
    "id", "district_id", "number", "form", "seed", "each_place", "of", "drawn", "list_hash", "listed", "opened_at",
    "opened_by", "closes_on", "closed_at", "closed_by", "synthetic",
)  # fmt: skip
DRAWN = (
    "id", "district_id", "survey_id", "artisan_id", "place_id", "stratum", "order", "state", "surveyor_id", "visits",
    "visited_on", "said_at", "said_by", "words", "replaces_id", "synthetic",
)  # fmt: skip
SUBMISSION = (
    "id", "district_id", "survey_id", "version_id", "instance", "document_id", "sha256", "person_id", "answers",
    "faults", "came_by", "device", "received_at", "received_from_id", "counted", "synthetic",
)  # fmt: skip
DOCUMENT = (
    "id", "district_id", "kind", "about", "name", "media_type", "size", "sha256", "content", "filed_at", "filed_by",
)  # fmt: skip
NUMBERS = {
    "craft_years": (1, 45), "months_of_work": (3, 12), "family_at_work": (1, 6), "hired": (0, 4), "fairs": (0, 3),
    "power_hours": (9, 23), "tool_age": (0, 25),
}  # fmt: skip
TOOLS = ("Loom", "Lathe", "Carving chisels", "Sewing machine", "Grinder", "Furnace")
WISHES = (
    "कच्चा माल पास में मिल जाए।", "बिजली दिन में रहे।", "बैंक ऋण की बात साफ़ बताए।", "मेलों की सूचना समय पर मिले।",
    "बच्चों को यह काम सिखाने की जगह हो।",
)  # fmt: skip


@dataclass(frozen=True)
class Surveyor:
    """Who asks in a district: her key, and the name the record keeps."""

    key: str
    name: str


def publish(pack: Path, at: datetime) -> bool:
    """Publish the pack's own form, where it has one."""
    folder = pack / "forms" / "baseline"
    if folder.is_dir():
        surveys.publish_form(content=workbook_of(folder), name="baseline.xlsx", by=BY, at=at)
    return folder.is_dir()


def survey(setting: Setting, surveyor: Surveyor, seed: str, today: date, shown: bool) -> dict[str, int]:
    """One district's survey, drawn some weeks ago and partly asked. Takes the rows in; returns how many."""
    version = queries.newest_of(FORM)
    frame = {mark(one.key): one for one in artisans.frame(setting.code)}
    if version is None or not frame:
        return {}
    random = Random(f"{seed} survey")
    form, keys = queries.form_of(version), Keys(random)
    opened = moment(today - timedelta(days=random.randrange(35, 60)))
    listed = [Listed(name, one.place, stratum(one)) for name, one in frame.items()]
    public = f"synthetic State, {setting.name}, {opened:%Y-%m-%d}"
    each = EACH_PLACE_SHOWN if shown else EACH_PLACE
    lines, chosen = lines_of(listed), draw(listed, public, each)
    number = f"{programme.letters('survey')}/{financial_year(day_of(opened))}/{setting.short}/001"
    closed = not shown and random.random() < 0.15
    life = Asking(
        setting, surveyor, form, str(version.pk), random, keys, opened, today, keys.at(opened), closed
    )
    people = [life.person(one, str(frame[one.mark].key)) for one in chosen]
    life.replace(people)
    row = (
        life.survey, setting.code, number, FORM, public, each, len(frame), sum(not one.reserve for one in chosen),
        list_hash(lines), lines, opened, setting.commissioner, today + timedelta(days=-5 if closed else 45),
        moment(today - timedelta(days=3)) if closed else None, setting.commissioner if closed else "", True,
    )  # fmt: skip
    numbers = {one.key: one.number for one in artisans.to_be_found(p["artisan_id"] for p in people).values()}
    documents, filed = life.answers(people, {str(key): number for key, number in numbers.items()})
    return {
        "Survey": plans_rows.take_in("Survey", SURVEY, [row]),
        "Drawn": plans_rows.take_in("Drawn", DRAWN, (tuple(one[c] for c in DRAWN) for one in people)),
        "Filled forms": documents_rows.take_in("Document", DOCUMENT, documents),
        "Submission": plans_rows.take_in("Submission", SUBMISSION, filed),
    }


@dataclass(frozen=True)
class Asking:
    """Asking one district's makers."""

    setting: Setting
    surveyor: Surveyor
    form: Form
    version: str
    random: Random
    keys: Keys
    opened: datetime
    today: date
    survey: str
    closed: bool

    def person(self, one: Chosen, artisan: str) -> dict[str, Any]:
        """One maker drawn, and what came of her."""
        came = (
            "RESERVE"
            if one.reserve
            else self.random.choices(
                ("REACHED", "TO_ASK", "NOT_FOUND", "DECLINED"),
                (86, 3, 7, 4) if self.closed else (72, 18, 6, 4),
            )[0]
        )
        said = None if came in {"RESERVE", "TO_ASK"} else self.at()
        return {
            "id": self.keys.at(self.opened), "district_id": self.setting.code, "survey_id": self.survey,
            "artisan_id": artisan, "place_id": one.place or None, "stratum": one.stratum, "order": one.order,
            "state": came, "surveyor_id": self.surveyor.key, "visits": 3 if came == "NOT_FOUND" else 0,
            "visited_on": day_of(said) if came == "NOT_FOUND" and said else None, "said_at": said,
            "said_by": self.surveyor.name if said else "",
            "words": "अभी समय नहीं है।" if came == "DECLINED" else "", "replaces_id": None, "synthetic": True,
        }  # fmt: skip

    def replace(self, people: list[dict[str, Any]]) -> None:
        """Whoever dropped out has the next in reserve of her place asked in her stead."""
        for one in people:
            if one["state"] in {"DECLINED", "NOT_FOUND"}:
                waiting = (p for p in people if p["state"] == "RESERVE" and p["place_id"] == one["place_id"])
                following = next(waiting, None)
                if following:
                    following["state"], following["replaces_id"] = "TO_ASK", one["id"]

    def at(self) -> datetime:
        """A moment between the opening and yesterday."""
        days = max(1, (self.today - day_of(self.opened)).days - 1)
        return moment(day_of(self.opened) + timedelta(days=self.random.randrange(1, days + 1)), self.random)

    def answers(
        self, people: list[dict[str, Any]], numbers: Mapping[str, str]
    ) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
        """A filled form of everybody reached: the XML as a document, and the answers by question."""
        documents: list[tuple[object, ...]] = []
        filed: list[tuple[object, ...]] = []
        for one in people:
            if one["state"] != "REACHED":
                continue
            at = one["said_at"]
            raw = self.said(numbers[one["artisan_id"]], at)
            instance, document = f"uuid:{self.keys.at(at)}", self.keys.at(at)
            content = written(self.form, raw, instance)
            digest = hashlib.sha256(content).hexdigest()
            documents.append(
                (document, self.setting.code, "answers", instance, f"{instance[5:]}.xml", "application/xml",
                 len(content), digest, content, at, self.surveyor.name)
            )  # fmt: skip
            filed.append(
                (self.keys.at(at), self.setting.code, self.survey, self.version, instance, document, digest, one["id"],
                 json.dumps(kept(self.form, raw), ensure_ascii=False), "[]",
                 self.random.choices(("PHONE", "WEB"), (85, 15))[0], raw.get("device", ""), at, self.surveyor.key,
                 True, True)
            )  # fmt: skip
        return documents, filed

    def said(self, number: str, at: datetime) -> dict[str, Any]:
        """What one maker answered: made up, and possible by the form's own rules."""
        raw: dict[str, Any] = {
            "maker": number,
            "consent": "yes",
            "device": "collect:synthetic",
            "day": f"{day_of(at)}",
        }
        raw["started"], raw["ended"] = (at - timedelta(minutes=25)).isoformat(), at.isoformat()
        for question in self.form.asks:
            if (
                question.name not in raw
                and not question.repeat
                and question.type not in {"image", "geopoint"}
            ):
                raw[question.name] = self.one(question.name, question.choices, question.type)
        raw["tool"] = [
            {
                "tool_name": name,
                "tool_age": self.one("tool_age", "", "integer"),
                "tool_held": self.one("", "held", ""),
            }
            for name in self.random.sample(TOOLS, self.random.randrange(3))
        ]
        raw["women_at_work"] = str(self.random.randrange(int(raw["family_at_work"]) + 1))
        for name, due in (("owes_to", raw["owes"] == "yes"), ("online_hurdles", raw["sells_online"] == "no")):
            raw[name] = raw[name] if due else ""
        raw["rate"] = f"{self.random.randrange(10, 51) / 10}" if raw["owes"] == "yes" else ""
        raw["own_words"] = self.random.choice(WISHES) if self.random.random() < 0.4 else ""
        return computed(self.form, raw, on=day_of(at))

    def one(self, name: str, choices: str, kind: str) -> str:
        """One answer."""
        if choices:
            names = [choice.name for choice in self.form.lists[choices]]
            weights = range(len(names) + 2, 2, -1)
            if kind != "select_multiple":
                return self.random.choices(names, weights)[0]
            chosen = {self.random.choices(names, weights)[0] for _ in range(self.random.randrange(1, 4))}
            alone = chosen & {"none", "nothing"}
            return " ".join(sorted(alone or chosen))
        if name == "loan_wanted":
            return str(self.random.choice((0, 0, 50_000, 1_00_000, 2_00_000, 5_00_000)))
        low, high = NUMBERS.get(name, (0, 1))
        return str(self.random.randint(low, high)) if kind in {"integer", "decimal"} else ""


def some_in_doubt(surveyor: Surveyor, setting: Setting, at: datetime) -> int:
    """A few filled forms of the district shown that fail a check, sent as a phone sends them: they are questioned."""
    by, version = access.person(surveyor.key), queries.newest_of(FORM)
    if by is None or version is None:
        return 0
    form, random = queries.form_of(version), Random("doubtful")
    life = Asking(setting, surveyor, form, "", random, Keys(random), at, day_of(at), "", closed=False)
    waiting = mine.makers_for(by, FORM, on=day_of(at))
    for number, name in zip(
        [number for number, _label in waiting], ("months_of_work", "income", "power_hours"), strict=False
    ):
        raw = {**life.said(number, at), name: {"income": ""}.get(name, "31"), "picture": "work.jpg"}
        content = written(form, raw, f"uuid:{life.keys.at(at)}")
        surveys.receive(content=content, files={}, came_by="PHONE", by=by, at=at)
    return min(3, len(waiting))
