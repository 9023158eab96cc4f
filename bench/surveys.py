"""A hundred thousand filled forms through the same door as a phone's: how many a second, and how long the pages take.

A fifth of them come a second time, as from a phone that never heard the answer; they must add nothing.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from uuid import UUID

from bench.starts import ROOT, Rows, environment, odop
from odop.basics.dates import day_of

MANY = 100_000
REPEATED = 5  # one in so many comes again
EACH_PLACE, CORES = 200, 3
AT = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
LEAST, LONGEST = 150, 1.5  # filled forms a second; seconds for a page


def a_second() -> Rows:
    """Run in a folder of its own, as the application's role."""
    folder = Path(tempfile.mkdtemp(prefix="odop-surveys-"))
    try:
        odop(folder, "migrate")
        odop(folder, "pack", "load", str(ROOT / "packs" / "uttar_pradesh"))
        env = {**environment(folder), "ODOP_LOG": "ERROR", "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
        done = subprocess.run(
            [sys.executable, "-m", "bench.surveys"], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, check=False
        )  # fmt: skip
        if done.returncode:
            raise SystemExit("bench.surveys failed; what it said stands above")
        rows: Rows = json.loads(done.stdout)
        return rows
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def ready() -> None:
    """Django, in this process or a new one."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()


def measure(many: int) -> Rows:
    from odop.access import queries as access
    from odop.audit.services import take_stock
    from odop.plans.queries.surveys import answers, progress

    surveys = ground(many)
    asker = access.person(surveys[0][1])
    assert asker is not None
    share = [surveys[n::CORES] for n in range(CORES)]
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn"), initializer=ready) as pool:
        list(pool.map(warm, range(CORES)))
        began = time.perf_counter()
        sent = sum(pool.map(send, share))
        took = time.perf_counter() - began
    take_stock()
    state = progress.state_surveys()
    lost = sum(len(numbers) for _survey, _user, numbers in surveys) - state.answers
    if lost or state.whole.reached != state.answers:
        raise SystemExit(f"{lost} lost, {state.answers} kept, {state.whole.reached} counted")
    largest = max((line for *_place, line in state.lines if line), key=lambda line: line.answers)
    return [
        row(
            f"filled forms taken in, {sent:,} of them, {sent - state.answers:,} a second time, {CORES} cores",
            sent / took,
        ),
        page("page of the State's 75 surveys", progress.state_surveys),
        page(
            f"page of one survey ({largest.answers:,} answers)",
            lambda: progress.survey_page(largest.number, by=asker, on=day_of(AT)),
        ),
        page("page of its answers", lambda: answers.answers_page(largest.number)),
        page("its answers counted by question", lambda: answers.tally(largest.number)),
        page("its answers as a table", lambda: list(answers.table_of(largest.number))),
    ]


def ground(many: int) -> list[tuple[str, str, list[str]]]:
    """A register, a form, a surveyor and an open survey in each district: number, surveyor, and whom she asks."""
    from odop.access import services as access
    from odop.access.services import Machine, Role
    from odop.artisans import queries as artisans
    from odop.artisans import synthetic
    from odop.audit.services import acting, take_stock
    from odop.basics.ids import new_key
    from odop.plans.queries.surveys import mine
    from odop.plans.rules.surveys.sheets import workbook_of
    from odop.plans.services import surveys as services
    from odop.programme import queries as programme

    by = Machine("bench")
    services.publish_form(
        content=workbook_of(ROOT / "packs/uttar_pradesh/forms/baseline"), name="baseline.xlsx", by=by, at=AT
    )
    found = []
    for district in programme.districts():
        places = programme.places_of(district.code)
        product = programme.products_of(district.code, day_of(AT))[0].code
        each = min(EACH_PLACE, max(1, many * 9 // 10 // 403))
        rows = (
            (str(new_key()), district.code, f"A/{district.short}/{n:07d}", f"Maker {n}", "FM"[n % 2],
             places[n % len(places)].code, product, AT, "IMPORT", True)
            for n in range(len(places) * each)
        )  # fmt: skip
        names = (
            "id",
            "district_id",
            "number",
            "name",
            "sex",
            "place_id",
            "product_id",
            "enrolled_at",
            "came_by",
            "synthetic",
        )
        with acting(by=by, act="bench.took_in", at=AT):
            synthetic.take_in("Artisan", names, rows)
        user = access.make_user(
            username=f"s.{district.slug}", name=f"S {district.slug}", synthetic=True, by=by, at=AT
        )
        access.post(user=user, role=Role.SURVEYOR, district=district.code, from_date=day_of(AT), by=by, at=AT)
        survey = services.open_survey(
            district=district.code, form="odop_baseline", each_place=each, seed="bench",
            closes_on=day_of(AT) + timedelta(days=90), by=by, at=AT,
        )  # fmt: skip
        numbers = [number for number, _label in mine.makers_for(user, "odop_baseline", on=day_of(AT))]
        found.append((survey.number, str(user.pk), numbers))
    take_stock()
    if not artisans.any_artisan():
        raise SystemExit("nobody to ask")
    return found


def warm(_n: int) -> int:
    """Open this process's line to the database, and read the form once."""
    from odop.plans.queries.surveys.forms import form_of, newest_of

    version = newest_of("odop_baseline")
    return len(form_of(version).questions) if version else 0


def send(surveys: list[tuple[str, str, list[str]]]) -> int:
    """Send every maker's answers, and one in five a second time. Returns how many deliveries."""
    from odop.access import queries as access
    from odop.plans.services import surveys as services

    sent = 0
    for survey, key, numbers in surveys:
        by = access.person(key)
        assert by is not None
        for n, number in enumerate(numbers):
            content = filled(number, str(UUID(int=n << 64 | zlib.crc32(survey.encode()))), n)
            for _again in range(2 if n % REPEATED == 0 else 1):
                services.receive(
                    content=content, files={}, came_by="PHONE", by=by, at=AT + timedelta(seconds=n)
                )
                sent += 1
    return sent


def filled(number: str, name: str, n: int) -> bytes:
    """One maker's answers to the pack's form, as a phone writes them."""
    return (
        f'<data id="odop_baseline" version="2026.1"><device>collect:bench</device><maker>{number}</maker>'
        f"<consent>yes</consent><work><craft_years>{n % 50}</craft_years><learned_from>family</learned_from>"
        "<works_as>own</works_as><works_where>home</works_where><months_of_work>9</months_of_work>"
        "<family_at_work>3</family_at_work><women_at_work>1</women_at_work><hired>0</hired></work>"
        "<skill><trained_in>odop design</trained_in></skill><technology><tool><tool_name>Loom</tool_name>"
        "<tool_held>own</tool_held></tool><machine_needs>better_tools</machine_needs><would_share>yes</would_share>"
        "</technology><materials><material_from>local</material_from></materials><finance><has_account>yes</has_account>"
        "<owes>yes</owes><owes_to>bank trader</owes_to><knows_margin_money>no</knows_margin_money></finance>"
        "<marketing><sold_to>trader fairs</sold_to><income>5001-10000</income><income_change>same</income_change>"
        "<sells_online>no</sells_online><fairs>1</fairs><papers>udyam</papers><rejects>seldom</rejects></marketing>"
        f"<infrastructure><power_hours>{n % 24}</power_hours><smart_phone>yes</smart_phone></infrastructure>"
        "<closing><greatest_need>marketing</greatest_need></closing>"
        f"<meta><instanceID>uuid:{name}</instanceID></meta></data>"
    ).encode()


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
    from config import embedded

    embedded.start()
    os.environ["DATABASE_URL"] = embedded.url(user="odop_app")
    ready()
    sys.stdout.write(json.dumps(measure(int(os.environ.get("FORMS", MANY)))) + "\n")
