"""Tests of makers' products in the synthetic State: many as rows, those of the featured district lived through."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from odop.audit.services import Machine, acting
from odop.basics.dates import day_of, days_after, financial_year, months_after
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.people import BY
from odop.programme import queries as programme
from odop.programme.queries import Limit, Standard
from odop.quality import queries, services, synthetic
from odop.quality.rules import Bounds, Said, TestState, check_letter, promised, result, verdict
from odop.quality.services import Entry

LABS = ("lab-test-1", "lab-test-2", "lab-test-3")
LAB_OFFICERS = "Brajesh Bundela"  # invented, as everybody here
TEST = (
    "id", "number", "district_id", "artisan_id", "product_id", "standard_id", "lab_id", "state", "since", "asked_on",
    "asked_by", "received_on", "promised_on", "signed_on", "signed_by", "synthetic",
)  # fmt: skip
SAMPLE = (
    "id", "number", "check_letter", "district_id", "test_id", "drawn_on", "drawn_by", "seal", "sent_on", "sent_by",
    "carrier", "found", "seal_found", "received_at", "received_by", "synthetic",
)  # fmt: skip
LINE = (
    "id",
    "district_id",
    "test_id",
    "limit_id",
    "said",
    "value",
    "detection",
    "why",
    "entered_at",
    "entered_by",
)
CERTIFICATE = ("id", "number", "district_id", "test_id", "issued_on", "expires_on", "synthetic")
TABLES = {"LabTest": TEST, "Sample": SAMPLE, "Line": LINE, "Certificate": CERTIFICATE}
# How the tests of the district shown end, one by one; who can be signed in as comes first.
SHOWN = ("PASSED", "FAILED", "IN_LAB", "ON_THE_WAY", "ASKED", "PASSED", "NOT_WHOLE", "SEAL_DOUBT", "PREPARED", "PASSED",
         "ON_THE_WAY", "IN_LAB", "FAILED", "PASSED")  # fmt: skip


def read_accreditations(today: date, at: datetime) -> None:
    """What was read of the three invented laboratories: one in force, one ended, of the third nothing."""
    rows = [
        (
            Keyed.key(at, 1),
            LABS[0],
            "NABL",
            "TC-0000",
            date(2024, 4, 1),
            months_after(today, 16),
            today,
        ),
        (
            Keyed.key(at, 2),
            LABS[1],
            "NABL",
            "TC-0001",
            date(2022, 4, 1),
            days_after(today, -40),
            today,
        ),
    ]
    columns = (
        "id", "lab_id", "body", "certificate", "from_date", "until", "seen_on", "seen_where", "read_at", "read_by",
        "synthetic",
    )  # fmt: skip
    told = ("कृत्रिम", at, "ODOP Cell", True)
    with acting(by=BY, act="synthetic.taken_in", at=at):
        synthetic.take_in("Accreditation", columns, [(*row, *told) for row in rows])


def test_products(life: Life, seed: str, at: datetime) -> dict[str, int]:
    """The tests of one district's makers; inside the transaction that takes its people in."""
    random = Random(f"{seed} tests")
    people = [row for row in life.people.artisans if row[16] in _testable()]
    known = [row for row in people if row[-1]]
    others = random.sample([row for row in people if not row[-1]], min(len(people) - len(known), 30))
    if life.featured:
        return _live_through(life, [*known, *others], random)
    made = Rows(life, random)
    for person in others[: random.randrange(4, 11)]:
        made.test(person)
    return {table: synthetic.take_in(table, TABLES[table], rows) for table, rows in made.rows.items()}


test_products.__test__ = False  # type: ignore[attr-defined]


class Keyed:
    @staticmethod
    def key(at: datetime, n: int) -> str:
        ms = int(at.timestamp() * 1000)
        return f"{ms >> 16:08x}-{ms & 0xFFFF:04x}-7000-8000-{n:012x}"


class Rows:
    """The rows of one district, taken in many at once."""

    def __init__(self, life: Life, random: Random) -> None:
        self.life, self.random = life, random
        self.rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in TABLES}
        self.counts: dict[str, int] = {}

    def number(self, kind: str, on: date) -> str:
        stem = f"{self.life.setting.letters[kind]}/{financial_year(on)}/{self.life.setting.short}/"
        self.counts[stem] = self.counts.get(stem, 0) + 1
        return f"{stem}{self.counts[stem]:03d}"

    def test(self, person: tuple[Any, ...]) -> None:
        """One test, ended or in the laboratory."""
        life, random, key = self.life, self.random, self.life.keys.at
        asked = days_after(life.today, -random.randrange(20, 400))
        standard, limits = _of(person[16], asked, random)
        if standard is None:
            return
        received = min(days_after(asked, random.randrange(6, 14)), life.today)
        said = [_found(one, random) for one in limits]
        verdicts = [
            verdict(Bounds(m.least, m.most, m.below), *one[:3]) for m, one in zip(limits, said, strict=True)
        ]
        signed = days_after(received, random.randrange(4, 20))
        ended = signed <= life.today
        state = result(verdicts) if ended else TestState.IN_LAB
        test, district = key(moment(asked)), life.setting.code
        signed_by = LAB_OFFICERS if ended else ""
        self.rows["LabTest"].append((
            test, self.number("test", asked), district, person[0], person[16], str(standard.key),
            random.choice(LABS), state, moment(signed if ended else received), asked, life.setting.officer, received,
            promised(received), signed if ended else None, signed_by, True,
        ))  # fmt: skip
        sample, seal = self.number("sample", asked), f"UP{random.randrange(10**6):06d}"
        self.rows["Sample"].append((
            key(moment(asked)), sample, check_letter(sample), district, test, days_after(asked, 2),
            life.setting.officer, seal, days_after(asked, 3), life.setting.officer, "Speed Post", "WHOLE", seal,
            moment(received), LAB_OFFICERS, True,
        ))  # fmt: skip
        for limit, one in zip(limits, said, strict=True):
            filled = (*one, moment(signed), LAB_OFFICERS) if ended else ("", None, None, "", None, "")
            self.rows["Line"].append((key(moment(asked)), district, test, str(limit.key), *filled))
        if state == TestState.PASSED:
            self.rows["Certificate"].append((
                key(moment(signed)), self.number("certificate", signed), district, test, signed,
                months_after(signed, standard.months), True,
            ))  # fmt: skip


def _live_through(life: Life, people: Sequence[tuple[Any, ...]], random: Random) -> dict[str, int]:
    """The tests of the district shown, act by act, so that letters, messages and questions come of them."""
    officer, lab = Machine(life.setting.officer), Machine(LAB_OFFICERS)
    done = 0
    for n, (person, ends) in enumerate(zip(people, SHOWN, strict=False)):
        asked = days_after(
            life.today, -(60 - 3 * n) if ends in ("PASSED", "FAILED", "NOT_WHOLE") else -(12 - n % 5)
        )
        standard, limits = _of(person[16], asked, random)
        if standard is None:
            continue
        test = services.ask_for_test(
            artisan=person[2], product=person[16], standard=standard.code,
            lab=LABS[1 if ends == "IN_LAB" and n > 5 else 0],
            by=officer, at=moment(asked),
        )  # fmt: skip
        _go(test.number, ends, asked, limits, officer, lab, random)
        done += 1
    return {"LabTest": done}


def _go(
    number: str,
    ends: str,
    asked: date,
    limits: Sequence[Limit],
    officer: Machine,
    lab: Machine,
    random: Random,
) -> None:
    """Take one test as far as it is to go."""

    def on(days: int) -> datetime:
        return moment(asked + timedelta(days=days))

    if ends == "ASKED":
        return
    sample = services.prepare_sample(number=number, by=officer, at=on(1))
    if ends == "PREPARED":
        return
    seal = f"UP{random.randrange(10**6):06d}"
    services.send_sample(number=number, seal=seal, carrier="Speed Post EU123456789IN", by=officer, at=on(2))
    if ends == "ON_THE_WAY":
        return
    services.receive_sample(
        number=number, label=f"{sample.number}-{sample.check_letter}", whole=True,
        seal=seal if ends != "SEAL_DOUBT" else "UP999999", by=lab, at=on(5),
    )  # fmt: skip
    if ends in ("SEAL_DOUBT", "IN_LAB"):
        return
    page = queries.test_page(number, day_of(on(9)))
    assert page is not None
    lines = {
        line.key: _typed(limit, ends, place)
        for place, (line, limit) in enumerate(zip(page.lines, limits, strict=True))
    }
    services.enter_results(number=number, lines=lines, by=lab, at=on(9))
    services.sign_result(number=number, by=lab, at=on(10))


def _typed(limit: Limit, ends: str, place: int) -> Entry:
    if ends == "NOT_WHOLE" and place == 0:  # the laboratory cannot see so little
        return Entry(Said.BELOW_DETECTION, str(2 * (limit.most or limit.least or Decimal(1))))
    return Entry(Said.VALUE, str(_value(limit, within=ends != "FAILED" or place != 0)))


def _found(limit: Limit, random: Random) -> tuple[str, Decimal | None, Decimal | None, str]:
    """What a laboratory found of one line: mostly within."""
    chance = random.random()
    if chance < 0.03:  # the laboratory cannot see so little
        return (Said.BELOW_DETECTION, None, 2 * (limit.most or limit.least or Decimal(1)), "")
    if chance < 0.12 and limit.least is None and limit.most is not None:
        return (Said.BELOW_DETECTION, None, limit.most / 10, "")
    return (Said.VALUE, _value(limit, within=chance < 0.9), None, "")


def _value(limit: Limit, *, within: bool) -> Decimal:
    if limit.most is not None:
        value = (
            (limit.least + limit.most) / 2
            if limit.least is not None and within
            else limit.most * Decimal("0.4" if within else "1.5")
        )
        return value.quantize(Decimal("0.0001"))
    assert limit.least is not None
    return (limit.least if within else limit.least * Decimal("0.9")).quantize(Decimal("0.0001"))


def _of(product: str, on: date, random: Random) -> tuple[Standard | None, tuple[Limit, ...]]:
    """A standard of a product in force on a day, with its limits."""
    standards, limits = _known()
    found = [s for s in standards if product in s.products and (s.from_date is None or s.from_date <= on)]
    if not found:
        return None, ()
    chosen = random.choice(found)
    return chosen, tuple(m for m in limits if m.standard == chosen.code)


@cache
def _known() -> tuple[tuple[Standard, ...], tuple[Limit, ...]]:
    standards = programme.standards()
    return standards, tuple(limit for s in standards for limit in programme.limits_of([s.code], date.max))


@cache
def _testable() -> frozenset[str]:
    return frozenset(code for s in _known()[0] for code in s.products)
