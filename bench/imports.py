"""How long a file of makers takes to come in: ./odop bench calls bench_import(rows)."""

import csv
import io
import random
import time
from datetime import UTC, datetime

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


def bench_import(rows: int, *, district: str | None = None, seed: int | None = None) -> float:
    """Seconds to bring a new file of so many rows in, history and questions included."""
    from odop.artisans.services import import_file
    from odop.audit.services import Machine
    from odop.programme import queries as programme

    code = district or programme.districts()[0].code
    content = make_file(rows, seed if seed is not None else time.time_ns() % 90)
    begun = time.perf_counter()
    done = import_file(
        name="bench.csv", content=content, district=code, by=Machine("bench"), at=datetime.now(UTC)
    )
    seconds = time.perf_counter() - begun
    if done.rows != rows or done.added + done.already + done.refused != rows:
        raise RuntimeError(f"the file did not come in whole: {done}")
    return seconds
