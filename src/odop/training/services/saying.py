"""What attendance is made of: one thing said about one person's day, and why a no is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor
from odop.basics.refusals import Refusal
from odop.notices import services as notices
from odop.training.models import Attendance, Batch, Seat, Word
from odop.training.rules import BatchState


class NotATrainingDay(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no class that day."))


class NotOpenForAttendance(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Attendance of this batch is closed."))


class WrongCode(Refusal):
    def __init__(self, left: int) -> None:
        super().__init__(
            _("This is not the code spoken in class. You can try %(left)s more times today."),
            field="code",
            left=left,
        )


class StaleCode(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("This is the code of another day. Ask in class for the code of the day."), field="code"
        )


class TooLate(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _(
                "Attendance is taken until the end of the next day. "
                "Your entry is kept; the district can see it."
            ),
            field="code",
        )


class TooManyTries(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Too many wrong codes today. Your trainer can mark you present."), field="code")


@dataclass(frozen=True)
class Say:
    """One thing said about one person's day."""

    seat: Seat
    noted_at: datetime
    at: datetime
    by: Actor
    entry: UUID | None
    means: str = Attendance.Means.CODE

    def mark(self, day: int) -> Attendance:
        return Attendance(
            district_id=self.seat.district_id,
            seat=self.seat,
            day=day,
            means=self.means,
            noted_at=self.noted_at,
            received_at=self.at,
            entry=self.entry,
        )

    def unsaved(self, day: int, outcome: str, reason: str = "", present: bool = True) -> Word:
        return Word(
            district_id=self.seat.district_id,
            seat=self.seat,
            day=day,
            present=present,
            means=self.means,
            outcome=outcome,
            noted_at=self.noted_at,
            received_at=self.at,
            by_name=self.by.name,
            entry=self.entry,
            reason=reason,
        )

    def word(self, day: int, outcome: str, reason: str = "") -> None:
        self.unsaved(day, outcome, reason).save(force_insert=True)


def held(seat: UUID) -> Seat:
    """A seat with its batch, locked until the act ends: the batch first, as by every act on a batch."""
    Batch.objects.select_for_update().get(seats=seat)
    return Seat.objects.select_for_update(of=("self",)).select_related("batch", "artisan").get(pk=seat)


def clash(seat: Seat, day: int) -> notices.Doubt:
    return notices.Doubt(
        kind="attendance_clash",
        key=f"{seat.pk}:{day}",
        district=seat.district_id,
        about=(str(seat.batch_id), str(seat.artisan_id)),
        facts={"name": seat.artisan.name, "day": day},
    )


def settle_denials(seats: Iterable[Seat], day: int) -> None:
    Word.objects.filter(seat__in=[s.pk for s in seats], day=day, outcome=Word.Outcome.ABSENT).update(
        outcome=Word.Outcome.CLASH
    )


def begin(batch: Batch, *, at: datetime) -> None:
    """The first code or mark sets a planned batch running."""
    if batch.state == BatchState.PLANNED:
        Batch.objects.filter(pk=batch.pk, state=BatchState.PLANNED).update(state=BatchState.RUNNING, since=at)


def days_of(batch: Batch) -> list[tuple[int, date]]:
    return [(n, date.fromisoformat(d)) for n, d in enumerate(batch.days, start=1)]


def day_number(batch: Batch, on: date) -> int | None:
    return next((n for n, d in days_of(batch) if d == on), None)
