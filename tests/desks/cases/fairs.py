"""A State-led fair with Saleem's own stall, told of and asked after ninety days; a round of Bhadohi; a sample."""

from datetime import date

from odop.mart import services
from odop.mart.services import Answers
from tests.access.makers import BHADOHI
from tests.desks.world import arguments, body, thing
from tests.mart import makers
from tests.training.makers import carpets


@thing("fair")
def fair(world):
    return makers.listed(makers.fair(state_led=True))


@thing("fair_round")
def fair_round(world):
    """A round of Bhadohi that three have asked for, its list closed."""
    carpets()
    of = makers.open_round(world["fair"], district=BHADOHI)
    makers.applied(of, [makers.maker() for _ in range(3)])
    services.close_rounds(by=makers.OPERATOR, at=makers.DRAWN_AT)
    return of


@thing("fair_stall")
def fair_stall(world):
    """Saleem's stall: he has told, and is asked what became of it."""
    stall = makers.own_stall(world["saleem_on_register"], world["fair"])
    services.tell_results(stall=stall.pk, answers=Answers(sales=1), by=world.cast.saleem, at=makers.AFTER)
    services.ask_follow_ups(by=makers.OPERATOR, at=makers.at(date(2026, 1, 20)))
    return stall


@thing("fair_sample")
def fair_sample(world):
    return services.give_samples(
        fair=world["fair"].pk,
        artisan=world["saleem_on_register"].number,
        what="two durries",
        given=2,
        by=makers.OPERATOR,
        at=makers.OPENED_AT,
    )


OF_FAIR = ("public:fair", "artisan:fair_own", "district:fair", "state:fair")
OF_ROUND = (
    "public:draw", "public:draw_list", "public:draw_csv", "public:draw_json", "artisan:fair_apply",
    "district:fair_round", "state:fair_round",
)  # fmt: skip
OF_STALL = (
    "artisan:fair_stall",
    "artisan:fair_leave",
    "artisan:fair_tell",
    "artisan:fair_after",
    "district:stall",
)
arguments(*OF_FAIR, number=lambda world: world["fair"].number)
arguments(*OF_ROUND, number=lambda world: world["fair_round"].number)
arguments(*OF_STALL, key=lambda world: world["fair_stall"].pk)
arguments("district:fair_do", number=lambda world: world["fair"].number, act=lambda world: "footfall")
arguments("state:fair_do", number=lambda world: world["fair"].number, act=lambda world: "footfall")
arguments("district:round_do", number=lambda world: world["fair_round"].number, act=lambda world: "value")
arguments("state:round_do", number=lambda world: world["fair_round"].number, act=lambda world: "value")
arguments("district:stall_do", key=lambda world: world["fair_stall"].pk, act=lambda world: "tick")
arguments(
    "district:fair_thing",
    number=lambda world: world["fair"].number,
    key=lambda world: world["fair_sample"].pk,
    act=lambda world: "returned",
)
arguments("district:fair_list", which=lambda world: "untold")
body("POST district:fair_do", footfall=lambda world: "100", source=lambda world: "the organiser")
body("POST state:fair_do", footfall=lambda world: "100", source=lambda world: "the organiser")
body("POST district:fair_thing", returned=lambda world: "2")
body("POST district:round_do", value=lambda world: "58213")
body("POST state:round_do", value=lambda world: "58213")
body("POST artisan:fair_tell", sales=lambda world: "100")
body("POST artisan:fair_after", orders_delivered=lambda world: "1")
