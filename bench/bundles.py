"""How long a district committee's bundle of two hundred matters takes: agenda, sheets in both languages, papers."""

import io
import time
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from pypdf import PdfReader, PdfWriter

from odop.basics.money import rupees
from odop.documents.bundles import Paper, in_both, set_bundle

AT = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
MATTERS, PAPERS, BUDGET = 200, 3, 15
KIND = in_both("Marketing assistance of a maker", "कारीगर की विपणन सहायता")
FAIR = in_both("India International Trade Fair", "भारत अंतर्राष्ट्रीय व्यापार मेला")


def sample() -> tuple[dict[str, Any], dict[str, list[Paper]]]:
    """Two hundred claims of makers for fairs, each with facts and three papers of two pages."""
    paper = _paper()
    items = [
        {
            "place": n, "about": f"MD/2026-27/SRE/{n:05d}", "kind": KIND,
            "title": in_both(f"Saleem Ansari {n}: stall at a fair in Delhi", f"सलीम अंसारी {n}: दिल्ली के मेले में स्टॉल"),
            "district": in_both("Saharanpur", "सहारनपुर"), "amount": rupees((20_000 + n * 100) * 100),
            "since": in_both("5 October 2026", "5 अक्टूबर 2026"), "asides": [],
            "facts": [
                {"label": in_both("Fair", "मेला"), "value": FAIR},
                {"label": in_both("Stall rent", "स्टॉल का किराया"), "value": in_both("₹40,000", "₹40,000")},
                {"label": in_both("Travel", "यात्रा"), "value": in_both("₹3,200 by train", "₹3,200 रेल से")},
                {"label": in_both("Sales", "बिक्री"), "value": in_both("₹1,20,000", "₹1,20,000")},
            ],
        }
        for n in range(1, MATTERS + 1)
    ]  # fmt: skip
    head = {
        "programme": in_both("One District One Product", "एक जनपद एक उत्पाद"),
        "body": in_both("District Level Committee", "जिला स्तरीय समिति"), "district": in_both("Saharanpur", "सहारनपुर"),
        "number": "MT/2026-27/SRE/01", "day": in_both("22 November 2026", "22 नवंबर 2026"), "place": "विकास भवन",
        "quorum": 5, "quorum_confirmed": False, "synthetic": True, "items": items,
        "members": [{"name": "Anita Rao", "seat": in_both("District Magistrate", "जिलाधिकारी")}] * 12,
    }  # fmt: skip
    return head, {
        str(n): [
            Paper(UUID(int=n * 10 + k), f"bill-{k}.pdf", "application/pdf", paper) for k in range(PAPERS)
        ]
        for n in range(1, MATTERS + 1)
    }


def seconds() -> list[dict[str, Any]]:
    """One bundle, from its data to its bytes."""
    data, papers = sample()
    began = time.perf_counter()
    made = set_bundle(data, papers, at=AT)
    took = time.perf_counter() - began
    pages = len(PdfReader(io.BytesIO(made)).pages)
    return [
        {
            "what": f"a committee's bundle of {MATTERS} matters, {PAPERS} papers each", "value": round(took, 1),
            "unit": "s", "said": f"{took:.1f} s ({pages:,} pages, {len(made) / 1024 / 1024:.1f} MB)",
            "budget": f"{BUDGET} s", "over": took > BUDGET,
        }
    ]  # fmt: skip


def _paper() -> bytes:
    out, made = PdfWriter(), io.BytesIO()
    for _ in range(2):
        out.add_blank_page(595, 842)
    out.write(made)
    return made.getvalue()
