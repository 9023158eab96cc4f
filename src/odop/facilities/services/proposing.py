"""From the notice to a company: who would run a centre, and who its members are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, Role, require
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.facilities.models import Centre, Company, Invitation, Member
from odop.facilities.queries.families import elsewhere
from odop.facilities.rules import CannotMoveCentre, CentreKind, CentreState, Form, Land
from odop.facilities.rules.refusals import (
    InvitationClosed,
    Missing,
    NoSuchMaker,
    NotACompany,
    NotThatDay,
    ProductNotOfDistrict,
    SharesDiffer,
    TwiceNamed,
)
from odop.facilities.services.centres import move, note, require_hand, take
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.programme import queries as programme
from odop.programme import services as offices
from odop.programme.services import NewOffice, next_numbers

OPEN_TO_CHANGE = (CentreState.INTEREST, CentreState.FORMED, CentreState.IN_PRINCIPLE)


@act("facilities.invited")
def invite(
    *,
    district: str,
    product: str,
    newspaper: str,
    address: str,
    opens_on: date,
    closes_on: date,
    by: Actor,
    at: datetime,
    synthetic: bool = False,
) -> Invitation:
    """Note the notice in newspaper and on the web that asks who would run a centre.

    Raises NotPermitted, ProductNotOfDistrict or Missing.
    """
    require(by, Permission.SCREEN_CENTRE, district=district, on=day_of(at))
    if product not in {line.code for line in programme.products_of(district, day_of(at))}:
        raise ProductNotOfDistrict
    for field, said in (("newspaper", newspaper), ("address", address)):
        if not said.strip():
            raise Missing(field)
    if closes_on < opens_on:
        raise Missing("closes_on")
    made = Invitation.objects.create(
        district_id=district, product_id=product, newspaper=newspaper.strip(), address=address.strip(),
        opens_on=opens_on, closes_on=closes_on, synthetic=synthetic,
    )  # fmt: skip
    audit.record("facilities.invited", on=made, by=by, at=at, product=product)
    return made


@act("facilities.expressed_interest")
def express_interest(
    *,
    invitation: UUID,
    name_en: str,
    name_hi: str,
    kinds: Sequence[str],
    place: str,
    promoter: str,
    phone: str = "",
    office: str | None = None,
    by: Actor,
    at: datetime,
    synthetic: bool = False,
) -> Centre:
    """Take in who would run a centre under a notice: by the company itself, or by the officer across the table.

    Raises NotPermitted, InvitationClosed, Missing or NotACompany.
    """
    under = Invitation.objects.select_related("district").get(pk=invitation)
    on = day_of(at)
    if office is not None:
        require(by, Permission.RUN_CENTRE, office=office, on=on)
        _require_company(office, under.district_id)
    else:
        require(by, Permission.SCREEN_CENTRE, district=under.district_id, on=on)
    if not under.opens_on <= on <= under.closes_on:
        raise InvitationClosed(under.opens_on, under.closes_on)
    chosen = [kind for kind in CentreKind.values if kind in kinds]
    named = name_en.strip() and name_hi.strip()
    for field, said in (("name", named), ("kinds", chosen), ("promoter", promoter.strip())):
        if not said:
            raise Missing(field)
    stem = f"{programme.letters('centre')}/{financial_year(on)}/{under.district.short}/"
    (number,) = next_numbers(Centre, "number", stem)
    centre = Centre.objects.create(
        number=number, district=under.district, product_id=under.product_id, invitation=under, office_id=office,
        name_en=name_en.strip(), name_hi=name_hi.strip(), kinds=chosen, place=place.strip(),
        promoter=promoter.strip(), phone=phone.strip(), proposed_on=on, state=CentreState.INTEREST, since=at,
        synthetic=synthetic or under.synthetic,
    )  # fmt: skip
    note("facilities.expressed_interest", centre, by=by, at=at)
    return centre


@dataclass(frozen=True)
class NewMember:
    """A member as the company names her: by her number in the register where she is in it."""

    name: str
    shares: int
    of_product: bool
    artisan: str = ""  # her number in the register
    unit: str = ""


@dataclass(frozen=True)
class NewCompany:
    """The company or society as its papers say it."""

    form: str
    name: str
    registration: str
    registered_on: date
    shares: int
    admits_state: bool
    state_representative: str
    land: str
    lease_years: int | None = None
    in_government_area: bool | None = None
    land_of_a_member: bool | None = None
    near_cluster: bool | None = None
    members_use_percent: int | None = None


@act("facilities.entered_company")
def enter_company(
    *,
    number: str,
    company: NewCompany,
    members: Sequence[NewMember],
    office: str | None = None,
    by: Actor,
    at: datetime,
) -> Company:
    """Enter the company or society with its members and their shares, or enter it anew before it is approved.

    Where it has no office in the programme yet, one is made. Whether it meets the order is judged when its report is
    filed. A member, or her husband or his wife, who is a
    member of another centre becomes a question to the Deputy Commissioner.
    Raises NotPermitted, CannotMoveCentre, NotACompany, Missing, NotThatDay, NoSuchMaker, TwiceNamed, SharesDiffer.
    """
    centre = take(number)
    require_hand(by, centre, at=at)
    if centre.state not in OPEN_TO_CHANGE:
        raise CannotMoveCentre(centre.state)
    centre.office_id = office or centre.office_id
    if centre.office_id is not None:
        _require_company(centre.office_id, centre.district_id)
    _require_whole(company, members, day_of(at))
    known = _makers(members)
    values = {name: getattr(company, name) for name in NewCompany.__dataclass_fields__}
    if centre.office_id is None:
        centre.office_id = _new_office(centre, company.name.strip(), by=by, at=at)
    row, _new = Company.objects.update_or_create(
        centre=centre, defaults={**values, "district_id": centre.district_id, "synthetic": centre.synthetic}
    )
    row.members.all().delete()
    Member.objects.bulk_create(
        Member(
            district_id=centre.district_id, company=row, artisan_id=known.get(one.artisan), name=one.name.strip(),
            unit=one.unit.strip(), of_product=one.of_product, shares=one.shares,
        )
        for one in members
    )  # fmt: skip
    if centre.state == CentreState.INTEREST:
        move(centre, CentreState.FORMED, by=by, at=at)
    note("facilities.entered_company", centre, by=by, at=at, members=len(members))
    _ask_about_others(row, centre, by=by, at=at)
    return row


def _new_office(centre: Centre, name: str, *, by: Actor, at: datetime) -> str:
    """The company's own office, where the programme had none: its manager is posted there."""
    code = centre.number.replace("/", "-")
    office = NewOffice(code, "CENTRE", name, name, district=centre.district_id, synthetic=centre.synthetic)
    offices.make_office(office=office, by=by, at=at)
    return code


def _require_company(office: str | None, district: str) -> None:
    found = programme.office(office) if office else None
    if found is None or found.kind != "CENTRE" or found.district not in (None, district):
        raise NotACompany


def _require_whole(company: NewCompany, members: Sequence[NewMember], on: date) -> None:
    Form(company.form), Land(company.land)
    for field, said in (
        ("registration", company.registration.strip() and company.name.strip()),
        ("members", members and all(one.name.strip() for one in members)),
        ("state_representative", company.state_representative.strip() or not company.admits_state),
    ):
        if not said:
            raise Missing(field)
    if company.registered_on > on:
        raise NotThatDay("registered_on")
    found = sum(one.shares for one in members)
    if found != company.shares or any(one.shares < 1 for one in members):
        raise SharesDiffer(company.shares, found)


def _makers(members: Sequence[NewMember]) -> dict[str, UUID]:
    known: dict[str, UUID] = {}
    for one in members:
        if not one.artisan:
            continue
        if one.artisan in known:
            raise TwiceNamed(one.name)
        known[one.artisan] = UUID(int=0)
    found = artisans.keys_of(known)
    for number in known:
        if number not in found:
            raise NoSuchMaker(number)
    return found


def _ask_about_others(company: Company, centre: Centre, *, by: Actor, at: datetime) -> None:
    doubts = [
        Doubt(
            kind="centre_member_elsewhere",
            key=f"{centre.number}:{one.artisan}:{one.other}",
            district=centre.district_id,
            about=(centre.number, one.other),
            facts={"name": one.name, "number": centre.number, "other": one.other},
            put_to=Role.DEPUTY_COMMISSIONER,
        )
        for one in elsewhere(company)
    ]
    if doubts:
        notices.put_questions(doubts, by=by, at=at)
