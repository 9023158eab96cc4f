"""The way of one application, day by day: from the paper given in to the end it comes to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from odop.desks.cli.demo.lives.loans import words
from odop.schemes import margin_money as scheme
from odop.schemes.engine import versions

RULES = versions(scheme.SCHEME)[0]
MAKER, COMMISSIONER, OFFICER, BRANCH = "maker", "commissioner", "officer", "branch"
IN_TIME, SILENT, CUTS = "in time", "silent", "cuts"


@dataclass(frozen=True)
class Move:
    """A step into a state, on a day, by one of the four who take steps."""

    to: str
    on: date
    who: str
    reasons: tuple[str, ...] = ()
    words: str = ""


@dataclass
class Turn:
    """The file at one branch."""

    branch: int  # which of the district's
    sent_on: date
    received_on: date | None = None
    decided_on: date | None = None
    decision: str = ""
    reason: str = ""
    words: str = ""
    second_look_on: date | None = None
    first: tuple[date, str] | None = (
        None  # the first decision's day and reason, where there was a second look
    )


@dataclass
class Way:
    """One application's whole way, lived to its end; what lies after today is cut off when it is written down."""

    moves: list[Move] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    trained_before: bool = False
    failing: str = ""  # the condition that was not met, where it was rejected for one
    cost: int = 0
    woman: bool = False
    sector: str = ""
    part: float = 1.0  # of the sum asked, sanctioned
    marks: int | None = None
    sat_before: tuple[date, str] | None = None  # an earlier sitting that put it off, or where she was absent
    run: int | None = None  # in which payment run its margin is paid
    fails: str = ""  # the bank's code, where the first credit failed
    retried_in: int | None = None
    answered: bool = True
    deposit_on: date | None = None
    held_until: date | None = None
    inspection: tuple[date, str] | None = None
    end: str = ""

    @property
    def applied_on(self) -> date:
        return self.moves[0].on

    def on(self, state: str) -> date | None:
        """The last day on which it came into a state."""
        return next((m.on for m in reversed(self.moves) if m.to == state), None)

    def go(self, to: str, on: date, who: str, *reasons: str, said: str = "") -> date:
        """Take a step; never before the last one."""
        if self.moves:
            on = max(on, self.moves[-1].on + timedelta(days=1))
        self.moves.append(Move(to, on, who, reasons, said))
        return on


@dataclass
class Pace:
    """How a district's files move: its branches' habits, and the days on which its task force sits."""

    random: Random
    habits: tuple[str, ...]
    sits: Callable[[date], date]  # the last sitting on a day or before it

    def days(self, least: int, most: int) -> timedelta:
        return timedelta(days=self.random.randint(least, most))

    def branch(self, *habits: str) -> int:
        """A branch of one of these habits, or any."""
        fit = [n for n, habit in enumerate(self.habits) if not habits or habit in habits]
        return self.random.choice(fit or range(len(self.habits)))

    def next_sitting(self, after: date) -> date:
        on = self.sits(after + timedelta(days=32))
        while (earlier := self.sits(on - timedelta(days=1))) >= after:
            on = earlier
        return on


def to_selection(way: Way, pace: Pace, sitting: date) -> None:
    """From the paper given in to selection on a sitting's day."""
    random = pace.random
    if way.trained_before or random.random() < 0.94:
        scrutinised = sitting - pace.days(2, 24)
    else:  # an earlier sitting put it off
        before = pace.sits(sitting - timedelta(days=1))
        scrutinised = before - pace.days(2, 20)
        way.sat_before = (before, random.choice(("PUT_OFF", "ABSENT")))
    applied = scrutinised - pace.days(2, 16)
    way.marks = min(96, max(42, int(random.gauss(71, 9))))
    way.go("SUBMITTED", applied, MAKER, "received")
    if random.random() < 0.06 and (scrutinised - applied).days > 8:
        way.go("RETURNED", applied + pace.days(1, 3), COMMISSIONER, random.choice(words.RETURNED))
        way.go("SUBMITTED", applied + pace.days(4, 6), MAKER, "received")
    way.go("SCRUTINISED", scrutinised, COMMISSIONER)
    way.go("SELECTED", sitting, COMMISSIONER, "selected")


def to_sanction(way: Way, pace: Pace, sanctioned: date, branch: int) -> None:
    """From selection over the branch's table to the sanction of the loan."""
    random = pace.random
    selected = way.on("SELECTED")
    assert selected is not None
    sent = way.go("SENT", selected + pace.days(1, 7), OFFICER, "sent")
    received = way.go("RECEIVED", sent + pace.days(1, 2), BRANCH)
    turn = Turn(branch, sent, received, decision="SANCTIONED")
    room = (sanctioned - received).days
    if room > 45 and random.random() < 0.5:  # refused here, and sent to another
        reason = why(random)
        refused = way.go("REFUSED", received + pace.days(8, 14), BRANCH, reason, said=words.REFUSED[reason])
        way.turns.append(Turn(turn.branch, sent, received, refused, "REFUSED", reason, words.REFUSED[reason]))
        sent = way.go("SENT", refused + pace.days(4, 9), OFFICER, "sent_to_another")
        received = way.go("RECEIVED", sent + pace.days(1, 2), BRANCH)
        other = pace.branch(IN_TIME, CUTS)
        fresh = other if other != turn.branch else (other + 1) % len(pace.habits)
        turn = Turn(fresh, sent, received, decision="SANCTIONED")
    elif room > 20 and random.random() < 0.14:
        reason = why(random)
        refused = way.go("REFUSED", received + pace.days(4, 9), BRANCH, reason, said=words.REFUSED[reason])
        asked = way.go("SECOND_LOOK", refused + pace.days(2, 5), MAKER, said=words.SECOND_LOOK)
        turn.first, turn.second_look_on = (refused, reason), asked
    elif room > 14 and random.random() < 0.1:
        way.go("QUERIED", received + pace.days(2, 5), BRANCH, said=words.QUERY)
        way.go("RECEIVED", received + pace.days(7, 10), OFFICER, said=words.ANSWER)
    if way.part < 1.0:
        turn.reason = random.choice(tuple(words.CUT))
        turn.words = words.CUT[turn.reason]
    cut_for = (turn.reason,) if turn.reason else ()
    turn.decided_on = way.go("SANCTIONED", sanctioned, BRANCH, *cut_for, said=turn.words)
    way.turns.append(turn)


def to_payment(way: Way, pace: Pace, passed: date) -> None:
    """A whole way to the day its claim is passed, reckoned back from it."""
    random = pace.random
    claimed = passed - (pace.days(9, 25) if random.random() < 0.14 else pace.days(1, 7))
    instalment = claimed - (pace.days(8, 16) if random.random() < 0.1 else pace.days(1, 7))
    trained = instalment - pace.days(3, 30)
    sanctioned = trained - (pace.days(1, 8) if way.trained_before else pace.days(9, 28))
    branch = pace.branch(CUTS) if way.part < 1.0 else pace.branch(*_most(random))
    longer = random.random()
    back = pace.days(60, 85) if longer < 0.08 else pace.days(13, 22)
    to_selection(way, pace, pace.sits(sanctioned - back))
    to_sanction(way, pace, sanctioned, branch)
    way.go("TRAINED", trained, OFFICER, said=words.TRAINED)
    way.go("DISBURSED", instalment, BRANCH)
    if random.random() < 0.04 and (passed - claimed).days > 5:
        way.go("CLAIMED", claimed, BRANCH)
        way.go(
            "CLAIM_RETURNED",
            claimed + timedelta(days=2),
            COMMISSIONER,
            "instalment",
            said=words.CLAIM_RETURNED,
        )
        claimed += timedelta(days=3)
    way.go("CLAIMED", claimed, BRANCH)
    way.go("PASSED", passed, COMMISSIONER)


def after_payment(
    way: Way, pace: Pace, credited: date, ends_on: Callable[[date], date], fate: str = ""
) -> None:
    """The two years in deposit, and what became of them; ends are posted on a district's own days."""
    random = pace.random
    held = way.go("HELD", credited + pace.days(1, 6), BRANCH)
    instalment = way.on("DISBURSED") or held
    until = scheme.holding_ends_on(scheme.holding_starts_on(held, instalment, RULES), RULES)
    way.deposit_on, way.held_until = held, until
    shown = bool(fate)
    fate = fate or random.choices(("GRANTED", "late", "RECOVERED", "SET_OFF"), (935, 20, 35, 10))[0]
    if fate == "seen":
        way.inspection = (until - pace.days(22, 28), "RUNNING")
    elif fate in ("GRANTED", "INSPECTED"):
        seen = until - pace.days(3, 50)
        way.inspection = (seen, "RUNNING")
        signed = way.go("INSPECTED", seen + pace.days(1, 4), BRANCH, said=words.RUNNING)
        if fate == "GRANTED":
            way.end = "GRANTED"
            way.go("GRANTED", ends_on(max(until, signed + timedelta(days=1))), BRANCH)
    elif fate != "late":
        seen = held + (pace.days(400, 480) if shown else pace.days(120, 700))
        found = "CALAMITY" if fate == "SET_OFF" else random.choice(("MISUSED", "CLOSED", "NOT_FOUND"))
        way.inspection = (seen, found)
        if fate == "SET_OFF":
            way.end = "SET_OFF"
            way.go("SET_OFF", ends_on(seen + timedelta(days=6)), BRANCH, said=words.SET_OFF)
            return
        asked = way.go("RECOVERING", seen + pace.days(4, 12), COMMISSIONER, found.lower(), said=words.RECOVER)
        if fate == "RECOVERED":
            way.end = "RECOVERED"
            way.go("RECOVERED", ends_on(asked + pace.days(3, 20)), BRANCH, said=words.RECOVERED)


def to_nothing(way: Way, pace: Pace, applied: date) -> None:
    """The way of an application that nobody helped, reckoned on from the day it was given in."""
    random = pace.random
    kind = random.choices(("scrutiny", "task force", "branch", "withdrawn"), (16, 30, 46, 8))[0]
    way.go("SUBMITTED", applied, MAKER, "received")
    if random.random() < 0.08:
        returned = way.go("RETURNED", applied + pace.days(3, 9), COMMISSIONER, random.choice(words.RETURNED))
        if random.random() < 0.2:
            way.go("WITHDRAWN", returned + pace.days(40, 90), MAKER, "withdrawn", said=words.GAVE_UP)
            return
        applied = way.go("SUBMITTED", returned + pace.days(4, 25), MAKER, "received")
    seen = applied + pace.days(3, 18)
    if kind == "scrutiny":
        way.failing = random.choice(tuple(words.AT_SCRUTINY))
        way.go("REJECTED", seen, COMMISSIONER, way.failing, said=words.AT_SCRUTINY[way.failing])
        return
    scrutinised = way.go("SCRUTINISED", seen, COMMISSIONER)
    sitting = pace.next_sitting(scrutinised + timedelta(days=2))
    way.marks = min(96, max(42, int(random.gauss(68, 9))))
    if kind == "task force":
        reason = random.choices(tuple(words.AT_TASK_FORCE), (60, 35, 5))[0]
        way.marks = min(62, max(22, int(random.gauss(45, 9))))
        way.go("REJECTED", sitting, COMMISSIONER, reason, said=words.AT_TASK_FORCE[reason])
        return
    way.go("SELECTED", sitting, COMMISSIONER, "selected")
    sent = way.go("SENT", sitting + pace.days(1, 8), OFFICER, "sent")
    branch = pace.branch()
    turn = Turn(branch, sent)
    way.turns.append(turn)
    slow = pace.habits[branch] == SILENT
    if slow and random.random() < 0.55:
        way.go("WITHDRAWN", sent + pace.days(60, 220), MAKER, "withdrawn", said=words.NEVER_SIGNED)
        return
    turn.received_on = way.go("RECEIVED", sent + (pace.days(8, 40) if slow else pace.days(1, 3)), BRANCH)
    if kind == "withdrawn":
        way.go("WITHDRAWN", turn.received_on + pace.days(5, 30), MAKER, "withdrawn", said=words.GAVE_UP)
        return
    _refused(way, turn, pace, turn.received_on + (pace.days(50, 160) if slow else pace.days(6, 34)))


def _refused(way: Way, turn: Turn, pace: Pace, on: date) -> None:
    random, reason = pace.random, why(pace.random)
    said = words.REFUSED[reason]
    turn.decision, turn.reason, turn.words = "REFUSED", reason, said
    turn.decided_on = way.go("REFUSED", on, BRANCH, reason, said=said)
    if random.random() < 0.25:
        turn.first = (turn.decided_on, reason)
        turn.second_look_on = way.go(
            "SECOND_LOOK", turn.decided_on + pace.days(2, 20), MAKER, said=words.SECOND_LOOK
        )
        turn.decided_on = way.go("REFUSED", turn.second_look_on + pace.days(3, 16), BRANCH, reason, said=said)
    if random.random() < 0.7:
        way.go("WITHDRAWN", turn.decided_on + pace.days(25, 120), MAKER, "withdrawn", said=words.GAVE_UP)


def why(random: Random) -> str:
    """A reason for which a branch refuses."""
    return random.choices(tuple(words.REFUSED), words.REFUSED_WEIGHTS)[0]


def _most(random: Random) -> tuple[str, ...]:
    return (IN_TIME, CUTS) if random.random() < 0.88 else (SILENT,)
