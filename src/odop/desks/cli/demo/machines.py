"""Machines of the centres that stand: charges, months of use, turns ahead, one machine unused for seventy days."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from odop.basics.dates import financial_year, months_after
from odop.basics.money import LAKH
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.people import ARTISAN, Keys
from odop.facilities import synthetic as rooms_rows
from odop.facilities.queries import machines as queries
from odop.facilities.queries.machines import Floor
from odop.programme import queries as programme

MACHINES = (
    ("Carving and engraving machine", "नक्काशी मशीन", "Jyoti Machine Works, Rajkot", 12, "pieces", "नग", 90),
    ("Seasoning and drying plant", "सुखाई संयंत्र", "Kerala Dryers, Kochi", 40, "cubic feet", "घन फुट", 150),
    ("Packing and labelling line", "पैकिंग एवं लेबल मशीन", "Sidhi Packaging", 60, "boxes", "डिब्बे", 60),
    ("Testing bench", "जाँच उपकरण", "Aimil", 4, "samples", "नमूने", 200),
)
UNUSED_DAYS, MONTHS, TURN, SAID = 70, 6, 2, 0.5
MADE = ("डिब्बे", "ट्रे", "नमूने", "फ्रेम", "उपहार सामग्री")
COLUMNS: dict[str, tuple[str, ...]] = {
    "Asset": ("id", "district_id", "centre_id", "name_en", "name_hi", "serial", "where", "cost", "in_hand_on",
              "synthetic"),
    "AssetCheck": ("id", "district_id", "asset_id", "found", "where", "words", "checked_on", "checked_by", "synthetic"),
    "Machine": ("id", "district_id", "centre_id", "asset_id", "name_en", "name_hi", "maker", "capacity", "measure_en",
                "measure_hi", "from_on", "synthetic"),
    "Tariff": ("id", "number", "district_id", "centre_id", "same_for_all", "asked_from_on", "put_at", "put_by",
               "meeting", "approved", "in_force_from", "synthetic"),
    "Rate": ("id", "district_id", "tariff_id", "machine_id", "basis", "members", "others"),
    "Week": ("id", "district_id", "centre_id", "from_on", "hours", "turn_hours", "said_by", "said_at", "synthetic"),
    "Booking": ("id", "number", "district_id", "centre_id", "machine_id", "artisan_id", "member", "on", "from_hour",
                "until_hour", "basis", "rate", "state", "asked_at", "decided_at", "hours_had", "synthetic"),
    "HeldHour": ("id", "district_id", "booking_id", "machine_id", "on", "hour"),
    "MachineUse": ("id", "district_id", "centre_id", "machine_id", "booking_id", "artisan_id", "name", "member", "on",
                   "basis", "rate", "what", "hours", "income", "noted_at", "noted_by", "her_hours", "her_at", "counted",
                   "synthetic"),
    "MonthReturn": ("id", "district_id", "centre_id", "month", "hours", "users", "income", "banked", "filed_at",
                    "filed_by", "synthetic"),
    "Idle": ("id", "district_id", "centre_id", "machine_id", "unused_since", "raised_on", "synthetic"),
}  # fmt: skip


@dataclass
class Furnished:
    """The rows of one district's machines."""

    life: Life
    random: Random
    shown: bool
    mine: str | None  # key of the maker who signs in
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: defaultdict(list))
    turns: int = 0
    given: set[tuple[str, date, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.keys, self.code = Keys(self.random), self.life.setting.code
        self.closed = (self.life.today.weekday() + 5) % 7  # never the day it is shown
        who = self.life.people.artisans
        name = ARTISAN.index("name")
        drawn = self.random.sample(who, min(len(who), 40 if self.shown else 14))
        self.makers = [(str(row[0]), str(row[name])) for row in drawn]
        user = ARTISAN.index("user_id")
        self.hers = next(
            ((str(row[0]), str(row[name])) for row in who if self.mine and row[user] == self.mine), None
        )

    def furnish(self, floor: Floor) -> None:
        """The machines of one centre; where it is open, charges, hours and use."""
        first = floor.open_on or floor.built_on
        if first is None:
            return
        machines = []
        for place, (en, hi, maker, capacity, measure, measure_hi, rate) in enumerate(MACHINES, 1):
            if not self.shown and place > 2:
                break
            bought = first - timedelta(days=40)
            asset, key = self._key(bought), self._key(bought)
            self.rows["Asset"].append(
                (asset, self.code, floor.key, en, hi, f"SYN-{self.code}-{place}", f"हॉल {place}",
                 self.random.randrange(6, 30) * LAKH, bought, True)
            )  # fmt: skip
            self.rows["Machine"].append(
                (key, self.code, floor.key, asset, en, hi, maker, capacity, measure, measure_hi, first, True)
            )
            if place == 1 and (self.life.today - first).days > 100:
                self.rows["AssetCheck"].append(
                    (self._key(first), self.code, asset, "THERE", "हॉल 1", "", self.life.today - timedelta(days=60),
                     self.life.setting.officer, True)
                )  # fmt: skip
            machines.append((key, rate * 100))
        if floor.open_on is None:
            return
        self._charges(floor, floor.open_on, machines)
        idle = machines[-1][0] if self.shown else None
        used = [one for n, one in enumerate(machines) if one[0] != idle]
        self._use(floor, floor.open_on, used)
        if idle and (self.life.today - floor.open_on).days >= UNUSED_DAYS:
            self._unused(floor, *machines[-1])
        if self.shown:
            self._ahead(floor, used)

    def _key(self, on: date) -> str:
        return self.keys.at(moment(on))

    def _charges(self, floor: Floor, on: date, machines: list[tuple[str, int]]) -> None:
        tariff = self._key(on)
        self.rows["Tariff"].append(
            (tariff, f"{floor.number}/T1", self.code, floor.key, True, on, moment(on - timedelta(days=30)),
             "Manager of the centre", "synthetic minutes", True, on, True)
        )  # fmt: skip
        for machine, rate in machines:
            self.rows["Rate"].append((self._key(on), self.code, tariff, machine, "HOUR", rate, rate))
        week = json.dumps({str(day): [9, 17] for day in range(7) if day != self.closed})
        self.rows["Week"].append(
            (self._key(on), self.code, floor.key, on, week, TURN, "Manager of the centre", moment(on), True)
        )

    def _use(self, floor: Floor, first: date, machines: list[tuple[str, int]]) -> None:
        """Months of use, and each whole month's return but for the last one where it is shown."""
        this = self.life.today.replace(day=1)
        for back in range(MONTHS - 1, -1, -1):
            month = months_after(this, -back)
            told = [0, 0]
            users = set()
            for machine, rate in machines:
                for _ in range(self.random.randrange(9, 22) if self.shown else self.random.randrange(3, 8)):
                    on = month + timedelta(days=self.random.randrange(28))
                    if not first <= on < self.life.today or on.weekday() == self.closed:
                        continue
                    who = self.random.choice(self.makers)
                    hours = self.random.choice((1, 2, 2, 2, 4))
                    self._used(floor, machine, rate, on, who, hours)
                    users.add(who[0])
                    told[0], told[1] = told[0] + hours, told[1] + hours * rate
            if month < this and month >= first.replace(day=1) and not (self.shown and back == 1):
                filed = months_after(month, 1) + timedelta(days=4)
                if filed < self.life.today:
                    self.rows["MonthReturn"].append(
                        (self._key(filed), self.code, floor.key, month, told[0], len(users), told[1], told[1],
                         moment(filed), "Manager of the centre", True)
                    )  # fmt: skip

    def _used(
        self, floor: Floor, machine: str, rate: int, on: date, who: tuple[str, str], hours: int
    ) -> None:
        said = self.random.random() < SAID  # half of them say their own word from the phone
        self.rows["MachineUse"].append(
            (self._key(on), self.code, floor.key, machine, None, who[0], who[1], False, on, "HOUR", rate,
             self.random.choice(MADE), hours, hours * rate, moment(on), "Manager of the centre",
             hours if said else None, moment(on) if said else None, hours, True)
        )  # fmt: skip

    def _unused(self, floor: Floor, machine: str, rate: int) -> None:
        since = self.life.today - timedelta(days=UNUSED_DAYS)
        self._used(floor, machine, rate, since, self.random.choice(self.makers), 1)
        raised = since + timedelta(days=60)
        self.rows["Idle"].append((self._key(raised), self.code, floor.key, machine, since, raised, True))

    def _ahead(self, floor: Floor, machines: list[tuple[str, int]]) -> None:
        """Turns of yesterday that nobody wrote down yet, of today, and of the days to come; one is hers."""
        today = self.life.today
        who = [self.hers or self.makers[0], *self.makers]
        for n, (days, hour) in enumerate(
            ((3, 11), (-1, 9), (0, 9), (0, 11), (0, 15), (1, 9), (2, 13), (4, 9))
        ):
            on = today + timedelta(days=days)
            if on.weekday() == self.closed:
                on += timedelta(days=1 if days >= 0 else -1)
            machine, rate = machines[n % len(machines)]
            if (machine, on, hour) in self.given:
                continue
            self.given.add((machine, on, hour))
            self._turn(floor, machine, rate, on, hour, who[n % len(who)])

    def _turn(self, floor: Floor, machine: str, rate: int, on: date, hour: int, who: tuple[str, str]) -> None:
        self.turns += 1
        asked = moment(self.life.today - timedelta(days=4))
        stem = f"{programme.letters('booking')}/{financial_year(self.life.today)}/{self.life.setting.short}"
        key = self.keys.at(asked)
        self.rows["Booking"].append(
            (key, f"{stem}/{self.turns:05d}", self.code, floor.key, machine, who[0], False, on, hour, hour + TURN,
             "HOUR", rate, "GIVEN", asked, asked, 0, True)
        )  # fmt: skip
        for each in range(hour, hour + TURN):
            self.rows["HeldHour"].append((self.keys.at(asked), self.code, key, machine, on, each))


def furnish(life: Life, seed: str, *, shown: bool, mine: str | None) -> dict[str, int]:
    """Furnish the centres of one district that stand; called inside the taking in."""
    floors = queries.use_page(life.setting.code, on=life.today).floors
    if not floors or not life.people.artisans:
        return {}
    made = Furnished(life, Random(f"{seed} machines"), shown, mine)
    for floor in floors:
        made.furnish(floor)
    return {
        table: rooms_rows.take_in(table, COLUMNS[table], made.rows[table])
        for table in COLUMNS
        if made.rows[table]
    }
