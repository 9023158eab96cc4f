"""What every act shares: locking, moving one application or many, numbering, and telling the applicant."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from odop.access.services import NotPermitted, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import Actor
from odop.basics.dates import day_of, financial_year
from odop.basics.refusals import Refusal
from odop.casework.models import Application, Call, Sitting, Step, TaskForceSitting, for_training
from odop.casework.rules import State, decides, in_words, require_move
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.rules.marketing.states import ClaimState
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.services import next_numbers


@dataclass(frozen=True)
class Outcome:
    """What became of many at once: the numbers that moved, and those that could not, each with its no."""

    done: tuple[str, ...] = ()
    refused: Mapping[str, Refusal] = field(default_factory=dict)


def locked(applications: "QuerySet[Application]") -> list[Application]:
    """The rows, locked in one order whoever asks, so that two who act at once never wait on each other."""
    return list(
        applications.select_related("artisan__user", "call", "district")
        .select_for_update(of=("self",))
        .order_by("pk")
    )


def by_numbers(
    numbers: Iterable[str], *, among: "Callable[[], QuerySet[Application]]" = for_training
) -> list[Application]:
    """The applications of these numbers, locked. A number that is not there is our fault or a forged form."""
    wanted = set(numbers)
    rows = locked(among().filter(number__in=wanted))
    if len(rows) != len(wanted):
        raise Application.DoesNotExist
    return rows


def one_of(rows: "QuerySet[Application]", key: UUID) -> Application:
    """One application of these by its key, locked."""
    for row in locked(rows.filter(pk=key)):
        return row
    raise Application.DoesNotExist


def require_applicant(row: Application, *, by: Actor, at: datetime) -> str:
    """The applicant herself, or an officer who helps her; his name is kept."""
    if isinstance(by, User) and row.artisan.user_id == by.pk:
        return ""
    require(by, Permission.ENROL_FOR_ANOTHER, district=row.district_id, on=day_of(at))
    return by.name


def sort_out(
    rows: Iterable[Application],
    to: State | LoanState | ClaimState,
    *,
    by: Actor,
    at: datetime,
    refusal_of: Callable[[Application], Refusal | None] = lambda row: None,
    decides: Callable[[str, Any], Permission] = decides,
    require_move: Callable[[str, Any], None] = require_move,
) -> tuple[list[Application], dict[str, Refusal]]:
    """Part those that may take this step from those that may not. Want of permission stops all.

    Who decides and which moves there are is the scheme's to say; training's, if nothing else is given.
    """
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
    to: State | LoanState | ClaimState,
    *,
    by: Actor,
    at: datetime,
    act: str,
    reasons: Sequence[str] = (),
    words: str = "",
    letter: str = "",
) -> None:
    """Move applications to a state: change, step, journal, letter; a few statements for all of them."""
    if not rows:
        return
    take_step(((row, list(reasons), words) for row in rows), to, by=by, at=at)
    audit.record_many(act, on=rows, by=by, at=at, reasons=list(reasons))
    if letter:
        tell(rows, letter, at=at, reasons=reasons, words=words)


def take_step(
    steps: Iterable[tuple[Application, list[str], str]],
    to: State | LoanState | ClaimState,
    *,
    by: Actor,
    at: datetime,
) -> None:
    """Change the state of applications and write the step, each with its own reasons and words."""
    rows, written = [], []
    for row, reasons, words in steps:
        written.append(
            Step(
                district_id=row.district_id,
                application=row,
                from_state=row.state,
                to_state=to,
                at=at,
                by_name=by.name,
                reasons=reasons,
                words=words,
            )
        )
        row.state, row.since = to, at
        rows.append(row)
    Application.objects.bulk_update(rows, ["state", "since", "finding", "rank", "applied_on", "number"])
    Step.objects.bulk_create(written)


def tell(
    rows: Iterable[Application],
    letter: str,
    *,
    at: datetime,
    reasons: Sequence[str] = (),
    words: str = "",
    said: object = None,
    values: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Queue the letter of a step to each applicant, in her own language; `values` are named by it, by number."""
    if said is None:
        said = in_words(tuple(reasons), returned=letter == "application_returned")
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


def next_number(
    model: "type[Application] | type[Call] | type[Sitting] | type[TaskForceSitting]", stem: str, width: int
) -> str:
    """The next free number of a stem."""
    return next_numbers(model, "number", stem, width=width)[0]


def stem_of(kind: str, on: date, short: str) -> str:
    """The part of a number that a district and a year share: SD/2025-26/SRE/"""
    return f"{programme.letters(kind)}/{financial_year(on)}/{short}/"
