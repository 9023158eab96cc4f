"""A centre open to makers, with a washing machine, its charge and its week; makers who would use it."""

from datetime import date, datetime, timedelta
from itertools import count
from uuid import UUID

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW
from odop.facilities.models import Booking, Centre, Company, Machine, MachineUse, Member, Rate, Tariff
from odop.facilities.services import machines as services
from odop.facilities.services.machines import NewAsset, NewMachine
from tests.access.makers import BHADOHI, OPERATOR
from tests.artisans.makers import plain_artisan
from tests.programme import places

MONDAY = date(2026, 11, 23)
OFFICE = "carpet-centre"
HOURLY = 60_00
WEEK = dict.fromkeys(range(6), (9, 17))  # Monday to Saturday
_running = count(1)


def at(on: date, hour: int = 11, minute: int = 0) -> datetime:
    """A moment of a day in Lucknow."""
    return datetime(on.year, on.month, on.day, hour, minute, tzinfo=LUCKNOW)


def days(n: int) -> date:
    """So many days after the Monday of the tests."""
    return MONDAY + timedelta(days=n)


NOW = at(MONDAY)
IN_TEN_DAYS, NEXT_MONDAY = days(10), days(7)
IN_TWO_DAYS, IN_THREE_DAYS, IN_FIVE_DAYS = days(2), days(3), days(5)


def centre(*, state: str = "OPEN", since: date = date(2026, 6, 1)) -> Centre:
    """A centre of Bhadohi, run by the manager of the cast."""
    district = places.district(BHADOHI)
    office = places.office(OFFICE, "CENTRE", of=district)
    built = since if state in ("BUILT", "OPEN") else None
    with acting(by=OPERATOR, act="tests.made", at=NOW):
        made = Centre.objects.create(
            number=f"CFC/2025-26/BHD/{next(_running):03d}", district=district, product=places.product(), office=office,
            name_en="Carpet finishing centre", name_hi="कालीन फिनिशिंग केन्द्र", kinds=["PRODUCTION"], place="Gyanpur Road",
            promoter="Haji Jalil", proposed_on=since, state=state, since=at(since), built_on=built,
            open_on=since if state == "OPEN" else None,
        )  # fmt: skip
        Company.objects.create(
            district=district, centre=made, form="PRODUCER_COMPANY", name="Bhadohi Carpets", registration="U1",
            registered_on=since, shares=100, admits_state=True, mortgaged_on=since,
        )  # fmt: skip
    return made


def asset(**changes) -> NewAsset:
    words = {
        "name_en": "Washing machine", "name_hi": "धुलाई मशीन", "where": "Hall 1", "in_hand_on": date(2026, 6, 1),
        "serial": "W-77", "cost": 12_00_000_00,
    }  # fmt: skip
    return NewAsset(**words | changes)


def machine(
    of: Centre, *, rate: int | None = HOURLY, others: int | None = None, basis: str = "HOUR"
) -> Machine:
    """A machine with a charge in force, and the centre's week, if it has none yet."""
    row = services.enter_machine(
        number=of.number,
        machine=NewMachine(asset(), "Jyoti Works, Rajkot", date(2026, 6, 1), 20, "square metres", "वर्ग मीटर"),
        by=OPERATOR,
        at=NOW,
    )
    if rate is not None:
        charged(row, rate, others, basis=basis)
    if not of.weeks.exists():
        with acting(by=OPERATOR, act="tests.made", at=NOW):
            of.weeks.create(
                district_id=of.district_id, from_on=date(2026, 6, 1), hours={str(d): [9, 17] for d in range(6)},
                turn_hours=2, said_by="Tests", said_at=NOW,
            )  # fmt: skip
    return row


def charged(
    row: Machine,
    members: int,
    others: int | None = None,
    *,
    basis: str = "HOUR",
    from_on: date = date(2026, 6, 1),
) -> Rate:
    """A charge in force from a day, as signed minutes would have made it."""
    with acting(by=OPERATOR, act="tests.made", at=NOW):
        tariff = Tariff.objects.create(
            number=f"{row.centre.number}/T{next(_running)}", district_id=row.district_id, centre=row.centre,
            same_for_all=others is None, asked_from_on=from_on, put_at=NOW, put_by="Tests", meeting="MT/1",
            approved=True, in_force_from=from_on,
        )  # fmt: skip
        return Rate.objects.create(
            district_id=row.district_id, tariff=tariff, machine=row, basis=basis, members=members,
            others=members if others is None else others,
        )  # fmt: skip


def maker(name: str = "Rani Devi", *, user: User | None = None, phone: str = "") -> Artisan:
    with acting(by=OPERATOR, act="tests.made", at=NOW):
        return plain_artisan(
            f"A/BHD/{next(_running):07d}", district_id=BHADOHI, name=name, name_hi="", user=user,
            phone=phone or (user.phone if user else ""),
        )  # fmt: skip


def member(of: Centre, artisan: Artisan) -> None:
    with acting(by=OPERATOR, act="tests.made", at=NOW):
        Member.objects.create(
            company=of.company, district_id=of.district_id, artisan=artisan, name=artisan.name, of_product=True,
            shares=1,
        )  # fmt: skip


def asked(
    row: Machine, who: Artisan, on: date = IN_FIVE_DAYS, hour: int = 9, *, at: datetime = NOW, by=OPERATOR
) -> Booking:
    return services.ask_for_turn(machine=row.pk, artisan=who.number, on=on, from_hour=hour, by=by, at=at)


def in_demand(row: Machine, *, before: date = MONDAY) -> None:
    """Let most of the machine's open time of the last weeks have been given, to somebody else."""
    other = maker("Somebody else")
    for back in range(1, 31):
        on = before - timedelta(days=back)
        if on.weekday() < 6:
            for hour in (9, 11, 13):
                had(row, other, on, hour)


def had(
    row: Machine, who: Artisan, on: date, hour: int = 9, *, hours: int = 2, state: str = "USED"
) -> Booking:
    """A turn somebody had."""
    with acting(by=OPERATOR, act="tests.made", at=NOW):
        turn = Booking.objects.create(
            number=f"BK/{next(_running)}", district_id=row.district_id, centre=row.centre, machine=row, artisan=who,
            member=False, on=on, from_hour=hour, until_hour=hour + hours, basis="HOUR", rate=HOURLY, state=state,
            asked_at=at(on - timedelta(days=5)), no_show_at=at(on, 20) if state == "NO_SHOW" else None,
        )  # fmt: skip
        for each in range(hour, hour + hours):
            turn.held.create(district_id=row.district_id, machine=row, on=on, hour=each)
    return turn


def used(row: Machine, on: date, *, who: Artisan | None = None, hours: int = 2, by=OPERATOR) -> MachineUse:
    """A use by somebody who came without a turn."""
    return services.note_walk_in(
        machine=row.pk, on=on, hours=hours, artisan=who.number if who else "", name="" if who else "Passing trader",
        by=by, at=at(on, 18),
    )  # fmt: skip


def state_of(turn: Booking | UUID) -> str:
    key = turn.pk if isinstance(turn, Booking) else turn
    return Booking.objects.get(pk=key).state
