"""Goods with a geographical indication: who is an authorised user, who is on the way, what drives were held."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from odop.basics.cells import Cell, in_public
from odop.basics.dates import financial_year
from odop.basics.names import Named
from odop.programme import queries as programme
from odop.programme.queries import GIGood
from odop.quality.models import GIDrive, GIUser
from odop.quality.rules.gi import UserState, due_for_renewal, shown_together

GOODS = 15
USERS = 25


@dataclass(frozen=True)
class GoodLine:
    """One good, its area, and how many of its makers are authorised users."""

    good: GIGood
    districts: tuple[Named, ...]
    users: int
    on_the_way: int
    drives: int


@dataclass(frozen=True)
class GoodShown:
    """One good as anybody reads it: a count too small to be told is None."""

    good: GIGood
    districts: tuple[Named, ...]
    users: int | None
    on_the_way: int | None


@dataclass(frozen=True)
class GoodsPage:
    """Goods page by page, of a district's area where asked; how many users they have in all."""

    lines: tuple[GoodShown, ...]
    pager: "Page[GoodLine]"
    users: int | None
    on_the_way: int | None
    districts: tuple[programme.District, ...]
    district: str
    on: date


@dataclass(frozen=True)
class UsersPage:
    """The users of a district in one state, and how many in each."""

    lines: tuple["UserLine", ...]
    pager: "Page[GIUser]"
    piles: tuple[tuple[UserState, int], ...]
    state: UserState


@dataclass(frozen=True)
class UserLine:
    """One maker on her way, or an authorised user."""

    key: UUID
    artisan: str
    name: Named
    good: Named
    state: UserState
    since: datetime
    makes_it: str
    cluster: str
    filed_on: date | None
    reference: str
    number: str
    registered_on: date | None
    ends_on: date | None
    renew: bool
    words: str
    synthetic: bool

    @property
    def stands(self) -> bool:
        """Whether she is enrolled for this good, or on her way."""
        return self.state in (UserState.WISHED, UserState.FILED, UserState.REGISTERED)


@dataclass(frozen=True)
class DriveLine:
    """One drive, with what came of it."""

    key: UUID
    good: Named
    cluster: str
    held_on: date
    hoped_for: int
    wished: int
    registered: int


def goods_told(district: str | None = None) -> tuple[GoodLine, ...]:
    """Every good, or those of a district's area, with its users; few queries however many users there are."""
    goods = programme.gi_goods_of(district) if district else programme.gi_goods()
    places = {d.code: d.named for d in programme.districts()}
    users: dict[UUID, dict[str, int]] = {
        row["good"]: {"users": row["users"], "on_the_way": row["on_the_way"]}
        for row in GIUser.objects.values("good").annotate(
            users=Count("id", filter=Q(state="REGISTERED")),
            on_the_way=Count("id", filter=Q(state__in=["WISHED", "FILED"])),
        )
    }
    drives = dict(GIDrive.objects.values_list("good").annotate(n=Count("id")))
    return tuple(
        GoodLine(
            good, tuple(places[code] for code in good.districts if code in places),
            users.get(good.key, {}).get("users", 0), users.get(good.key, {}).get("on_the_way", 0),
            drives.get(good.key, 0),
        )
        for good in goods
    )  # fmt: skip


def goods_page(*, on: date, district: str = "", page: str = "1") -> GoodsPage:
    """The goods of a district's area, or of the State, page by page; six queries."""
    places = programme.districts()
    district = district if district in {one.code for one in places} else ""
    found = goods_told(district or None)
    pager = Paginator(found, GOODS).get_page(page)
    return GoodsPage(
        lines=tuple(
            GoodShown(one.good, one.districts, in_public(one.users), in_public(one.on_the_way))
            for one in pager
        ),
        pager=pager, users=shown_together(line.users for line in found),
        on_the_way=shown_together(line.on_the_way for line in found), districts=places, district=district, on=on,
    )  # fmt: skip


def users_page(
    district: str, *, on: date, state: str = "", page: str = "1", drive: UUID | None = None
) -> UsersPage:
    """The users of a district, or of one drive, in one state: the longest waiting first, certificates by their end."""
    rows = GIUser.objects.filter(district=district, **({"drive": drive} if drive else {}))
    counts = dict(rows.order_by().values_list("state").annotate(n=Count("pk")))
    piles = tuple((one, counts.get(one, 0)) for one in UserState)
    filled = next((one for one, count in piles if count), UserState.WISHED)
    chosen = UserState(state) if state in UserState.values else filled
    order = "ends_on" if chosen is UserState.REGISTERED else "since"
    found = rows.filter(state=chosen).select_related("artisan", "good", "drive").order_by(order, "pk")
    pager = Paginator(found, USERS).get_page(page)
    return UsersPage(tuple(_line(row, on) for row in pager), pager, piles, chosen)


def user_line(key: UUID, on: date) -> UserLine | None:
    """One user."""
    row = GIUser.objects.select_related("artisan", "good", "drive").filter(pk=key).first()
    return _line(row, on) if row else None


def users_of(artisan: UUID, on: date) -> tuple[UserLine, ...]:
    """A maker's own."""
    rows = (
        GIUser.objects.filter(artisan=artisan).select_related("artisan", "good", "drive").order_by("-since")
    )
    return tuple(_line(row, on) for row in rows)


def drives_in(district: str) -> tuple[DriveLine, ...]:
    """The drives of a district, the newest first."""
    rows = GIDrive.objects.filter(district=district).select_related("good")
    counted = rows.annotate(
        wished=Count("users"), entered=Count("users", filter=Q(users__state="REGISTERED"))
    )
    return tuple(
        DriveLine(row.pk, row.good.named, row.cluster, row.held_on, row.hoped_for, row.wished, row.entered)
        for row in counted.order_by("-held_on")
    )


def district_of_user(key: UUID) -> str | None:
    """In which district a user is."""
    return GIUser.objects.filter(pk=key).values_list("district_id", flat=True).first()


def gi_users(on: date) -> tuple[Cell, ...]:
    """Makers entered as authorised users up to a day, each once for each good, in the year of the entry."""
    rows = GIUser.objects.filter(
        state="REGISTERED", registered_on__lte=on, artisan__product__isnull=False
    ).values_list(
        "district_id", "artisan__product_id", "artisan__sex", "artisan__social_group", "registered_on"
    )
    sums: dict[tuple[str, str, str, str, str], int] = {}
    for district, product, sex, group, day in rows:
        key = (district, product, sex, group, financial_year(day) if day else "")
        sums[key] = sums.get(key, 0) + 1
    return tuple(Cell(*key, count) for key, count in sorted(sums.items()))


def _line(row: GIUser, on: date) -> UserLine:
    return UserLine(
        key=row.pk, artisan=row.artisan.number, name=Named(row.artisan.name, row.artisan.name_hi),
        good=row.good.named, state=UserState(row.state),
        since=row.since, makes_it=row.makes_it, cluster=row.drive.cluster if row.drive else "", filed_on=row.filed_on,
        reference=row.reference, number=row.number, registered_on=row.registered_on, ends_on=row.ends_on,
        renew=due_for_renewal(row.ends_on, on), words=row.words, synthetic=row.synthetic,
    )  # fmt: skip
