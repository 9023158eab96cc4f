"""One question, one answer: what the page, the command line and the open interface all say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.figures.models import Value
from odop.figures.queries.closings import Closed, NotClosed, latest
from odop.figures.queries.labels import SEX, SOCIAL_GROUP, label
from odop.figures.rules.definition import Definition, Part, definition
from odop.figures.rules.keys import Name
from odop.programme import queries as programme


class NoSuchDistrict(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(_("There is no district called “%(words)s”."), field="district", words=words)


class NoSuchValue(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(_("Nothing is told by “%(words)s”."), words=words)


class TooFine(Refusal):
    """A question about few people could point at one of them."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This cannot be told so finely in public: ask for a district and one thing more, "
                "and for outcomes a district or one thing alone."
            )
        )


@dataclass(frozen=True)
class Told:
    """One part of an answer; None where the number is hidden to protect the people in it."""

    code: str
    title: Named
    count: int | None
    of_which: tuple["Told", ...] = ()


@dataclass(frozen=True)
class Answer:
    """A figure's answer with what it counts, what it leaves out, as of when, and who answers for it."""

    figure: str
    title: Named
    where: Named
    district: str  # its code, or nothing for the State
    slug: str
    told_by: str
    value: str
    value_label: Named | None
    count: int | None
    parts: tuple[Told, ...]
    parts_title: Named | None
    version: str
    counts: Named
    leaves_out: Named
    owner: Named
    next_review: date
    due_for_review: bool
    as_of: date
    closed_at: datetime
    correction: str
    synthetic: bool
    against: Told | None = None  # what it is held against

    @property
    def hides(self) -> bool:
        """Whether any number of it is hidden."""
        return self.count is None or any(
            part.count is None or any(p.count is None for p in part.of_which) for part in self.parts
        )


def ask(
    figure: str,
    *,
    on: date,
    district: str | None = None,
    product: str | None = None,
    sex: str | None = None,
    social_group: str | None = None,
    year: str | None = None,
    outcomes: bool | str = False,
    exact: bool = False,
) -> Answer:
    """Answer from the latest counting, as the public may see it; `exact` is for officers of the State alone.

    `outcomes` adds what became of the people counted; the name of a figure told in parts chooses which.
    Raises NoSuchFigure, NoSuchDistrict, NoSuchValue, TooFine or NotClosed.
    """
    d = definition(figure)
    place = _district(district)
    dimension, value, named = _told_by(d, product=product, sex=sex, social_group=social_group, year=year)
    name = Name(place.code if place else "", dimension, value)
    in_parts = _in_parts(d, outcomes)
    if in_parts and name.district and name.dimension and not exact:
        raise TooFine
    closed = latest(exact=exact)
    sums = sums_at(closed, name, series_of(d, in_parts))
    where = place.named if place else programme.state_name()
    return told_of(d, in_parts, name, named, where, place.slug if place else "", closed, sums, on)


def told_of(
    d: Definition,
    in_parts: Definition | None,
    name: Name,
    named: Named | None,
    where: Named,
    slug: str,
    closed: Closed,
    sums: dict[str, int],
    on: date,
) -> Answer:
    """The answer made of sums that are counted already."""
    whole = definition(d.whole) if d.parts else d
    explained = d if d.parts else in_parts or d
    return Answer(
        figure=d.key,
        title=d.title,
        where=where,
        district=name.district,
        slug=slug,
        told_by=name.dimension,
        value=name.value,
        value_label=named,
        count=shown(closed, whole, name, sums),
        parts=parts_of(closed, in_parts, name, sums) if in_parts else (),
        parts_title=in_parts.title if in_parts else None,
        against=against(closed, d, name, sums),
        version=d.version,
        counts=d.counts if explained is d else _both(d.counts, explained.counts),
        leaves_out=d.leaves_out if explained is d else _both(d.leaves_out, explained.leaves_out),
        owner=d.owner,
        next_review=d.next_review,
        due_for_review=d.due_for_review(on),
        as_of=closed.as_of,
        closed_at=closed.closed_at,
        correction=closed.correction,
        synthetic=closed.synthetic,
    )


def series_of(d: Definition, in_parts: Definition | None) -> tuple[str, ...]:
    """The counted values an answer is made of."""
    return (
        *definition(d.whole or d.key).series,
        *(in_parts.series if in_parts else ()),
        *filter(None, [d.against]),
    )


def sums_at(closed: Closed, name: Name, wanted: Iterable[str]) -> dict[str, int]:
    """The counted sums of some series at one name."""
    rows = Value.objects.filter(closing_id=closed.key, figure__in=wanted)
    if name.district:
        rows = rows.filter(district_id=name.district)
    if name.dimension:
        column = "product_id" if name.dimension == "product" else name.dimension
        rows = rows.filter(**{column: name.value})
    return dict(rows.values_list("figure").annotate(n=Sum("count")).order_by())


def shown(closed: Closed, d: Definition, name: Name, sums: dict[str, int]) -> int | None:
    """A number, or None where the public does not see it."""
    return None if closed.hides(d.hidden_with, name) else sums.get(d.key, 0)


def against(closed: Closed, d: Definition, name: Name, sums: dict[str, int]) -> Told | None:
    """The number a figure is held against."""
    other = definition(d.against) if d.against else None
    return Told(other.key, other.title, shown(closed, other, name, sums)) if other else None


def parts_of(closed: Closed, d: Definition, name: Name, sums: dict[str, int]) -> tuple[Told, ...]:
    """A figure told in its parts; a part told within another is added to it and told apart."""

    def one(part: Part) -> int | None:
        gone = closed.hides(d.hidden_with, name._replace(part=part.code)) or closed.hides(d.hidden_with, name)
        return None if gone else sums.get(f"{d.key}.{part.code}", 0)

    found = []
    for part in d.parts:
        if part.within:
            continue
        inner = tuple(Told(p.code, p.title, one(p)) for p in d.parts if p.within == part.code)
        counts = [one(part), *(p.count for p in inner)]
        whole = None if None in counts else sum(n for n in counts if n is not None)
        if whole is None:  # what is told of a hidden number would narrow it
            inner = tuple(replace(told, count=None) for told in inner)
        found.append(Told(part.code, part.title, whole, inner))
    return tuple(found)


def _in_parts(d: Definition, outcomes: bool | str) -> Definition | None:
    if d.parts:
        return d
    if not outcomes:
        return None
    told = definition(outcomes if isinstance(outcomes, str) else "outcomes")
    if told.whole != d.key:
        raise NoSuchValue(told.key)
    return told


def _district(words: str | None) -> programme.District | None:
    if not words:
        return None
    found = programme.find_district(words)
    if found is None:
        raise NoSuchDistrict(words)
    return found


def _told_by(d: Definition, **asked: str | None) -> tuple[str, str, Named | None]:
    given = [(dimension, value) for dimension, value in asked.items() if value is not None]
    if not given:
        return "", "", None
    if len(given) > 1:
        raise TooFine
    dimension, value = given[0]
    if dimension not in d.by:
        raise NoSuchValue(dimension)
    if dimension == "product":
        product = programme.product(value)
        if product is None:
            raise NoSuchValue(value)
        return dimension, value, product.named
    if (dimension == "sex" and value not in SEX) or (
        dimension == "social_group" and value not in SOCIAL_GROUP
    ):
        raise NoSuchValue(value)
    return dimension, value, label(dimension, value, {})


def _both(first: Named, second: Named) -> Named:
    return Named(f"{first.en}. {second.en}", f"{first.hi}। {second.hi}")


def answer(figure: str, **asked: Any) -> Answer | None:
    """The same, or nothing before the first counting: for pages that stand without it."""
    try:
        return ask(figure, **asked)
    except NotClosed:
        return None
