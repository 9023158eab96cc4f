"""Authorised users of geographical indications in the synthetic State: a drive in each district that has a good."""

from datetime import date, timedelta
from random import Random
from typing import Any

from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.people import ARTISAN, Keys
from odop.programme import queries as programme
from odop.quality import synthetic as quality_rows
from odop.quality.rules.gi import ends_on

DRIVE = (
    "id",
    "district_id",
    "good_id",
    "cluster",
    "held_on",
    "hoped_for",
    "opened_at",
    "opened_by",
    "synthetic",
)
USER = (
    "id", "district_id", "artisan_id", "good_id", "drive_id", "state", "since", "makes_it", "filed_on", "reference",
    "number", "registered_on", "ends_on", "words", "synthetic",
)  # fmt: skip
SHOWN = "जिला उद्योग केंद्र ने कारीगर को काम करते देखा।"
REFUSED = "स्वत्वधारी को सूचना का प्रमाण संलग्न नहीं था।"


def make_users(
    setting: Setting, artisans: list[tuple[object, ...]], places: list[Any], seed: str, today: date
) -> dict[str, int]:
    """One drive for the district's first good, and those it brought. Called inside the taking in."""
    goods = programme.gi_goods_of(setting.code)
    if not goods or not artisans:
        return {}
    random = Random(f"{seed} gi")
    keys, good = Keys(random), goods[0]
    held = today - timedelta(days=random.randrange(200, 700))
    drive, count = keys.at(moment(held)), min(len(artisans), random.randrange(6, 22))
    cluster = random.choice(places).name_en if places else setting.name
    rows = [
        _user(setting, str(one[ARTISAN.index("id")]), str(good.key), drive, n, held, random, keys, today)
        for n, one in enumerate(random.sample(artisans, count), 1)
    ]
    row = (drive, setting.code, str(good.key), cluster, held, count + 10, moment(held), setting.officer, True)
    quality_rows.take_in("GIDrive", DRIVE, [row])
    return {"GIUser": quality_rows.take_in("GIUser", USER, rows)}


def _user(
    setting: Setting,
    artisan: str,
    good: str,
    drive: str,
    n: int,
    held: date,
    random: Random,
    keys: Keys,
    today: date,
) -> tuple[object, ...]:
    state = random.choices(("WISHED", "FILED", "REGISTERED", "REFUSED"), (20, 25, 50, 5))[0]
    filed = held + timedelta(days=random.randrange(10, 60)) if state != "WISHED" else None
    entered = filed + timedelta(days=random.randrange(60, 130)) if filed and state == "REGISTERED" else None
    if entered and entered >= today:
        entered, state = None, "FILED"
    since = moment(entered or filed or held)
    return (
        keys.at(moment(held)), setting.code, artisan, good, drive, state, since, SHOWN, filed,
        f"GI3A-{setting.short}-{n:03d}" if filed else "", f"AU-{setting.short}-{n:03d}" if entered else "", entered,
        ends_on(entered) if entered else None, REFUSED if state == "REFUSED" else "", True,
    )  # fmt: skip
