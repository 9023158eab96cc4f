"""Taking in files of makers, with their history."""

import csv
import json
import random
import time
from pathlib import Path
from typing import Any

from bench.starts import Rows, odop

FIRST = ("Saleem", "Meena", "Rekha", "Anwar", "Sunita", "Ramesh", "Farida", "Vijay", "Kamla", "Iqbal")
LAST = ("Ansari", "Devi", "Kumar", "Verma", "Khan", "Prajapati", "Yadav", "Bano", "Gupta", "Maurya")
DISTRICTS = ("Saharanpur", "Bhadohi", "Lucknow", "Varanasi")
HEADINGS = (
    "District",
    "Name",
    "Father, mother or husband",
    "Date of birth",
    "Sex",
    "Social group",
    "Mobile",
    "Address",
)


def rows_a_second(var: Path, folder: Path, size: int) -> Rows:
    """One file of so many rows, none seen before. The time of starting Python and the database is taken off."""
    file = folder / f"makers-{size}.csv"
    _write(file, size)
    small = folder / "one.csv"
    _write(small, 1, seed=f"one of {size}")
    began = time.monotonic()
    odop(var, "artisans", "import", str(small), "--json")
    nothing = time.monotonic() - began
    began = time.monotonic()
    said = json.loads(odop(var, "artisans", "import", str(file), "--json").strip().splitlines()[-1])
    seconds = time.monotonic() - began - nothing
    rate = size / seconds
    return [
        {
            "what": f"import of {size:,} rows ({said['added']:,} added)", "value": round(rate), "unit": "rows/s",
            "said": f"{rate:,.0f} rows a second ({seconds:.1f} s)", "budget": "5,000 rows a second",
            "over": rate < 5000, "seconds": seconds, "rows": size,
        }
    ]  # fmt: skip


def straightness(rows: Rows) -> Rows:
    """Ten times the rows in no more than eleven times the time."""
    found = sorted((r["rows"], r["seconds"]) for r in rows if "rows" in r)
    if len(found) < 2 or found[-1][0] != 10 * found[0][0]:
        return []
    times = found[-1][1] / found[0][1]
    line: dict[str, Any] = {"what": "ten times the rows", "value": round(times, 1), "unit": "times"}
    return [{**line, "said": f"{times:.1f} times the time", "budget": "11 times", "over": times > 11}]


def _write(file: Path, size: int, seed: str = "") -> None:
    draw = random.Random(seed or size)
    with file.open("w", newline="", encoding="utf-8") as opened:
        rows = csv.writer(opened)
        rows.writerow(HEADINGS)
        for n in range(size):
            name = f"{draw.choice(FIRST)} {draw.choice(LAST)}"
            born = f"{draw.randint(1, 28):02d}/{draw.randint(1, 12):02d}/{draw.randint(1960, 2004)}"
            phone = f"{draw.choice('6789')}{draw.randrange(10**9):09d}"
            group = draw.choice(("OBC", "SC", "General"))
            father, house = (
                f"{draw.choice(FIRST)} {draw.choice(LAST)}",
                f"House {n}, Ward {draw.randrange(40)}",
            )
            rows.writerow(
                [draw.choice(DISTRICTS), name, father, born, draw.choice("FM"), group, phone, house]
            )
