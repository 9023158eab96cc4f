"""A machine of Bhadohi's centre, Saleem's turns and use at it, a table he would never sell."""

from datetime import date

from odop.facilities.services import machines as services
from tests.access.makers import OPERATOR
from tests.desks.world import arguments, body, thing
from tests.facilities.machines import makers


@thing("machine")
def machine(world):
    return makers.machine(makers.centre())


@thing("machine_turn")
def machine_turn(world):
    """A turn of Saleem's that is over."""
    return makers.had(world["machine"], world["saleem_on_register"], date(2026, 7, 6), state="GIVEN")


@thing("machine_use")
def machine_use(world):
    """A use of Saleem's without a turn."""
    return makers.used(world["machine"], date(2026, 7, 3), who=world["saleem_on_register"])


@thing("machine_wish")
def machine_wish(world):
    row = world["machine"].asset
    return services.ask_to_part(
        asset=row.pk,
        how="SALE",
        to_whom="Scrap dealer",
        words="Worn out.",
        by=OPERATOR,
        at=makers.NOW,
    )


OF_CENTRE = (
    "partner:machine_day",
    "partner:machine_register",
    "district:machine_register",
)
arguments(*OF_CENTRE, number=lambda world: world["machine"].centre.number)
arguments("artisan:machine_day", "artisan:machine_ask", key=lambda world: world["machine"].pk)
arguments("artisan:machine_turn", "artisan:machine_back", key=lambda world: world["machine_turn"].pk)
arguments("artisan:machine_use", key=lambda world: world["machine_use"].pk)
arguments("state:machine_answer", key=lambda world: world["machine_wish"].pk)
arguments(
    "partner:machine_do", number=lambda world: world["machine"].centre.number, act=lambda world: "no-show"
)
arguments(
    "district:machine_do", number=lambda world: world["machine"].centre.number, act=lambda world: "check"
)
body("POST partner:machine_do", key=lambda world: str(world["machine_turn"].pk))
body(
    "POST district:machine_do",
    key=lambda world: str(world["machine"].asset_id),
    found=lambda world: "THERE",
    where=lambda world: "Hall 1",
)
body("POST artisan:machine_turn", hours=lambda world: "2")
body("POST artisan:machine_use", hours=lambda world: "2")
body("POST state:machine_answer", consented=lambda world: "no", answer=lambda world: "Makers need it.")
