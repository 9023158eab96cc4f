"""The synthetic State: the same seed gives the same people, and the totals follow what was published."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from odop.desks.cli.demo import district, plan
from odop.desks.cli.demo.lives import columns
from odop.desks.cli.demo.lives.life import Branch, Kit, Life, Setting
from odop.desks.cli.demo.lives.loans.ways import CUTS, IN_TIME, SILENT
from odop.desks.cli.demo.lives.training import attendance
from odop.desks.cli.demo.money import Treasurers
from odop.desks.cli.demo.people import ARTISAN, MAKERS
from odop.desks.cli.demo.state import KINDS
from odop.desks.cli.demo.surveys import Surveyor

AT = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
PACK = Path(__file__).parents[2] / "packs" / "tiny"
UTTAR_PRADESH = Path(__file__).parents[3] / "packs" / "uttar_pradesh"


@dataclass(frozen=True)
class District:
    code: str = "901"
    short: str = "TIN"
    name_en: str = "Tinpur"


def job(*, seed: str = "1 901", trained: int = 400) -> district.District:
    setting = Setting(
        code="901",
        short="TIN",
        name="Tinpur",
        products=(("bells", date(2018, 1, 24)), ("whistles", date(2025, 5, 11))),
        kits={p: Kit("kit", ("hammer", "anvil")) for p in ("bells", "whistles")},
        trainers=("iti-901", "mission-901"),
        suppliers=("supplier-1",),
        commissioner="Asha Devi",
        officer="Ram Lal",
        branches=tuple(
            Branch(f"TINB0S9010{n}", f"TINB0S9010{n}", habit, f"Officer {n}")
            for n, habit in enumerate((IN_TIME, SILENT, CUTS, IN_TIME))
        ),
        enquirers=("one", "two", "three"),
        applicants_for_a_place=1.5,
        letters=dict.fromkeys(KINDS, "N"),
    )
    return district.District(
        setting=setting,
        district=District(),
        places=[],
        banks=["TINB"],
        trained=trained,
        people=0.1,
        treasurers=Treasurers("Cell officer", "Accounts officer"),
        surveyor=Surveyor("four", "Surveyor"),
        featured=True,
        makers={},
        members={},
        in_flight=1.0,
        seed=seed,
        pack=UTTAR_PRADESH,
        at=AT,
    )


@pytest.fixture(scope="module")
def life() -> Life:
    return district.live(job())


def certified(life: Life) -> list[tuple[object, ...]]:
    return [s for s in life.seats if s[columns.SEAT.index("certificate")]]


def test_the_same_seed_gives_the_same_state(life):
    again = district.live(job())
    for table in ("applications", "steps", "seats", "toolkits", "follow_ups", "orders"):
        assert getattr(again, table) == getattr(life, table)
    assert again.people.artisans == life.people.artisans
    assert list(attendance(again)) == list(attendance(life))


def test_another_seed_gives_other_people(life):
    assert district.live(job(seed="2 901")).people.artisans != life.people.artisans


def test_as_many_are_trained_as_were_asked_for(life):
    older = {b[0] for b in life.batches if b[columns.BATCH.index("ends_on")] < date(2026, 10, 30)}
    assert sum(s[columns.SEAT.index("batch_id")] in older for s in certified(life)) == 400


def test_every_person_is_marked_synthetic(life):
    assert all(row[ARTISAN.index("synthetic")] is True for row in life.people.artisans)


def test_no_synthetic_phone_could_be_somebodys(life):
    assert all(str(row[ARTISAN.index("phone")]).startswith("+910") for row in life.people.artisans)


def test_some_kits_are_late_and_some_trainers_silent(life):
    promised, state = columns.TOOLKIT.index("promised_on"), columns.TOOLKIT.index("state")
    assert any(k[promised] < TODAY and k[state] != "DELIVERED" for k in life.toolkits)
    assert any(
        b[columns.BATCH.index("state")] == "RUNNING" and b[columns.BATCH.index("ends_on")] < TODAY
        for b in life.batches
    )


def test_a_product_added_later_is_not_called_for_before(life):
    product, opens_on = columns.CALL.index("product_id"), columns.CALL.index("opens_on")
    assert all(c[opens_on] >= date(2025, 5, 11) for c in life.calls if c[product] == "whistles")


def test_whoever_confirms_did_not_ask(life):
    asked, confirmed = columns.FOLLOW_UP.index("asked_by_id"), columns.FOLLOW_UP.index("confirmed_by_id")
    rows = [f for f in life.follow_ups if f[columns.FOLLOW_UP.index("state")] == "CONFIRMED"]
    assert rows
    assert all(f[confirmed] and f[confirmed] != f[asked] for f in rows)


def test_nothing_in_a_life_lies_in_the_future_but_what_is_planned(life):
    at = columns.STEP.index("at")
    assert max(s[at] for s in life.steps) <= AT.replace(hour=18)
    assert all(row[-1] <= AT for row in attendance(life))


def test_steps_lead_from_one_state_to_the_next(life):
    application, from_state, to_state = (
        columns.STEP.index(c) for c in ("application_id", "from_state", "to_state")
    )
    last: dict[object, object] = {}
    for step in life.steps:
        assert step[from_state] == last.get(step[application], "DRAFT")
        last[step[application]] = step[to_state]
    states = {a[0]: a[columns.APPLICATION.index("state")] for a in life.applications}
    assert states == last


def test_the_whole_is_shared_out_without_remainder():
    assumed = plan.read(UTTAR_PRADESH)
    weights = {str(n): Random(n).uniform(1, 9) for n in range(1, 75)} | {"177": 3.0}
    for people in (75, 5_000, 131_000):
        shared = plan.shares(people, weights, assumed)
        assert sum(shared.values()) == people
    assert plan.shares(131_000, weights, assumed)["177"] == 2_275


def test_the_published_pace_is_kept():
    assumed = plan.read(UTTAR_PRADESH)
    days = plan.start_days(5_000, assumed, date(2026, 3, 25), Random(1))
    by_then = Counter(day <= date(2022, 3, 31) for day in days)
    assert by_then[True] / 5_000 == pytest.approx(80_000 / 131_000, abs=0.01)
    assert min(days) >= date(2018, 8, 31)


@pytest.mark.parametrize("trained", [9, 87, 2275])
def test_the_maker_asked_about_her_work_has_an_asking_that_waits_now(trained):
    """As many as the shown district has in a State of 500, 5,000 and 131,000."""
    known = replace(job(trained=trained), makers={part: f"user {part}" for part in MAKERS})
    for seed in ("1 177", "2 177", "3 177"):
        life = district.live(replace(known, seed=seed))
        hers = [a[0] for a in life.people.artisans if a[ARTISAN.index("phone")] == MAKERS["work"]]
        (seat,) = [s[0] for s in life.seats if s[columns.SEAT.index("artisan_id")] in hers]
        asked = [dict(zip(columns.FOLLOW_UP, row, strict=True)) for row in life.follow_ups if row[2] == seat]
        latest = max(asked, key=lambda row: row["due_on"])
        assert latest["state"] == "NOT_REACHED" and latest["due_on"] <= TODAY
        assert latest["next_due_on"] is None or latest["next_due_on"] > TODAY
