"""The contents and price of a district's toolkit, put before the toolkit committee (order of 5 May 2020)."""

from collections.abc import Sequence
from datetime import datetime

from odop.access.services import Actor, Permission, User, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.queries.committees.kits import KIND, kit_number
from odop.casework.rules.committees import Body
from odop.casework.rules.committees.refusals import KitEmpty, KitNotKnown, PriceMissing
from odop.casework.services.committees.putting import put_before
from odop.programme import queries as programme


@act("casework.proposed_kit_list")
def propose_kit_list(
    *,
    district: str,
    trade: str,
    items: Sequence[Named],
    price: Paise,
    by: Actor,
    at: datetime,
    synthetic: bool = False,
) -> str:
    """Put a district's toolkit of one trade, its tools and its price, before the toolkit committee.

    Returns what the decision is found under. Raises NotPermitted, KitNotKnown, KitEmpty or PriceMissing.
    """
    on = day_of(at)
    require(by, Permission.CALL_STATE_MEETING, on=on)
    of = programme.district(district)
    trades = {product.family: product for product in programme.products_of(district, on)}
    if of is None or trade not in trades or not trade:
        raise KitNotKnown
    if not items or any(not one.en.strip() or not one.hi.strip() for one in items):
        raise KitEmpty
    if price <= 0:
        raise PriceMissing
    known = programme.kit_list_for(trades[trade].code, on)
    name = known.named if known else trades[trade].named
    about = kit_number(of.short, trade)
    put_before(
        body=Body.TOOLKIT, kind=KIND, about=about, district=district, amount=price,
        title=Named(f"{of.name_en}: {name.en}", f"{of.name_hi}: {name.hi}"),
        facts={Named(f"Tool {n}", f"औज़ार {n}"): one for n, one in enumerate(items, 1)},
        by=by, at=at, synthetic=synthetic or (isinstance(by, User) and by.synthetic),
    )  # fmt: skip
    return about
