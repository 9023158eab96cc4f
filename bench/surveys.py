"""A hundred thousand filled forms over OpenRosa, as phones send them: how many a second, and how long the pages take.

They come through the whole programme, from the request's headers to the answer, but for the network. Every fifth is
sent again, as by a phone that never heard the answer. At the end everything is counted: none lost, none twice.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from typing import Any

from bench.phones import Bag, send, warm
from bench.starts import ROOT, Rows, as_application, folder_for, ready, run
from odop.basics.dates import day_of

MANY = 100_000
EACH_PLACE, PHONES = 200, 4
LEAST, LONGEST = 150, 1.5  # filled forms a second; seconds for a page
COUNTED = {
    "submissions": "SELECT count(*) FROM plans_submission",
    "makers whose answer counts": "SELECT count(DISTINCT person_id) FROM plans_submission WHERE counted",
    "makers reached": "SELECT count(*) FROM plans_drawn WHERE state = 'REACHED'",
    "files of answers": "SELECT count(*) FROM documents_document WHERE kind = 'answers'",
    "acts in the journal": "SELECT count(*) FROM audit_entry WHERE act = 'plans.received_answers'",
    "rows of history": "SELECT count(*) FROM audit_change WHERE \"table\" = 'plans_submission' AND change = 'I'",
}
NOUGHT = {
    "kept twice": "SELECT count(*) FROM documents_document WHERE kind = 'answers_again'",
    "questioned": "SELECT count(*) FROM plans_submission WHERE faults <> '[]'",
}


def a_second() -> Rows:
    """Run in a folder of its own, as the application's role."""
    with folder_for("surveys") as folder:
        return run("surveys", folder)


def measure(many: int) -> Rows:
    """Two rounds of surveys in every district: of a place two hundred makers at most are drawn at a time."""
    from odop.audit.services import take_stock

    began = time.perf_counter()
    now = datetime.now(UTC)  # the interface reads the clock
    surveyors = dict(ground(many, now))
    done = sent = 0
    seconds = cpu = 0.0
    with ProcessPoolExecutor(PHONES, mp_context=get_context("spawn"), initializer=ready) as pool:
        list(pool.map(warm, range(PHONES)))
        for n in range(rounds(many)):
            bags = list(opened(surveyors, many, n, now, most=many - done))
            take_stock()
            at = time.perf_counter()
            for deliveries, used in pool.map(send, [bags[k::PHONES] for k in range(PHONES)]):
                sent, cpu = sent + deliveries, cpu + used
            seconds += time.perf_counter() - at
            done += sum(len(bag.makers) for bag in bags)
            say(f"{done:,} of {many:,} forms, {sent / seconds:,.0f}/s, {time.perf_counter() - began:.0f} s")
    take_stock()
    reckon(done)
    again = sent - done
    what = (
        f"filled forms over OpenRosa: {done:,}, {again:,} of them sent twice; 0 lost, 0 twice; "
        f"{seconds:,.0f} s; {PHONES} phones, {1000 * cpu / sent:.1f} ms of Python each"
    )
    return [row(what, sent / seconds), *pages(bags, day_of(now))]


def rounds(many: int) -> int:
    return -(-many // (EACH_PLACE * places()))


def places() -> int:
    from odop.programme import queries as programme

    return sum(len(programme.places_of(one.code)) for one in programme.districts())


def each(many: int) -> int:
    """How many are drawn in each tehsil or block, so that all rounds together come to so many."""
    return min(EACH_PLACE, -(-many // (rounds(many) * places())))


def ground(many: int, now: datetime) -> Iterator[tuple[str, tuple[str, str]]]:
    """A form, a register with a surveyor in each district, and her key: district, name and secret."""
    from odop.access import services as access
    from odop.access.services import Machine, Role
    from odop.artisans import synthetic
    from odop.audit.services import acting
    from odop.basics.ids import new_key
    from odop.plans.rules.surveys.sheets import workbook_of
    from odop.plans.services import surveys as services
    from odop.programme import queries as programme

    by = Machine("bench")
    workbook = workbook_of(ROOT / "packs/uttar_pradesh/forms/baseline")
    services.publish_form(content=workbook, name="baseline.xlsx", by=by, at=now)
    names = ("id", "district_id", "number", "name", "sex", "place_id", "product_id", "enrolled_at", "came_by",
             "synthetic")  # fmt: skip
    for district in programme.districts():
        there = programme.places_of(district.code)
        product = programme.products_of(district.code, day_of(now))[0].code
        rows = (
            (str(new_key()), district.code, f"A/{district.short}/{n:07d}", f"Maker {n}", "FM"[n % 2],
             there[n % len(there)].code, product, now, "IMPORT", True)
            for n in range(len(there) * each(many))
        )  # fmt: skip
        with acting(by=by, act="bench.took_in", at=now):
            synthetic.take_in("Artisan", names, rows)
        name = f"s.{district.slug}"
        user = access.make_user(username=name, name=f"S {district.slug}", synthetic=True, by=by, at=now)
        access.post(
            user=user, role=Role.SURVEYOR, district=district.code, from_date=day_of(now), by=by, at=now
        )
        yield district.code, (name, access.make_own_key(by=user, at=now)[1])


def opened(
    surveyors: dict[str, tuple[str, str]], many: int, n: int, now: datetime, *, most: int
) -> Iterator[Bag]:
    """A survey opened in each district, the one before it closed; at most so many makers in all."""
    from odop.access import queries as access
    from odop.access.services import Machine, Role
    from odop.plans.queries.surveys import mine, progress
    from odop.plans.services import surveys as services

    by, on = Machine("bench"), day_of(now)
    before = [line for *_place, line in progress.state_surveys().lines if line]
    for line in before:
        services.close_survey(number=line.number, by=by, at=now)
    for district, (name, secret) in surveyors.items():
        survey = services.open_survey(
            district=district, form="odop_baseline", each_place=each(many), seed=f"bench {n}",
            closes_on=on + timedelta(days=90), by=by, at=now + timedelta(seconds=n),
        )  # fmt: skip
        (user,) = access.holders(Role.SURVEYOR, district=district, on=on)
        makers = tuple(number for number, _label in mine.makers_for(user, "odop_baseline", on=on))[:most]
        most -= len(makers)
        yield Bag(survey.number, name, secret, makers)


def reckon(done: int) -> None:
    """Count everything that was sent: each form kept once, counted once, journalled once, and its history written."""
    from django.db import connection

    with connection.cursor() as cursor:
        for what, query in {**COUNTED, **NOUGHT}.items():
            cursor.execute(query)
            (found,) = cursor.fetchone()
            if found != (done if what in COUNTED else 0):
                raise SystemExit(f"{what}: {found:,}, of {done:,} forms sent")


def pages(bags: list[Bag], on: date) -> Rows:
    """The pages of the last round, and the largest survey's own."""
    from odop.access import queries as access
    from odop.access.services import Role
    from odop.plans.queries.surveys import answers, progress

    state = progress.state_surveys()
    if state.answers != sum(len(bag.makers) for bag in bags) or state.whole.reached != state.answers:
        raise SystemExit(f"{state.answers:,} on the State's page, {state.whole.reached:,} reached")
    largest = max((line for *_place, line in state.lines if line), key=lambda line: line.answers)
    (asker,) = access.holders(Role.SURVEYOR, district=largest.district, on=on)
    number = largest.number
    return [
        page("page of the State's 75 surveys", progress.state_surveys),
        page(
            f"page of one survey ({largest.answers:,} answers)",
            lambda: progress.survey_page(number, by=asker, on=on),
        ),
        page("page of its answers", lambda: answers.answers_page(number)),
        page("its answers counted by question", lambda: answers.tally(number)),
        page("its answers as a table", lambda: sum(1 for _line in answers.table_of(number))),
    ]


def say(words: str) -> None:
    sys.stderr.write(words + "\n")


def row(what: str, rate: float) -> dict[str, Any]:
    return {"what": what, "value": round(rate), "unit": "a second", "said": f"{rate:,.0f}/s", "budget": f"{LEAST}/s",
            "over": rate < LEAST}  # fmt: skip


def page(what: str, ask: Any) -> dict[str, Any]:
    """The second asking, everything warm."""
    ask()
    began = time.perf_counter()
    ask()
    took = time.perf_counter() - began
    return {"what": what, "value": round(took, 3), "unit": "s", "said": f"{took:.2f} s", "budget": f"{LONGEST} s",
            "over": took > LONGEST}  # fmt: skip


if __name__ == "__main__":
    as_application()
    sys.stdout.write(json.dumps(measure(int(os.environ.get("FORMS", MANY)))) + "\n")
