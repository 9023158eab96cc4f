"""Files that stand in a given state today: work for every desk in the district that is shown."""

from datetime import date, timedelta

from odop.desks.cli.demo.lives.loans import words
from odop.desks.cli.demo.lives.loans.ways import (
    BRANCH,
    COMMISSIONER,
    MAKER,
    OFFICER,
    Pace,
    Turn,
    Way,
    to_selection,
    why,
)

# Where a file of the district shown stands: how long ago it came there, and before it the steps since selection,
# each so many days ahead of the last.
_TABLE = {
    "SELECTED": (), "SENT": (("SENT", 0),), "RECEIVED": (("SENT", 2), ("RECEIVED", 0)),
    "QUERIED": (("SENT", 9), ("RECEIVED", 7), ("QUERIED", 0)),
    "REFUSED": (("SENT", 20), ("RECEIVED", 18), ("REFUSED", 0)),
    "SECOND_LOOK": (("SENT", 28), ("RECEIVED", 26), ("REFUSED", 8), ("SECOND_LOOK", 0)),
    "SANCTIONED": (("SENT", 22), ("RECEIVED", 20), ("SANCTIONED", 0)),
    "TRAINED": (("SENT", 36), ("RECEIVED", 34), ("SANCTIONED", 14), ("TRAINED", 0)),
    "DISBURSED": (("SENT", 48), ("RECEIVED", 46), ("SANCTIONED", 26), ("TRAINED", 12), ("DISBURSED", 0)),
    "CLAIMED": (
        ("SENT", 53), ("RECEIVED", 51), ("SANCTIONED", 31), ("TRAINED", 17), ("DISBURSED", 5), ("CLAIMED", 0),
    ),
    "CLAIM_RETURNED": (
        ("SENT", 56), ("RECEIVED", 54), ("SANCTIONED", 34), ("TRAINED", 20), ("DISBURSED", 8), ("CLAIMED", 3),
        ("CLAIM_RETURNED", 0),
    ),
}  # fmt: skip
_BY = {"SENT": OFFICER, "SECOND_LOOK": MAKER, "TRAINED": OFFICER, "CLAIM_RETURNED": COMMISSIONER}


def to_state(way: Way, pace: Pace, state: str, since: date, branch: int) -> None:
    """A way that stands in a state since a day: work for whoever must act next."""
    if state not in _TABLE:
        way.go("SUBMITTED", since - timedelta(days=0 if state == "SUBMITTED" else 9), MAKER, "received")
        if state != "SUBMITTED":
            way.go(state, since, COMMISSIONER, *(("report_unclear",) if state == "RETURNED" else ()))
        return
    steps, reason = _TABLE[state], why(pace.random)
    to_selection(way, pace, pace.sits(since - timedelta(days=steps[0][1] + 1 if steps else 0)))
    because = {"SENT": "sent", "REFUSED": reason, "CLAIM_RETURNED": "instalment"}
    saying = {
        "REFUSED": words.REFUSED[reason], "CLAIM_RETURNED": words.CLAIM_RETURNED, "QUERIED": words.QUERY,
        "SECOND_LOOK": words.SECOND_LOOK, "TRAINED": words.TRAINED,
    }  # fmt: skip
    days = {}
    for to, ahead in steps:
        reasons = (because[to],) if to in because else ()
        on = since - timedelta(days=ahead)
        days[to] = way.go(to, on, _BY.get(to, BRANCH), *reasons, said=saying.get(to, ""))
    if not days:
        return
    decision = next((to for to in ("REFUSED", "SANCTIONED") if to in days), "")
    refused = decision == "REFUSED"
    way.turns.append(
        Turn(
            branch,
            days["SENT"],
            days.get("RECEIVED"),
            days.get(decision),
            decision,
            reason if refused else "",
            saying["REFUSED"] if refused else "",
            days.get("SECOND_LOOK"),
            (days["REFUSED"], reason) if "SECOND_LOOK" in days else None,
        )
    )
