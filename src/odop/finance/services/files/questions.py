"""Lines that cannot be taken as they are, put to a named person. Each doubt is asked once, however often it comes."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor
from odop.basics.money import rupees
from odop.finance.models import BankFile, Payment
from odop.finance.rules.files import Line
from odop.finance.rules.files.judging import ASKED, Judged, Verdict
from odop.notices import services as notices
from odop.notices.services import Doubt


def ask(
    file: BankFile,
    judged: Sequence[tuple[UUID, Judged]],
    payments: Mapping[str, Payment],
    *,
    by: Actor,
    at: datetime,
) -> int:
    """Put every doubtful line to the district whose money it is; how many questions are new."""
    at_home = file.district_id or next((row.district_id for row in payments.values()), None)
    doubts = []
    for key, one in judged:
        row = payments.get(one.line.end_to_end)
        place = row.district_id if row else at_home
        if one.verdict in ASKED and place:
            doubts.append(_doubt(key, one, row, file, place))
    again = sum(one.verdict == Verdict.REPEATED for _, one in judged)
    if again and at_home:
        doubts.append(Doubt("bank_repeated", str(file.pk), at_home, (str(file.pk),),
                            {"file": file.name, "count": again}))  # fmt: skip
    return notices.put_questions(doubts, by=by, at=at) if doubts else 0


def _doubt(key: UUID, one: Judged, row: Payment | None, file: BankFile, place: str) -> Doubt:
    line = one.line
    facts: dict[str, object] = {
        "payment": line.end_to_end or "—",
        "file": file.name,
        "amount": rupees(line.amount) if line.amount is not None else "—",
    }
    about: tuple[str, ...] = (str(key),)
    if row is not None:
        facts |= {"name": row.payee, "ordered": ordered(one, row), "told": told(one)}
        about = (row.entitlement.about, *about)
    return Doubt(f"bank_{one.verdict.lower()}", fingerprint(one), place, about, facts)


def ordered(one: Judged, row: Payment) -> str:
    """What we ordered, where the line says otherwise."""
    values = {"amount": rupees(row.amount), "number": row.account, "ifsc": row.ifsc, "holder": row.payee}
    return ", ".join(values[name] for name in one.differs) or rupees(row.amount)


def told(one: Judged) -> str:
    """What the bank's line says, where it says otherwise."""
    line = one.line
    values = {
        "amount": rupees(line.amount or 0), "number": line.number, "ifsc": line.ifsc, "holder": line.holder,
    }  # fmt: skip
    return ", ".join(str(values[name]) for name in one.differs) or rupees(line.amount or 0)


def fingerprint(one: Judged) -> str:
    """The same doubt, whichever file it comes in."""
    line: Line = one.line
    said = (
        one.verdict, line.end_to_end, line.fate, line.amount, line.number, line.ifsc, line.holder, line.reference,
        line.words if not line.end_to_end else "",
    )  # fmt: skip
    return hashlib.sha256("\n".join(map(str, said)).encode()).hexdigest()
