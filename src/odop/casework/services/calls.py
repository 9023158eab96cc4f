"""Opening a district's call for applications."""

from datetime import date, datetime

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.casework.models import Call
from odop.casework.rules import CallIncomplete, ProductNotOfDistrict
from odop.casework.services.moves import next_number, stem_of
from odop.programme import queries as programme
from odop.schemes import skill_development


@act("casework.opened_call")
def open_call(
    *,
    district: str,
    product: str,
    opens_on: date,
    closes_on: date,
    places: int,
    notice: str = "",
    by: Actor,
    at: datetime,
) -> Call:
    """Open a call for training in a product that is the district's on the day the call opens.

    Raises NotPermitted, ProductNotOfDistrict or CallIncomplete.
    """
    require(by, Permission.OPEN_CALL, district=district, on=day_of(at))
    if product not in {p.code for p in programme.products_of(district, opens_on)}:
        raise ProductNotOfDistrict(opens_on)
    if places < 1:
        raise CallIncomplete("places")
    if closes_on < opens_on:
        raise CallIncomplete("closes_on")
    of = programme.district(district)
    assert of is not None  # it has products
    call = Call.objects.create(
        number=next_number(Call, stem_of("call", opens_on, of.short), 2),
        scheme=skill_development.SCHEME,
        district_id=district,
        product_id=product,
        year=financial_year(opens_on),
        opens_on=opens_on,
        closes_on=closes_on,
        places=places,
        notice=notice.strip(),
        synthetic=isinstance(by, User) and by.synthetic,
    )
    audit.record("casework.opened_call", on=call, by=by, at=at, product=product, places=places)
    return call
