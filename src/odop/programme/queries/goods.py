"""Reads of products: of a district on a day, their tariff headings, their kits, and GI goods."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from odop.basics.names import Named
from odop.programme import models
from odop.programme.queries.facts import GIGood, KitList, Product, ProductOf, TaxRule, common


def on_day(on: date) -> Q:
    """Rows as we know them now, in force on a day. A row whose first day is not established counts."""
    return (
        Q(superseded_at=None)
        & (Q(from_date=None) | Q(from_date__lte=on))
        & (Q(to_date=None) | Q(to_date__gte=on))
    )


def product_of(row: models.Product) -> Product:
    return Product(**common(row), code=row.code, family=row.family, sector=row.sector)


def products() -> tuple[Product, ...]:
    """Every product of the programme, by its English name."""
    return tuple(product_of(row) for row in models.Product.objects.order_by("name_en"))


def product(code: str) -> Product | None:
    """The product of a code."""
    row = models.Product.objects.filter(code=code).first()
    return product_of(row) if row else None


def _in_lists(on: date) -> QuerySet[models.DistrictProduct]:
    rows = models.DistrictProduct.objects.select_related("product").filter(on_day(on))
    return rows.order_by("district_id", "-original", "from_date", "name_en")


def _line(row: models.DistrictProduct) -> ProductOf:
    return ProductOf(
        **common(row),
        code=row.product_id,
        general=row.product.named,
        family=row.product.family,
        sector=row.product.sector,
        district=row.district_id,
        from_date=row.from_date,
        to_date=row.to_date,
        date_words=row.date_words,
        original=row.original,
    )


def products_of(district: str, on: date) -> tuple[ProductOf, ...]:
    """The products of a district on a day, those of the first list first.

    One whose first day is not established is among them, and says so: `from_date` is None.
    """
    return tuple(_line(row) for row in _in_lists(on).filter(district_id=district))


def products_by_district(on: date) -> dict[str, tuple[ProductOf, ...]]:
    """The products of every district on a day, by the district's code; one query."""
    found: dict[str, list[ProductOf]] = defaultdict(list)
    for row in _in_lists(on):
        found[row.district_id].append(_line(row))
    return {code: tuple(lines) for code, lines in found.items()}


def districts_of(product: str, on: date) -> tuple[ProductOf, ...]:
    """Where a product stands in the list on a day."""
    return tuple(_line(row) for row in _in_lists(on).filter(product_id=product))


def days_in_list(product: str, district: str, days: Iterable[date]) -> set[date]:
    """On which of these days a product stood in a district's list; one query."""
    spans = list(
        models.DistrictProduct.objects.filter(
            superseded_at=None, product_id=product, district_id=district
        ).values_list("from_date", "to_date")
    )
    return {
        day
        for day in days
        if any((first is None or first <= day) and (last is None or last >= day) for first, last in spans)
    }


def tax_rules_of(product: str, on: date) -> tuple[TaxRule, ...]:
    """The tariff headings of a product's family on a day, with the rule of each rate."""
    family = models.Product.objects.filter(code=product).exclude(family="").values("family")
    rows = models.TaxRule.objects.filter(on_day(on), family__in=family).order_by("hsn")
    return tuple(
        TaxRule(
            name_en=row.family_name_en,
            name_hi=row.family_name_hi,
            source=row.source,
            as_of=row.as_of,
            confidence=row.confidence,
            note=row.note,
            family=row.family,
            hsn=row.hsn,
            description=row.description,
            headline_percent=row.headline_percent,
            rule=row.rule,
            rule_before=row.rule_before,
            from_date=row.from_date,
            to_date=row.to_date,
        )
        for row in rows
    )


def kit_list_for(product: str, on: date) -> KitList | None:
    """What a product's toolkit holds on a day; none where no family fits the product."""
    family = models.Product.objects.filter(code=product).exclude(family="").values("family")
    row = models.KitList.objects.filter(on_day(on), trade__in=family).first()
    if row is None:
        return None
    return KitList(
        **common(row),
        key=row.pk,
        trade=row.trade,
        items=tuple(Named(item["en"], item["hi"]) for item in row.items),
        price=row.price,
        training_days=row.training_days,
        official=row.official,
        from_date=row.from_date,
    )


def gi_goods_of(*districts: str) -> tuple[GIGood, ...]:
    """The goods with a geographical indication whose area takes in any of these districts; two queries."""
    return _gi_goods(models.GIGood.objects.filter(superseded_at=None, districts__in=districts).distinct())


def gi_goods() -> tuple[GIGood, ...]:
    """Every good with a geographical indication; two queries."""
    return _gi_goods(models.GIGood.objects.filter(superseded_at=None))


def gi_good(key: UUID) -> GIGood | None:
    """One good as it is known now."""
    return next(iter(_gi_goods(models.GIGood.objects.filter(pk=key, superseded_at=None))), None)


def _gi_goods(rows: "QuerySet[models.GIGood]") -> tuple[GIGood, ...]:
    return tuple(
        GIGood(
            **common(row),
            key=row.pk,
            number=row.number,
            category=row.category,
            registered_year=row.registered_year,
            from_date=row.from_date,
            of_odop_product=row.of_odop_product,
            districts=tuple(sorted(d.code for d in row.districts.all())),
        )
        for row in rows.prefetch_related("districts").order_by("name_en")
    )
