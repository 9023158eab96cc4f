"""Orders, answers and statements to try the reading and the writing on."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

from lxml import etree

from odop.basics.dates import LUCKNOW
from odop.finance.rules.files import Account, Fate, Line, Order, Payment

AT = datetime(2026, 11, 22, 11, 30, tzinfo=LUCKNOW)
SCHEMAS = Path(__file__).parents[2] / "schemas"
PAYER = Account("ODOP Cell, Uttar Pradesh", "30000000001", "SBIN0000125")
NAMES = ("सलीम अंसारी", "Meena Devi", "O'Brien & Sons <weavers>", "रेखा कुमारी")


def account(n: int) -> Account:
    return Account(NAMES[n % len(NAMES)], f"{40000000000 + n}", "SBIN0004343")


def order(count: int = 4, message: str = "P-2026-27-BHD-00001") -> Order:
    payments = tuple(
        Payment(f"{message}-{n:05d}", 1_00_000 + 37 * n, account(n), f"मार्जिन मनी MM/2026-27/BHD/{n:05d}")
        for n in range(1, count + 1)
    )
    return Order(message, AT, date(2026, 11, 23), PAYER, payments)


def line(payment: Payment, fate: Fate = Fate.PAID, code: str = "", words: str = "", **changes) -> Line:
    told = {
        "amount": payment.amount,
        "holder": payment.payee.holder,
        "number": payment.payee.number,
        "ifsc": payment.payee.ifsc,
        "reference": f"UTR{payment.end_to_end[-5:]}",
        "on": date(2026, 11, 23),
    }
    return Line(payment.end_to_end, fate, code=code, words=words, **(told | changes))


@cache
def _schema(message: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / f"{message}.xsd"))


def faults(message: str, content: bytes) -> list[str]:
    """What the public schema finds wrong with a file."""
    schema = _schema(message)
    schema.validate(etree.fromstring(content))
    return [str(fault) for fault in schema.error_log]
