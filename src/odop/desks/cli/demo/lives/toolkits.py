"""The toolkit that follows: promised, ordered, sent, opened, and taken or found wanting."""

import json
from datetime import date, timedelta

from odop.basics.dates import financial_year
from odop.desks.cli.demo.lives.life import RULES, Kit, Life, moment
from odop.schemes.skill_development import toolkit_promised_on


def toolkits(life: Life, product: str, seats: list[str], end: date, *, certified: bool) -> None:
    """Promise each of these a toolkit; it is ordered once they are certified."""
    random, code = life.random, life.setting.code
    kit = life.setting.kits[product]
    promised_on = toolkit_promised_on(end, RULES)
    ordered_on = end + timedelta(days=random.randrange(4, 16))
    dispatched_on = ordered_on + timedelta(days=random.randrange(*life.delay) // 2)
    order = None
    if certified and ordered_on <= life.today:
        order = life.keys.at(moment(ordered_on))
        life.orders.append(
            (
                order,
                life.number("toolkit", financial_year(ordered_on), 3),
                code,
                random.choice(life.setting.suppliers),
                "",
                ordered_on,
                random.randrange(14_000, 20_000) * 100,
                True,
            )
        )
    for seat in seats:
        yes_on = dispatched_on + timedelta(days=random.randrange(1, max(3, life.delay[1] // 2)))
        faulty = random.random() < 0.04
        key = _kit(life, seat, None, kit, promised_on, order, end, ordered_on, dispatched_on, yes_on, faulty)
        if faulty and yes_on <= life.today:
            again = yes_on + timedelta(days=random.randrange(10, 70))
            _kit(
                life,
                seat,
                key,
                kit,
                promised_on,
                order,
                yes_on,
                yes_on,
                again,
                again + timedelta(days=6),
                False,
            )


def _kit(
    life: Life,
    seat: str,
    replaces: str | None,
    kit: Kit,
    promised_on: date,
    order: str | None,
    end: date,
    ordered_on: date,
    dispatched_on: date,
    yes_on: date,
    faulty: bool,
) -> str:
    random = life.random
    state, since = "PROMISED", end
    if order and ordered_on <= life.today:
        state, since = "ORDERED", ordered_on
    if order and dispatched_on <= life.today:
        state, since = "DISPATCHED", dispatched_on
    faults: list[dict[str, str]] = []
    delivered_on, yes_by, witness = None, "", ""
    if order and yes_on <= life.today:
        since = yes_on
        if faulty:
            state = "FAULTY"
            faults = [{"item": random.choice(kit.items), "fault": random.choice(("missing", "broken"))}]
        else:
            state, delivered_on = "DELIVERED", yes_on
            yes_by = random.choices(("TAP", "CODE", "WITNESS"), (0.4, 0.35, 0.25))[0]
            witness = life.setting.commissioner if yes_by == "WITNESS" else ""
    key = life.keys.at(moment(end))
    life.toolkits.append(
        (
            key,
            life.setting.code,
            seat,
            replaces,
            kit.id,
            promised_on,
            state,
            moment(since),
            order,
            dispatched_on if state not in ("PROMISED", "ORDERED") else None,
            delivered_on,
            yes_by,
            witness,
            json.dumps(faults),
            True,
        )
    )
    return key
