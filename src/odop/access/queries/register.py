"""The register of postings, as the Cell reads it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import Q

from odop.access.models import Posting, User
from odop.access.rules import Role
from odop.basics.names import Named

ROWS = 50


@dataclass(frozen=True)
class PostingLine:
    """One charge of one person."""

    key: UUID
    person: UUID
    name: str
    named: Named
    role: Role
    place: Named | None  # None: the whole State
    from_date: date
    to_date: date | None
    order_words: str
    in_force: bool
    ended: bool


@dataclass(frozen=True)
class PostingsPage:
    """Who holds which post on a day."""

    on: date
    lines: tuple[PostingLine, ...]
    pager: Page


@dataclass(frozen=True)
class OfficerPage:
    """One officer: her account, and every charge she has held."""

    key: UUID
    name: str
    name_hi: str
    username: str
    phone: str
    active: bool
    has_password: bool
    synthetic: bool
    lines: tuple[PostingLine, ...]


def postings_page(
    *,
    on: date,
    district: str = "",
    role: str = "",
    words: str = "",
    page: str = "1",
) -> PostingsPage:
    """The charges in force on a day, narrowed by place, post and name."""
    rows = Posting.objects.filter(Q(to_date=None) | Q(to_date__gte=on), from_date__lte=on)
    rows = rows.order_by("district__name_en", "role", "from_date", "id")
    if district:
        rows = rows.filter(district_id=district)
    if role:
        rows = rows.filter(role=role)
    if words:
        rows = rows.filter(Q(user__name__icontains=words) | Q(user__username__icontains=words.lower()))
    pager = Paginator(rows.select_related("user", "district", "office"), ROWS).get_page(page)
    return PostingsPage(on, tuple(_line(r, on) for r in pager.object_list), pager)


def officer_page(key: UUID, *, on: date) -> OfficerPage | None:
    """One officer; nothing where the account is a maker's."""
    user = User.objects.filter(pk=key).first()
    if user is None:
        return None
    rows = Posting.objects.filter(user=user).select_related("user", "district", "office")
    lines = tuple(_line(r, on) for r in rows.order_by("-from_date"))
    if user.phone_proved_at and not lines:
        return None
    return OfficerPage(
        key=user.pk,
        name=user.name,
        name_hi=user.name_hi,
        username=user.username,
        phone=user.phone or "",
        active=user.is_active,
        has_password=user.has_usable_password(),
        synthetic=user.synthetic,
        lines=lines,
    )


def posting(key: UUID | str) -> Posting | None:
    """One posting, to be ended."""
    try:
        return Posting.objects.filter(pk=key).first()
    except ValidationError:
        return None


def _line(row: Posting, on: date) -> PostingLine:
    place = row.office or row.district
    return PostingLine(
        key=row.pk,
        person=row.user_id,
        name=row.user.name,
        named=Named(row.user.name, row.user.name_hi),
        role=Role(row.role),
        place=place.named if place else None,
        from_date=row.from_date,
        to_date=row.to_date,
        order_words=row.order_words,
        in_force=row.from_date <= on and (row.to_date is None or row.to_date >= on),
        ended=row.to_date is not None and row.to_date < on,
    )
