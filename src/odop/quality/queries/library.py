"""The library and requests for packaging, as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count

from odop.basics.names import Named
from odop.programme import queries as programme
from odop.quality.models import Design, DesignCraft, PackagingRequest
from odop.quality.rules.library import WANTS, Asked, DesignKind, Fate

ROWS = 25
DESIGNS = 12


@dataclass(frozen=True)
class DesignLine:
    """A design with whose crafts it joins and where it went."""

    key: UUID
    number: str
    kind: DesignKind
    title: Named
    story: Named
    crafts: tuple[tuple[Named, Named], ...]  # product, district
    fates: tuple[tuple[str, Named, str], ...]  # what, where, who says so
    made_on: date | None
    source: str
    picture: UUID | None
    synthetic: bool


@dataclass(frozen=True)
class DesignsPage:
    """The library page by page."""

    lines: tuple[DesignLine, ...]
    pager: "Page[Design]"
    kind: str  # blank: all
    districts: tuple[programme.District, ...]
    district: str  # blank: all

    @property
    def kinds(self) -> Sequence[tuple[str, object]]:
        return DesignKind.choices


@dataclass(frozen=True)
class RequestLine:
    """One request for packaging."""

    number: str
    district: str
    artisan: str
    name: Named
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
class RequestsPage:
    """Requests in one state, the oldest first where they wait; and how many in each."""

    lines: tuple[RequestLine, ...]
    pager: Page
    piles: tuple[tuple[Asked, int], ...]
    state: Asked


def design(number: str) -> DesignLine | None:
    """One design."""
    row = Design.objects.prefetch_related("crafts__product", "crafts__district", "fates").filter(
        number=number
    )
    return next((_design(one) for one in row), None)


def design_choices() -> list[tuple[str, Named]]:
    """The library by number and title, packaging first."""
    rows = sorted(Design.objects.order_by("number"), key=lambda row: row.kind != DesignKind.PACKAGING)
    return [(row.number, Named(row.title_en, row.title_hi)) for row in rows]


def designs_page(*, kind: str = "", district: str = "", page: str = "1") -> DesignsPage:
    """The library page by page, the newest first, of a kind or of a district's crafts where asked; seven queries."""
    places = programme.districts()
    district = district if district in {one.code for one in places} else ""
    kind = kind if kind in DesignKind.values else ""
    rows = Design.objects.order_by("-added_at", "number")
    if kind:
        rows = rows.filter(kind=kind)
    if district:
        rows = rows.filter(pk__in=DesignCraft.objects.filter(district=district).values("design"))
    pager = Paginator(
        rows.prefetch_related("crafts__product", "crafts__district", "fates"), DESIGNS
    ).get_page(page)
    return DesignsPage(tuple(_design(row) for row in pager), pager, kind, places, district)


def requests(
    *, district: str | None = None, state: str = "", page: str = "1", only: str = ""
) -> RequestsPage:
    """Requests for packaging of a district, or of the State: those in one state, or one alone; three queries."""
    shown = Asked(state) if state in Asked.values else Asked.ASKED
    rows = PackagingRequest.objects.filter(district=district) if district else PackagingRequest.objects.all()
    counts = dict(rows.order_by().values_list("state").annotate(n=Count("pk")))
    found = rows.filter(state=shown).select_related("artisan", "product", "design")
    if only:
        found = found.filter(number=only)
    pager = Paginator(found.order_by("since" if shown in OPEN else "-since", "number"), ROWS).get_page(page)
    return RequestsPage(
        lines=tuple(_request(row) for row in pager), pager=pager, state=shown,
        piles=tuple((one, counts.get(one, 0)) for one in Asked),
    )  # fmt: skip


def request_place(number: str) -> tuple[str, str] | None:
    """The district of a request, and the number of the maker who asked."""
    found = PackagingRequest.objects.filter(number=number).values_list("district_id", "artisan__number")
    return found.first()


def requests_of(artisan: UUID) -> tuple[RequestLine, ...]:
    """A maker's own, the newest first."""
    rows = PackagingRequest.objects.filter(artisan=artisan).select_related("artisan", "product", "design")
    return tuple(_request(row) for row in rows.order_by("-since"))


def wants() -> list[tuple[str, str]]:
    """What packing may be asked to do, as choices."""
    return [(code, str(words)) for code, words in WANTS.items()]


OPEN = (Asked.ASKED, Asked.WITH_STATE)


def _design(row: Design) -> DesignLine:
    return DesignLine(
        key=row.pk, number=row.number, kind=DesignKind(row.kind), title=Named(row.title_en, row.title_hi),
        story=Named(row.story_en, row.story_hi), made_on=row.made_on, source=row.source, picture=row.picture_id,
        crafts=tuple((craft.product.named, craft.district.named) for craft in row.crafts.all()),
        fates=tuple(
            (str(Fate(one.what).label), Named(one.words, one.words_hi or one.words), one.source)
            for one in row.fates.all()
        ),
        synthetic=row.synthetic,
    )  # fmt: skip


def _request(row: PackagingRequest) -> RequestLine:
    design = Named(row.design.title_en, row.design.title_hi) if row.design else None
    return RequestLine(
        number=row.number, district=row.district_id, artisan=row.artisan.number,
        name=Named(row.artisan.name, row.artisan.name_hi),
        product=row.product.named, wants=tuple(str(WANTS[code]) for code in row.wants if code in WANTS),
        words=row.words, state=Asked(row.state), since=row.since, design=design,
        design_number=row.design.number if row.design else "", answer=row.answer, helped=row.helped,
        synthetic=row.synthetic,
    )  # fmt: skip
