"""How long a file of makers takes to come in, with its accounts, its history and its questions."""

import csv
import io
import json
import random
from pathlib import Path
from typing import Any

from bench.starts import Rows, odop

AADHAAR_BASE = 30_000_000_000


def make_file(rows: int, seed: int = 1) -> bytes:
    """A CSV of makers of one district: names, phones, accounts, Aadhaar numbers; one row in fifty is bad."""
    from stdnum import verhoeff

    rng = random.Random(seed)
    firsts = [
        "Rekha",
        "Meena",
        "Saleem",
        "Nasreen",
        "Kaleem",
        "Suresh",
        "Geeta",
        "Pooja",
        "Imran",
        "Shabana",
        "Ramesh",
        "Anita",
    ]
    lasts = [
        "Devi",
        "Ansari",
        "Kumar",
        "Bano",
        "Maurya",
        "Yadav",
        "Singh",
        "Verma",
        "Khan",
        "Prajapati",
        "Sahu",
        "Gupta",
    ]
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(
        ["Name", "Father's name", "DOB", "Gender", "Category", "Mobile", "Address", "PIN", "Years", "Aadhaar",
         "Account No", "IFSC"]
    )  # fmt: skip
    for n in range(rows):
        base = str(AADHAAR_BASE + seed * 100_000_000 + n)
        writer.writerow(
            [
                f"{rng.choice(firsts)} {rng.choice(lasts)}",
                f"{rng.choice(firsts)} {rng.choice(lasts)}",
                f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{rng.randint(1960, 2004)}",
                rng.choice("FM"),
                rng.choice(["SC", "OBC", "General", ""]),
                "12345" if n % 50 == 49 else str(6_000_000_000 + rng.randrange(3_999_999_999)),
                f"House {rng.randint(1, 999)}, Ward {rng.randint(1, 40)}",
                "",
                rng.randint(1, 40),
                base + verhoeff.calc_check_digit(base),
                str(rng.randrange(10_000_000_000, 99_999_999_999)),
                "SBIN0004343",
            ]
        )
    return made.getvalue().encode()


def rows_a_second(var: Path, folder: Path, size: int) -> Rows:
    """One file of so many rows, none seen before: the time of the import itself, as the command tells it."""
    file = folder / f"makers-{size}.csv"
    file.write_bytes(make_file(size, seed=len(str(size))))
    told = odop(var, "artisans", "import", str(file), "--district", "Saharanpur", "--json")
    said = json.loads(told.strip().splitlines()[-1])
    took = said["seconds"]
    rate = size / took
    return [
        {
            "what": f"import of {size:,} rows ({said['added']:,} added, {said['refused']:,} given back)",
            "value": round(rate), "unit": "rows/s", "said": f"{rate:,.0f} rows a second ({took:.1f} s)",
            "budget": "5,000 rows a second", "over": rate < 5000, "seconds": took, "rows": size,
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
