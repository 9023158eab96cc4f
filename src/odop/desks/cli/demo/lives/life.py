"""Rows of one district, table by table, as its years go by."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from odop.basics.dates import LUCKNOW
from odop.desks.cli.demo.people import Keys, People
from odop.schemes.engine import versions
from odop.schemes.skill_development import SCHEME

RULES = versions(SCHEME)[0]  # lives from before its order are lived as if it had stood, but for money


@dataclass(frozen=True)
class Kit:
    """A trade's kit list: its key and what it holds, in the list's order."""

    id: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Branch:
    """A bank branch of the district: its office, its habit with loan files, and who decides there."""

    code: str
    ifsc: str
    habit: str
    officer: str


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
    officer: str
    branches: tuple[Branch, ...]
    enquirers: tuple[str, ...]
    applicants_for_a_place: float
    letters: dict[str, str]  # with which numbers of a kind begin


@dataclass
class Life:
    """Rows of one district, table by table, as its years go by."""

    setting: Setting
    people: People
    random: Random
    keys: Keys
    today: date
    featured: bool  # the district the demonstration is shown in: it has one of everything
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
        prompt, slow, very_slow = (8, 30), (20, 80), (40, 260)  # days until a kit comes
        self.delay = slow if self.featured else random.choices((prompt, slow, very_slow), (62, 26, 12))[0]
        self.found_work = random.betavariate(9, 6)
        self.reached = random.betavariate(12, 5)
        self.shown = random.betavariate(5, 9)  # how much of what is stated a second person has shown

    def number(self, kind: str, year: str, width: int, between: str = "/") -> str:
        """The next number of a kind in a financial year."""
        stem = between.join((self.setting.letters[kind], year, self.setting.short, ""))
        self.numbers[stem] = self.numbers.get(stem, 0) + 1
        return f"{stem}{self.numbers[stem]:0{width}d}"


def moment(on: date, random: Random | None = None) -> datetime:
    """Half past ten in the morning of a day, or some time in its working hours."""
    minutes = random.randrange(480) if random else 0
    return datetime.combine(on, time(10, 30), LUCKNOW) + timedelta(minutes=minutes)
