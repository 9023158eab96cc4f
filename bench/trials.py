"""Trying a change of rules on a million applicants: from the register to the figures kept.

Run by itself it makes the register in a folder of its own and measures there: python -m bench.trials.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from bench.starts import ROOT, Rows, environment, row

APPLICANTS = 1_000_000
BUDGET = 5.0
AS_OF = date(2026, 11, 20)

# Invented applicants, their keys ordered by time as real ones are: costs as they cluster, districts and products of
# the pack, one fact in fifty not known.
APPLICATIONS = """
    INSERT INTO casework_application
        (id, number, scheme, district_id, artisan_id, product_id, state, since, applied_on, declared, filed_by,
         synthetic)
    SELECT ('01970000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'MM/2025-26/XXX/' || lpad(n::text, 7, '0'),
           'margin_money', (%(districts)s::text[])[1 + n %% %(d)s], %(artisan)s, (%(products)s::text[])[1 + n %% %(p)s],
           'DRAFT', '2025-06-01', '2025-06-01', '{}', '', true
    FROM generate_series(1, %(count)s) n
"""
FACTS = """
    INSERT INTO casework_facts
        (id, district_id, application_id, known_from, applied_on, age, product_is_of_district, free_of_default,
         helped_by_no_other_scheme, family_first_help, reduced_share, project_cost, product_id, sex, social_group,
         synthetic)
    SELECT gen_random_uuid(), district_id, id, '2025-06-01', '2025-06-01', 17 + (random() * 50)::int,
           CASE WHEN random() < .98 THEN (random() < .98)::int END,
           CASE WHEN random() < .98 THEN (random() < .97)::int END,
           CASE WHEN random() < .98 THEN (random() < .95)::int END,
           CASE WHEN random() < .98 THEN (random() < .98)::int END,
           (random() < .5)::int,
           (ARRAY[200, 500, 500, 1000, 1000, 1000, 2500, 5000, 20000, 40000])[1 + floor(random() * 10)::int]
               * 100000::bigint + (random() * 1000000)::int * 100,
           product_id, (ARRAY['F', 'M', 'M', 'M'])[1 + floor(random() * 4)::int],
           (ARRAY['SC', 'ST', 'OBC', 'GEN', ''])[1 + floor(random() * 5)::int], true
    FROM casework_application WHERE scheme = 'margin_money'
"""


def seconds() -> Rows:
    """How long a trial takes on a million applicants, and whether two runs agree."""
    with tempfile.TemporaryDirectory(prefix="odop-trials-") as folder:
        words = {**environment(Path(folder)), "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
        done = subprocess.run(
            [sys.executable, "-m", "bench.trials"], cwd=ROOT, env=words, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"bench.trials failed: {done.stderr[-2000:]}")
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["same"], "two runs on one day differ"
    return [
        row("a change of rules tried on 1,000,000 applicants, kept", found["seconds"], BUDGET),
        row("  of which the register read as it stood, and frozen", found["read"]),
        row("  of which both rules and every group", found["run"]),
    ]


def main() -> None:
    """Make the register, and try ODOP 2.0 on it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from odop.desks.cli.ground import ready

    ready()
    from odop.desks.cli import clock
    from odop.desks.cli.schema import bring_up_to_date

    bring_up_to_date()
    clock.load_pack()
    _make_register()
    from odop.audit.services import Machine
    from odop.casework.queries.populations import population_on
    from odop.casework.rules.trials import run
    from odop.casework.services import try_rules
    from odop.schemes.engine import changed, proposals, read_change, rules_in_force

    change, at = proposals("margin_money")["odop_2_0"], datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
    trials, taken = [], []
    for _ in range(3):
        began = time.perf_counter()
        trials.append(try_rules(change=change, as_of=AS_OF, by=Machine("bench"), at=at))
        taken.append(time.perf_counter() - began)
    began = time.perf_counter()
    people = population_on(AS_OF)
    read = time.perf_counter()
    rules = rules_in_force("margin_money", AS_OF)
    run(people, rules, changed(rules, read_change(change, rules)))
    end = time.perf_counter()
    same = len({(trial.population, json.dumps(trial.results)) for trial in trials}) == 1
    figures = {"seconds": max(taken), "read": read - began, "run": end - read, "same": same}
    sys.stdout.write(json.dumps({**figures, "all": taken, "applicants": len(people)}) + "\n")


def _make_register() -> None:
    """A million applications with their facts, straight into the tables of a database of its own."""
    from django.db import connection

    from odop.artisans.models import Artisan
    from odop.audit.services import Machine, acting
    from odop.casework.models import Facts
    from odop.programme import queries as programme

    if Facts.objects.exists():
        return
    districts = [district.code for district in programme.districts()]
    products = [product.code for product in programme.products()]
    made = datetime(2025, 6, 1, tzinfo=UTC)
    with acting(by=Machine("bench"), act="bench.made", at=made), connection.cursor() as cursor:
        artisan = Artisan.objects.create(
            district_id=districts[0], number="A/XXX/1", name="Invented", enrolled_at=made, synthetic=True
        )
        cursor.execute("SET LOCAL session_replication_role = replica")  # no history of invented rows
        words = {"districts": districts, "d": len(districts), "products": products, "p": len(products),
                 "artisan": artisan.pk, "count": APPLICANTS}  # fmt: skip
        cursor.execute(APPLICATIONS, words)
        cursor.execute(FACTS)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    main()
