"""What the acts of margin money before the branch share: one or many, by its own states, in its own words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from odop.access.services import Actor
from odop.casework.models import Application, for_loans
from odop.casework.rules.margin_money.reasons import in_words
from odop.casework.rules.margin_money.states import LoanState, decides, require_move
from odop.casework.services import moves

by_numbers = partial(moves.by_numbers, among=for_loans)
sort_out = partial(moves.sort_out, decides=decides, require_move=require_move)


def move(
    rows: Sequence[Application],
    to: LoanState,
    *,
    by: Actor,
    at: datetime,
    act: str,
    reasons: Sequence[str] = (),
    words: str = "",
    letter: str = "",
    values: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Move files to a state: change, step, journal, letter. `values` are named by the letter, by number."""
    moves.move(rows, to, by=by, at=at, act=act, reasons=reasons, words=words)
    if letter:
        tell(rows, letter, at=at, reasons=reasons, words=words, values=values)


def tell(
    rows: Iterable[Application],
    letter: str,
    *,
    at: datetime,
    reasons: Sequence[str] = (),
    words: str = "",
    values: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Queue a word on each file to its applicant, in her own language."""
    said = in_words(reasons, returned=letter == "loan_returned")
    moves.tell(rows, letter, at=at, words=words, said=said, values=values)
