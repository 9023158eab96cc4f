"""An application on the agenda of the task force, with the marks of its members."""

from dataclasses import dataclass

from odop.casework.queries.margin_money.lines import LoanLine
from odop.casework.rules.margin_money.states import LoanState as S


@dataclass(frozen=True)
class Given:
    """One member's marks for one applicant."""

    member: str
    skill: int | None
    plan: int | None
    means: int | None
    total: int
    aside: str


@dataclass(frozen=True)
class Item:
    """An application on the agenda, with every member's marks and what is said of it."""

    place: int
    line: LoanLine
    given: tuple[Given, ...]
    mine: Given | None  # of the member chosen
    said: str
    reason: object
    words: str
    absent_before: bool
    within: bool  # by marks, within the money there is

    @property
    def open(self) -> bool:
        """Whether it is still before the task force: not withdrawn meanwhile."""
        return self.line.state is S.SCRUTINISED
