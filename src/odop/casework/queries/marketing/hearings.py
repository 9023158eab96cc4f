"""Who is being heard on a claim, of a maker or of a council: what was asked, answered and decided, and what may be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from odop.access.rules import Permission
from odop.basics.dates import day_of, days_after
from odop.casework.models import Application, CouncilClaim, Hearing
from odop.casework.rules.marketing.hearings import DAYS_TO_ASK, IN_DOUBT, OPENS, Ended, HearingKind
from odop.finance import queries as finance
from odop.finance.rules import Kind

CAUSE, LOOK = HearingKind.CAUSE, HearingKind.LOOK
WAITS = {"pass", "recommend", "return", "reject", "withdraw"}  # until a claimant has been heard


@dataclass(frozen=True)
class HearingLine:
    """One hearing: what was said on both sides, and how it ended."""

    number: str
    kind: HearingKind
    words: str
    asked_at: datetime
    asked_by: str
    until_on: date
    answer: str
    answered_at: datetime | None
    answered_by: str
    ended: str
    ended_at: datetime | None
    ended_by: str
    ended_words: str

    @property
    def is_cause(self) -> bool:
        return self.kind is CAUSE

    @property
    def ended_label(self) -> str:
        return str(Ended(self.ended).label) if self.ended else ""


@dataclass(frozen=True)
class Heard:
    """The hearings of one claim, the oldest first; those that are open; and whether a no may be looked at again."""

    lines: tuple[HearingLine, ...]
    may_ask: bool
    ask_by: date | None  # the last day to ask for a second look

    @property
    def cause(self) -> HearingLine | None:
        return next((one for one in self.lines if one.kind is CAUSE and not one.ended), None)

    @property
    def answer_by(self) -> date | None:
        """The day until which the claimant has to answer, while that is open."""
        return self.cause.until_on if self.cause and self.cause.answered_at is None else None

    @property
    def look(self) -> HearingLine | None:
        return next((one for one in self.lines if one.kind is LOOK and not one.ended), None)


@dataclass(frozen=True)
class ToHear:
    """A hearing of a district that waits: for the office, or for the claimant."""

    line: HearingLine
    council: bool
    office: bool  # it is the office's turn


def heard(row: Application | CouncilClaim, *, on: date) -> Heard:
    """The hearings of a claim; two queries at most."""
    lines = tuple(_line(one) for one in Hearing.objects.filter(number=str(row)).order_by("asked_at"))
    asked = any(one.kind is LOOK for one in lines)
    ask_by = days_after(day_of(row.since), DAYS_TO_ASK) if row.state in OPENS else None
    return Heard(lines, not asked and may_be_looked_at(row, on=on), ask_by)


def may_be_looked_at(row: Application | CouncilClaim, *, on: date) -> bool:
    """Whether a no on this claim can still be looked at again; not where money set aside for it went back."""
    if row.state not in OPENS or days_after(day_of(row.since), DAYS_TO_ASK) < on:
        return False
    return row.state != "REJECTED" or not finance.standing_of([str(row)], kind=Kind.MARKETING)


def acts_of_hearings(state: str, found: Heard, may: Iterable[Permission], *, on: date) -> set[str]:
    """What somebody may do in the hearings of a claim, and whether it may be found false: as the acts ask."""
    allowed, acts = set(may), set[str]()
    cause, look = found.cause, found.look
    if Permission.ENROL_FOR_ANOTHER in allowed:
        acts |= {"answer_cause"} if cause and cause.answered_at is None else set()
        acts |= {"ask_look"} if found.may_ask else set()
    if Permission.PASS_CLAIM in allowed:
        acts |= {"ask_cause"} if cause is None and state in IN_DOUBT else set()
        acts |= {"drop_cause"} if cause else set()
        acts |= (
            {"false"} if cause and (cause.answered_at or cause.until_on < on) and state in IN_DOUBT else set()
        )
        acts |= {"end_look"} if look else set()
    return acts


def to_hear(district: str, *, on: date) -> tuple[ToHear, ...]:
    """The open hearings of a district, those first on which the office must act; two queries."""
    lines = [_line(one) for one in Hearing.objects.filter(district=district, ended="").order_by("asked_at")]
    numbers = [one.number for one in lines]
    councils = set(CouncilClaim.objects.filter(number__in=numbers).values_list("number", flat=True))
    found = [
        ToHear(
            one, one.number in councils, one.kind is LOOK or one.answered_at is not None or one.until_on < on
        )
        for one in lines
    ]
    return tuple(sorted(found, key=lambda one: not one.office))


def to_be_answered(numbers: Iterable[str]) -> dict[str, date]:
    """The claims about which a claimant is asked and has not answered, with the last day."""
    rows = Hearing.objects.filter(number__in=list(numbers), kind=CAUSE, ended="", answered_at=None)
    return dict(rows.values_list("number", "until_on"))


def _line(row: Hearing) -> HearingLine:
    return HearingLine(
        row.number, HearingKind(row.kind), row.words, row.asked_at, row.asked_by, row.until_on, row.answer,
        row.answered_at, row.answered_by, row.ended, row.ended_at, row.ended_by, row.ended_words,
    )  # fmt: skip
