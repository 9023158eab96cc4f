"""What the centre, the district and the State see: turns of a day, use, flags, assets, months of every centre."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.queries import committees
from odop.facilities.models import (
    Asset,
    AssetCheck,
    Booking,
    Centre,
    Company,
    MachineUse,
    Parting,
    Tariff,
)
from odop.facilities.queries.machines.flags import IdleLine, idle_lines, in_two_minds, only_the_centres
from odop.facilities.queries.machines.floors import Floor, floors
from odop.facilities.queries.machines.lines import TurnLine, UseLine, turn_line, use_line
from odop.facilities.rules import CentreState
from odop.facilities.rules.assets import Found, How, check_due_on
from odop.facilities.rules.booking import Turn, begins_at, ends_at
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force

STANDS = (CentreState.AGREED, CentreState.BUILT, CentreState.OPEN)
DAYS_AHEAD = 7


@dataclass(frozen=True)
class PartingLine:
    """A wish to sell or lease a thing of the State."""

    key: UUID
    asset: Named
    centre: Named
    number: str
    district: Named
    how: object
    to_whom: str
    words: str
    asked_at: datetime
    asked_by: str
    consented: bool | None
    answer: str
    answered_by: str


@dataclass(frozen=True)
class AssetLine:
    """One thing of the register, where it is, until when it is mortgaged, and when it was last looked for."""

    key: UUID
    name: Named
    serial: str
    where: str
    cost: Paise | None
    in_hand_on: date
    mortgaged_until: date | None
    is_machine: bool
    found: object
    found_code: str
    checked_on: date | None
    checked_by: str
    words: str
    check_due: date
    late: bool
    gone_on: date | None
    wish: PartingLine | None


@dataclass(frozen=True)
class TariffLine:
    """Charges before the committee, or decided."""

    number: str
    put_at: datetime
    same: bool
    asked_from_on: date
    in_force_from: date | None
    approved: bool | None
    meeting: str
    decided: bool  # signed minutes speak of it
    waits_at: str


@dataclass(frozen=True)
class ManagerPage:
    """A centre's day: its turns, what is still to be written down, the days ahead, its month."""

    floor: Floor
    today: tuple[TurnLine, ...]
    owed: tuple[TurnLine, ...]  # over, and nothing written down yet
    ahead: tuple[TurnLine, ...]
    uses: tuple[UseLine, ...]
    on: date


@dataclass(frozen=True)
class RegisterPage:
    """A centre's register of assets, its charges, and the uses on which two words part."""

    floor: Floor
    assets: tuple[AssetLine, ...]
    tariffs: tuple[TariffLine, ...]
    parting: tuple[UseLine, ...]
    unheard: tuple[UseLine, ...]  # under a flag: what the centre alone speaks of
    idle: tuple[IdleLine, ...]


@dataclass(frozen=True)
class UsePage:
    """The use of every centre that stands, of a district or the State."""

    floors: tuple[Floor, ...]
    months: tuple[date, ...]
    idle: tuple[IdleLine, ...]
    wishes: tuple[PartingLine, ...]
    parting: int  # uses on which two words part
    late_checks: int
    hours: int
    users: int
    income: Paise
    month: date  # of these sums: the last whole one

    @property
    def open(self) -> int:
        return sum(floor.open for floor in self.floors)

    @property
    def used(self) -> int:
        return sum(floor.used is True for floor in self.floors)


def numbers_at(offices: frozenset[str]) -> tuple[tuple[str, Named], ...]:
    """The centres run at these offices that hold machines or may."""
    rows = Centre.objects.filter(office__in=offices, state__in=STANDS).order_by("number")
    return tuple((row.number, row.named) for row in rows)


def manager_page(number: str, *, at: datetime) -> ManagerPage | None:
    """A centre's day for whoever runs it."""
    on = day_of(at)
    found = floors(Centre.objects.filter(number=number, state__in=STANDS), on=on)
    if not found:
        return None
    rows = (
        Booking.objects.filter(centre=found[0].key)
        .filter(
            Q(on__range=(on, on + timedelta(days=DAYS_AHEAD)))
            | Q(on__lt=on, state__in=[Turn.GIVEN, Turn.ASKED])
        )
        .exclude(state__in=[Turn.CANCELLED, Turn.CLOSED, Turn.NOT_GIVEN])
        .select_related("machine", "centre", "artisan")
        .order_by("on", "from_hour", "machine__name_en")
    )
    lines = [
        turn_line(
            row, may_note=row.state == Turn.GIVEN and begins_at(row.on, row.from_hour) <= at,
            may_miss=row.state == Turn.GIVEN and ends_at(row.on, row.until_hour) <= at,
        )
        for row in rows
    ]  # fmt: skip
    uses = (
        MachineUse.objects.filter(centre=found[0].key)
        .select_related("machine", "centre", "booking")
        .order_by("-on", "-noted_at")[:20]
    )
    return ManagerPage(
        floor=found[0], today=tuple(line for line in lines if line.on == on),
        owed=tuple(line for line in lines if line.on < on and line.state == Turn.GIVEN),
        ahead=tuple(line for line in lines if line.on > on), uses=tuple(use_line(use) for use in uses), on=on,
    )  # fmt: skip


def register_page(number: str, *, on: date) -> RegisterPage | None:
    """The register of a centre."""
    found = floors(Centre.objects.filter(number=number, state__in=STANDS), on=on)
    if not found:
        return None
    key = found[0].key
    until = _mortgaged_until(key)
    checks = {
        row.asset_id: row for row in AssetCheck.objects.filter(asset__centre=key).order_by("checked_on", "pk")
    }
    wishes = {
        row.asset_id: row
        for row in Parting.objects.filter(asset__centre=key)
        .select_related("asset__centre__district")
        .order_by("asked_at")
    }
    assets = Asset.objects.filter(centre=key).select_related("machine").order_by("gone_on", "name_en", "pk")
    return RegisterPage(
        floor=found[0],
        assets=tuple(
            _asset(row, checks.get(row.pk), wishes.get(row.pk), until=until, on=on) for row in assets
        ),
        tariffs=_tariffs(key),
        parting=tuple(
            use_line(row)
            for row in in_two_minds(Q(centre=key))
            .select_related("machine", "centre", "booking")
            .order_by("on", "pk")
        ),
        unheard=tuple(use_line(row) for row in only_the_centres(key)),
        idle=idle_lines(Q(centre=key), on=on),
    )


def use_page(district: str | None, *, on: date) -> UsePage:
    """The use of every centre that stands in a district, or in the State; a fixed number of queries."""
    where = Q(district=district) if district else Q()
    rows = Centre.objects.filter(where, state__in=STANDS).order_by("district__name_en", "number")
    found = tuple(sorted(floors(rows, on=on), key=lambda one: not one.open))  # those open to makers first
    month = (on.replace(day=1) - timedelta(days=1)).replace(day=1)
    of_month = [line for floor in found for line in floor.months if line.month == month]
    wishes = (
        Parting.objects.filter(where, consented=None)
        .select_related("asset__centre__district")
        .order_by("asked_at")
    )
    looked = dict(AssetCheck.objects.filter(where).order_by("checked_on").values_list("asset", "checked_on"))
    held = Asset.objects.filter(where, gone_on=None).values_list("pk", "in_hand_on")
    return UsePage(
        floors=found, months=tuple(dict.fromkeys(m.month for floor in found for m in floor.months)),
        idle=idle_lines(where & Q(cleared_on=None), on=on), wishes=tuple(_wish(row) for row in wishes),
        parting=in_two_minds(where).count(),
        late_checks=sum(check_due_on(in_hand, looked.get(pk)) < on for pk, in_hand in held),
        hours=sum(line.hours for line in of_month), users=sum(line.users for line in of_month),
        income=sum(line.income for line in of_month), month=month,
    )  # fmt: skip


def _asset(
    row: Asset, check: AssetCheck | None, wish: Parting | None, *, until: date | None, on: date
) -> AssetLine:
    due = check_due_on(row.in_hand_on, check.checked_on if check else None)
    return AssetLine(
        key=row.pk, name=Named(row.name_en, row.name_hi), serial=row.serial, where=row.where, cost=row.cost,
        in_hand_on=row.in_hand_on, mortgaged_until=until, is_machine=hasattr(row, "machine"),
        found=Found(check.found).label if check else "", found_code=check.found if check else "",
        checked_on=check.checked_on if check else None, checked_by=check.checked_by if check else "",
        words=check.words if check else "", check_due=due, late=row.gone_on is None and due < on,
        gone_on=row.gone_on, wish=_wish(wish) if wish else None,
    )  # fmt: skip


def _wish(row: Parting) -> PartingLine:
    centre = row.asset.centre
    return PartingLine(
        row.pk, Named(row.asset.name_en, row.asset.name_hi), centre.named, centre.number,
        Named(centre.district.name_en, centre.district.name_hi), How(row.how).label, row.to_whom, row.words,
        row.asked_at, row.asked_by, row.consented, row.answer, row.answered_by,
    )  # fmt: skip


def _tariffs(centre: UUID) -> tuple[TariffLine, ...]:
    rows = list(Tariff.objects.filter(centre=centre).order_by("-put_at"))
    waiting = [row.number for row in rows if row.approved is None]
    decided = committees.decisions_on(waiting, "centre_tariff")
    on_agenda = committees.waiting_on(waiting, "centre_tariff")
    return tuple(
        TariffLine(
            row.number, row.put_at, row.same_for_all, row.asked_from_on, row.in_force_from, row.approved, row.meeting,
            row.number in decided, on_agenda[row.number].meeting if row.number in on_agenda else "",
        )
        for row in rows
    )  # fmt: skip


def _mortgaged_until(centre: UUID) -> date | None:
    """Until when the assets are mortgaged to the State, by the order in force when they were; unknown before."""
    day = Company.objects.filter(centre=centre).values_list("mortgaged_on", flat=True).first()
    return scheme.mortgaged_until(day, rules_in_force(scheme.SCHEME, day)) if day else None
