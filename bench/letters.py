"""How many letters a second the press sets, on one core and on two."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from typing import Any

from odop.basics.names import Named
from odop.documents.press import set_letter
from odop.documents.rules import Letterhead, LetterTo, new_code, written

AT = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
LAKH = 1_00_000_00
BUDGET = 60
SPIKE = 77  # letters a second, one sheet in one language, when the typesetter was chosen
HEAD = Letterhead(
    Named("One District One Product", "एक जनपद एक उत्पाद"),
    Named("Uttar Pradesh", "उत्तर प्रदेश"),
    Named("District Industries Centre, Saharanpur", "ज़िला उद्योग केन्द्र, सहारनपुर"),
    "1800-1800-888",
    True,
    "https://odop.example.in",
)


def sample(n: int) -> tuple[dict[str, Any], str]:
    """One letter of sanction, each with a name, sums and a code of its own."""
    to = LetterTo(
        about=f"MM/2026-27/SRE/{n:05d}",
        district="132",
        name=Named(f"Saleem Ansari {n}", f"सलीम अंसारी {n}"),
        address=Named("House 12, Khatakheri, Saharanpur 247001", "मकान 12, खाताखेड़ी, सहारनपुर 247001"),
        values={
            "project": Named("Wood carving workshop", "लकड़ी नक्काशी कार्यशाला"),
            "branch": Named("State Bank of India, Court Road", "भारतीय स्टेट बैंक, कोर्ट रोड"),
            "sanctioned_on": date(2026, 11, 20), "cost": (10 + n % 90) * LAKH, "asked": 9 * LAKH,
            "sanctioned": 8 * LAKH, "own_share": LAKH, "margin": 2 * LAKH,
        },
    )  # fmt: skip
    number = f"L/2026-27/SRE/{n:05d}"
    return written("sanction", to, HEAD, number=number, by_name="Rekha Maurya", at=AT), new_code()


def set_some(numbers: range) -> int:
    """Set letters one after another, and say how many bytes they came to."""
    return sum(len(set_letter(data, code=code, at=AT)) for data, code in map(sample, numbers))


def a_second(count: int = 600) -> list[dict[str, Any]]:
    """One core, then two; each with its typesetter already warm."""
    rows = []
    for cores in (1, 2):
        with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("spawn")) as pool:
            list(pool.map(set_some, [range(5)] * cores * 2))
            parts = [range(first, first + 25) for first in range(0, count, 25)]
            began = time.perf_counter()
            size = sum(pool.map(set_some, parts))
            took = time.perf_counter() - began
        rate = count / took
        rows.append(
            {
                "what": f"letters set as PDF/A, {cores} core{'s' * (cores > 1)}", "value": round(rate),
                "unit": "letters/s",
                "said": f"{rate:,.0f} letters a second ({size / count / 1024:.0f} KB each; the spike: {SPIKE})",
                "budget": f"{BUDGET} letters a second", "over": rate < BUDGET,
            }
        )  # fmt: skip
    return rows
