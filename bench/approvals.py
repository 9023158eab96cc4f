"""How many things owed are approved in a second: in one act, and by eight approvers at once on one allotment.

Every approval sets its money aside in the ledger, by a balanced entry of two lines, with the history of each row.
"""

import json
import sys
import threading
import time
from datetime import UTC, datetime

from bench.starts import Rows, as_application, folder_for, run

MANY = 100_000
APPROVERS = 8
LAKH = 1_00_000_00
AT = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)
SCHEME, YEAR = "skill_development", "2026-27"


def a_second() -> Rows:
    """Measure in a folder of its own, as the application's role."""
    with folder_for("approvals") as folder:
        return run("approvals", folder)


def measure() -> Rows:
    """Approve in one act; then eight at once, on an allotment too small for all of them."""
    from odop.finance.models import Account
    from odop.finance.rules import OverAllotment
    from odop.finance.services import approve

    by = _machine("approver")
    allot("179", MANY * LAKH)
    keys = owe("179", MANY)
    began = time.monotonic()
    done = approve(keys, by=by, at=AT)
    one = time.monotonic() - began
    assert done.done == MANY
    began = time.monotonic()
    again = approve(keys, by=by, at=AT)
    repeat = time.monotonic() - began
    assert (again.done, again.before) == (0, MANY)

    each = MANY // APPROVERS // 10
    allot("162", (APPROVERS // 2) * 10 * each * LAKH)  # enough for half of what is asked
    parts = [owe("162", each, first=n * each) for n in range(APPROVERS * 10)]
    said: list[int] = []

    def approver(mine: list[list[str]]) -> None:
        from django.db import connection

        for part in mine:
            try:
                said.append(approve(part, by=by, at=AT).done)
            except OverAllotment:
                said.append(0)
        connection.close()

    began = time.monotonic()
    threads = [threading.Thread(target=approver, args=(parts[n::APPROVERS],)) for n in range(APPROVERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    eight = time.monotonic() - began
    left = Account.objects.get(code=f"ALLOTTED/{SCHEME}/{YEAR}/162").balance
    assert left == 0, left
    assert sum(said) == MANY // 2, sum(said)
    return [
        row(f"approvals, {MANY:,} in one act", MANY, one),
        row("the same approved again: nothing added", MANY, repeat),
        row(f"approvals, {APPROVERS} at once on one allotment, half of them refused", sum(said), eight),
    ]


def allot(district: str, amount: int) -> None:
    from odop.finance.services import confirm_allotment, propose_allotment

    for kind, place in (("BUDGET", None), ("DISTRICT", district)):
        made = propose_allotment(
            kind=kind, scheme=SCHEME, year=YEAR, amount=amount, district=place, by=_machine("cell"), at=AT
        )
        confirm_allotment(number=made.number, by=_machine("accounts"), at=AT)


def owe(district: str, count: int, first: int = 0) -> list[str]:
    from odop.finance.services import Owed, entitle

    items = [
        Owed(
            kind="HONORARIUM", about=f"SD/{YEAR}/{district}/{n:07d}", scheme=SCHEME, district=district, year=YEAR,
            amount=LAKH, payee=f"Maker {n}", account=f"30{n:09d}", ifsc="SBIN0000001",
        )
        for n in range(first, first + count)
    ]  # fmt: skip
    entitle(items, by=_machine("training"), at=AT)
    return [item.key for item in items]


def row(what: str, count: int, seconds: float) -> dict[str, object]:
    rate = count / seconds
    return {"what": what, "value": round(rate), "unit": "/s", "said": f"{rate:,.0f} a second ({seconds:.1f} s)",
            "budget": "", "over": False}  # fmt: skip


def _machine(name: str):
    from odop.access.services import Machine

    return Machine(name)


if __name__ == "__main__":
    as_application()
    sys.stdout.write(json.dumps(measure()))
