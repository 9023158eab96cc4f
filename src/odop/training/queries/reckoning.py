"""What training says is owed, beside what finance has written down: finance cannot know seats."""

from odop.finance import queries as finance
from odop.finance.queries import Break, Said
from odop.finance.rules import Kind
from odop.training.models import Seat


def training_beside_money() -> tuple[Break, ...]:
    """Honoraria owed without a certified seat, or otherwise than the days present gave. Two queries.

    Who has given no account, or whose batch has not been claimed for, is certified and not owed yet: no break.
    """
    seats = Seat.objects.filter(result=Seat.Result.PASSED, honorarium_due__gt=0).exclude(certificate="")
    rows = seats.values_list("application__number", "district_id", "honorarium_due", "artisan_id")
    said = (Said(str(row[0]), row[1], row[2], row[3]) for row in rows.iterator(chunk_size=20_000))
    return finance.beside(Kind.HONORARIUM, said, all_owed=False)
