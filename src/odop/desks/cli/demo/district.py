"""One district of the synthetic State: its years lived through, its rows taken in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from odop.artisans import synthetic as artisans_rows
from odop.audit.services import acting
from odop.basics.dates import day_of, days_after
from odop.casework import synthetic as casework_rows
from odop.desks.cli.demo import people as persons
from odop.desks.cli.demo import plan, surveys
from odop.desks.cli.demo.bills import bill
from odop.desks.cli.demo.centre_money import pay_centres
from odop.desks.cli.demo.centres import make_centres
from odop.desks.cli.demo.fairs import go_to_fairs
from odop.desks.cli.demo.gi import make_users
from odop.desks.cli.demo.honoraria import pay_honoraria
from odop.desks.cli.demo.library import ask_and_cook
from odop.desks.cli.demo.lives import casework, columns, outcomes
from odop.desks.cli.demo.lives.life import Life, Setting
from odop.desks.cli.demo.lives.loans import paying
from odop.desks.cli.demo.lives.loans.lived import live_loans
from odop.desks.cli.demo.lives.loans.paying import Plan
from odop.desks.cli.demo.lives.loans.rows import Loans
from odop.desks.cli.demo.lives.training import attendance, train
from odop.desks.cli.demo.machines import furnish
from odop.desks.cli.demo.markets import Gone, claim_markets
from odop.desks.cli.demo.meetings import meet_today, sit
from odop.desks.cli.demo.money import Paying, Treasurers
from odop.desks.cli.demo.papers import file_papers
from odop.desks.cli.demo.plans import make_plan
from odop.desks.cli.demo.tests import test_products
from odop.facilities import synthetic as centre_rows
from odop.mart import synthetic as mart_rows
from odop.outcomes import synthetic as outcome_rows
from odop.programme import queries as programme
from odop.training import synthetic as training_rows

LETTERS_DAYS = 400  # the district shown has the letters of so long
PASSES = 23  # of a batch of at most twenty-five


@dataclass(frozen=True)
class District:
    """What it takes to make one district's people."""

    setting: Setting
    district: Any
    places: list[Any]
    banks: list[str]
    trained: int
    people: float  # how large a part of the whole State is lived
    treasurers: Treasurers
    surveyor: surveys.Surveyor
    featured: bool
    makers: dict[str, str]
    members: dict[str, tuple[str, str]]
    in_flight: float  # the chance of each kind of unfinished work
    seed: str
    pack: Path
    at: datetime
    fairs: tuple[Gone, ...] = ()  # that can be claimed for


def make_district(job: District) -> dict[str, int]:
    """Make one district's people and take them in, in one transaction."""
    life = live(job)
    loans = loans_of(job, life)
    tables: list[tuple[Any, str, tuple[str, ...], Any]] = [
        (artisans_rows, "Artisan", persons.ARTISAN, life.people.artisans),
        (artisans_rows, "FamilyMember", persons.FAMILY, life.people.family),
        (artisans_rows, "BankAccount", persons.ACCOUNT, life.people.accounts),
        (casework_rows, "Call", columns.CALL, life.calls),
        (casework_rows, "Application", columns.APPLICATION, life.applications),
        (casework_rows, "Step", columns.STEP, life.steps),
        (casework_rows, "Sitting", columns.SITTING, life.sittings),
        (casework_rows, "Interview", columns.INTERVIEW, life.interviews),
        (training_rows, "Batch", columns.BATCH, life.batches),
        (training_rows, "Seat", columns.SEAT, life.seats),
        (training_rows, "Attendance", columns.ATTENDANCE, attendance(life)),
        (training_rows, "ToolkitOrder", columns.ORDER, life.orders),
        (training_rows, "Toolkit", columns.TOOLKIT, life.toolkits),
        (outcome_rows, "FollowUp", columns.FOLLOW_UP, life.follow_ups),
        *((casework_rows, table, columns.OF_LOANS[table], loans.rows[table]) for table in columns.OF_LOANS),
    ]
    counts: dict[str, int] = {}
    with acting(by=persons.BY, act="synthetic.taken_in", at=job.at):
        for room, table, names, rows in tables:
            counts[table] = counts.get(table, 0) + room.take_in(table, names, rows)
        paid = Paying(job.setting, job.treasurers.accounts, paid_in(job), loans, life.today).pay()
        counts |= go_to_fairs(life, job.seed)
        counts |= test_products(life, job.seed, job.at)
        counts |= ask_and_cook(life, job.seed)
        counts |= make_users(job.setting, life.people.artisans, job.places, job.seed, life.today)
        counts |= surveys.survey(job.setting, job.surveyor, job.seed, life.today, job.featured)
        sat, met = sit(life, life.people.names, job.members, seed=job.seed)
        counts |= met
        counts |= make_plan(job.setting, sat.met, job.seed, life.today, job.featured)
        for table, n in claim_markets(life, job.fairs, job.treasurers, sat.keys, seed=job.seed).items():
            counts[table] = counts.get(table, 0) + n
        centres, with_money = make_centres(job.setting, featured_of(job), job.seed, life.today, job.at)
        counts |= centres
        counts |= furnish(life, job.seed, shown=job.featured, mine=job.makers.get("kit"))
        pay_centres(job.setting, job.treasurers, with_money, life.today)
        if job.featured:
            surveys.some_in_doubt(job.surveyor, job.setting, job.at)
            pay_honoraria(life, job.treasurers)
            bill(life)
            counts["Document"] = file_papers(loans)
            since = job.at - timedelta(days=LETTERS_DAYS)
            counts["Letter"] = casework_rows.issue_letters(
                district=job.setting.code, since=since, by=persons.BY
            )
            counts["Letter"] += centre_rows.issue_letters(district=job.setting.code, by=persons.BY)
            counts["Letter"] += mart_rows.issue_letters(district=job.setting.code, since=since, by=persons.BY)
            meet_today(life, sat)  # the last: what was put before the committee is ripe by now
    return counts | paid


def featured_of(job: District) -> str:
    """The district that is shown."""
    return job.setting.code if job.featured else next(iter(plan.read(job.pack).given))


def live(job: District) -> Life:
    """Live through the years of one district, up to today."""
    random = Random(job.seed)
    assumed = plan.read(job.pack)
    keys = persons.Keys(random)
    today = day_of(job.at)
    people = persons.People(
        names=persons.Names(programme.names(job.pack)), random=random, keys=keys, district=job.district,
        letters=job.setting.letters["artisan"], places=job.places, banks=job.banks, women=assumed.women,
        social_groups=assumed.social_groups,
    )  # fmt: skip
    life = Life(job.setting, people, random, keys, today, job.featured)
    count = max(1, -(-job.trained // PASSES)) if job.trained else 0
    if job.featured and job.trained > 1:
        count = max(2, count)  # one batch long enough ago to be asked about
    starts = plan.start_days(count, assumed, today, random)
    if job.featured:
        recent = (430, 75, 55) if count > 20 else (55,)
        starts[-len(recent) :] = [days_after(today, -days) for days in recent]
    for n, start in enumerate(starts):
        passes = job.trained // count + (n < job.trained % count)
        _batch(life, start, passes, min(25, passes + random.randrange(3)))
    ago = {"silent": 90, "ending": 13, "running": 4, "planned": -9}
    for kind, days in ago.items():
        if job.featured or random.random() < job.in_flight * (0.3 if kind == "silent" else 0.6):
            size = random.randrange(16, 25)
            _batch(life, days_after(today, -days), size if kind == "ending" else 0, size)
    if job.featured or random.random() < job.in_flight:
        _waiting(life, opened=55, states=["SCRUTINISED"] * random.randrange(20, 40))
    if job.featured or random.random() < job.in_flight:
        _waiting(
            life,
            opened=25,
            states=["SUBMITTED"] * random.randrange(8, 26) + ["RETURNED"] * random.randrange(1, 4),
        )
    _known(life, job.makers)
    return life


def loans_of(job: District, life: Life) -> Loans:
    """Live through the same years of its applications for margin money."""
    loans = live_loans(life, plan.read(job.pack).margin_money, paid_in(job), f"{job.seed} loans")
    if job.makers:
        with_bank = [row[5] for row in loans.rows["Application"] if row[7] == "RECEIVED"]
        life.people.known(with_bank[-1], job.makers["loan"], persons.MAKERS["loan"])
    return loans


def paid_in(job: District) -> Plan:
    """Who is helped there, in which payment runs."""
    return paying.plan(
        plan.read(job.pack).margin_money, job.setting.code, job.people, day_of(job.at), job.featured,
        f"{job.seed} margin money",
    )  # fmt: skip


def _batch(life: Life, start: date, passes: int, size: int) -> None:
    opens_on = start - timedelta(days=85)
    product = _product(life, opens_on)
    call = casework.call(life, product, opens_on, size)
    chosen = casework.choose(life, call, product, opens_on, start - timedelta(days=18), size)
    train(life, call, product, chosen, start, passes)


def _waiting(life: Life, opened: int, states: list[str]) -> None:
    """A call whose applications have not yet been decided."""
    opens_on = days_after(life.today, -opened)
    product = _product(life, opens_on)
    call = casework.call(life, product, opens_on, 25)
    for state in states:
        casework.apply(life, call, product, opens_on, state, days_after(life.today, -1))


def _product(life: Life, on: date) -> str:
    named = [code for code, from_date in life.setting.products if from_date <= on] or [
        life.setting.products[0][0]
    ]
    return named[0] if life.random.random() < 0.7 else life.random.choice(named)


def _known(life: Life, makers: dict[str, str]) -> None:
    """Give the makers of the demonstration their phones: one waits for a kit, one is in class, and so on."""
    if not makers:
        return
    artisan_of_seat = {seat[0]: seat[4] for seat in life.seats}
    late = [k for k in life.toolkits if k[3] is None and k[5] < life.today]  # type: ignore[operator]
    kits = [artisan_of_seat[k[2]] for k in late if k[6] == "DISPATCHED"]
    running = {b[0] for b in life.batches if b[11] == "RUNNING" and b[10] >= life.today}  # type: ignore[operator]
    parts = {
        "kit": kits,
        "class": [s[4] for s in life.seats if s[2] in running],
        "file": [a[5] for a in life.applications if a[7] == "SUBMITTED"],
        "work": _asked_now(life, artisan_of_seat, besides=set(kits)),
    }
    for part, keys in parts.items():
        if keys and part in makers:
            life.people.known(keys[-1], makers[part], persons.MAKERS[part])


def _asked_now(life: Life, artisan_of_seat: dict[object, object], besides: set[object]) -> list[object]:
    """Whose latest asking is due and not answered; where everybody has been reached, one has not been yet."""
    now = [
        n
        for n, row in enumerate(life.follow_ups)
        if (row[5] is None or row[5] > life.today) and artisan_of_seat[row[2]] not in besides  # type: ignore[operator]
    ]
    if now and all(life.follow_ups[n][6] != "NOT_REACHED" for n in now):
        life.follow_ups[now[-1]] = outcomes.not_reached(life.follow_ups[now[-1]])
    return [artisan_of_seat[life.follow_ups[n][2]] for n in now if life.follow_ups[n][6] == "NOT_REACHED"]
