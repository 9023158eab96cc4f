"""Made-up programmes for the figures."""

from datetime import date
from random import Random

from odop.audit.services import acting
from odop.basics.cells import Cell
from odop.figures import services
from odop.figures.models import Closing
from odop.outcomes import services as outcomes
from odop.outcomes.models import FollowUp
from odop.programme.models import KitList, Office
from odop.training.models import Seat, Toolkit, ToolkitOrder
from tests.access.makers import OPERATOR
from tests.outcomes.makers import NO_WORK, WORKS, at, proof, scheduled, trained
from tests.programme import places

TODAY = date(2025, 6, 2)


def closed(on: date = TODAY, **more: object) -> Closing:
    """Count a day."""
    return services.close_day(on=on, by=OPERATOR, at=at(on, 22), **more)


def with_kits(seats: list[Seat], random: Random) -> None:
    """A toolkit promised to each, and what became of it: waiting, late, received, or broken and replaced."""
    kit_list, _ = KitList.objects.get_or_create(
        trade="F12", superseded_at=None, defaults={"items": [], "known_from": at(TODAY), **_named()}
    )
    supplier = places.office("supplier-of-tests", "SUPPLIER")
    order, _ = ToolkitOrder.objects.get_or_create(
        number="T/1",
        defaults={
            "district_id": seats[0].district_id,
            "supplier": Office.objects.get(pk=supplier.pk),
            "ordered_on": TODAY,
            "price_each": 1,
        },
    )
    for seat in seats:
        chance = random.random()
        promised = date(2025, 3, 1) if random.random() < 0.5 else date(2025, 9, 1)
        kit = _kit(seat, kit_list, order, promised, "DISPATCHED")
        if chance < 0.5:
            _received(kit)
        elif chance < 0.7:
            Toolkit.objects.filter(pk=kit.pk).update(state="FAULTY")
            other = _kit(seat, kit_list, order, promised, "DISPATCHED", replaces=kit)
            if chance < 0.6:
                _received(other)


def made_up(cast, seed: int = 11) -> None:
    """Two districts over three years, with outcomes and kits."""
    random = Random(seed)
    days = [date(2023, 1, 5), date(2024, 3, 31), date(2024, 8, 31), date(2025, 1, 20), date(2025, 5, 30)]
    with acting(by=OPERATOR, act="tests.made", at=at(TODAY)):
        for day in days:
            for district, product in (
                ("179", "carpets-and-durries"),
                ("162", "chikankari"),
                ("162", "terracotta"),
            ):
                seats = trained(
                    random.randrange(2, 15), district=district, product=product, certified_on=day,
                    sex=random.choice(["F", "M", ""]), social_group=random.choice(["SC", "OBC", ""]),
                )  # fmt: skip
                with_kits(seats, random)
    scheduled(TODAY)
    for row in FollowUp.objects.filter(due_on__lte=TODAY).order_by("id"):
        chance = random.random()
        if chance < 0.7:
            answer = WORKS if chance < 0.5 else NO_WORK
            outcomes.record_answer(follow_up=row.pk, answer=answer, by=cast.enquirer, at=at(TODAY))
        if chance < 0.2:
            outcomes.confirm(follow_up=row.pk, proof=proof(), by=cast.second_enquirer, at=at(TODAY))


def cells(random: Random, districts: int = 12, people: int = 900) -> list[Cell]:
    """Cells of a made-up State: a few products a district, some of them of a handful of people."""
    made_of = {
        f"d{n}": random.sample([f"p{i}" for i in range(8)], random.choice([1, 1, 2, 3]))
        for n in range(districts)
    }
    weight = [random.choice([1, 1, 2, 5, 20, 60]) for _ in made_of]
    found: dict[tuple[str, ...], int] = {}
    for _ in range(people):
        district = random.choices(list(made_of), weight)[0]
        product = made_of[district][0] if random.random() < 0.8 else random.choice(made_of[district])
        key = (
            district, product, random.choices(["F", "M", "O", ""], [60, 38, 1, 1])[0],
            random.choices(["SC", "ST", "OBC", "GEN", ""], [20, 1, 60, 15, 4])[0],
            random.choices(["2021-22", "2022-23", "2023-24"], [1, 10, 20])[0],
        )  # fmt: skip
        found[key] = found.get(key, 0) + 1
    return [Cell(*key, count) for key, count in found.items()]


def in_parts(random: Random, wholes: list[Cell]) -> list[Cell]:
    """The same people told in parts."""
    found: dict[tuple[str, ...], int] = {}
    for cell in wholes:
        for _ in range(cell.count):
            part = random.choices(
                ["CONFIRMED", "STATED", "NO_WORK", "NOT_REACHED", "NOT_DUE"], [30, 20, 10, 38, 2]
            )[0]
            key = (cell.district, cell.product, cell.sex, cell.social_group, cell.year, part)
            found[key] = found.get(key, 0) + 1
    return [Cell(*key[:5], count, key[5]) for key, count in found.items()]


def _kit(seat, kit_list, order, promised, state, replaces=None):
    return Toolkit.objects.create(
        district_id=seat.district_id, seat=seat, kit_list=kit_list, promised_on=promised, state=state,
        since=at(TODAY), order=order, replaces=replaces,
    )  # fmt: skip


def _received(kit):
    Toolkit.objects.filter(pk=kit.pk).update(state="DELIVERED", delivered_on=date(2025, 4, 1), yes_by="TAP")


def _named():
    return {"name_en": "Weaver's kit", "name_hi": "बुनकर की किट", **places.SOURCE}
