"""A maker on her way to be an authorised user, for the table of addresses."""

from odop.artisans import queries
from odop.programme.models import GIGood
from odop.quality.services.gi import wish_for_gi
from tests.access.makers import BHADOHI
from tests.casework import makers
from tests.casework.makers import AT
from tests.desks.world import arguments, body, thing
from tests.programme import places


@thing("gi_user")
def gi_user(world):
    good = GIGood.objects.create(
        number="152", name_en="Handmade carpet", name_hi="कालीन", category="handicraft", of_odop_product=True,
        known_from=AT, **places.SOURCE,
    )  # fmt: skip
    good.districts.add(places.district(BHADOHI))
    who = queries.artisan_of(world.cast.saleem) or queries.artisan(
        makers.artisan(user=world.cast.saleem).number
    )
    return wish_for_gi(artisan=who.number, good=good.pk, makes_it="Seen at work.", by=world.cast.anil, at=AT)


arguments("artisan:gi_give_up", "district:gi_user", key=lambda world: world["gi_user"].pk)
arguments("district:gi_step", key=lambda world: world["gi_user"].pk, name=lambda world: "given-up")
body("POST artisan:gi_give_up", words=lambda w: "Not now.")
body("POST district:gi_step", words=lambda w: "Not now.")
