"""Certificates: of a test, of a maker, of a district, and what anybody may learn of one."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from odop.basics.names import Named
from odop.quality.models import Certificate, Suspension
from odop.quality.rules import Standing, standing_of

ROWS = 50


@dataclass(frozen=True)
class SuspensionSeen:
    """One suspension, from its proposal to its lifting."""

    why: str
    proposed_at: datetime
    proposed_by: str
    proposed_by_key: UUID
    heard: str
    heard_at: datetime | None
    confirmed_at: datetime | None
    confirmed_by: str
    dropped_at: datetime | None
    dropped_why: str
    lift_why: str
    lift_proposed_at: datetime | None
    lift_proposed_by: str
    lift_proposed_by_key: UUID | None
    lifted_at: datetime | None
    lifted_by: str

    @property
    def open(self) -> bool:
        return self.dropped_at is None and self.lifted_at is None


@dataclass(frozen=True)
class CertificateLine:
    """A certificate as any list says it; the maker's name is only for those who may see her case."""

    number: str
    test: str
    district: str
    district_name: Named
    artisan_number: str
    named: Named
    product: Named
    standard: Named
    standard_number: str
    lab: Named
    issued_on: date
    expires_on: date
    standing: Standing
    letter: str
    synthetic: bool
    suspensions: tuple[SuspensionSeen, ...] = ()

    @property
    def standing_words(self) -> str:
        return str(self.standing.label)

    @property
    def open_suspension(self) -> SuspensionSeen | None:
        return next((one for one in self.suspensions if one.open), None)


@dataclass(frozen=True)
class CertificatesPage:
    lines: tuple[CertificateLine, ...]
    pager: Page


def certificate(number: str, on: date) -> CertificateLine | None:
    """A certificate by its number, with its suspensions; two queries."""
    return _one(_rows().filter(number=number), on)


def certificate_of(test: str, on: date) -> CertificateLine | None:
    """The certificate of a test, where it has one."""
    return _one(_rows().filter(test__number=test), on)


def certificates_in(district: str, on: date, *, page: str = "1") -> CertificatesPage:
    """A district's certificates: the suspended first, then those that end soonest."""
    found = _rows().filter(district_id=district).order_by("-suspended", "-expires_on", "-number")
    pager = Paginator(found, ROWS).get_page(page)
    return CertificatesPage(tuple(_line(row, on) for row in pager.object_list), pager)


def suspensions_waiting(district: str, on: date) -> tuple[CertificateLine, ...]:
    """Certificates whose suspension, or whose lifting, waits for a second person."""
    waiting = Suspension.objects.filter(district_id=district, dropped_at=None, lifted_at=None).exclude(
        confirmed_at__isnull=False, lift_proposed_at=None
    )
    keys = list(waiting.values_list("certificate_id", flat=True))
    return tuple(_line(row, on) for row in _rows().filter(pk__in=keys).order_by("number"))


def to_be_heard(artisan: UUID) -> tuple[CertificateLine, ...]:
    """A maker's certificates whose suspension is proposed, and on which she has not said a word. One query."""
    unheard = Q(suspensions__confirmed_at=None, suspensions__dropped_at=None, suspensions__heard_at=None)
    found = _rows().filter(unheard, suspensions__isnull=False, test__artisan=artisan)
    return tuple(_line(row, row.issued_on) for row in found)


def _rows() -> QuerySet[Certificate]:
    return Certificate.objects.select_related(
        "district", "test__artisan", "test__product", "test__standard", "test__lab"
    )


def _one(rows: QuerySet[Certificate], on: date) -> CertificateLine | None:
    row = rows.first()
    if row is None:
        return None
    history = Suspension.objects.filter(certificate=row).select_related(
        "proposed_by", "confirmed_by", "lift_proposed_by", "lifted_by"
    )
    return _line(row, on, tuple(_seen(one) for one in history.order_by("-proposed_at")))


def _line(row: Certificate, on: date, history: tuple[SuspensionSeen, ...] = ()) -> CertificateLine:
    test, person = row.test, row.test.artisan
    return CertificateLine(
        number=row.number,
        test=test.number,
        district=row.district_id,
        district_name=row.district.named,
        artisan_number=person.number,
        named=Named(person.name, person.name_hi or person.name),
        product=test.product.named,
        standard=Named(test.standard.name_en, test.standard.name_hi),
        standard_number=test.standard.number,
        lab=test.lab.named,
        issued_on=row.issued_on,
        expires_on=row.expires_on,
        standing=standing_of(row.expires_on, suspended=row.suspended, on=on),
        letter=row.letter,
        synthetic=row.synthetic,
        suspensions=history,
    )


def _seen(s: Suspension) -> SuspensionSeen:
    def name(user: object) -> str:
        return str(user) if user else ""

    return SuspensionSeen(
        s.why, s.proposed_at, name(s.proposed_by), s.proposed_by_id, s.heard, s.heard_at, s.confirmed_at,
        name(s.confirmed_by), s.dropped_at,
        s.dropped_why, s.lift_why, s.lift_proposed_at, name(s.lift_proposed_by), s.lift_proposed_by_id, s.lifted_at,
        name(s.lifted_by),
    )  # fmt: skip
