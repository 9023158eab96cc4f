"""What every act on loan files shares: locking, who may, parting fit from unfit, moving, telling."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from odop.access.services import Actor, NotPermitted, Permission, User, require
from odop.audit import services as audit
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.models import Application, LoanFile, Margin, for_loans
from odop.casework.rules.margin_money.branch_refusals import NoSuchFile, NumberedTwice
from odop.casework.rules.margin_money.states import DECIDES, FileCannotMove, LoanState, require_move
from odop.casework.services.moves import Outcome, locked, take_step
from odop.notices import services as notices


@dataclass
class Case:
    """An application with its file at the branch it is with now, the last where it has had several; and its margin.

    All of it is read under the application's lock: nobody else changes it until the act has ended.
    """

    application: Application
    file: LoanFile
    claimed: Margin | None = None
    reasons: list[str] = field(default_factory=list)  # of the step being taken
    words: str = ""

    @property
    def number(self) -> str:
        return str(self.application)

    @property
    def margin(self) -> Margin:
        """The margin of a file that has been claimed."""
        if self.claimed is None:
            raise FileCannotMove(self.application.state)
        return self.claimed


def cases(numbers: Iterable[str]) -> dict[str, Case]:
    """The loan files of these numbers, locked in one order. A number without a file is left out."""
    rows = locked(for_loans().filter(number__in=set(numbers)))
    files: dict[object, LoanFile] = {}
    found = LoanFile.objects.filter(application__in=rows).select_related("branch__bank")
    for file in found.order_by("application_id", "number"):
        files[file.application_id] = file
    margins = {margin.application_id: margin for margin in Margin.objects.filter(application__in=rows)}
    return {str(row): Case(row, files[row.pk], margins.get(row.pk)) for row in rows if row.pk in files}


def sort_out(
    numbers: Sequence[str],
    to: LoanState | None,
    *,
    by: Actor,
    at: datetime,
    refusal_of: Callable[[Case], Refusal | None],
    permission: Permission | None = None,
    or_herself: bool = False,
) -> tuple[list[Case], dict[str, Refusal]]:
    """Part those that may take this step from those that may not, each with its no.

    Of a file at another branch nothing is said but that it is not here. Who may act on none of them is refused whole.
    """
    needed = permission or DECIDES[to]  # type: ignore[index]  # without a state, the permission is given
    found, seen = cases(numbers), set[str]()
    fit: list[Case] = []
    refused: dict[str, Refusal] = {}
    asked: dict[str, bool] = {}
    for number in numbers:
        case = found.get(number)
        hers = or_herself and case is not None and is_hers(case, by)
        if case is None or not (hers or _may(case, needed, by=by, at=at, asked=asked)):
            refused[number] = NoSuchFile(number)
            continue
        try:
            if number in seen:
                raise NumberedTwice(number)
            seen.add(number)
            if to is not None:
                require_move(case.application.state, to)
            if no := refusal_of(case):
                raise no
        except Refusal as refusal:
            refused[number] = refusal
        else:
            fit.append(case)
    if asked and not any(asked.values()):
        raise NotPermitted
    return [case for case in fit if case.number not in refused], refused


def is_hers(case: Case, by: Actor) -> bool:
    """Whether the applicant herself acts."""
    return isinstance(by, User) and case.application.artisan.user_id == by.pk


def _may(case: Case, needed: Permission, *, by: Actor, at: datetime, asked: dict[str, bool]) -> bool:
    at_office = needed is Permission.DECIDE_LOAN
    place = case.file.branch_id if at_office else case.application.district_id
    if place not in asked:
        try:
            require(
                by, needed, on=day_of(at),
                office=place if at_office else None, district=None if at_office else place,
            )  # fmt: skip
            asked[place] = True
        except NotPermitted:
            asked[place] = False
    return asked[place]


def move_all(
    rows: Sequence[Case],
    to: LoanState,
    *,
    by: Actor,
    at: datetime,
    act: str,
    details: Callable[[Case], Mapping[str, object]] = lambda case: {},
) -> None:
    """Move files to a state: change, step, journal; a few statements for all of them."""
    if not rows:
        return
    take_step(((case.application, case.reasons, case.words) for case in rows), to, by=by, at=at)
    audit.record_each(
        act, ((case.application, {"reasons": case.reasons, **details(case)}) for case in rows), by=by, at=at
    )


def keep(rows: Iterable[Case], *fields: str) -> None:
    """Write these fields of the files, in one statement."""
    files = [case.file for case in rows]
    if files:
        LoanFile.objects.bulk_update(files, fields)


def tell(
    rows: Iterable[Case], letter: str, *, at: datetime, values: Callable[[Case], Mapping[str, object]]
) -> None:
    """Queue the letter of a step to each applicant, in her own language."""
    notices.queue_many(
        letter,
        (
            notices.Letter(
                about=case.number,
                to_user=case.application.artisan.user,
                phone=case.application.artisan.phone,
                district=case.application.district_id,
                values={"number": case.number, "branch": case.file.branch.named, **values(case)},
            )
            for case in rows
            if case.application.artisan.user or case.application.artisan.phone
        ),
        at=at,
    )


def outcome(fit: Iterable[Case], refused: Mapping[str, Refusal]) -> Outcome:
    """What became of many."""
    return Outcome(tuple(case.number for case in fit), refused)


def the_one(number: str, done: Outcome) -> str:
    """The same, of one alone: its no is raised, and then nothing is written."""
    for no in done.refused.values():
        raise no
    return number
