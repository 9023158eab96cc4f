"""Looking over confirmations for signs of made-up evidence. A sign is a question, never a refusal."""

from collections import Counter
from datetime import datetime

from odop.access.services import Actor, Permission, Role, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.outcomes.queries.signals import confirmations
from odop.outcomes.rules.signals import Signal, signals


@act("outcomes.looked_for_signals")
def look_for_signals(*, by: Actor, at: datetime) -> int:
    """Put every sign to the Cell, once; returns how many are new."""
    require(by, Permission.PUBLISH_FIGURES, on=day_of(at))
    return notices.put_questions([_doubt(signal) for signal in signals(confirmations())], by=by, at=at)


def _doubt(signal: Signal) -> Doubt:
    where = Counter(member.district for member in signal.members)
    return Doubt(
        kind=f"outcome_{signal.kind}",
        key=signal.mark[:120],
        district=min(where, key=lambda code: (-where[code], code)),
        about=tuple(member.key for member in signal.members),
        facts={"people": len(signal.members)},
        put_to=Role.CELL_OFFICER,
    )
