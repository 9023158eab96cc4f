"""How the ten days end: assessment by the trainer, certificates by the Deputy Commissioner."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.programme import queries as programme
from odop.programme.services import next_numbers
from odop.schemes import skill_development as scheme
from odop.schemes.engine import rules_in_force
from odop.training.models import Attendance, Batch, Seat, Toolkit
from odop.training.rules import BatchState, require_batch_move
from odop.training.services.batches import tell
from odop.training.services.saying import held


class NotOver(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Assessment comes on or after the last training day."))


class ResultsMissing(Refusal):
    def __init__(self, names: str) -> None:
        super().__init__(_("Give a result for everybody. Missing: %(names)s."), field="results", names=names)


class TooFewDays(Refusal):
    def __init__(self, names: str, least: int) -> None:
        super().__init__(
            _("Present on fewer than %(least)s days, and so cannot pass: %(names)s."),
            field="results",
            names=names,
            least=least,
        )


class ScoreOutOfRange(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A score is from 0 to 100."), field="results")


class NoKitList(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No toolkit list is known for this product; ask the ODOP Cell."))


@dataclass(frozen=True)
class Result:
    """One person's result: a score of 100, and whether she passed."""

    score: int | None
    passed: bool


@act("training.noted_left")
def note_left(*, seat: UUID, by: Actor, at: datetime) -> Seat:
    """Note that a person has left the training; under a later call she may be seated again."""
    row = held(seat)
    require(by, Permission.RUN_BATCH, office=row.batch.trainer_id, on=day_of(at))
    if row.batch.state not in (BatchState.PLANNED, BatchState.RUNNING):
        require_batch_move(row.batch.state, BatchState.RUNNING)
    row.result = Seat.Result.LEFT
    row.save(update_fields=["result"])
    audit.record("training.noted_left", on=row, by=by, at=at)
    return row


@act("training.assessed")
def assess(*, batch: UUID, results: Mapping[UUID, Result], by: Actor, at: datetime) -> Batch:
    """Record everybody's assessment (of prior learning, after a bridge course), and promise the toolkits.

    The promise counts from the last training day, whenever the assessment is recorded.
    Raises NotPermitted, CannotMoveBatch, NotOver, ResultsMissing, ScoreOutOfRange, TooFewDays or NoKitList.
    """
    row = Batch.objects.select_for_update().get(pk=batch)
    on = day_of(at)
    require(by, Permission.RUN_BATCH, office=row.trainer_id, on=on)
    require_batch_move(row.state, BatchState.ASSESSED)
    if on < row.ends_on:
        raise NotOver
    rules = rules_in_force(scheme.SCHEME, row.starts_on)
    seats = list(row.seats.filter(result=Seat.Result.OPEN).select_related("artisan__user"))
    present = _days_present(row)
    missing = [s.artisan.name for s in seats if s.pk not in results]
    if missing:
        raise ResultsMissing(", ".join(missing))
    if any(r.score is not None and not 0 <= r.score <= 100 for r in results.values()):
        raise ScoreOutOfRange
    short = [
        s.artisan.name
        for s in seats
        if results[s.pk].passed and not scheme.attended_enough(present[s.pk], rules)
    ]
    if short:
        raise TooFewDays(", ".join(short), rules.minimum_days_present)
    kit_list = programme.kit_list_for(row.product_id, on=on)
    if kit_list is None:
        raise NoKitList
    passed = [s for s in seats if results[s.pk].passed]

    for seat in seats:
        given = results[seat.pk]
        seat.result = Seat.Result.PASSED if given.passed else Seat.Result.FAILED
        seat.score, seat.assessed_on, seat.assessed_by = given.score, on, by.name
    Seat.objects.bulk_update(seats, ["result", "score", "assessed_on", "assessed_by"])
    promised_on = scheme.toolkit_promised_on(row.ends_on, rules)
    Toolkit.objects.bulk_create(
        Toolkit(
            district_id=row.district_id,
            seat=seat,
            kit_list_id=kit_list.key,
            promised_on=promised_on,
            since=at,
            synthetic=seat.synthetic,
        )
        for seat in passed
    )
    row.state, row.since = BatchState.ASSESSED, at
    row.save(update_fields=["state", "since"])
    audit.record(
        "training.assessed",
        on=row,
        by=by,
        at=at,
        passed=len(passed),
        of=len(seats),
        promised_on=str(promised_on),
    )
    for seat in passed:
        tell(seat, "toolkit_promised", at=at, promised_on=promised_on)
    return row


@act("training.certified")
def certify(*, batch: UUID, by: Actor, at: datetime) -> Batch:
    """Certify those who passed, and note the honorarium due for the days they were present.

    A doubt that is still open never stops a certificate; it stays a question to the same officer.
    Raises NotPermitted or CannotMoveBatch.
    """
    row = Batch.objects.select_for_update().select_related("district").get(pk=batch)
    on = day_of(at)
    require(by, Permission.CERTIFY, district=row.district_id, on=on)
    require_batch_move(row.state, BatchState.CERTIFIED)
    rules = rules_in_force(scheme.SCHEME, row.starts_on)
    seats = list(
        row.seats.filter(result=Seat.Result.PASSED)
        .select_related("artisan__user")
        .order_by("artisan__number")
    )
    present = _days_present(row)
    numbers = next_numbers(
        Seat,
        "certificate",
        f"{programme.letters(scheme.SCHEME)}-{row.year}-{row.district.short}-",
        count=len(seats),
        width=5,
    )
    for seat, number in zip(seats, numbers, strict=True):
        seat.certificate, seat.certified_on = number, on
        seat.honorarium_due = int(scheme.honorarium(present[seat.pk], True, rules))
    Seat.objects.bulk_update(seats, ["certificate", "certified_on", "honorarium_due"])
    row.state, row.since, row.certified_by = BatchState.CERTIFIED, at, by.name
    row.save(update_fields=["state", "since", "certified_by"])
    audit.record("training.certified", on=row, by=by, at=at, certificates=len(seats))
    for seat in seats:
        tell(seat, "certified", at=at, certificate=seat.certificate)
    return row


def _days_present(batch: Batch) -> Counter[UUID]:
    """How many days each person of a batch was present."""
    return Counter(Attendance.objects.filter(seat__batch=batch).values_list("seat", flat=True))
