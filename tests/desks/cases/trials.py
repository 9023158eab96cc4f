"""A change of rules tried on one applicant."""

from odop.casework.services import try_rules
from odop.schemes.engine import proposals
from tests.access.makers import OPERATOR
from tests.casework.trials.makers import AS_OF, AT, applied
from tests.desks.world import arguments, body, thing


@thing("trial")
def trial(world):
    """ODOP 2.0 on one applicant."""
    applied()
    return try_rules(change=proposals("margin_money")["odop_2_0"], as_of=AS_OF, by=OPERATOR, at=AT)


arguments("state:trial", key=lambda world: world["trial"].pk)
arguments("state:trial_sheet", key=lambda world: world["trial"].pk, by=lambda world: "district")
body("POST state:rules_try", proposal=lambda world: "odop_2_0", as_of=lambda world: "2026-11-01")
