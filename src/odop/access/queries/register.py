"""The register of postings, as the Cell reads it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

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
    total: int
    page: int
    pages: int


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
    *, on: date, district: str = "", role: str = "", words: str = "", everything: bool = False, page: int = 1
) -> PostingsPage:
    """The charges in force on a day, or every one there has been, narrowed by place, post and name."""
    rows = Posting.objects.order_by("district__name_en", "role", "from_date")
    if not everything:
        rows = rows.filter(Q(to_date=None) | Q(to_date__gte=on), from_date__lte=on)
    if district:
        rows = rows.filter(district_id=district)
    if role:
        rows = rows.filter(role=role)
    if words:
        rows = rows.filter(Q(user__name__icontains=words) | Q(user__username__icontains=words.lower()))
    total = rows.count()
    pages = max(1, -(-total // ROWS))
    page = min(max(page, 1), pages)
    return PostingsPage(on, _lines(rows[(page - 1) * ROWS : page * ROWS], on), total, page, pages)


def officer_page(key: UUID, *, on: date) -> OfficerPage | None:
    """One officer; nothing where the account is a maker's."""
    user = User.objects.filter(pk=key).first()
    if user is None:
        return None
    lines = _lines(Posting.objects.filter(user=user).order_by("-from_date"), on)
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


def _lines(rows: QuerySet[Posting], on: date) -> tuple[PostingLine, ...]:
    return tuple(
        PostingLine(
            key=r.pk,
            person=r.user_id,
            name=r.user.name,
            role=Role(r.role),
            place=r.office.named if r.office else r.district.named if r.district else None,
            from_date=r.from_date,
            to_date=r.to_date,
            order_words=r.order_words,
            in_force=r.from_date <= on and (r.to_date is None or r.to_date >= on),
            ended=r.to_date is not None and r.to_date < on,
        )
        for r in rows.select_related("user", "district", "office")
    )
