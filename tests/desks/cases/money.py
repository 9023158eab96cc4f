"""Money of Bhadohi on its way, for the table of addresses: orders in every state, a bank's file with a doubt."""

from odop.finance import services
from odop.finance.models import BankLine
from odop.finance.rules.files import Fate, Shape
from tests.desks.world import arguments, body, thing
from tests.finance import makers as money
from tests.finance.files import makers as files


@thing("sent_order")
def sent_order(world):
    """Two payments sent; one failed, and a line about the other was altered."""
    order = files.sent(2, first=901)
    first, second = files.payments(order)
    files.taken(order, [files.line(first, Fate.FAILED, "AC01"), files.line(second, amount=5)])
    return order


@thing("prepared_order")
def prepared_order(world):
    _ = world["sent_order"]
    money.allot(10 * money.LAKH)
    keys = money.entitled(1, first=911)
    return services.prepare_order(
        district=money.BHADOHI, scheme=money.SCHEME, year=money.YEAR, keys=keys, by=money.ONE, at=money.AT
    ).number


@thing("checked_order")
def checked_order(world):
    _ = world["prepared_order"]
    return money.ordered(money.entitled(1, first=912), sent=False)


@thing("honorarium")
def honorarium(world):
    """Owed, and not approved."""
    _ = world["sent_order"]
    return money.entitled(1, first=921, kind="HONORARIUM", approve=False)[0]


def failed_key(world):
    return files.payments(world["sent_order"])[0].entitlement.key


def order_number(world):
    return world["sent_order"].number


arguments("district:money_prepare", scheme=lambda world: money.SCHEME, year=lambda world: money.YEAR)
arguments("district:money_order", "district:money_order_file", number=order_number)
arguments("district:money_check", "district:money_withdraw", number=lambda world: world["prepared_order"])
arguments("district:money_send", number=lambda world: world["checked_order"])
arguments("district:money_file", key=lambda world: BankLine.objects.get(verdict="ALTERED").file_id)
arguments("district:money_line", key=lambda world: BankLine.objects.get(verdict="ALTERED").pk)
arguments("district:money_propose", "district:money_decide", key=failed_key)
body("POST district:money_withdraw", words=lambda world: "A slip.")
body("POST district:money_line", words=lambda world: "The branch was asked.", follow=lambda world: "no")
body("POST district:money_returned", keys=lambda world: [failed_key(world)], words=lambda world: "Done.")
body("POST district:money_lift", key=failed_key, reason=lambda world: "NAME", words=lambda world: "Seen.")
body("POST district:money_approve", keys=lambda world: [world["honorarium"]])


@thing("branch_table")
def branch_table(world):
    """A branch's table about a payment that waits for it."""
    order = files.sent(1, first=931)
    return files.file_of(order, [files.line(p) for p in files.payments(order)], Shape.TABLE).decode()


body(
    "POST api:take_in", district=lambda world: money.BHADOHI, name=lambda world: "branch.csv",
    content=lambda world: world["branch_table"],
)  # fmt: skip
