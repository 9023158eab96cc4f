"""What this room says is owed, beside what finance has written down: finance cannot know centres."""

from odop.facilities.models import Instalment
from odop.finance import queries as finance
from odop.finance.queries import Break, Said
from odop.finance.rules import Kind


def centres_beside_money() -> tuple[Break, ...]:
    """Instalments owed that nobody claimed, or otherwise than they were claimed. Two queries."""
    rows = Instalment.objects.values_list("number", "district_id", "amount", "centre__office_id")
    return finance.beside(
        Kind.CENTRE, (Said(row[0], row[1], row[2], None, row[3]) for row in rows.iterator())
    )
