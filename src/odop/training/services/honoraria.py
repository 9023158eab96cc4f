"""The honorarium of a certified batch, told to finance as owed (order of 5 May 2020: two hundred rupees a day)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, require
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.finance import services as finance
from odop.finance.rules import Kind
from odop.finance.services import Owed
from odop.schemes import skill_development as scheme
from odop.training.models import Batch, Seat
from odop.training.rules import BatchState, require_batch_move


@dataclass(frozen=True)
class Claimed:
    """How many honoraria are owed now, how many had been before, and who has given no bank account."""

    owed: int
    before: int
    without_account: tuple[str, ...]


@act("training.claimed_honoraria")
def claim_honoraria(*, batch: UUID, by: Actor, at: datetime) -> Claimed:
    """Write down as owed what each certified trainee of a batch is due; the same twice adds nothing.

    Who has given no bank account stays due, and is claimed when there is one.
    Raises NotPermitted, or CannotMoveBatch where the batch is not certified.
    """
    row = Batch.objects.select_for_update().get(pk=batch)
    require(by, Permission.CERTIFY, district=row.district_id, on=day_of(at))
    if row.state != BatchState.CERTIFIED:
        require_batch_move(row.state, BatchState.CERTIFIED)
    seats = list(
        row.seats.filter(result=Seat.Result.PASSED, honorarium_due__gt=0).select_related(
            "application", "artisan"
        )
    )
    known = artisans.payees(seat.artisan_id for seat in seats)
    ready = [seat for seat in seats if known[seat.artisan_id].account]
    outcome = finance.entitle(
        [
            Owed(
                kind=Kind.HONORARIUM,
                about=str(seat.application.number),
                scheme=scheme.SCHEME,
                district=row.district_id,
                year=financial_year(day_of(at)),
                amount=seat.honorarium_due,
                payee=known[seat.artisan_id].holder,
                account=known[seat.artisan_id].account,
                ifsc=known[seat.artisan_id].ifsc,
                artisan=seat.artisan_id,
                sanctioned_at=row.since,
                synthetic=seat.synthetic,
            )
            for seat in ready
        ],
        by=by,
        at=at,
    )
    missing = tuple(seat.artisan.name for seat in seats if seat not in ready)
    audit.record(
        "training.claimed_honoraria", on=row, by=by, at=at, owed=outcome.done, without_account=len(missing)
    )
    return Claimed(outcome.done, outcome.before, missing)
