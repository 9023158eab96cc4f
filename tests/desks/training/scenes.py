"""A class under way today, and a batch that has its toolkits: for the pages of three desks."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from odop.basics.dates import LUCKNOW, day_of
from odop.training import services
from odop.training.models import Batch, Doubt, Toolkit
from tests.training import makers


@dataclass
class Scene:
    """What the pages show."""

    running: Batch
    done: Batch
    kits: list[Toolkit]
    call: UUID  # with people to seat
    today: date


def scene(cast) -> Scene:
    """Saleem sits in a class today; Meena's toolkit is on its way; others wait, or found theirs short."""
    now = datetime.now(LUCKNOW)  # noqa: TID251 - the pages read the clock
    today = day_of(now)
    days = [today + timedelta(days=n) for n in range(-4, 6)]
    people = [makers.artisan(name) for name in ("Ramvati Bind", "Shahnaz Bano", "Lallan Prasad")]
    saleem = makers.artisan("Saleem Ansari", user=cast.saleem)
    running = makers.batch(
        people=[saleem, *people], days=days, opened_at=makers.at(today - timedelta(days=9))
    )
    others = running.seats.exclude(artisan=saleem).values_list("pk", flat=True)
    for on in days[:4]:
        at = makers.at(on, 16)
        services.mark_by_trainer(batch=running.pk, on=on, present=others, by=cast.trainer, at=at)
        services.enter_code(
            seat=running.seats.get(artisan=saleem).pk, code=makers.code(running, on), by=cast.saleem, at=at
        )
    services.show_code(batch=running.pk, by=cast.trainer, at=now)
    services.draw_call_backs(batch=running.pk, seed="2026", by=cast.anil, at=now)
    Doubt.objects.create(
        district_id="179",
        batch=running,
        sign="never_by_code",
        seen={"marks": 12, "with_phone": 5},
        raised_at=now,
    )
    meena = makers.artisan("Meena Devi", user=cast.meena)
    done = makers.batch(people=[meena, *(makers.artisan() for _ in range(4))])
    makers.certified(done)
    order = makers.order(5)
    services.dispatch(order=order.pk, by=cast.supplier, at=makers.at(makers.LAST_DAY + timedelta(days=9)))
    kits = makers.kits(done)
    short = makers.WHOLE | {1: "missing"}
    sent = [k for k in kits if k.state == "DISPATCHED" and k.seat.artisan_id != meena.pk]
    services.yes_by_witness(
        toolkit=sent[0].pk, found=short, by=cast.anil, at=makers.at(makers.LAST_DAY + timedelta(days=12))
    )
    under = makers.call()
    for _ in range(3):
        makers.application(under, makers.artisan())
    return Scene(running, done, makers.kits(done), under.pk, today)
