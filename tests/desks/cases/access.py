"""What the addresses of the register of postings name."""

from datetime import timedelta

from odop.access import services
from odop.basics.dates import day_of
from tests.access.makers import AT, posting_of
from tests.desks.world import arguments, thing

AN_OFFICER = ("state:officer", "state:post", "state:officer_link", "state:officer_close")
arguments(*AN_OFFICER, "state:officer_second_factor_off", key=lambda world: world.cast.anil.pk)
arguments("state:relieve", key=lambda world: posting_of(world.cast.anil).pk)


@thing("office_key")
def office_key(world):
    """A key of a branch's program, and its secret."""
    day = day_of(AT) + timedelta(days=300)
    return services.give_key(office="SBIN0000001", name="Core", last_day=day, by=world.cast.cell, at=AT)


arguments("state:key_end", key=lambda world: world["office_key"][0].pk)
