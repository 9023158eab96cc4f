"""Trainers' bills and bills for administration in the district that is shown: some passed, some that wait."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from odop.audit.services import Machine
from odop.basics.dates import day_of, financial_year
from odop.basics.money import from_rupees
from odop.desks.cli.demo.honoraria import AFTER, CLAIMED_DAYS
from odop.desks.cli.demo.lives import columns
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.papers import page
from odop.finance import services as finance
from odop.programme import queries as programme
from odop.schemes.margin_money import SCHEME
from odop.training import services as training

LONG_AGO, WAITS_DAYS = timedelta(days=420), 45
IFSC = "SBIN0000125"
SEEN = "पासबुक देखी गई"
SPENT = (  # what, rupees, and what became of it after so many days
    ("जिला कार्यबल की बैठक हेतु हॉल एवं जलपान", 18_500, "pass", 70),
    ("आवेदन पत्रों एवं सूचना पत्रकों का मुद्रण", 12_400, "refuse", 40),
    ("प्रशिक्षण केंद्रों के निरीक्षण हेतु वाहन", 9_600, "", 6),
)


def bill(life: Life) -> None:
    """Give the accounts, then the bills of the latest batches, then those for administration."""
    officer, commissioner = Machine(life.setting.officer), Machine(life.setting.commissioner)
    for n, office in enumerate(life.setting.trainers):
        _account(office, f"3021990{n:04d}", officer, moment(life.today - LONG_AGO))
    _trainers(life, commissioner)
    _administration(life, officer, commissioner)


def _account(office: str, number: str, officer: Machine, at: datetime) -> None:
    named = programme.office(office)
    holder = named.name_en if named else office
    finance.propose_office_account(
        office=office,
        holder=holder,
        account=number,
        ifsc=IFSC,
        words=SEEN,
        synthetic=True,
        by=Machine(holder),
        at=at,
    )
    finance.confirm_office_account(office=office, by=officer, at=at + timedelta(hours=5))


def _trainers(life: Life, commissioner: Machine) -> None:
    for row in life.batches:
        batch: dict[str, Any] = dict(zip(columns.BATCH, row, strict=True))
        since = day_of(batch["since"])
        if (
            batch["state"] == "CERTIFIED"
            and life.today - timedelta(days=CLAIMED_DAYS) < since < life.today - AFTER
        ):
            made = _billed(life, batch, since + AFTER)
            if since < life.today - timedelta(days=WAITS_DAYS):
                training.pass_bill(bill=made, by=commissioner, at=moment(since + AFTER) + timedelta(hours=4))
        elif batch["state"] == "RUNNING" and batch["ends_on"] >= life.today > batch["starts_on"]:
            _billed(life, batch, life.today - timedelta(days=1))


def _billed(life: Life, batch: dict[str, Any], on: date) -> UUID:
    named = programme.office(batch["trainer_id"])
    row = training.bill_batch(
        batch=UUID(str(batch["id"])), teaching=from_rupees(life.random.randrange(300, 421, 10)),
        food=from_rupees(life.random.randrange(150, 251, 10)), name="bill.pdf",
        content=page(f"Bill for {batch['number']} - synthetic"), by=Machine(named.name_en if named else "trainer"),
        at=moment(on),
    )  # fmt: skip
    return row.pk


def _administration(life: Life, officer: Machine, commissioner: Machine) -> None:
    code = life.setting.code
    began = moment(life.today - timedelta(days=90))
    place = programme.district(code)
    assert place is not None
    payee = finance.make_payee(
        district=code, name_en=f"{place.name_en} Press and Hall (synthetic)",
        name_hi=f"{place.name_hi} मुद्रणालय एवं सभागार (कृत्रिम)", synthetic=True, by=officer, at=began,
    )  # fmt: skip
    _account(payee, "30219911111", commissioner, began + timedelta(days=1))
    for words, rupees, ends, days in SPENT:
        at = moment(life.today - timedelta(days=days))
        if financial_year(day_of(at)) != financial_year(life.today):
            continue
        row = finance.propose_spending(
            district=code, office=payee, scheme=SCHEME, amount=from_rupees(rupees), words=words, name="bill.pdf",
            content=page("Bill for administration - synthetic"), synthetic=True, by=officer, at=at,
        )  # fmt: skip
        if ends == "pass":
            finance.pass_spending(number=row.number, by=commissioner, at=at + timedelta(hours=5))
        elif ends == "refuse":
            words = "बिल पर आपूर्तिकर्ता के हस्ताक्षर नहीं हैं।"
            finance.refuse_spending(
                number=row.number, words=words, by=commissioner, at=at + timedelta(hours=5)
            )
