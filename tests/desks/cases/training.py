"""Saleem's training in Bhadohi from batch to toolkit, for the table of addresses."""

from odop.training.models import CallBack, Doubt
from tests.access.makers import AT
from tests.desks.world import arguments, body, thing
from tests.training import makers


@thing("toolkit")
def toolkit(world):
    """Saleem's toolkit, on its way."""
    return makers.dispatched(makers.batch(people=[world["saleem_on_register"]]))[0]


@thing("training_batch")
def training_batch(world):
    return world["toolkit"].seat.batch


@thing("call_back")
def call_back(world):
    kit = world["toolkit"]
    return CallBack.objects.create(
        district_id="179", seat=kit.seat, day=1, seed="public", drawn_at=AT, marked_present=True
    )


@thing("doubt")
def doubt(world):
    return Doubt.objects.create(
        district_id="179",
        batch=world["training_batch"],
        sign="call_backs",
        seen={"absent": 2, "reached": 3},
        raised_at=AT,
    )


@thing("call_to_seat")
def call_to_seat(world):
    """A call with one person selected who holds no place."""
    return makers.application(makers.call(), makers.artisan()).call


def batch_key(world):
    return world["training_batch"].pk


def kit_key(world):
    return world["toolkit"].pk


def order_key(world):
    return world["toolkit"].order_id


for room in ("district", "partner"):
    arguments(f"{room}:batch", f"{room}:order", f"{room}:kit", key=batch_key)
    arguments(f"{room}:order", key=order_key)
    arguments(f"{room}:kit", key=kit_key)
arguments("district:certify", "district:cancel_batch", "district:draw_call_backs", key=batch_key)
arguments("district:claim_honoraria", key=batch_key)
arguments("district:answer_call_back", key=batch_key, call=lambda world: world["call_back"].pk)
arguments("district:open_batch", key=lambda world: world["call_to_seat"].pk)
arguments("district:witness", key=kit_key)
arguments("partner:show_code", "partner:attendance", "partner:assess", key=batch_key)
arguments("partner:note_left", key=batch_key, seat=lambda world: world["toolkit"].seat_id)
arguments("partner:reply", key=batch_key, doubt=lambda world: world["doubt"].pk)
arguments("partner:dispatch", "partner:expect", key=order_key)
arguments("partner:send_code", "partner:enter_code", key=kit_key)
arguments("artisan:certificate", "public:certificate", number=lambda world: world["toolkit"].seat.certificate)
arguments("artisan:open_box", key=kit_key)
body("POST district:answer_call_back", answer=lambda world: "NOT_REACHED")
