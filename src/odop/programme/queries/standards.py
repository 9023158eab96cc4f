"""Reads of what markets ask, what laboratories measure, and what each laboratory is said to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q

from odop.basics.names import Named
from odop.programme import models
from odop.programme.queries.facts import Fact, common
from odop.programme.queries.goods import on_day


@dataclass(frozen=True, kw_only=True)
class Mark(Fact):
    """A mark, licence or market rule."""

    code: str
    kind: str
    issuer: Named
    binding: str
    status: Named
    covers: Named
    stages: tuple[str, ...]
    markets: tuple[str, ...]
    of_every_product: bool


@dataclass(frozen=True, kw_only=True)
class Standard(Fact):
    """A standard as it stands on a day; `key` is that of its dated row."""

    key: UUID
    code: str
    number: str
    mark: str
    market: str
    stage: str
    products: tuple[str, ...]
    sample: Named
    months: int
    from_date: date | None


@dataclass(frozen=True, kw_only=True)
class Limit(Fact):
    """What a standard allows of one property."""

    key: UUID
    standard: str
    code: str
    unit: str
    least: Decimal | None
    most: Decimal | None
    below: bool
    remedy: Named


@dataclass(frozen=True, kw_only=True)
class Lab(Fact):
    """A laboratory of the compendium: what it is said to test; a lab made here has an office and no more."""

    code: str
    kind: str
    city: Named | None
    district: str | None
    scope: Named | None
    accreditation: str  # reported, unconfirmed, none, or "" where nothing is told
    accreditation_words: Named | None
    products: tuple[str, ...]
    synthetic: bool


def _for(product: str) -> Q:
    return Q(products=[]) | Q(products__contains=[product])


def marks_of(product: str, on: date) -> tuple[Mark, ...]:
    """What is asked of a product on a day, in any market, the binding first."""
    rows = models.Mark.objects.filter(on_day(on) & _for(product))
    order = {"mandatory": 0, "conditional": 1, "voluntary": 2}
    found = (
        Mark(
            **common(r), code=r.code, kind=r.kind, issuer=Named(r.issuer_en, r.issuer_hi), binding=r.binding,
            status=Named(r.status_en, r.status_hi), covers=Named(r.covers_en, r.covers_hi), stages=tuple(r.stages),
            markets=tuple(r.markets), of_every_product=not r.products,
        )
        for r in rows
    )  # fmt: skip
    return tuple(sorted(found, key=lambda m: (order[m.binding], m.name_en)))


def standards_of(product: str, on: date) -> tuple[Standard, ...]:
    """What a product can be tested against on a day."""
    rows = models.Standard.objects.filter(on_day(on) & _for(product)).order_by("market", "name_en")
    return tuple(_standard(r) for r in rows)


def standards(on: date | None = None) -> tuple[Standard, ...]:
    """Every standard as we know it now, or those in force on a day."""
    rows = models.Standard.objects.filter(superseded_at=None)
    return tuple(_standard(r) for r in (rows if on is None else rows.filter(on_day(on))).order_by("code"))


def standards_by_key(keys: Iterable[UUID]) -> dict[UUID, Standard]:
    """Standards under the keys of their dated rows, superseded ones too."""
    return {r.pk: _standard(r) for r in models.Standard.objects.filter(pk__in=set(keys))}


def limits_of(standards: Iterable[str], on: date) -> tuple[Limit, ...]:
    """What standards allow on a day, in their own order."""
    rows = models.Limit.objects.filter(on_day(on), standard__in=list(standards))
    return tuple(_limit(r) for r in rows.order_by("standard", "place"))


def limits_by_key(keys: Iterable[UUID]) -> dict[UUID, Limit]:
    """Limits under the keys of their dated rows, superseded ones too, in the order of the standard."""
    return {r.pk: _limit(r) for r in models.Limit.objects.filter(pk__in=set(keys)).order_by("place")}


def labs() -> tuple[Lab, ...]:
    """Every laboratory: those of the compendium and those made here, by name; two queries."""
    scopes = {s.office_id: s for s in models.LabScope.objects.filter(superseded_at=None)}
    offices = models.Office.objects.filter(kind=models.Office.Kind.LAB).order_by("name_en")
    return tuple(_lab(office, scopes.get(office.pk)) for office in offices)


def lab(code: str) -> Lab | None:
    """The laboratory of a code."""
    office = models.Office.objects.filter(kind=models.Office.Kind.LAB, pk=code).first()
    scope = models.LabScope.objects.filter(superseded_at=None, office=code).first()
    return _lab(office, scope) if office else None


def _standard(r: models.Standard) -> Standard:
    return Standard(
        **common(r), key=r.pk, code=r.code, number=r.number, mark=r.mark, market=r.market, stage=r.stage,
        products=tuple(r.products), sample=Named(r.sample_en, r.sample_hi), months=r.months, from_date=r.from_date,
    )  # fmt: skip


def _limit(r: models.Limit) -> Limit:
    return Limit(
        **common(r), key=r.pk, standard=r.standard, code=r.code, unit="" if r.unit == "–" else r.unit, least=r.least,
        most=r.most, below=r.below, remedy=Named(r.remedy_en, r.remedy_hi),
    )  # fmt: skip


def _lab(office: models.Office, scope: models.LabScope | None) -> Lab:
    return Lab(
        **common(office), code=office.code, district=office.district_id, synthetic=office.synthetic,
        kind=scope.kind if scope else "",
        city=Named(scope.city_en, scope.city_hi) if scope else None,
        scope=Named(scope.scope_en, scope.scope_hi) if scope else None,
        accreditation=scope.accreditation if scope else "",
        accreditation_words=Named(scope.accreditation_en, scope.accreditation_hi) if scope else None,
        products=tuple(scope.products) if scope else (),
    )  # fmt: skip
