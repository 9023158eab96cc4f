"""Orders sent, and a bank's files about them."""

import json
import tomllib
from datetime import timedelta

from odop.access.services import Machine
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.finance.models import Payment, PaymentOrder
from odop.finance.rules.files import Fate, Line, Order, Shape, write_statement, write_status, write_table
from odop.finance.services.files import send_to_bank, take_in_bank_file
from odop.finance.services.files.outgoing import as_sent
from odop.programme.models import Pack
from tests.finance.makers import AT, LAKH, ONE, allot, entitled, maker, ordered, owed
from tests.programme import places
from tests.programme.makers import TINY

CLERK, CHECKER = Machine("clerk"), Machine("checker")
LATER = AT + timedelta(hours=3)
NEXT_DAY = AT + timedelta(days=1)


def paying_account() -> None:
    """A State that says out of which account it pays."""
    told = tomllib.loads((TINY / "pack.toml").read_text(encoding="utf-8"))
    settings = json.loads(json.dumps(told, default=str))
    with acting(by=ONE, act="tests.made", at=AT):
        Pack.objects.create(
            state_code="UP", name_en="Pradesh", name_hi="प्रदेश", sha256="0" * 64, loaded_at=AT, rows=0,
            settings=settings,
        )  # fmt: skip


def sent(count: int = 4, *, with_makers: bool = True, first: int = 1, amount: int = LAKH) -> PaymentOrder:
    """An order of so many payments, sent to the bank with its file."""
    places.district()
    if not Pack.objects.exists():
        paying_account()
    allot(count * amount + LAKH)
    keys = []
    for n in range(first, first + count):
        artisan = reached(n) if with_makers else None
        keys += entitled(1, first=n, artisan=artisan, amount=amount, payee=owed(n).payee)
    number = ordered(keys, sent=False)
    send_to_bank(number=number, by=ONE, at=AT)
    return PaymentOrder.objects.get(number=number)


def reached(n: int):
    """A maker with a phone."""
    artisan = maker(n)
    with acting(by=ONE, act="tests.made", at=AT):
        artisan.phone = f"+9198{n:08d}"
        artisan.save(update_fields=["phone"])
    return artisan


def sent_again(keys: list[str], at=NEXT_DAY) -> PaymentOrder:
    """The same money ordered anew, and sent."""
    number = ordered(keys, sent=False, at=at)
    send_to_bank(number=number, by=ONE, at=at)
    return PaymentOrder.objects.get(number=number)


def line(payment: Payment, fate: Fate = Fate.PAID, code: str = "", words: str = "", **changes) -> Line:
    told = {
        "amount": payment.amount,
        "holder": payment.payee,
        "number": payment.account,
        "ifsc": payment.ifsc,
        "reference": f"UTR{payment.end_to_end}"[-35:],
        "on": day_of(AT),
    }
    return Line(payment.end_to_end, fate, code=code, words=words, **(told | changes))


def payments(order: PaymentOrder) -> list[Payment]:
    return list(order.lines.order_by("end_to_end").select_related("entitlement"))


def file_of(order: PaymentOrder, lines: list[Line], shape: Shape = Shape.STATUS, n: int = 1) -> bytes:
    """A bank's file about an order, in one of the three shapes."""
    asked: Order = as_sent(order)
    if shape is Shape.STATUS:
        return write_status(message=f"S{n}/{order.number}", order=asked, lines=lines, at=LATER)
    if shape is Shape.TABLE:
        return write_table(lines)
    return write_statement(message=f"T{n}/{order.number}", account=asked.payer, opening=9 * 10**10, lines=lines,
                           on=day_of(AT), at=NEXT_DAY)  # fmt: skip


def taken(order: PaymentOrder, lines: list[Line], shape: Shape = Shape.STATUS, n: int = 1, **other):
    """A bank's file taken in."""
    told = {"name": f"bank{n}.xml", "district": "179", "by": CLERK, "at": LATER} | other
    return take_in_bank_file(content=file_of(order, lines, shape, n), **told)
