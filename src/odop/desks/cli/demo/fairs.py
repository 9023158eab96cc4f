"""Fairs of the synthetic State: rounds drawn as every round is, stalls, what they sold, and who never told."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from odop.basics.dates import financial_year
from odop.basics.names import Named
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.people import BY
from odop.mart import services
from odop.mart import synthetic as mart_rows
from odop.mart.queries.fairs import FairFacts, noted
from odop.mart.rules import FOLLOW_UP_DAYS, Level, list_digest, order_of, seed_of
from odop.programme import queries as programme

INVENTED = "Invented for the demonstration"
ROUND = (
    "id", "number", "fair_id", "district_id", "places", "rent", "opens_on", "closes_on", "value_is", "value_on",
    "state", "since", "list_digest", "value", "drawn_by", "seed", "synthetic",
)  # fmt: skip
STALL = (
    "id", "district_id", "fair_id", "round_id", "number", "artisan_id", "product_id", "state", "since", "applied_at",
    "place", "synthetic",
)  # fmt: skip
TOLD = (
    "id", "district_id", "stall_id", "said_as", "sales", "orders", "orders_worth", "enquiries", "said_by", "said_at",
    "synthetic",
)  # fmt: skip
FOLLOW_UP = (
    "id", "district_id", "stall_id", "state", "due_on", "asked_at", "tries", "orders_delivered",
    "enquiries_became_orders", "said_as", "said_by", "answered_at", "synthetic",
)  # fmt: skip
SAMPLE = (
    "id", "district_id", "fair_id", "artisan_id", "what", "given", "given_on", "returned", "returned_on", "missing",
    "synthetic",
)  # fmt: skip
LEAD = (
    "id", "district_id", "fair_id", "buyer", "country", "wants", "promise", "promised_by", "promised_for",
    "followed_up_on", "followed_up_by", "came_of_it", "noted_at", "synthetic",
)  # fmt: skip
# An edition of the calendar as public sources date it, or one invented, so many days from today.
REAL = {
    "up-international-trade-show-2025": (
        Level.STATE_NATIONAL,
        {"state_led": True, "pavilion": "Hall 9", "pavilion_stalls": 343},
    ),
    "swadeshi-melas-2025": (Level.STATE, {}),
    "ihgf-delhi-fair-spring-2026": (Level.STATE_NATIONAL, {}),
}
MADE = {
    "ambiente-frankfurt": (Level.ABROAD, -75, 5),
    "india-international-trade-fair": (Level.INDIA, -40, 14),
    "lucknow-mahotsav": (Level.STATE, 24, 10),
    "surajkund-international-crafts-mela": (Level.INDIA, 60, 16),
}
BUYERS = (
    ("Nordic Living", "Sweden", "400 pieces for spring", "samples and a price"),
    ("Casa Verde", "Spain", "a trial of two designs", "drawings and a price"),
    ("Hoshi Trading", "Japan", "gift boxes, 1,000 of them", "a sample box"),
    ("Maple & Co", "Canada", "the whole range, by catalogue", "the catalogue with prices"),
)


def hold_fairs(at: datetime, today: date) -> int:
    """Note the fairs of the whole State and put most on the list; returns how many."""
    calendar = {one.code: one for one in programme.calendar_fairs()}
    editions = []
    for code, (level, more) in REAL.items():
        if (one := calendar.get(code)) and one.begins_on and one.ends_on:
            editions.append(
                _edition(one, level, one.begins_on, one.ends_on, one.source, one.confirmed, **more)
            )
    for code, (level, days, long) in MADE.items():
        if one := calendar.get(code):
            first = today + timedelta(days=days)
            editions.append(_edition(one, level, first, first + timedelta(days=long - 1), INVENTED, False))
    for n, edition in enumerate(editions, 1):
        fair = services.note_fair(edition=edition, synthetic=True, by=BY, at=at)
        if fair.ends_on < today or n % 2:
            from_day = min(fair.begins_on - timedelta(days=45), today)
            services.list_fair(
                fair=fair.pk, from_day=from_day, order=f"D-{n:02d} ({INVENTED.lower()})", by=BY, at=at
            )
    return len(editions)


def _edition(one: Any, level: str, first: date, last: date, source: str, confirmed: bool, **more: Any) -> Any:
    year = "" if str(first.year) in one.named.en else f" {first.year}"
    return services.Edition(
        named=Named(f"{one.named.en}{year}", f"{one.named.hi}{year}"), place=one.place, country=one.country,
        begins_on=first, ends_on=last, level=level, source=source, national=level != Level.STATE,
        b2b=one.b2b, b2c=one.b2c or not one.b2b, days_confirmed=confirmed, organiser=one.organiser,
        entry=one.code, **more,
    )  # fmt: skip


@dataclass
class Fairs:
    """The rows of one district's makers at fairs."""

    life: Life
    random: Random
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.setting, self.today, self.keys = self.life.setting, self.life.today, self.life.keys
        trained = {seat[4]: seat[5] for seat in self.life.seats}
        self.people = {row[0]: row for row in self.life.people.artisans if row[0] in trained}
        self.product = trained
        self.known = [key for key, row in self.people.items() if row[-1]]  # who can be signed in as

    def add(self, table: str, *row: object) -> None:
        self.rows.setdefault(table, []).append(row)

    def go(self, key: str, fair: FairFacts) -> None:
        """What this district does at one fair."""
        if fair.level == Level.ABROAD:
            return
        begun = fair.begins_on <= self.today
        ahead = (fair.begins_on - self.today).days
        if begun:
            self.drawn(key, fair)
        elif ahead > 40 and (self.life.featured or self.random.random() < 0.4):
            self.round(key, fair, "OPEN", self.today - timedelta(days=8), self.today + timedelta(days=12))
        elif ahead <= 40 and (self.life.featured or self.random.random() < 0.25):
            self.round(key, fair, "CLOSED", self.today - timedelta(days=30), self.today - timedelta(days=4))

    def round(
        self, key: str, fair: FairFacts, state: str, opens: date, closes: date
    ) -> dict[str, tuple[Any, ...]]:
        """A round and who asked: its list as it stands, by number. Returns the applicants."""
        places = self.random.randrange(11, 17) if self.life.featured else self.random.randrange(3, 7)
        lately = state == "CLOSED" or (state == "DRAWN" and (self.today - fair.ends_on).days < 300)
        asked = [*self.known] if self.life.featured and lately else []
        others = [one for one in self.people if one not in self.known]
        asked += self.random.sample(others, min(len(others), places + self.random.randrange(1, 8)))
        year = financial_year(opens)
        self.numbers[year] = self.numbers.get(year, 0) + 1
        number = f"{self.setting.letters['stall']}/{year}/{self.setting.short}/{self.numbers[year]:03d}"
        people = {f"{number}/{n:04d}": one for n, one in enumerate(asked, 1)}
        digest = list_digest(people) if state != "OPEN" else ""
        value_on = closes + timedelta(days=3)
        value, order = "", tuple[str, ...]()
        if (
            state == "DRAWN"
        ):  # the value is invented, so let who can be signed in as have a stall in the district shown
            for _ in range(400):
                value = f"{self.random.randrange(10_000, 99_999)}.{self.random.randrange(100):02d}"
                order = order_of(people, seed_of(digest, value))
                if not self.known or not self.life.featured or people[order[0]] in self.known[:1]:
                    break
        drawn = moment(value_on + timedelta(days=1))
        since = {"OPEN": moment(opens), "CLOSED": moment(closes + timedelta(days=1))}.get(state, drawn)
        round_key = self.keys.at(moment(opens))
        names = f"{self.setting.commissioner}, {self.setting.officer}" if value else ""
        self.add(
            "StallRound", round_key, number, key, self.setting.code, places, 0, opens, closes,
            f"प्रदर्शन सूचकांक का {value_on:%d/%m/%Y} का बंद भाव, दो दशमलव तक (index of the demonstration)", value_on, state,
            since, digest, value, names, seed_of(digest, value) if value else "", True,
        )  # fmt: skip
        place_of: dict[str, int] = {one: place for place, one in enumerate(order, 1)}
        stood = {}
        for n, (one, person) in enumerate(people.items()):
            place = place_of.get(one)
            what = "APPLIED" if place is None else "ALLOTTED" if place <= places else "WAITING"
            at = moment(opens + timedelta(days=min(n % 9, (closes - opens).days)))
            stall = self.keys.at(at)
            self.add("Stall", stall, self.setting.code, key, round_key, one, person, self.product[person], what,
                     since if place else at, at, place, True)  # fmt: skip
            if what == "ALLOTTED":
                stood[stall] = self.people[person]
        return stood

    def drawn(self, key: str, fair: FairFacts) -> None:
        """A round drawn, and what became of its stalls."""
        opens = fair.begins_on - timedelta(days=60)
        stood = self.round(key, fair, "DRAWN", opens, opens + timedelta(days=25))
        fresh = (self.today - fair.ends_on).days < FOLLOW_UP_DAYS
        for stall, person in stood.items():
            told = None if person[-1] and fresh else self.told(stall, person, fair, 0.45 if fresh else 0.75)
            if not fresh:
                self.followed(stall, person, fair, told)
        if fair.state_led and (self.life.featured or self.random.random() < 0.4):
            self.pavilion(key, fair, list(stood.values()))

    def told(
        self, stall: str, person: tuple[Any, ...], fair: FairFacts, share: float
    ) -> tuple[int, int] | None:
        """What she said of the fair, and sometimes an officer; None where nobody said anything."""
        if fair.ends_on >= self.today or self.random.random() > share:
            return None
        at = moment(fair.ends_on + timedelta(days=self.random.randrange(1, 9)), self.random)
        sales = round(self.random.lognormvariate(9.6, 0.9)) // (100 if fair.b2c else 300) * 100_00
        orders, asked = self.random.choice((0, 0, 1, 1, 2, 3, 5)), self.random.randrange(2, 40)
        worth = orders * self.random.randrange(2, 30) * 1_000_00 if orders else None
        enquiries = asked if self.random.random() < 0.85 else None
        self.add("Told", self.keys.at(at), self.setting.code, stall, "MAKER", sales, orders, worth, enquiries,
                 person[3], at, True)  # fmt: skip
        if self.random.random() < 0.3:
            his = sales if self.random.random() < 0.85 else sales * 2 + 5_000_00
            self.add("Told", self.keys.at(at), self.setting.code, stall, "OFFICER", his, orders, worth, enquiries,
                     self.setting.officer, at, True)  # fmt: skip
        return orders, asked

    def followed(
        self, stall: str, person: tuple[Any, ...], fair: FairFacts, told: tuple[int, int] | None
    ) -> None:
        """The two questions after ninety days: answered, in vain, or still open."""
        due = fair.ends_on + timedelta(days=FOLLOW_UP_DAYS)
        asked, chance = moment(due), self.random.random()
        if person[-1] or chance < 0.2:
            self.add("FairFollowUp", self.keys.at(asked), self.setting.code, stall, "ASKED", due, asked,
                     0 if person[-1] else self.random.randrange(3), None, None, "", "", None, True)  # fmt: skip
        elif chance < 0.38:
            self.add("FairFollowUp", self.keys.at(asked), self.setting.code, stall, "NOT_REACHED", due, asked, 3,
                     None, None, "", "", None, True)  # fmt: skip
        else:
            orders, enquiries = told or (1, 4)
            at = moment(due + timedelta(days=self.random.randrange(1, 15)), self.random)
            self.add("FairFollowUp", self.keys.at(asked), self.setting.code, stall, "ANSWERED", due, asked, 0,
                     self.random.randrange(orders + 1), self.random.randrange(min(enquiries, 6) + 1), "MAKER",
                     person[3], at, True)  # fmt: skip

    def pavilion(self, key: str, fair: FairFacts, people: list[tuple[Any, ...]]) -> None:
        """Samples of a few, and buyers met, some still without an answer."""
        given = fair.begins_on - timedelta(days=6)
        for n, person in enumerate(people[:3]):
            back = (fair.ends_on + timedelta(days=9)) if n != 1 else None
            self.add("FairSample", self.keys.at(moment(given)), self.setting.code, key, person[0],
                     "pieces of her own work", 4 + n, given, 4 if back else None, back,
                     "kept by a buyer" if back and n else "", True)  # fmt: skip
        for n, (buyer, country, wants, promise) in enumerate(
            self.random.sample(BUYERS, 2 + self.life.featured)
        ):
            promised = (self.today + timedelta(days=5)) if n == 2 else fair.ends_on + timedelta(days=20)
            done = fair.ends_on + timedelta(days=15) if n == 0 else None
            at = moment(fair.begins_on + timedelta(days=1))
            self.add("FairLead", self.keys.at(at), self.setting.code, key, buyer, country, wants, promise,
                     self.setting.officer, promised, done, self.setting.officer if done else "",
                     "ordered a first lot" if done else "", at, True)  # fmt: skip


COLUMNS = {
    "StallRound": ROUND, "Stall": STALL, "Told": TOLD, "FairFollowUp": FOLLOW_UP, "FairSample": SAMPLE,
    "FairLead": LEAD,
}  # fmt: skip


def go_to_fairs(life: Life, seed: str) -> dict[str, int]:
    """Let the makers of one district go to the State's fairs. Called inside the taking in."""
    made = Fairs(life, Random(f"{seed} fairs"))
    if made.people:
        for key, fair in noted():
            made.go(key, fair)
    return {
        table: mart_rows.take_in(table, columns, made.rows[table])
        for table, columns in COLUMNS.items()
        if table in made.rows
    }
