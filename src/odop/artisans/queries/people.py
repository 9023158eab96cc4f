"""Reads of makers: one whole, many in short, a household, and the list of a district."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.db.models.functions import Lower, Right

from odop.access.services import User
from odop.artisans.models import Artisan, FamilyMember
from odop.artisans.rules.ages import Birth, birth
from odop.basics.names import Named, ascii_digits

PAGE = 50


@dataclass(frozen=True)
class Account:
    """A bank account as a page may show it: the number covered but for its last four digits."""

    holder: str
    covered: str
    ifsc: str
    from_at: datetime
    to_at: datetime | None


@dataclass(frozen=True)
class Relative:
    relation: str
    name: str
    aadhaar_last4: str
    artisan: str  # her number, where she is a maker herself


@dataclass(frozen=True)
class Enterprise:
    name: str
    udyam: str
    gstin: str


@dataclass(frozen=True)
class Person:
    """A maker as the register knows her. A blank or None says that nobody has told us."""

    key: UUID
    number: str
    district: str
    district_name: Named
    user: UUID | None
    name: str
    name_hi: str
    guardian_name: str
    born_on: date | None
    born_earliest: date | None
    born_latest: date | None
    sex: str
    social_group: str
    minority: bool | None
    divyang: bool | None
    phone: str
    address: str
    place: Named | None
    pin: str
    native_of_state: bool | None
    product: str | None
    product_name: Named | None
    craft_years: int | None
    aadhaar_last4: str
    pan: str
    enrolled_at: datetime
    enrolled_by: str
    came_by: str
    synthetic: bool
    accounts: tuple[Account, ...] = ()
    family: tuple[Relative, ...] = ()
    units: tuple[Enterprise, ...] = ()

    @property
    def called(self) -> Named:
        """Her name in both scripts, or the one she gave."""
        return Named(self.name, self.name_hi or self.name)

    @property
    def birth(self) -> Birth:
        return birth(self.born_on, self.born_earliest, self.born_latest)

    @property
    def account(self) -> Account | None:
        return next((a for a in self.accounts if a.to_at is None), None)


@dataclass(frozen=True)
class Card:
    """A maker in one line, for the lists of other rooms."""

    key: UUID
    number: str
    name: str
    name_hi: str
    district: str
    phone: str
    synthetic: bool

    @property
    def called(self) -> Named:
        return Named(self.name, self.name_hi or self.name)


@dataclass(frozen=True)
class Row:
    """A maker in the list of a district."""

    number: str
    called: Named
    guardian_name: str
    place: Named | None
    product: Named | None
    phone_end: str
    enrolled_at: datetime
    synthetic: bool


@dataclass(frozen=True)
class PeoplePage:
    """The makers of a district, or those found."""

    district: str
    search: str
    rows: tuple[Row, ...]
    pager: "Page[Artisan]"
    total: int


def artisan(number: str) -> Person | None:
    """A maker by her number as anybody writes it, with family, units and accounts."""
    return _whole(Artisan.objects.filter(number=ascii_digits(number).strip().upper()))


def artisan_of(user: User) -> Person | None:
    """The maker a person who signs in is; None for officers and for makers not yet enrolled."""
    if not getattr(user, "is_authenticated", False):
        return None
    return _whole(Artisan.objects.filter(user_id=user.pk))


def on_phone_of(user: User) -> tuple[Person, ...]:
    """Makers enrolled with the phone this person has proved, whom nobody has yet claimed to be."""
    if not getattr(user, "is_authenticated", False) or not user.phone or not user.phone_proved_at:
        return ()
    rows = Artisan.objects.filter(phone=user.phone, user=None).order_by("number")[:10]
    return tuple(_person(row) for row in rows.select_related("district", "place", "product"))


def cards(keys: Iterable[UUID]) -> dict[UUID, Card]:
    """Makers in one line each, by key."""
    rows = Artisan.objects.filter(pk__in=list(keys)).only(
        "number", "name", "name_hi", "district_id", "phone", "synthetic"
    )
    return {r.pk: Card(r.pk, r.number, r.name, r.name_hi, r.district_id, r.phone, r.synthetic) for r in rows}


def household(key: UUID) -> frozenset[UUID]:
    """A maker with her husband or his wife, as far as the register knows them as makers too."""
    links = FamilyMember.objects.filter(
        Q(artisan_id=key) | Q(is_artisan_id=key), relation=FamilyMember.Relation.SPOUSE
    ).values_list("artisan_id", "is_artisan_id")
    return frozenset({key, *(k for pair in links for k in pair if k)})


def any_artisan() -> bool:
    """Whether anybody at all is enrolled."""
    return Artisan.objects.exists()


def any_synthetic() -> bool:
    """Whether the register holds invented people."""
    return Artisan.objects.filter(synthetic=True).exists()


def people(district: str, *, search: str = "", page: int = 1) -> PeoplePage:
    """The makers of a district, newest first; or those whose name, number or phone is searched for."""
    rows = Artisan.objects.filter(district_id=district)
    search = search.strip()
    rows = _found(rows, search).order_by("name", "number") if search else rows.order_by("-number")
    pager = Paginator(rows.select_related("place", "product"), PAGE).get_page(page)
    return PeoplePage(
        district=district,
        search=search,
        rows=tuple(_row(r) for r in pager.object_list),
        pager=pager,
        total=pager.paginator.count,
    )


def _found(rows: "QuerySet[Artisan]", search: str) -> "QuerySet[Artisan]":
    """By number (A/SRE/0000012, or its last three digits at most), by a phone's last digits, or by how a
    name begins."""
    plain = ascii_digits(search)
    digits = "".join(c for c in plain if c.isdigit())
    if "/" in plain:
        return rows.filter(number=plain.upper())
    if digits and len(digits) == len(plain.replace(" ", "").replace("-", "").lstrip("+")):
        if len(digits) < 4:
            return rows.filter(number__endswith=f"/{int(digits):07d}")
        end = digits[-10:]
        rows = rows.alias(end=Right("phone", 4))
        return rows.filter(end=end[-4:], phone__endswith=end)
    return rows.alias(low=Lower("name")).filter(
        Q(low__startswith=search.lower()) | Q(name_hi__startswith=search)
    )


def _row(r: Artisan) -> Row:
    return Row(
        r.number,
        Named(r.name, r.name_hi or r.name),
        r.guardian_name,
        Named(r.place.name_en, r.place.name_hi) if r.place else None,
        r.product.named if r.product else None,
        r.phone[-4:],
        r.enrolled_at,
        r.synthetic,
    )


def _whole(rows: "QuerySet[Artisan]") -> Person | None:
    row = (
        rows.select_related("district", "place", "product")
        .prefetch_related("accounts", "family__is_artisan", "units")
        .first()
    )
    return _person(row, whole=True) if row else None


def _person(r: Artisan, *, whole: bool = False) -> Person:
    return Person(
        key=r.pk,
        number=r.number,
        district=r.district_id,
        district_name=r.district.named,
        user=r.user_id,
        name=r.name,
        name_hi=r.name_hi,
        guardian_name=r.guardian_name,
        born_on=r.born_on,
        born_earliest=r.born_earliest,
        born_latest=r.born_latest,
        sex=r.sex,
        social_group=r.social_group,
        minority=r.minority,
        divyang=r.divyang,
        phone=r.phone,
        address=r.address,
        place=Named(r.place.name_en, r.place.name_hi) if r.place else None,
        pin=r.pin,
        native_of_state=r.native_of_state,
        product=r.product_id,
        product_name=r.product.named if r.product else None,
        craft_years=r.craft_years,
        aadhaar_last4=r.aadhaar_last4,
        pan=r.pan,
        enrolled_at=r.enrolled_at,
        enrolled_by=r.enrolled_by,
        came_by=r.came_by,
        synthetic=r.synthetic,
        accounts=_accounts(r) if whole else (),
        family=_family(r) if whole else (),
        units=tuple(Enterprise(u.name, u.udyam, u.gstin) for u in r.units.all()) if whole else (),
    )


def _accounts(r: Artisan) -> tuple[Account, ...]:
    rows = sorted(r.accounts.all(), key=lambda a: a.from_at, reverse=True)
    return tuple(Account(a.holder, f"…{a.number[-4:]}", a.ifsc, a.from_at, a.to_at) for a in rows)


def _family(r: Artisan) -> tuple[Relative, ...]:
    return tuple(
        Relative(m.relation, m.name, m.aadhaar_last4, m.is_artisan.number if m.is_artisan else "")
        for m in r.family.all()
    )
