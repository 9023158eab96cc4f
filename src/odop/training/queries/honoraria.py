"""What became of the honoraria of a batch: what can be claimed, who has no account, what finance owes and has paid."""

from uuid import UUID

from odop.artisans import queries as artisans
from odop.basics.names import Named
from odop.finance import queries as finance
from odop.finance.rules import Kind, Owing
from odop.training.models import Seat
from odop.training.queries.lines import Honoraria, Owed, Person


def honoraria(key: UUID) -> Honoraria:
    """The honoraria of those of a batch who are certified. A fixed number of queries."""
    seats = list(
        Seat.objects.filter(batch=key, result=Seat.Result.PASSED, honorarium_due__gt=0)
        .select_related("application", "artisan")
        .order_by("artisan__name", "artisan__number")
    )
    numbers = [str(seat.application.number) for seat in seats]
    standings = finance.standing_of(numbers, kind=Kind.HONORARIUM)
    fresh = [seat for seat in seats if str(seat.application.number) not in standings]
    known = artisans.payees(seat.artisan_id for seat in fresh)
    ready = [seat for seat in fresh if known[seat.artisan_id].account]
    owed = []
    for state in Owing:
        sums = [one.amount for one in standings.values() if one.state is state]
        if sums:
            owed.append(Owed(state.value, state.label, len(sums), sum(sums)))
    return Honoraria(
        ready=len(ready),
        ready_sum=sum(seat.honorarium_due for seat in ready),
        without_account=tuple(
            Person(seat.artisan.number, Named(seat.artisan.name, seat.artisan.name_hi or seat.artisan.name))
            for seat in fresh
            if seat not in ready
        ),
        owed=tuple(owed),
    )
