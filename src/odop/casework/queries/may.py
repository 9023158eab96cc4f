"""What a person may do in a district today: asked once for a page, of the same table as the acts ask."""

from datetime import date

from odop.access.queries import charges
from odop.access.rules import HOLDS, Permission
from odop.access.services import User


def held(user: User, district: str, on: date) -> frozenset[Permission]:
    """Every permission a person holds in a district on a day."""
    reaching = (charge for charge in charges(user, on) if charge.reaches(district))
    return frozenset(permission for charge in reaching for permission in HOLDS[charge.role])
