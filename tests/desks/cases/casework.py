"""A call, an application of Saleem's under it, and a sitting, for the table of addresses."""

from datetime import timedelta

from odop.basics.dates import day_of
from odop.casework.services import open_call
from tests.access.makers import OPERATOR
from tests.casework import makers
from tests.desks.world import arguments, body, thing


@thing("call")
def call(world):
    assert world["state"]
    opens = day_of(makers.AT)
    return open_call(
        district="179",
        product="carpets",
        opens_on=opens,
        closes_on=opens + timedelta(days=60),
        places=2,
        by=OPERATOR,
        at=makers.AT,
    )


@thing("saleem_on_register")
def saleem_on_register(world):
    return makers.artisan(user=world.cast.saleem)


@thing("application")
def application(world):
    return makers.submitted(world["call"], of=world["saleem_on_register"])


@thing("sitting")
def sitting(world):
    return makers.sitting(world["call"])


arguments(
    "district:application",
    "district:pass_scrutiny",
    "district:return",
    "district:reject",
    "district:take_back",
    number=lambda world: world["application"].number,
)
arguments("district:apply_for", number=lambda world: world["saleem_on_register"].number)
arguments("district:call", "district:open_sitting", number=lambda world: world["call"].number)
arguments(
    "district:sitting",
    "district:marks",
    "district:choose",
    "district:minutes",
    number=lambda world: world["sitting"].number,
)
body("POST district:act_on_many", act=lambda w: "pass", numbers=lambda w: [w["application"].number])
body("POST district:return", reasons=lambda w: ["craft_unclear"])
body("POST district:reject", reason=lambda w: "not_of_the_craft", words=lambda w: "Tailor")
body(
    "POST district:calls",
    product=lambda w: w["call"].product_id,
    places=lambda w: 5,
    opens_on=lambda w: "2026-11-01",
    closes_on=lambda w: "2026-12-01",
)
body("POST district:open_sitting", held_on=lambda w: "2026-11-20", members=lambda w: "Rekha, DC\nFarida, ITI")
body(
    "POST district:choose",
    act=lambda w: "select",
    sure=lambda w: "1",
    numbers=lambda w: [w["application"].number],
)
body("POST district:minutes", minutes=lambda w: "As read out.")
arguments(
    "artisan:file",
    "artisan:next_question",
    "artisan:check",
    "artisan:withdraw",
    key=lambda world: world["application"].pk,
)
arguments("artisan:question", key=lambda world: world["application"].pk, code=lambda world: "native_of_state")
arguments("artisan:apply", number=lambda world: world["call"].number)
body("POST artisan:question", answer=lambda w: "yes")
