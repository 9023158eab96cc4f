"""A design with its picture, requests for packaging and a dish of Bhadohi, for the table of addresses."""

from odop.basics.names import Named
from odop.quality.services import dishes
from odop.quality.services import library as services
from tests.desks.world import arguments, body, thing
from tests.quality import makers

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


@thing("design")
def design(world):
    makers.programme.product()
    return services.add_design(
        kind="PACKAGING", title=Named("Box", "डिब्बा"), crafts=[(makers.BHADOHI, "carpets-and-durries")],
        source="Award note", picture=("box.png", PICTURE), by=makers.OPERATOR, at=makers.at(),
    )  # fmt: skip


def asked(world):
    makers.programme.product()
    return services.ask_for_packaging(
        artisan=world["saleem_on_register"].number, product="carpets-and-durries", wants=["water"],
        by=makers.OPERATOR, at=makers.at(),
    )  # fmt: skip


@thing("packaging_asked")
def packaging_asked(world):
    return asked(world)


@thing("packaging_with_state")
def packaging_with_state(world):
    return services.send_packaging_on(number=asked(world).number, by=makers.OPERATOR, at=makers.at(1))


@thing("packaging_answered")
def packaging_answered(world):
    return services.answer_packaging(
        number=asked(world).number, answer="A box.", by=makers.OPERATOR, at=makers.at(1)
    )


@thing("dish")
def dish(world):
    return dishes.propose_dish(
        district=makers.BHADOHI, name=Named("Sweet", "मिठाई"), story="Old", by=makers.OPERATOR, at=makers.at()
    )


def number(name):
    return lambda world: world[name].number


arguments("public:design_picture", "state:design", number=number("design"))
arguments("artisan:packaging_told", number=number("packaging_answered"))
arguments("district:packaging_do", number=number("packaging_asked"), act=lambda world: "answer")
arguments("state:packaging_do", number=number("packaging_with_state"), act=lambda world: "answer")
arguments("district:dish", number=number("dish"))
arguments("state:dish_do", number=number("dish"), act=lambda world: "refuse")
body("POST artisan:packaging_told", helped=lambda world: "yes")
body("POST district:packaging_do", answer=lambda world: "A box.")
body("POST state:packaging_do", answer=lambda world: "A box.")
body("POST state:dish_do", words=lambda world: "no licence")
