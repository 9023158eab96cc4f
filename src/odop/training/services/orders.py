"""Ordering toolkits, the oldest promises first, and sending them out."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise, rupees
from odop.basics.refusals import Refusal
from odop.casework.queries.committees import kit_price
from odop.programme import queries as programme
from odop.programme.services import next_numbers
from odop.schemes import skill_development as scheme
from odop.schemes.engine import rules_in_force
from odop.training.models import Toolkit, ToolkitOrder
from odop.training.rules import CannotMoveToolkit, KitState


class NotASupplier(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This office is not a toolkit supplier."), field="supplier")


class AboveTheCeiling(Refusal):
    def __init__(self, most: Paise) -> None:
        super().__init__(_("A toolkit may cost at most %(most)s."), field="price_each", most=rupees(most))


class NoPrice(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give the price of one toolkit."), field="price_each")


class NoReference(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Give the reference of the order on GeM."), field="gem_reference")


class NotSoMany(Refusal):
    def __init__(self, found: int) -> None:
        super().__init__(
            _("%(found)s toolkits of this trade wait to be ordered for people certified."),
            field="how_many",
            found=found,
        )


class NotInOrder(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Some of these toolkits are not in this order, or not waiting to be sent."))


class NotThatDay(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This day cannot be: it is before the order, or in the future."), field="on")


class DayPast(Refusal):
    def __init__(self) -> None:
        super().__init__(_("An expected day lies ahead."), field="expected_on")


@act("training.ordered_toolkits")
def order_toolkits(
    *,
    district: str,
    trade: str,
    how_many: int,
    supplier: str,
    gem_reference: str,
    price_each: Paise,
    by: Actor,
    at: datetime,
) -> ToolkitOrder:
    """Order so many toolkits of a trade: whoever has waited longest comes first, carried-over years included.

    Raises NotPermitted, NotASupplier, NoReference, NoPrice, AboveTheCeiling or NotSoMany.
    """
    on = day_of(at)
    waiting = Toolkit.objects.select_for_update(of=("self",)).filter(
        district=district, state=KitState.PROMISED, kit_list__trade=trade, seat__certified_on__isnull=False
    )
    kits = list(
        waiting.select_related("kit_list", "district").order_by("promised_on", "seat__certified_on", "pk")[
            : max(how_many, 0)
        ]
    )
    require(by, Permission.ORDER_TOOLKITS, district=district, on=on)
    office = programme.office(supplier)
    if office is None or office.kind != "SUPPLIER" or office.district not in (None, district):
        raise NotASupplier
    if not gem_reference.strip():
        raise NoReference
    if not kits or len(kits) < how_many:
        raise NotSoMany(len(kits))
    if price_each <= 0:
        raise NoPrice
    most = _ceiling(kits, on)
    if price_each > most:
        raise AboveTheCeiling(most)

    stem = f"{programme.letters('toolkit')}/{financial_year(on)}/{kits[0].district.short}/"
    (number,) = next_numbers(ToolkitOrder, "number", stem)
    order = ToolkitOrder.objects.create(
        number=number,
        district_id=district,
        supplier_id=supplier,
        gem_reference=gem_reference.strip(),
        ordered_on=on,
        price_each=price_each,
        synthetic=all(k.synthetic for k in kits),
    )
    Toolkit.objects.filter(pk__in=[k.pk for k in kits]).update(state=KitState.ORDERED, order=order, since=at)
    audit.record(
        "training.ordered_toolkits", on=order, by=by, at=at, toolkits=len(kits), price_each=price_each
    )
    return order


@act("training.dispatched")
def dispatch(
    *, order: UUID, toolkits: Iterable[UUID] | None = None, on: date | None = None, by: Actor, at: datetime
) -> int:
    """The supplier sends out toolkits of an order: those named, or all that wait. Returns how many.

    Raises NotPermitted, NotThatDay or NotInOrder.
    """
    row = ToolkitOrder.objects.select_for_update().get(pk=order)
    require(by, Permission.SUPPLY_TOOLKITS, office=row.supplier_id, on=day_of(at))
    sent_on = on or day_of(at)
    if not row.ordered_on <= sent_on <= day_of(at):
        raise NotThatDay
    kits = Toolkit.objects.filter(order=row, state=KitState.ORDERED)
    wanted = None if toolkits is None else set(toolkits)
    if wanted is not None:
        kits = kits.filter(pk__in=wanted)
    keys = list(kits.select_for_update().values_list("pk", flat=True))
    if not keys or (wanted is not None and len(keys) != len(wanted)):
        raise NotInOrder
    Toolkit.objects.filter(pk__in=keys).update(state=KitState.DISPATCHED, dispatched_on=sent_on, since=at)
    audit.record("training.dispatched", on=row, by=by, at=at, toolkits=len(keys), sent_on=str(sent_on))
    return len(keys)


@act("training.said_expected")
def say_expected(*, order: UUID, expected_on: date, by: Actor, at: datetime) -> int:
    """A later word on when an order's toolkits will come; it stands beside the promise and never hides it."""
    row = ToolkitOrder.objects.select_for_update().get(pk=order)
    require(by, Permission.SUPPLY_TOOLKITS, office=row.supplier_id, on=day_of(at))
    if expected_on < day_of(at):
        raise DayPast
    open_kits = Toolkit.objects.filter(order=row, state__in=[KitState.ORDERED, KitState.DISPATCHED])
    count = open_kits.update(expected_on=expected_on)
    if not count:
        raise CannotMoveToolkit(KitState.DELIVERED)
    audit.record("training.said_expected", on=row, by=by, at=at, expected_on=str(expected_on), toolkits=count)
    return count


def _ceiling(kits: list[Toolkit], on: date) -> Paise:
    """The order's ceiling, or the price the toolkit committee has fixed for the district where that is lower."""
    fixed = [k.kit_list.price for k in kits if k.kit_list.official and k.kit_list.price]
    of = {(k.district.short, k.kit_list.trade) for k in kits}
    fixed += [price for short, trade in of if (price := kit_price(short, trade))]
    return min([rules_in_force(scheme.SCHEME, on).toolkit_at_most, *fixed])
