"""Where a district's centres stand, in both languages."""

from odop.basics.languages import in_both
from odop.basics.names import Named
from odop.facilities.models import Centre
from odop.facilities.rules.states import OVER, CentreState


def centres_in(district: str) -> list[tuple[Named, Named]]:
    """Each centre of a district with its state; those rejected or withdrawn are left out."""
    rows = Centre.objects.filter(district_id=district).exclude(state__in=OVER).order_by("number")
    return [(Named(row.name_en, row.name_hi), in_both(CentreState(row.state).label)) for row in rows]
