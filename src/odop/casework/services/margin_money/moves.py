"""What the acts of margin money share: locking, moving one file or many, and telling the applicant."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from odop.access.services import Actor, NotPermitted, require
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.models import Application, for_loans
from odop.casework.rules.margin_money.reasons import in_words
from odop.casework.rules.margin_money.states import LoanState, decides, require_move
from odop.casework.services import moves
from odop.casework.services.moves import locked
from odop.notices import services as notices


def by_numbers(numbers: Iterable[str]) -> list[Application]:
    """The applications of these numbers, locked. A number that is not there is our fault or a forged form."""
    wanted = set(numbers)
    rows = locked(for_loans().filter(number__in=wanted))
    if len(rows) != len(wanted):
        raise Application.DoesNotExist
    return rows


def sort_out(
    rows: Iterable[Application],
    to: LoanState,
    *,
    by: Actor,
    at: datetime,
    refusal_of: Callable[[Application], Refusal | None] = lambda row: None,
) -> tuple[list[Application], dict[str, Refusal]]:
    """Part those that may take this step from those that may not. Want of permission stops all."""
    fit: list[Application] = []
    refused: dict[str, Refusal] = {}
    asked: set[tuple[str, str]] = set()
    for row in rows:
        try:
            permission = decides(row.state, to)
            if (row.district_id, permission) not in asked:
                require(by, permission, district=row.district_id, on=day_of(at))
                asked.add((row.district_id, permission))
            require_move(row.state, to)
            if no := refusal_of(row):
                raise no
        except NotPermitted:
            raise
        except Refusal as refusal:
            refused[str(row)] = refusal
        else:
            fit.append(row)
    return fit, refused


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
    notices.queue_many(
        letter,
        (
            notices.Letter(
                about=str(row),
                to_user=row.artisan.user,
                phone=row.artisan.phone,
                district=row.district_id,
                values={
                    "number": str(row), "reasons": said, "words": words, **((values or {}).get(str(row), {})),
                },
            )
            for row in rows
            if row.artisan.user or row.artisan.phone
        ),
        at=at,
    )  # fmt: skip
