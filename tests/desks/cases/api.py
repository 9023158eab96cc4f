"""What the addresses of the open interface take."""

from odop.artisans import services
from odop.figures import queries as figures
from tests.access.makers import AT, BHADOHI
from tests.desks.world import arguments, body, thing
from tests.figures.makers import closed

arguments("api:district", code=lambda world: "179")
arguments("api:product", code=lambda world: "wood-carving")
arguments("api:order", key=lambda world: "GO-7")
arguments("api:figure", key=lambda world: world["counting"] and "trained")


@thing("counting")
def counting(world):
    """A counting of the figures, where none is made yet."""
    return figures.closings() or closed()


@thing("api_draft")
def api_draft(world):
    """An enrolment that the officer has begun for another."""
    assert world["state"]
    return services.begin_draft(helped=True, district=BHADOHI, by=world.cast.rekha, at=AT)


arguments("api:answer_question", key=lambda world: world["api_draft"], question=lambda world: "name")
arguments("api:finish_enrolment", key=lambda world: world["api_draft"])
body("POST api:begin_enrolment", district=lambda world: BHADOHI)
body("PUT api:answer_question", given=lambda world: {"name": "Shabnam"}, agreed=lambda world: True)
body("POST api:finish_enrolment", agreed=lambda world: True)
