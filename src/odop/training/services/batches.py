"""Opening a batch, and calling one off."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.refusals import Refusal
from odop.casework import queries as casework
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers
from odop.schemes import skill_development as scheme
from odop.schemes.engine import rules_in_force
from odop.training.models import Batch, Seat
from odop.training.rules import BatchState, require_batch_move


class NotATrainer(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This office is not a training institution."), field="trainer")


class WrongDays(Refusal):
    def __init__(self, days: int) -> None:
        super().__init__(
            _("Give %(days)s different dates in order: the days of the craft, then those of enterprise."),
            field="days",
            days=days,
        )


class TooEarly(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Training cannot begin before today, nor before the day everybody was selected."), field="days"
        )


class TooManySeats(Refusal):
    def __init__(self, most: int) -> None:
        super().__init__(
            _("A batch has at least one person and at most %(most)s."), field="applications", most=most
        )


class NotSelected(Refusal):
    def __init__(self, numbers: str) -> None:
        super().__init__(
            _("These applications are not selected under this call: %(numbers)s."),
            field="applications",
            numbers=numbers,
        )


class SeatedAlready(Refusal):
    def __init__(self, names: str) -> None:
        super().__init__(
            _("Already in a batch, or trained before: %(names)s."), field="applications", names=names
        )


@act("training.opened_batch")
def open_batch(
    *,
    call: UUID,
    applications: Sequence[UUID],
    trainer: str,
    venue: str,
    days: Sequence[date],
    qualification_pack: str = "",
    by: Actor,
    at: datetime,
) -> Batch:
    """Seat selected people in a batch with a trainer, a venue and ten dates (order of 5 May 2020).

    With a qualification pack the days of the craft are a bridge course, and assessment is of prior learning.
    Raises NotPermitted, NotATrainer, WrongDays, TooEarly, TooManySeats, NotSelected or SeatedAlready.
    """
    hold(f"seats {call}")
    called = casework.call(call)
    require(by, Permission.OPEN_BATCH, district=called.district, on=day_of(at))
    office = programme.office(trainer)
    if office is None or office.kind != "TRAINER" or office.district not in (None, called.district):
        raise NotATrainer
    chosen = casework.selected(call=call, keys=applications)
    _require_days(days, [c.selected_on for c in chosen], on=day_of(at))
    rules = rules_in_force(scheme.SCHEME, days[0])
    if not 1 <= len(applications) <= rules.batch_at_most:
        raise TooManySeats(rules.batch_at_most)
    missing = set(applications) - {c.key for c in chosen}
    if missing:
        raise NotSelected(", ".join(sorted(str(m)[-6:] for m in missing)))
    _require_unseated(chosen)

    year = financial_year(days[0])
    (number,) = next_numbers(Batch, "number", f"{programme.letters('batch')}/{year}/{called.district_short}/")
    batch = Batch.objects.create(
        number=number,
        district_id=called.district,
        call_id=call,
        product_id=called.product,
        trainer_id=trainer,
        venue=venue.strip(),
        year=year,
        days=[d.isoformat() for d in days],
        starts_on=days[0],
        ends_on=days[-1],
        qualification_pack=qualification_pack.strip(),
        since=at,
        synthetic=called.synthetic,
    )
    Seat.objects.bulk_create(
        Seat(
            district_id=called.district,
            batch=batch,
            application_id=c.key,
            artisan_id=c.artisan,
            product_id=c.product,
            synthetic=c.synthetic,
        )
        for c in chosen
    )
    audit.record("training.opened_batch", on=batch, by=by, at=at, seats=len(chosen), trainer=trainer)
    for seat in batch.seats.select_related("artisan__user"):
        tell(seat, "batch_opened", at=at, venue=batch.venue, first=days[0], last=days[-1])
    return batch


@act("training.cancelled_batch")
def cancel_batch(*, batch: UUID, reason: str, by: Actor, at: datetime) -> Batch:
    """Call off a batch that has not begun; its people can be seated again."""
    row = Batch.objects.select_for_update().get(pk=batch)
    require(by, Permission.OPEN_BATCH, district=row.district_id, on=day_of(at))
    require_batch_move(row.state, BatchState.CANCELLED)
    row.state, row.since = BatchState.CANCELLED, at
    row.save(update_fields=["state", "since"])
    seats = list(row.seats.select_related("artisan__user"))
    audit.record(
        "training.cancelled_batch",
        on=row,
        by=by,
        at=at,
        reason=reason,
        seats=[str(s.artisan_id) for s in seats],
    )
    for seat in seats:
        tell(seat, "batch_cancelled", at=at, venue=row.venue)
    row.seats.all().delete()
    return row


def tell(seat: Seat, template: str, *, at: datetime, **values: object) -> None:
    """Queue a message to the person of a seat: to her account, or to the phone she gave."""
    person = seat.artisan
    if not (person.user_id or person.phone):
        return
    notices.queue(
        template,
        about=str(seat.pk),
        to_user=person.user,
        phone=person.phone,
        district=seat.district_id,
        values=values,
        at=at,
    )


def _require_days(days: Sequence[date], selected_on: Sequence[date], *, on: date) -> None:
    if not days:
        raise WrongDays(10)
    wanted = scheme.course_days(rules_in_force(scheme.SCHEME, days[0]))
    if len(days) != wanted or list(days) != sorted(set(days)):
        raise WrongDays(wanted)
    if days[0] < max([on, *selected_on]):
        raise TooEarly


def _require_unseated(chosen: Sequence[casework.Selected]) -> None:
    people = [c.artisan for c in chosen]
    for person in sorted(people):
        hold(f"seat of {person}")  # who is selected under two calls is seated under one
    twice = {p for p in people if people.count(p) > 1}
    standing = Q(artisan__in=people, result__in=[Seat.Result.OPEN, Seat.Result.PASSED])
    taken = Seat.objects.filter(standing | Q(application__in=[c.key for c in chosen]))
    names = list(taken.values_list("artisan__name", flat=True))
    if names or twice:
        raise SeatedAlready(", ".join(names or sorted({c.name for c in chosen if c.artisan in twice})))
