"""Claims of one district as their makers filed them: rows to be taken in, and their papers."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from odop.basics.dates import days_after, financial_year
from odop.basics.names import Named
from odop.desks.cli.demo import people as persons
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.markets.fairs import Gone
from odop.desks.cli.demo.papers import page
from odop.documents import services as documents
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import rules_in_force

SCHEME = scheme.SCHEME
PUT_DAYS = 33  # ago, what was in order was put before the committee
COLUMNS = {
    "Application": (
        "id", "number", "scheme", "district_id", "artisan_id", "product_id", "state", "since", "applied_on", "declared",
        "synthetic",
    ),
    "Step": ("id", "district_id", "application_id", "from_state", "to_state", "at", "by_name", "reasons", "words"),
    "MarketClaim": (
        "id", "district_id", "application_id", "purpose", "fair_id", "event_on", "file_by", "hard_copy_on",
        "hard_copy_by", "asked", "given", "synthetic",
    ),
    "ClaimLine": (
        "id", "district_id", "claim_id", "place", "item", "amount", "paid_by", "bill", "seller", "billed_on",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Filed:
    key: str
    number: str
    filed_on: date
    title: Named
    asked: int
    put: bool  # before the committee
    rows: dict[str, list[tuple[object, ...]]]


def who_went(
    fairs: tuple[Gone, ...], able: list[tuple[Any, ...]], today: date, random: Random
) -> list[tuple[date, Gone, tuple[Any, ...]]]:
    """Which maker went to which fair and when she filed, those who filed first on top."""
    weights = [3, 3, 3, 3, 1]
    found = []
    for maker in able:
        fair = random.choices(fairs, weights[: len(fairs)])[0]
        filed_on = min(days_after(fair.ends_on, random.randrange(4, 40)), days_after(today, -2))
        found.append((filed_on, fair, maker))
    return sorted(found, key=lambda one: (one[0], str(one[2][0])))


def makers(life: Life, count: int, random: Random) -> list[tuple[Any, ...]]:
    """Makers with an account and a product of the district; of those who sign in, one alone."""
    product = persons.ARTISAN.index("product_id")
    user = persons.ARTISAN.index("user_id")
    with_account = {row[2] for row in life.people.accounts}
    listed = {code for code, _day in life.setting.products}
    phone = persons.ARTISAN.index("phone")
    able = [row for row in life.people.artisans if row[0] in with_account and row[product] in listed]
    shown = [row for row in able if row[user] and row[phone] == persons.MAKERS["work"]]
    able = [row for row in able if not row[user]]
    return shown + random.sample(able, min(count, len(able)))


def claim(life: Life, fair: Gone, maker: tuple[Any, ...], filed_on: date, n: int, random: Random) -> Filed:
    today, code = life.today, life.setting.code
    put = filed_on <= days_after(today, -PUT_DAYS - 4)
    state = "RECOMMENDED" if put else "RETURNED" if n % 9 == 4 else "SUBMITTED"
    rules = rules_in_force(SCHEME, fair.ends_on)
    bills = _bills(fair, random)
    facts = scheme.Facts(
        purpose=scheme.PURPOSES.index(fair.purpose), product_is_of_district=True, identified=True,
        days_after_month=0, to_consumers=fair.to_consumers,
        **{item if way == "BANK" else f"{item}_cash": sum(b[1] for b in bills if b[0] == item and b[2] == way)
           for item, _sum, way in bills},
    )  # fmt: skip
    asked = int(scheme.assistance(facts, rules))
    number = life.number(SCHEME, financial_year(filed_on), 5)
    at = moment(filed_on, random)
    key, claim = life.keys.at(at), life.keys.at(at)
    put_at = moment(days_after(today, -PUT_DAYS))
    path = [("DRAFT", "SUBMITTED", at, maker[3], ["received"], "")]
    if state == "RECOMMENDED":
        path.append(("SUBMITTED", state, put_at, life.setting.commissioner, ["recommended"], ""))
    if state == "RETURNED":
        back = at + timedelta(days=1)
        path.append(
            (
                "SUBMITTED",
                state,
                back,
                life.setting.commissioner,
                ["payment_not_shown"],
                "स्टॉल का भुगतान बैंक से दिखाएँ।",
            )
        )
    came = filed_on + timedelta(days=random.randrange(1, 15))
    on_paper = came if put or came < today else None
    declared = {
        "card": random.choice(["artisan_card", "udyam", "weaver_card"]),
        "elsewhere": "no",
        "declaration": "yes",
    }
    rows: dict[str, list[tuple[object, ...]]] = {
        "Application": [(
            key, number, SCHEME, code, maker[0], maker[persons.ARTISAN.index("product_id")], state, path[-1][2],
            filed_on, json.dumps(declared), True,
        )],
        "Step": [(life.keys.at(s[2]), code, key, s[0], s[1], s[2], s[3], json.dumps(s[4]), s[5]) for s in path],
        "MarketClaim": [(
            claim, code, key, fair.purpose, fair.number, fair.ends_on, scheme.file_by(fair.ends_on, rules), on_paper,
            life.setting.officer if on_paper else "", asked, asked if put else None, True,
        )],
        "ClaimLine": [
            (life.keys.at(at), code, claim, place, item, paise, way, f"{random.randrange(100, 9999)}", seller,
             days_after(fair.ends_on, -random.randrange(0, 20)))
            for place, (item, paise, way, seller) in enumerate(_with_sellers(bills), 1)
        ],
    }  # fmt: skip
    title = Named(f"{maker[3]}: {fair.named.en}", f"{maker[4] or maker[3]}: {fair.named.hi}")
    return Filed(key, number, filed_on, title, asked, put, rows)


def _bills(fair: Gone, random: Random) -> list[tuple[str, int, str]]:
    """Stall, freight and journey, in whole rupees as paise."""
    stall = {"in_state": (8, 45), "in_state_national": (40, 180), "outside": (50, 260), "abroad": (150, 380)}[
        fair.purpose
    ]
    bills = [
        ("stall", random.randrange(*stall) * 1_000_00, "BANK"),
        ("freight", random.randrange(3, 40) * 500_00, "BANK"),
    ]
    if fair.purpose == "abroad":
        bills.append(("air", random.randrange(38, 90) * 1_000_00, "BANK"))
    elif fair.purpose == "outside" and random.random() < 0.3:
        bills.append(("air", random.randrange(50, 120) * 100_00, "CASH"))
    else:
        bills.append(("surface", random.randrange(6, 32) * 100_00, "CASH"))
    return bills


def _with_sellers(bills: list[tuple[str, int, str]]) -> list[tuple[str, int, str, str]]:
    seller = {"stall": "मेला आयोजक", "freight": "परिवहन", "surface": "रेल/बस", "air": "विमान"}
    return [(item, paise, way, seller[item]) for item, paise, way in bills]


def papers(life: Life, one: Filed) -> None:
    for kind in ("identity", "bill", "ticket", "bank_proof"):
        documents.file_document(
            kind=kind, name=f"{kind}.pdf", content=page(f"{kind} of {one.number} - synthetic"), about=one.key,
            district=life.setting.code, by=persons.BY, at=moment(one.filed_on),
        )  # fmt: skip
