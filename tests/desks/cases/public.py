"""What the public pages with names in their addresses show."""

from tests.desks.world import arguments, thing
from tests.programme.makers import load_up_pack


@thing("state")
def state(world):
    return load_up_pack()


def in_state(value):
    """A value that stands once the State is loaded."""
    return lambda world: (world["state"], value)[1]


arguments("public:district", slug=in_state("bhadohi"))
arguments("public:product", code=in_state("wood-carving"))
arguments("public:scheme", code=in_state("skill_development"))
arguments("public:order", key=in_state("GO-7"))
