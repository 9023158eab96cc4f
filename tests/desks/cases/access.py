"""What the addresses of the register of postings name."""

from tests.access.makers import posting_of
from tests.desks.world import arguments

AN_OFFICER = ("state:officer", "state:post", "state:officer_link", "state:officer_close")
arguments(*AN_OFFICER, "state:officer_second_factor_off", key=lambda world: world.cast.anil.pk)
arguments("state:relieve", key=lambda world: posting_of(world.cast.anil).pk)
