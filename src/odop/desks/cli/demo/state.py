"""The whole synthetic State, its districts made side by side."""

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from datetime import date, datetime
from multiprocessing import get_context
from random import Random
from typing import Any

import django
from django.conf import settings
from django.utils import timezone

from odop.access import queries as access_queries
from odop.access import services as access
from odop.artisans import queries as artisans
from odop.audit.services import acting
from odop.basics.dates import day_of, financial_year
from odop.desks.cli.demo import cast as casts
from odop.desks.cli.demo import markets, plan, surveys
from odop.desks.cli.demo import people as persons
from odop.desks.cli.demo.agendas import meet_the_state
from odop.desks.cli.demo.councils import claim_for_councils, follow_the_state
from odop.desks.cli.demo.district import District, make_district, paid_in
from odop.desks.cli.demo.fairs import hold_fairs
from odop.desks.cli.demo.library import fill_library
from odop.desks.cli.demo.lives.life import Kit, Setting
from odop.desks.cli.demo.meetings import seat_the_state
from odop.desks.cli.demo.minutes import minute_the_state
from odop.desks.cli.demo.money import YearsMoney, allot
from odop.desks.cli.demo.plans import publish_study
from odop.desks.cli.demo.targets import aim
from odop.desks.cli.demo.tests import read_accreditations
from odop.programme import queries as programme

# of numbers
KINDS = (
    "artisan", "call", "sitting", "batch", "toolkit", "skill_development", "margin_money", "task_force", "receipt",
    "meeting", "plan", "stall", "centre", markets.SCHEME, "test", "sample", "certificate",
)  # fmt: skip


def make_state(
    people: int, seed: int, progress: Callable[[int, int], None] = lambda done, of: None
) -> dict[str, int]:
    """Make the synthetic State with so many people trained. Returns rows taken in, by table.

    Refuses a register that already holds people: real ones are never mixed with invented ones.
    """
    if artisans.any_artisan():
        raise SystemExit(
            "The register already holds people; the synthetic State is only made in an empty one."
        )
    with _pool() as pool:
        at = timezone.now()
        assumed = plan.read(settings.PACK)
        names = persons.Names(programme.names())
        districts = sorted(programme.districts(), key=lambda d: d.code)
        featured = next(iter(assumed.given))
        cast = casts.make(
            districts=districts, featured=featured, names=names, random=Random(f"{seed} cast"), at=at,
            banks=programme.banks(), places={d.code: list(programme.places_of(d.code)) for d in districts},
        )  # fmt: skip
        fairs = markets.list_fairs(cast.treasurers.cell, day_of(at))
        jobs = [
            replace(_job(d, people, seed, assumed, cast, featured, districts, at), fairs=fairs)
            for d in districts
        ]
        jobs.sort(key=lambda job: -job.trained)  # so that no large one is left to one worker at the end
        counts: dict[str, int] = {"Fair": hold_fairs(at, day_of(at))}
        counts["Design"] = fill_library(at)
        surveys.publish(settings.PACK, at)
        read_accreditations(day_of(at), at)
        seats = seat_the_state(
            names,
            cast.state_members,
            cast.treasurers.cell,
            today=day_of(at),
            random=Random(f"{seed} state committees"),
        )
        years = _years(jobs, cast, featured, seed, day_of(at))
        counts["Target"] = aim(years, {job.setting.code: job.trained for job in jobs})
        counts["Allotment"] = sum(pool.map(allot, [*years, _for_markets(jobs, cast, featured, day_of(at))]))
        for done, future in enumerate(as_completed([pool.submit(make_district, job) for job in jobs]), 1):
            for table, count in future.result().items():
                counts[table] = counts.get(table, 0) + count
            progress(done, len(jobs))
    shown = next(job for job in jobs if job.featured)
    counts |= publish_study(shown.setting, day_of(at))
    for key in cast.makers.values():
        _name(key, at)
    settings_shown = [shown.setting, *(job.setting for job in jobs if not job.featured)]
    filed = claim_for_councils(settings_shown, day_of(at))
    with acting(by=persons.BY, act="synthetic.taken_in", at=at):
        counts["Minutes"] = minute_the_state(
            cast.treasurers.cell, day_of(at), Random(f"{seed} State minutes")
        )
    meet_the_state(cast.treasurers.cell, cast.officers, seats, day_of(at))
    follow_the_state(filed, cast.treasurers, day_of(at))
    return counts


def _name(key: str, at: datetime) -> None:
    """Give a maker who can be signed in as the name she is enrolled under."""
    user = access_queries.person(key)
    person = artisans.artisan_of(user) if user else None
    if user and person:
        access.name_oneself(user=user, name=person.name, name_hi=person.name_hi, by=persons.BY, at=at)


def sign_ins() -> list[casts.SignIn]:
    """The people of the demonstration who can be signed in as."""
    featured = programme.district(next(iter(plan.read(settings.PACK).given)))
    return casts.sign_ins(featured.slug) if featured else []


def _job(district: Any, people: int, seed: int, assumed: plan.Assumptions, cast: casts.Cast, featured: str,
         districts: list[Any], at: datetime) -> District:  # fmt: skip
    on = day_of(at)
    products = sorted(programme.products_of(district.code, on), key=lambda p: (not p.original, p.code))
    kits = {p.code: _kit(kit) for p in products if (kit := programme.kit_list_for(p.code, on))}
    setting = Setting(
        code=district.code,
        short=district.short,
        name=district.name_en,
        products=tuple((p.code, p.from_date or on) for p in products if p.code in kits),
        kits=kits,
        trainers=cast.trainers[district.code],
        suppliers=cast.suppliers,
        commissioner=cast.commissioners[district.code],
        officer=cast.officers[district.code],
        branches=cast.branches[district.code],
        enquirers=cast.enquirers,
        applicants_for_a_place=assumed.applicants_for_a_place,
        letters={kind: programme.letters(kind) for kind in KINDS},
    )
    weigh = Random(f"{seed} weights")
    weights = {d.code: (d.population or 2_000_000) ** 0.5 * weigh.uniform(0.7, 1.4) for d in districts}
    return District(
        setting=setting,
        district=district,
        places=list(programme.places_of(district.code)),
        banks=sorted({b.letters for b in programme.banks() if b.status == "active"}),
        trained=plan.shares(people, weights, assumed)[district.code],
        people=people / assumed.total,
        treasurers=cast.treasurers,
        surveyor=cast.surveyors[district.code],
        featured=district.code == featured,
        makers=cast.makers if district.code == featured else {},
        members=cast.members if district.code == featured else {},
        in_flight=min(1.0, 0.25 + people / 150_000),
        seed=f"{seed} {district.code}",
        pack=settings.PACK,
        at=at,
    )


def _kit(kit: Any) -> Kit:
    return Kit(str(kit.key), tuple(item.en for item in kit.items))


def _years(jobs: list[District], cast: casts.Cast, featured: str, seed: int, today: date) -> list[YearsMoney]:
    """What each year's payments need, district by district, with a little over."""
    years: dict[str, dict[str, int]] = {}
    for job in jobs:
        for year, amount in paid_in(job).allotted(Random(f"{seed} allotted {job.setting.code}")).items():
            years.setdefault(year, {})[job.setting.code] = amount
    return [
        YearsMoney(year, districts, featured, cast.treasurers, today)
        for year, districts in sorted(years.items())
    ]


def _for_markets(jobs: list[District], cast: casts.Cast, featured: str, today: date) -> YearsMoney:
    """What the districts are allotted this year for help to reach a market."""
    districts = {job.setting.code: markets.ALLOTTED * (5 if job.featured else 1) for job in jobs}
    return YearsMoney(financial_year(today), districts, featured, cast.treasurers, today, markets.SCHEME)


def _pool() -> ProcessPoolExecutor:
    """A worker for each core, four at most, all of them called in before there is work for them."""
    workers = min(4, len(os.sched_getaffinity(0)))
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=django.setup)
    for _ in range(workers):
        pool.submit(os.getpid)
    return pool
