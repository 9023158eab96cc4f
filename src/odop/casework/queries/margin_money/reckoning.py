"""Every passed claim beside what finance says is owed. Finance cannot know claims; so the check stands here."""

from odop.casework.models import Margin
from odop.finance import queries as finance
from odop.finance.queries import Break, Said
from odop.finance.rules import Kind


def claims_beside_money() -> tuple[Break, ...]:
    """Margin money owed without a passed claim, a passed claim without it, sums or makers that differ. Two queries."""
    rows = Margin.objects.filter(passed_at__isnull=False).values_list(
        "application__number", "district_id", "amount", "application__artisan_id"
    )
    return finance.beside(
        Kind.MARGIN, (Said(str(row[0]), row[1], row[2], row[3]) for row in rows.iterator(chunk_size=20_000))
    )
