"""A maker on her way to be an authorised user, for the table of addresses."""

from odop.artisans import queries
from odop.quality.services.gi import wish_for_gi
from tests.casework import makers
from tests.casework.makers import AT
from tests.desks.world import arguments, body, thing
from tests.quality.makers import good as gi_good


@thing("gi_user")
def gi_user(world):
    good = gi_good()
    who = queries.artisan_of(world.cast.saleem) or queries.artisan(
        makers.artisan(user=world.cast.saleem).number
    )
    return wish_for_gi(artisan=who.number, good=good.pk, makes_it="Seen at work.", by=world.cast.anil, at=AT)


arguments("artisan:gi_give_up", "district:gi_user", key=lambda world: world["gi_user"].pk)
arguments("district:gi_step", key=lambda world: world["gi_user"].pk, name=lambda world: "given-up")
body("POST artisan:gi_give_up", words=lambda w: "Not now.")
body("POST district:gi_step", words=lambda w: "Not now.")
