"""The nightly reckoning: everything recomputed, the chain carried on, each break put as a question to the Cell."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import connection

from odop.access.services import Actor, Role, require_machine
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.finance.models import IdentityCheck
from odop.finance.queries.verify import Break, Place, chained, last_line, verified
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.programme import queries as programme

SUMS = ("allotted", "released", "balance", "credited", "returned", "in_transit")


@act("finance.reckoned")
def reckon(*, also: Sequence[Break] = (), by: Actor, at: datetime) -> IdentityCheck:
    """Reckon the whole ledger, keep what was found, and ask the Cell about each break.

    Also what the rooms above found that know the cases behind the money.
    """
    require_machine(by)
    with connection.cursor() as cursor:
        # For these moments nobody writes a line: so the chain leaves none out.
        cursor.execute("LOCK TABLE finance_line IN SHARE MODE")
    found = verified()
    breaks = (*found.breaks, *also)
    last = IdentityCheck.objects.exclude(chain="").order_by("upto_line", "checked_at").last()
    upto = last_line()
    row = IdentityCheck.objects.create(
        on_date=day_of(at),
        checked_at=at,
        entries=found.entries,
        lines=found.lines,
        holds=not breaks,
        breaks=[asdict(one) for one in breaks],
        sums=_sums(found.places),
        upto_line=upto,
        chain=chained(last.chain if last else "", after=last.upto_line if last else 0, upto=upto),
    )
    _ask(breaks, by=by, at=at)
    return row


def _sums(places: tuple[Place, ...]) -> dict[str, int]:
    return {name: sum(int(getattr(one, name)) for one in places) for name in SUMS}


def _ask(breaks: tuple[Break, ...], *, by: Actor, at: datetime) -> None:
    if not breaks:
        return
    somewhere = programme.districts()[0].code
    notices.put_questions(
        [
            Doubt(
                kind="ledger_break",
                key=f"{one.kind}:{one.about}"[:120],
                district=one.district or somewhere,
                about=(),
                facts={"what": one.kind, "about": one.about, "found": one.found, "needed": one.needed},
                put_to=Role.CELL_OFFICER,
            )
            for one in breaks
        ],
        by=by,
        at=at,
    )
