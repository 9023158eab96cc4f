"""The library, requests for packaging, and dishes, as pages show them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.names import Named
from odop.programme import queries as programme
from odop.quality.models import Design, Dish, PackagingRequest
from odop.quality.rules.library import WANTS, Asked, DesignKind, DishState, Fate


@dataclass(frozen=True)
class DesignLine:
    """A design with whose crafts it joins and where it went."""

    number: str
    kind: DesignKind
    title: Named
    story: Named
    crafts: tuple[tuple[Named, Named], ...]  # product, district
    fates: tuple[tuple[str, str, str], ...]  # what, where, who says so
    made_on: date | None
    source: str
    picture: UUID | None
    synthetic: bool


@dataclass(frozen=True)
class RequestLine:
    """One request for packaging."""

    number: str
    district: str
    artisan: str
    name: str
    product: Named
    wants: tuple[str, ...]
    words: str
    state: Asked
    since: datetime
    design: Named | None
    design_number: str
    answer: str
    helped: bool | None
    synthetic: bool


@dataclass(frozen=True)
class DishLine:
    """One dish, with its makers and how many have a food licence."""

    number: str
    district: str
    district_named: Named
    name: Named
    story: str
    standard: str
    state: DishState
    since: datetime
    words: str
    makers: int
    licensed: int
    synthetic: bool


def designs(*, kind: str = "", district: str = "") -> tuple[DesignLine, ...]:
    """The library, the newest first; five queries."""
    rows = Design.objects.prefetch_related("crafts__product", "crafts__district", "fates").order_by(
        "-added_at", "number"
    )
    if kind:
        rows = rows.filter(kind=kind)
    if district:
        rows = rows.filter(crafts__district=district).distinct()
    return tuple(_design(row) for row in rows)


def requests(*, district: str | None = None, state: str = "") -> tuple[RequestLine, ...]:
    """Requests for packaging: of a district, or those sent on to the Cell; the oldest open ones first."""
    rows = PackagingRequest.objects.select_related("artisan", "product", "design")
    if district:
        rows = rows.filter(district=district)
    if state:
        rows = rows.filter(state=state)
    return tuple(
        sorted((_request(row) for row in rows.order_by("since")), key=lambda line: line.state not in OPEN)
    )


def requests_of(artisan: UUID) -> tuple[RequestLine, ...]:
    """A maker's own, the newest first."""
    rows = PackagingRequest.objects.filter(artisan=artisan).select_related("artisan", "product", "design")
    return tuple(_request(row) for row in rows.order_by("-since"))


def dishes(*, district: str | None = None) -> tuple[DishLine, ...]:
    """Dishes of a district, or of all, with their makers; three queries."""
    rows = Dish.objects.prefetch_related("makers").order_by("district_id", "-since")
    if district:
        rows = rows.filter(district=district)
    places = {d.code: d.named for d in programme.districts()}
    found = []
    for row in rows:
        makers = row.makers.all()
        found.append(
            DishLine(
                row.number, row.district_id, places[row.district_id], Named(row.name_en, row.name_hi), row.story,
                row.standard, DishState(row.state), row.since, row.words, len(makers),
                sum(bool(maker.fssai) for maker in makers), row.synthetic,
            )
        )  # fmt: skip
    return tuple(found)


def wants() -> list[tuple[str, str]]:
    """What packing may be asked to do, as choices."""
    return [(code, str(words)) for code, words in WANTS.items()]


OPEN = (Asked.ASKED, Asked.WITH_STATE)


def _design(row: Design) -> DesignLine:
    return DesignLine(
        number=row.number, kind=DesignKind(row.kind), title=Named(row.title_en, row.title_hi),
        story=Named(row.story_en, row.story_hi), made_on=row.made_on, source=row.source, picture=row.picture_id,
        crafts=tuple((craft.product.named, craft.district.named) for craft in row.crafts.all()),
        fates=tuple((str(Fate(one.what).label), one.words, one.source) for one in row.fates.all()),
        synthetic=row.synthetic,
    )  # fmt: skip


def _request(row: PackagingRequest) -> RequestLine:
    design = Named(row.design.title_en, row.design.title_hi) if row.design else None
    return RequestLine(
        number=row.number, district=row.district_id, artisan=row.artisan.number, name=row.artisan.name,
        product=row.product.named, wants=tuple(str(WANTS[code]) for code in row.wants if code in WANTS),
        words=row.words, state=Asked(row.state), since=row.since, design=design,
        design_number=row.design.number if row.design else "", answer=row.answer, helped=row.helped,
        synthetic=row.synthetic,
    )  # fmt: skip
