"""Makers of batches and toolkits: a call, people selected under it, a batch at any point of its life."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import count
from uuid import UUID

from django.conf import settings

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.audit.services import Machine
from odop.basics.dates import LUCKNOW
from odop.casework.models import Application, Call
from odop.casework.rules import State
from odop.programme.models import KitList, Product
from odop.training import services
from odop.training.models import Batch, Seat, Toolkit, ToolkitOrder
from odop.training.rules import code_of_day
from tests.access.makers import BHADOHI
from tests.programme import places as programme

OPERATOR = Machine("tests")
FIRST_DAY = date(2025, 7, 7)
DAYS = [FIRST_DAY + timedelta(days=n) for n in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)]
LAST_DAY = DAYS[-1]
PROMISED_ON = LAST_DAY + timedelta(days=30)
ITEMS = [
    {"en": "Knife", "hi": "चाकू"},
    {"en": "Comb", "hi": "पंजा"},
    {"en": "Scissors", "hi": "कैंची"},
]
WHOLE = dict.fromkeys(range(len(ITEMS)), "whole")
_running = count(1)


def at(on: date, hour: int = 11, minute: int = 0, second: int = 0) -> datetime:
    """A moment of a day in Lucknow."""
    return datetime(on.year, on.month, on.day, hour, minute, second, tzinfo=LUCKNOW)


SELECTED_AT = at(date(2025, 6, 20))
OPENED_AT = at(date(2025, 6, 25))


def carpets() -> Product:
    """Carpets, with a family that has a kit list."""
    product = programme.product("carpets-and-durries")
    Product.objects.filter(pk=product.pk).update(family="F09")
    KitList.objects.get_or_create(
        trade="F09",
        defaults={
            "name_en": "Carpet weaver's kit",
            "name_hi": "कालीन बुनकर किट",
            "items": ITEMS,
            "known_from": OPENED_AT,
            **programme.SOURCE,
        },
    )
    return product


def artisan(name: str = "", *, user: User | None = None, phone: str = "", district: str = BHADOHI) -> Artisan:
    """A maker; with a phone only if one is given."""
    n = next(_running)
    return Artisan.objects.create(
        district=programme.district(district),
        number=f"A/TST/{n:07d}",
        user=user,
        name=name or f"Weaver {n}",
        phone=phone or (user.phone if user and user.phone else ""),
        enrolled_at=SELECTED_AT,
        came_by="HELPED",
        synthetic=True,
    )


def call(district: str = BHADOHI, product: Product | None = None) -> Call:
    """A call that has closed."""
    return Call.objects.create(
        number=f"C/2025-26/TST/{next(_running):03d}",
        scheme="skill_development",
        district=programme.district(district),
        product=product or carpets(),
        year="2025-26",
        opens_on=date(2025, 5, 1),
        closes_on=date(2025, 5, 31),
        places=500,
        synthetic=True,
    )


def application(under: Call, person: Artisan, state: str = State.SELECTED) -> Application:
    """An application in a state, since the day of selection."""
    return Application.objects.create(
        number=f"SD/2025-26/TST/{next(_running):05d}",
        scheme="skill_development",
        district_id=under.district_id,
        call=under,
        artisan=person,
        product_id=under.product_id,
        state=state,
        since=SELECTED_AT,
        applied_on=date(2025, 5, 20),
        synthetic=True,
    )


def batch(
    by: User | Machine = OPERATOR,
    *,
    people: Sequence[Artisan] = (),
    trainer: str = "institute-bhadohi",
    district: str = BHADOHI,
    days: Sequence[date] = DAYS,
    opened_at: datetime = OPENED_AT,
) -> Batch:
    """A planned batch of these people, or of three without phones."""
    programme.office(trainer, "TRAINER", of=programme.district(district))
    under = call(district)
    applications = [application(under, p) for p in people or [artisan() for _ in range(3)]]
    return services.open_batch(
        call=under.pk,
        applications=[a.pk for a in applications],
        trainer=trainer,
        venue="Weavers' hall",
        days=days,
        by=by,
        at=opened_at,
    )


def seats(of: Batch) -> list[UUID]:
    """The keys of a batch's seats, in the order they were made."""
    return list(Seat.objects.filter(batch=of).order_by("artisan__number").values_list("pk", flat=True))


def code(of: Batch, on: date) -> str:
    """The code of a batch on a day."""
    return code_of_day(settings.SECRET_KEY, of.number, on)


def taught(of: Batch, days: int = 10) -> Batch:
    """The batch with everybody marked present by the trainer on the first days."""
    for on in DAYS[:days]:
        services.mark_by_trainer(batch=of.pk, on=on, present=seats(of), by=OPERATOR, at=at(on, 16))
    return of


def assessed(of: Batch) -> Batch:
    """The batch taught whole, and everybody passed."""
    taught(of)
    results = {s: services.Result(70, True) for s in seats(of)}
    return services.assess(batch=of.pk, results=results, by=OPERATOR, at=at(LAST_DAY, 17))


def certified(of: Batch) -> Batch:
    """The batch assessed and certified the day after."""
    assessed(of)
    return services.certify(batch=of.pk, by=OPERATOR, at=at(LAST_DAY + timedelta(days=1)))


def kits(of: Batch) -> list[Toolkit]:
    """The toolkits of a batch, oldest first."""
    return list(Toolkit.objects.filter(seat__batch=of).order_by("seat__artisan__number", "since"))


def ordered(of: Batch, by: User | Machine = OPERATOR, *, supplier: str = "tools-and-sons") -> ToolkitOrder:
    """All the toolkits of a batch that is not yet certified, certified and ordered."""
    certified(of)
    return order(len(kits(of)), by, supplier=supplier)


def order(
    how_many: int, by: User | Machine = OPERATOR, *, supplier: str = "tools-and-sons", on: date | None = None
) -> ToolkitOrder:
    """An order of so many toolkits of the carpet trade in Bhadohi."""
    programme.office(supplier, "SUPPLIER")
    return services.order_toolkits(
        district=BHADOHI,
        trade="F09",
        how_many=how_many,
        supplier=supplier,
        gem_reference="GEMC-511687",
        price_each=18_000_00,
        by=by,
        at=at(on or LAST_DAY + timedelta(days=5)),
    )


def dispatched(of: Batch) -> list[Toolkit]:
    """The toolkits of a new batch, on their way."""
    services.dispatch(order=ordered(of).pk, by=OPERATOR, at=at(LAST_DAY + timedelta(days=20)))
    return kits(of)
