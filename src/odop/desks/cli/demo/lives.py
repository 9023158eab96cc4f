"""How the people of one district lived through training, toolkit and the year after it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from odop.basics.dates import LUCKNOW, financial_year, months_after
from odop.desks.cli.demo.people import Keys, People
from odop.desks.cli.demo.plan import working_days
from odop.schemes.engine import versions
from odop.schemes.skill_development import SCHEME, course_days, honorarium, toolkit_promised_on

RULES = versions(SCHEME)[0]  # lives from before its order are lived as if it had stood, but for money

CALL = (
    "id", "number", "scheme", "district_id", "product_id", "year", "opens_on", "closes_on", "places", "notice",
    "synthetic",
)  # fmt: skip
APPLICATION = (
    "id", "number", "scheme", "district_id", "call_id", "artisan_id", "product_id", "state", "since", "applied_on",
    "declared", "marks", "rank", "synthetic",
)  # fmt: skip
STEP = ("id", "district_id", "application_id", "from_state", "to_state", "at", "by_name", "reasons", "words")
SITTING = (
    "id", "number", "district_id", "call_id", "held_on", "members", "minutes", "signed_at", "signed_by", "synthetic",
)  # fmt: skip
INTERVIEW = ("id", "district_id", "application_id", "sitting_id", "member", "skill", "need", "plan")
BATCH = (
    "id", "number", "district_id", "call_id", "product_id", "trainer_id", "venue", "year", "days", "starts_on",
    "ends_on", "state", "since", "certified_by", "synthetic",
)  # fmt: skip
SEAT = (
    "id", "district_id", "batch_id", "application_id", "artisan_id", "product_id", "result", "assessed_on",
    "assessed_by", "score", "certificate", "certified_on", "honorarium_due", "synthetic",
)  # fmt: skip
ATTENDANCE = ("id", "district_id", "seat_id", "day", "means", "noted_at", "received_at")
ORDER = (
    "id",
    "number",
    "district_id",
    "supplier_id",
    "gem_reference",
    "ordered_on",
    "price_each",
    "synthetic",
)
TOOLKIT = (
    "id", "district_id", "seat_id", "replaces_id", "kit_list_id", "promised_on", "state", "since", "order_id",
    "dispatched_on", "delivered_on", "yes_by", "witness", "faults", "synthetic",
)  # fmt: skip
FOLLOW_UP = (
    "id", "district_id", "seat_id", "months", "due_on", "state", "tries", "asked_at", "asked_by_id", "work", "in_trade",
    "income_before", "income_after", "place", "confirmed_at", "confirmed_by_id", "evidence", "evidence_words",
    "synthetic",
)  # fmt: skip

DECLARED = json.dumps({"true_and_complete": True, "toolkit_in_two_years": False, "spouse_helped": False})
INCOMES = ("0", "1-5000", "5001-10000", "10001-15000", "15001+")


@dataclass(frozen=True)
class Kit:
    """A trade's kit list: its key and what it holds, in the list's order."""

    id: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """Who works in a district, and what its people make."""

    code: str
    short: str
    name: str
    products: tuple[tuple[str, date], ...]  # code, and the day it was named for the district
    kits: dict[str, Kit]  # by product
    trainers: tuple[str, ...]
    suppliers: tuple[str, ...]
    commissioner: str
    enquirers: tuple[str, ...]
    applicants_for_a_place: float


@dataclass
class Life:
    """Rows of one district, table by table, as its years go by."""

    setting: Setting
    people: People
    random: Random
    keys: Keys
    today: date
    calls: list[tuple[object, ...]] = field(default_factory=list)
    applications: list[tuple[object, ...]] = field(default_factory=list)
    steps: list[tuple[object, ...]] = field(default_factory=list)
    sittings: list[tuple[object, ...]] = field(default_factory=list)
    interviews: list[tuple[object, ...]] = field(default_factory=list)
    batches: list[tuple[object, ...]] = field(default_factory=list)
    seats: list[tuple[object, ...]] = field(default_factory=list)
    present: list[tuple[str, datetime, list[date], int, str]] = field(default_factory=list)
    orders: list[tuple[object, ...]] = field(default_factory=list)
    toolkits: list[tuple[object, ...]] = field(default_factory=list)
    follow_ups: list[tuple[object, ...]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        random = self.random
        self.delay = random.choices(((8, 30), (20, 80), (40, 260)), (0.62, 0.26, 0.12))[0]  # of kits, in days
        self.found_work = random.betavariate(9, 6)
        self.reached = random.betavariate(12, 5)
        self.shown = random.betavariate(5, 9)  # how much of what is stated a second person has shown

    def number(self, kind: str, year: str, width: int, between: str = "/") -> str:
        """The next number of a kind in a financial year."""
        stem = between.join((kind, year, self.setting.short, ""))
        self.numbers[stem] = self.numbers.get(stem, 0) + 1
        return f"{stem}{self.numbers[stem]:0{width}d}"

    # --- a call, its applicants, and who was chosen -----------------------------------
    def call(self, product: str, opens_on: date, places: int) -> str:
        """A call for applications; returns its key."""
        key = self.keys.at(moment(opens_on))
        year = financial_year(opens_on)
        self.calls.append(
            (key, self.number("C", year, 2), SCHEME, self.setting.code, product, year, opens_on,
             opens_on + timedelta(days=30), places, "", True)
        )  # fmt: skip
        return key

    def apply(self, call: str, product: str, opens_on: date, state: str, reached_on: date, marks: int | None = None,
              rank: int | None = None) -> tuple[str, str]:  # fmt: skip
        """One application and its steps up to a state. Returns its key and the maker's."""
        applied_on = opens_on + timedelta(days=self.random.randrange(30))
        applied_at = moment(applied_on, self.random)
        artisan, name = self.people.make(product, applied_at - timedelta(days=1), applied_on)
        key = self.keys.at(applied_at)
        scrutinised_at = moment(
            min(applied_on + timedelta(days=self.random.randrange(3, 24)), reached_on), self.random
        )
        decided_at = moment(reached_on)
        commissioner = self.setting.commissioner
        path: list[tuple[str, str, datetime, str, list[str]]] = [("DRAFT", "SUBMITTED", applied_at, name, [])]
        if state == "RETURNED":
            path.append(("SUBMITTED", "RETURNED", scrutinised_at, commissioner, ["residence_not_shown"]))
        elif state == "REJECTED" and marks is None:
            path.append(("SUBMITTED", "REJECTED", scrutinised_at, commissioner, ["toolkit_in_two_years"]))
        elif state != "SUBMITTED":
            path.append(("SUBMITTED", "SCRUTINISED", scrutinised_at, commissioner, []))
            if state != "SCRUTINISED":
                why = [] if state in ("SELECTED", "WAITING") else ["below_the_places"]
                path.append(("SCRUTINISED", state, decided_at, commissioner, why))
        for from_state, to_state, at, by, reasons in path:
            self.steps.append(
                (
                    self.keys.at(at),
                    self.setting.code,
                    key,
                    from_state,
                    to_state,
                    at,
                    by,
                    json.dumps(reasons),
                    "",
                )
            )
        self.applications.append(
            (key, self.number("SD", financial_year(applied_on), 5), SCHEME, self.setting.code, call, artisan, product,
             state, path[-1][2], applied_on, DECLARED, marks, rank, True)
        )  # fmt: skip
        return key, artisan

    def choose(
        self, call: str, product: str, opens_on: date, sat_on: date, places: int
    ) -> list[tuple[str, str]]:
        """A sitting that fills so many places and turns the rest away. Returns the selected."""
        year = financial_year(sat_on)
        members = [
            self.setting.commissioner,
            f"ITI, {self.setting.name}",
            f"Skill Mission, {self.setting.name}",
        ]
        sitting = self.keys.at(moment(sat_on))
        self.sittings.append(
            (sitting, self.number("S", year, 2), self.setting.code, call, sat_on, json.dumps(members), "",
             moment(sat_on + timedelta(days=2)), self.setting.commissioner, True)
        )  # fmt: skip
        extra = round(places * (self.setting.applicants_for_a_place - 1) * self.random.uniform(0.6, 1.4))
        heard = places + extra * 2 // 3
        totals = sorted(
            (min(96, max(28, int(self.random.gauss(63, 13)))) for _ in range(heard)), reverse=True
        )
        chosen = []
        for rank, marks in enumerate(totals, 1):
            state = "SELECTED" if rank <= places else "WAITING" if rank <= places + 3 else "REJECTED"
            application, artisan = self.apply(call, product, opens_on, state, sat_on, marks, rank)
            if state == "SELECTED":
                chosen.append((application, artisan))
            if sat_on.year >= 2024:  # members' own marks are held from then on; before, only their mean
                self._mark(application, sitting, members, marks, sat_on)
        for _ in range(extra - extra * 2 // 3):
            self.apply(call, product, opens_on, "REJECTED", sat_on)
        return chosen

    def _mark(self, application: str, sitting: str, members: list[str], marks: int, sat_on: date) -> None:
        for member in members:
            skill = min(40, round(marks * 0.4))
            need = min(30, round(marks * 0.3))
            self.interviews.append(
                (self.keys.at(moment(sat_on)), self.setting.code, application, sitting, member, skill, need,
                 min(30, marks - skill - need))
            )  # fmt: skip

    # --- a batch ---------------------------------------------------------------------
    def train(self, call: str, product: str, chosen: list[tuple[str, str]], start: date, passes: int) -> None:
        """A batch from its first day on, as far as it has come by today."""
        random, code = self.random, self.setting.code
        year = financial_year(start)
        days = working_days(start, course_days(RULES))
        end = days[-1]
        certified_on = end + timedelta(days=random.randrange(3, 21))
        silent = passes == 0 and end < self.today
        state = (
            "PLANNED" if start > self.today
            else "RUNNING" if end >= self.today or silent
            else "CERTIFIED" if certified_on <= self.today else "ASSESSED"
        )  # fmt: skip
        since = {"PLANNED": start - timedelta(days=12), "RUNNING": start, "ASSESSED": end}.get(
            state, certified_on
        )
        key = self.keys.at(moment(start))
        commissioner = self.setting.commissioner if state == "CERTIFIED" else ""
        self.batches.append(
            (key, self.number("B", year, 3), code, call, product, random.choice(self.setting.trainers),
             f"ITI, {self.setting.name}", year, json.dumps([d.isoformat() for d in days]), start, end, state,
             moment(since), commissioner, True)
        )  # fmt: skip
        results = ["OPEN"] * len(chosen)
        if state in ("ASSESSED", "CERTIFIED"):
            spare = len(chosen) - passes
            results = ["PASSED"] * passes + [random.choice(("LEFT", "FAILED")) for _ in range(spare)]
        trained = []
        for (application, artisan), result in zip(chosen, results, strict=True):
            trained.append(self._seat(key, application, artisan, product, result, days, state, certified_on))
        passed = [seat for seat, result in zip(trained, results, strict=True) if result == "PASSED"]
        if state == "CERTIFIED" and passed:
            self._toolkits(product, passed, end)
            for seat in passed:
                self._ask(seat, certified_on)

    def _seat(self, batch: str, application: str, artisan: str, product: str, result: str, days: list[date], state: str,
              certified_on: date) -> str:  # fmt: skip
        random = self.random
        key = self.keys.at(moment(days[0]))
        assessed = result in ("PASSED", "FAILED")
        attended = {"PASSED": random.choices((10, 9, 8), (0.7, 0.2, 0.1))[0], "FAILED": 6, "LEFT": 3}.get(
            result, 9
        )
        certificate = ""
        if result == "PASSED" and state == "CERTIFIED":
            certificate = self.number("SD", financial_year(days[0]), 5, between="-")
        due = honorarium(attended, bool(certificate) and days[0] >= RULES.in_force_from, RULES)
        self.seats.append(
            (key, self.setting.code, batch, application, artisan, product, result, days[-1] if assessed else None,
             "ITI assessor" if assessed else "",
             random.randrange(52, 97) if result == "PASSED" else 31 if assessed else None, certificate,
             certified_on if certificate else None, due, True)
        )  # fmt: skip
        means = "CODE" if days[0].year >= 2024 and random.random() < 0.7 else "TRAINER"
        self.present.append((key, moment(days[0]), days, attended, means))
        return key

    def attendance(self) -> Iterator[tuple[object, ...]]:
        """One row for each day each person was present; made as they are written, for they are many."""
        random, code = self.random, self.setting.code
        for seat, _, days, attended, means in self.present:
            for day, on in enumerate(days[:attended], 1):
                if on >= self.today:
                    break
                at = moment(on) + timedelta(seconds=random.randrange(2400))
                yield (self.keys.at(at), code, seat, day, means, at, at)

    # --- toolkits -----------------------------------------------------------------------
    def _toolkits(self, product: str, seats: list[str], end: date) -> None:
        random, code = self.random, self.setting.code
        kit = self.setting.kits[product]
        promised_on = toolkit_promised_on(end, RULES)
        ordered_on = end + timedelta(days=random.randrange(4, 16))
        dispatched_on = ordered_on + timedelta(days=random.randrange(*self.delay) // 2)
        order = None
        if ordered_on <= self.today:
            order = self.keys.at(moment(ordered_on))
            self.orders.append(
                (order, self.number("T", financial_year(ordered_on), 3), code, random.choice(self.setting.suppliers),
                 "", ordered_on, random.randrange(14_000, 20_000) * 100, True)
            )  # fmt: skip
        for seat in seats:
            yes_on = dispatched_on + timedelta(days=random.randrange(1, max(3, self.delay[1] // 2)))
            faulty = random.random() < 0.04
            key = self._kit(
                seat, None, kit, promised_on, order, end, ordered_on, dispatched_on, yes_on, faulty
            )
            if faulty and yes_on <= self.today:
                again = yes_on + timedelta(days=random.randrange(10, 70))
                self._kit(
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

    def _kit(self, seat: str, replaces: str | None, kit: Kit, promised_on: date, order: str | None, end: date,
             ordered_on: date, dispatched_on: date, yes_on: date, faulty: bool) -> str:  # fmt: skip
        random = self.random
        state, since = "PROMISED", end
        if order and ordered_on <= self.today:
            state, since = "ORDERED", ordered_on
        if order and dispatched_on <= self.today:
            state, since = "DISPATCHED", dispatched_on
        faults: list[dict[str, str]] = []
        delivered_on, yes_by, witness = None, "", ""
        if order and yes_on <= self.today:
            since = yes_on
            if faulty:
                state = "FAULTY"
                faults = [{"item": random.choice(kit.items), "fault": random.choice(("missing", "broken"))}]
            else:
                state, delivered_on = "DELIVERED", yes_on
                yes_by = random.choices(("TAP", "CODE", "WITNESS"), (0.4, 0.35, 0.25))[0]
                witness = self.setting.commissioner if yes_by == "WITNESS" else ""
        key = self.keys.at(moment(end))
        self.toolkits.append(
            (key, self.setting.code, seat, replaces, kit.id, promised_on, state, moment(since), order,
             dispatched_on if state not in ("PROMISED", "ORDERED") else None, delivered_on, yes_by, witness,
             json.dumps(faults), True)
        )  # fmt: skip
        return key

    # --- the year after ----------------------------------------------------------------------
    def _ask(self, seat: str, certified_on: date) -> None:
        random = self.random
        works = random.random() < self.found_work
        before = random.choices(INCOMES, (20, 45, 25, 8, 2))[0]
        for months in (3, 6, 12):
            due_on = months_after(certified_on, months)
            if due_on > self.today:
                break
            works = works if random.random() < 0.85 else not works
            self.follow_ups.append(self._answer(seat, months, due_on, works, before))

    def _answer(self, seat: str, months: int, due_on: date, works: bool, before: str) -> tuple[object, ...]:
        random = self.random
        asked_on = due_on + timedelta(days=random.randrange(1, 26))
        key, code = self.keys.at(moment(due_on)), self.setting.code
        if asked_on > self.today or random.random() > self.reached:
            tries = 0 if asked_on > self.today else random.randrange(1, 4)
            return (key, code, seat, months, due_on, "NOT_REACHED", tries, None, None, "", None, "", "", "", None, None,
                    "", "", True)  # fmt: skip
        asker, second = random.sample(self.setting.enquirers, 2)
        asked_at = moment(asked_on, random)
        if not works:
            return (key, code, seat, months, due_on, "NO_WORK", 1, asked_at, asker, "", None, before,
                    random.choice(INCOMES[:2]), self.setting.name, None, None, "", "", True)  # fmt: skip
        after = INCOMES[min(4, INCOMES.index(before) + random.choices((0, 1, 2), (4, 4, 2))[0])]
        work = random.choices(("OWN", "WAGE", "PIECE"), (45, 25, 30))[0]
        confirmed_on = asked_on + timedelta(days=random.randrange(3, 40))
        confirmed = confirmed_on <= self.today and random.random() < self.shown
        place = self.setting.name if random.random() < 0.85 else "—"
        return (
            key, code, seat, months, due_on, "CONFIRMED" if confirmed else "STATED", 1, asked_at, asker, work,
            random.random() < 0.82, before, max(after, "1-5000", key=INCOMES.index), place,
            moment(confirmed_on, random) if confirmed else None, second if confirmed else None,
            random.choice(("visit", "employer", "bill", "bank_credit")) if confirmed else "", "", True,
        )  # fmt: skip


def moment(on: date, random: Random | None = None) -> datetime:
    """Half past ten in the morning of a day, or some time in its working hours."""
    minutes = random.randrange(480) if random else 0
    return datetime.combine(on, time(10, 30), LUCKNOW) + timedelta(minutes=minutes)
