"""Who is helped in a district, in which payment run, with what cost: drawn first, so that money is allotted for it."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from odop.basics.dates import financial_year, first_day_of, last_day_of
from odop.desks.cli.demo.lives.loans.ways import RULES
from odop.desks.cli.demo.published import LAKH, SECTORS, MarginMoney, counts
from odop.schemes import margin_money as scheme

A_RUN = 150  # payments at most, near enough: an order has its price, however few are in it
FIRST_DAYS = {2018: date(2019, 3, 12)}  # nothing was paid before in the first year
# Codes of a failed credit and how often: identity and sleeping accounts are more than half.
# The first three are over as soon as the payee says so, and are paid anew in a later run.
FAILURES = ("UNSEEDED", "DORMANT", "KYC", "RC04", "BE01", "AC04", "AC01", "AB05")
FAILURE_WEIGHTS = (24, 22, 12, 12, 10, 8, 4, 8)
RECENT_DAYS = 300
SOON_OVER = FAILURES[:3]
FAILED = 0.05
# The district shown has one of everything: days before today on which its claims were passed, with their fate.
SHOWN = (
    (1150, "GRANTED"), (1010, "RECOVERED"), (960, "SET_OFF"), (790, "INSPECTED"), (770, "late"), (740, "late"),
    (715, "seen"), (560, "RECOVERING"), (380, ""), (200, ""),
)  # fmt: skip
# And its latest runs: how long ago, how far they have come, how many claims.
LATEST = (
    (41, "aged", 4),
    (24, "failed", 5),
    (9, "sent", 3),
    (5, "checked", 3),
    (3, "prepared", 3),
    (1, "approved", 4),
)


@dataclass(frozen=True)
class Run:
    """A day on which a district passes claims and pays them; `stands` says how far, where it is not done."""

    on: date
    stands: str = ""

    @property
    def year(self) -> str:
        return financial_year(self.on)


@dataclass(frozen=True)
class Helped:
    """One person helped: when she is paid, for which cost, and how it goes with her credit."""

    run: int
    cost: int
    part: float
    woman: bool
    sector: str
    fate: str = ""
    fails: str = ""
    retried_in: int | None = None
    answered: bool = True


@dataclass(frozen=True)
class Plan:
    """A district's payment runs in order of their days, and all who are helped."""

    runs: list[Run]
    helped: list[Helped]
    counts: dict[str, int]

    def allotted(self, random: Random) -> dict[str, int]:
        """What each year needs, with a little over, in whole lakh."""
        needs: dict[str, int] = {}
        for one in self.helped:
            year = self.runs[one.run].year
            needs[year] = needs.get(year, 0) + int(scheme.margin(one.cost, RULES))
        return {
            year: -(-int(need * random.uniform(1.02, 1.13)) // LAKH) * LAKH for year, need in needs.items()
        }


def plan(money: MarginMoney, district: str, people: float, today: date, featured: bool, seed: str) -> Plan:
    """Draw a district's helped for every year, in their runs."""
    random = Random(seed)
    whole = counts(money.expected(district, people), random)
    march = random.random() < 0.45  # claims bunch before the year ends
    days: list[tuple[Run, int, str]] = []
    for year, count in whole.items():
        if count:
            days += _days(year, count, march, today, random)
    if featured:
        days += [(Run(_weekday(today - timedelta(days=ago))), 1, fate) for ago, fate in SHOWN]
        days += [(Run(today - timedelta(days=ago), stands), count, "") for ago, stands, count in LATEST]
    days.sort(key=lambda one: (one[0].on, one[0].stands))
    runs = [run for run, _, _ in days]
    helped = []
    for n, (run, count, fate) in enumerate(days):
        later = next((m for m in range(n + 1, len(runs)) if _follows(run, runs[m])), None)
        ended = run.on < today - timedelta(days=7)
        for one in range(count):
            costs, tilt = money.costs_of(district), money.years[run.year].tilt
            recent = run.on > today - timedelta(days=RECENT_DAYS)
            again = run.stands == "failed" and one < count - 1
            fails = ""
            if again or (not fate and not run.stands and random.random() < FAILED):
                fails = random.choices(FAILURES, FAILURE_WEIGHTS)[0]
            if fails and not recent:  # what failed long ago has been paid since, or else did not fail
                fails = random.choice(SOON_OVER) if later is not None else ""
            retried = later if fails in SOON_OVER and not again else None
            late = run.stands == "aged" or (recent and _last(n, runs, today) and random.random() < 0.15)
            helped.append(
                Helped(
                    run=n,
                    cost=costs.draw(random, tilt),
                    part=random.choice((0.6, 0.7, 0.75, 0.8, 0.9))
                    if random.random() < money.sanctioned_less
                    else 1.0,
                    woman=random.random() < costs.women,
                    sector=random.choices(SECTORS, costs.sectors)[0],
                    fate=fate,
                    fails=fails,
                    retried_in=retried,
                    answered=bool(fails) or not (late and ended),
                )
            )
    return Plan(runs, helped, whole)


def _days(year: str, count: int, march: bool, today: date, random: Random) -> list[tuple[Run, int, str]]:
    """The runs of a year, and how many are paid in each."""
    first = max(first_day_of(year), FIRST_DAYS.get(int(year[:4]), first_day_of(year)))
    last = last_day_of(year)
    wanted = -(-count // A_RUN)
    if first_day_of(year) >= date(today.year - 1, 4, 1):  # the latest years, more finely
        wanted = max(wanted, min(2, count // 10), 1)
    length = (last - first).days
    days = sorted(
        first + timedelta(days=int((n + random.uniform(0.3, 1.0)) / wanted * length)) for n in range(wanted)
    )
    if march and wanted:
        days[-1] = last - timedelta(days=random.randrange(1, 14))
    days = [_weekday(day) for day in days]
    weights = [1.0 + (2.5 * (march and n == wanted - 1)) for n in range(wanted)]
    shares = [0] * wanted
    for n in random.choices(range(wanted), weights, k=count):
        shares[n] += 1
    return [(Run(day), share, "") for day, share in zip(days, shares, strict=True) if share]


def _weekday(day: date) -> date:
    return day - timedelta(days=day.weekday() == 6)


def _follows(run: Run, other: Run) -> bool:
    return other.year == run.year and not other.stands and (other.on - run.on).days > 20


def _last(n: int, runs: list[Run], today: date) -> bool:
    """Whether a run is the last one before today."""
    return runs[n].on < today and (n + 1 == len(runs) or runs[n + 1].on >= today)
