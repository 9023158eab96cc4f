"""What the addresses of signing in name."""

from tests.desks.world import arguments

arguments("access:first_password", key=lambda world: "nobody", token=lambda world: "spent")
