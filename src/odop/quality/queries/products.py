"""What is asked of a product: marks by market and stage, standards with their limits, and who tests it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.programme import queries as programme
from odop.programme.queries import Limit, Mark, Product, Standard
from odop.quality.queries.labs import LabLine, labs_for
from odop.quality.rules import Bounds
from odop.quality.rules.wording import bounds_in_words

MARKETS = {
    "IN": _("India"),
    "EU": _("European Union"),
    "UK": _("United Kingdom"),
    "US": _("United States"),
    "EXPORT": _("export, any market"),
}
STAGES = {
    "general": _("general"),
    "raw-material": _("raw material"),
    "processing": _("processing"),
    "finishing": _("finishing"),
}
BINDING = {
    "mandatory": _("mandatory"),
    "conditional": _("mandatory in some cases"),
    "voluntary": _("voluntary"),
}


@dataclass(frozen=True)
class MarkLine:
    mark: Mark
    binding: str

    @property
    def binding_words(self) -> str:
        return str(BINDING[self.binding])


@dataclass(frozen=True)
class Stage:
    code: str
    marks: tuple[MarkLine, ...]

    @property
    def words(self) -> str:
        return str(STAGES[self.code])


@dataclass(frozen=True)
class Market:
    code: str
    stages: tuple[Stage, ...]

    @property
    def words(self) -> str:
        return str(MARKETS[self.code])


@dataclass(frozen=True)
class LimitLine:
    limit: Limit
    allowed: Named


@dataclass(frozen=True)
class StandardLine:
    standard: Standard
    limits: tuple[LimitLine, ...]

    @property
    def market_words(self) -> str:
        return str(MARKETS[self.standard.market])

    @property
    def stage_words(self) -> str:
        return str(STAGES[self.standard.stage])


@dataclass(frozen=True)
class ProductQuality:
    """All that is known of what is asked of a product on a day."""

    product: Product
    on: date
    markets: tuple[Market, ...]
    standards: tuple[StandardLine, ...]
    labs: tuple[LabLine, ...]


def product_quality(code: str, on: date) -> ProductQuality | None:
    """A product's page of standards; seven queries."""
    product = programme.product(code)
    if product is None:
        return None
    marks = programme.marks_of(code, on)
    near = tuple(line for line in labs_for(code, on) if code in line.lab.products)
    return ProductQuality(product, on, _by_market(marks), standards_for(code, on), near)


def standards_for(product: str, on: date) -> tuple[StandardLine, ...]:
    """What a product can be tested against, each with its limits; two queries."""
    found = programme.standards_of(product, on)
    limits = programme.limits_of([s.code for s in found], on)
    return tuple(StandardLine(s, tuple(limit_line(m) for m in limits if m.standard == s.code)) for s in found)


def testable_products(on: date) -> dict[str, int]:
    """How many standards each product can be tested against; those good for every product count for none."""
    counts: dict[str, int] = {}
    for standard in programme.standards(on):
        for code in standard.products:
            counts[code] = counts.get(code, 0) + 1
    return counts


def limit_line(limit: Limit) -> LimitLine:
    return LimitLine(limit, bounds_in_words(Bounds(limit.least, limit.most, limit.below), limit.unit))


def _by_market(marks: tuple[Mark, ...]) -> tuple[Market, ...]:
    """Each market with its stages, in the order a maker works; a mark stands under each it touches."""
    return tuple(
        Market(market, stages)
        for market in MARKETS
        if (stages := tuple(_stages([m for m in marks if market in m.markets])))
    )


def _stages(marks: list[Mark]) -> list[Stage]:
    return [
        Stage(stage, lines)
        for stage in STAGES
        if (lines := tuple(MarkLine(m, m.binding) for m in marks if stage in m.stages))
    ]
