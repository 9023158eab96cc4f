"""Ten thousand races for turns at machines: no hour is ever given twice, and nobody has more than her share.

Eight hands in four processes walk through the same turns in the same order, each for other makers, so that they meet
at nearly every one; now and then one gives a turn back. Some machines are in demand: there, whoever asked waits until
asking closes, and two close it at the same time. What cannot be is a refusal in words; anything else ends the bench.
"""

import json
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date, timedelta
from itertools import cycle, islice
from multiprocessing import get_context
from random import Random
from uuid import UUID

from bench.approvals import row
from bench.starts import Rows, as_application, folder_for, ready, run

MANY = 10_000
PROCESSES, HANDS = 4, 2
MACHINES, IN_DEMAND, MAKERS = 8, 3, 400
BACK = 12  # one in so many gives a turn back, if it has one
Slot = tuple[UUID, date, int]
GIVEN = "state IN ('GIVEN', 'USED', 'NO_SHOW', 'CONTESTED')"
WRONG = {
    "hours held twice": "SELECT count(*) - count(DISTINCT (machine_id, \"on\", hour)) FROM facilities_heldhour",
    "turns given that meet": "SELECT count(*) FROM facilities_booking a JOIN facilities_booking b ON a.id < b.id"
    ' AND a.machine_id = b.machine_id AND a."on" = b."on" AND a.from_hour < b.until_hour'
    f" AND b.from_hour < a.until_hour WHERE a.{GIVEN} AND b.{GIVEN}",
    "hours given and not held": f"SELECT (SELECT sum(until_hour - from_hour) FROM facilities_booking WHERE {GIVEN})"
    " - (SELECT count(*) FROM facilities_heldhour)",
    "makers with more than three turns": "SELECT count(*) FROM (SELECT artisan_id FROM facilities_booking"
    " WHERE state IN ('ASKED', 'GIVEN') GROUP BY artisan_id HAVING count(*) > 3) x",
    "turns without history": "SELECT (SELECT count(*) FROM facilities_booking) - (SELECT count(*) FROM audit_change"
    " WHERE \"table\" = 'facilities_booking' AND change = 'I')",
}  # fmt: skip


def a_second() -> Rows:
    """Race in a folder of its own, as the application's role."""
    with folder_for("turns") as folder:
        return run("turns", folder)


def measure(many: int) -> Rows:
    """Race, let two close asking at once, and count."""
    slots, makers = ground()
    share = many // (PROCESSES * HANDS)
    came: Counter[str] = Counter()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn"), initializer=ready) as pool:
        list(pool.map(warm, range(PROCESSES)))
        began = time.perf_counter()
        for counted in pool.map(
            hands, *zip(*((n, slots, makers, share) for n in range(PROCESSES)), strict=True)
        ):
            came += counted
        seconds = time.perf_counter() - began
        came["given when asking closed"] = sum(pool.map(close, range(2)))
    reckon(came)
    told = ", ".join(f"{n:,} {what}" for what, n in came.most_common())
    return [
        row(
            f"races for turns at {MACHINES} machines ({told}); 0 hours given twice",
            share * PROCESSES * HANDS,
            seconds,
        )
    ]


def ground() -> tuple[list[Slot], list[str]]:
    """A centre with machines, some of them in demand; makers; and every turn of two weeks in one random order."""
    from odop.audit.services import Machine, acting
    from tests.facilities.machines import makers as made

    with acting(by=Machine("bench"), act="bench.made", at=made.NOW):
        centre = made.centre()
        machines = [made.machine(centre) for _ in range(MACHINES)]
        for machine in machines[:IN_DEMAND]:
            made.in_demand(machine)
        makers = [made.maker(f"Maker {n}").number for n in range(MAKERS)]
    days = [made.days(n) for n in range(1, 14)]
    slots = [
        (one.pk, on, hour) for one in machines for on in days if on.weekday() < 6 for hour in (9, 11, 13, 15)
    ]
    Random(2026).shuffle(slots)
    return slots, makers


def warm(_n: int) -> None:
    """Open this process's line to the database."""
    from odop.facilities.models import Machine

    Machine.objects.count()


def hands(n: int, slots: list[Slot], makers: list[str], share: int) -> Counter[str]:
    """So many hands of one process at once; what their attempts came to."""
    with ThreadPoolExecutor(HANDS) as pool:
        return sum(pool.map(lambda k: attempts(n * HANDS + k, slots, makers, share), range(HANDS)), Counter())


def attempts(hand: int, slots: list[Slot], makers: list[str], share: int) -> Counter[str]:
    """Try one turn after another, each for a maker drawn by lot."""
    from django.db import connection

    from odop.basics.refusals import Refusal
    from odop.facilities.services import machines as services
    from tests.access.makers import OPERATOR
    from tests.facilities.machines.makers import NOW

    chance, mine, came = Random(hand), list[UUID](), Counter[str]()
    for n, (machine, on, hour) in enumerate(islice(cycle(slots), share)):
        at = NOW + timedelta(seconds=n)
        try:
            if mine and chance.randrange(BACK) == 0:
                services.give_back(turn=mine.pop(chance.randrange(len(mine))), by=OPERATOR, at=at)
                came["given back"] += 1
                continue
            turn = services.ask_for_turn(
                machine=machine, artisan=chance.choice(makers), on=on, from_hour=hour, by=OPERATOR, at=at
            )
            mine.append(turn.pk)
            came["given" if turn.state == "GIVEN" else "asked for"] += 1
        except Refusal:
            came["refused"] += 1
    connection.close()
    return came


def close(_n: int) -> int:
    """Give what was asked for, once asking for every day has closed."""
    from odop.audit.services import Machine
    from odop.facilities.services import machines as services
    from tests.facilities.machines.makers import NOW

    return services.close_asking(by=Machine("bench"), at=NOW + timedelta(days=14))


def reckon(came: Counter[str]) -> None:
    """Whatever must not be, counted by itself; and whether every turn acknowledged is there."""
    from django.db import connection

    with connection.cursor() as cursor:
        for what, query in WRONG.items():
            cursor.execute(query)
            (found,) = cursor.fetchone()
            if found:
                raise SystemExit(f"{found:,} {what}")
        cursor.execute("SELECT count(*) FROM facilities_booking WHERE number LIKE 'BK/____-%'")
        (turns,) = cursor.fetchone()
    if turns != came["given"] + came["asked for"]:
        raise SystemExit(f"{turns:,} turns stand, {came['given'] + came['asked for']:,} were acknowledged")


if __name__ == "__main__":
    as_application()
    sys.stdout.write(json.dumps(measure(int(os.environ.get("RACES", MANY)))) + "\n")
