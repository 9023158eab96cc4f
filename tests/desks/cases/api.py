"""What the addresses of the open interface take."""

from tests.desks.world import arguments

arguments("api:district", code=lambda world: "179")
arguments("api:product", code=lambda world: "wood-carving")
arguments("api:order", key=lambda world: "GO-7")
