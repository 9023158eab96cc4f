"""What training says is owed, beside what finance has written down: finance cannot know seats."""

from odop.finance import queries as finance
from odop.finance.queries import Break, Said
from odop.finance.rules import Kind
from odop.training.models import Seat, TrainerBill
from odop.training.rules import BillState


def training_beside_money() -> tuple[Break, ...]:
    """Honoraria owed without a certified seat, or otherwise than the days present gave; trainers' bills alike.

    Who has given no account, or whose batch has not been claimed for, is certified and not owed yet: no break.
    """
    seats = Seat.objects.filter(result=Seat.Result.PASSED, honorarium_due__gt=0).exclude(certificate="")
    rows = seats.values_list("application__number", "district_id", "honorarium_due", "artisan_id")
    said = (Said(str(row[0]), row[1], row[2], row[3]) for row in rows.iterator(chunk_size=20_000))
    passed = TrainerBill.objects.filter(state=BillState.PASSED, amount__gt=0)
    bills = passed.values_list("number", "district_id", "amount", "batch__trainer_id")
    billed = (Said(row[0], row[1], row[2], None, row[3]) for row in bills.iterator(chunk_size=20_000))
    return (
        *finance.beside(Kind.HONORARIUM, said, all_owed=False),
        *finance.beside(Kind.TRAINER, billed),
    )
