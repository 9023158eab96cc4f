"""Saleem's asking, one that waits to be confirmed and one drawn to be asked again."""

from datetime import date

from odop.outcomes import services
from odop.outcomes.models import Recheck
from tests.access.makers import OPERATOR
from tests.desks.world import arguments, body, thing
from tests.outcomes import makers

MAY = date(2025, 5, 20)


@thing("askings")
def askings(world):
    """Three people's askings at twelve months: Saleem's, one stated to another, one to be asked again."""
    seats = [world["toolkit"].seat, *makers.trained(2)]
    makers.scheduled(date(2025, 12, 1))
    for seat in seats[1:]:
        makers.answered(seat, world.cast.second_enquirer, on=MAY)
    services.draw_recheck(month="2025-05", seed="public", by=OPERATOR, at=makers.at(makers.TODAY))
    return [makers.asking_of(seat) for seat in seats]


def counted(value):
    """A value that stands once the State is loaded and the figures are counted."""
    return lambda world: (world["state"], world["counting"], value)[2]


arguments("artisan:outcome", key=lambda world: world["askings"][0])
arguments("state:enquiry_call", "state:enquiry_tried", key=lambda world: world["askings"][0])
arguments("state:enquiry_confirm", "state:enquiry_correct", key=lambda world: world["askings"][1])
arguments("state:enquiry_again", key=lambda world: (world["askings"], Recheck.objects.first().pk)[1])
arguments("state:district", "state:sheet", slug=counted("bhadohi"))
arguments("public:figure", figure=counted("trained"))
arguments("public:recheck_marks", month=lambda world: (world["askings"], "2025-05")[1])  # of two people
arguments("public:figure_district", figure=counted("trained"), slug=counted("bhadohi"))
body("POST artisan:outcome", works=lambda world: "no")
body("POST state:enquiry_call", works=lambda world: "no")
body("POST state:enquiry_correct", to=lambda world: "NOT_REACHED", reason=lambda world: "Wrong person.")
body("POST state:enquiry_again", found=lambda world: "STATED")
body("POST state:enquiry_confirm", kind=lambda world: "visit")
