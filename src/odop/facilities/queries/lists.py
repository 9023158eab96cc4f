"""Lists of centres: a district's pile, the State's with its money; and the notices they answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.facilities.models import Centre, Invitation
from odop.facilities.queries.claims import public_claims
from odop.facilities.queries.lines import CentreLine, centres, counted
from odop.facilities.queries.spending import Money, money_of
from odop.facilities.rules import OVER, CentreState
from odop.facilities.rules.claims import Judged

OF = ("product", "district")
PUBLIC = [state for state in CentreState if state not in OVER]


@dataclass(frozen=True)
class InvitationLine:
    key: UUID
    product: Named
    newspaper: str
    address: str
    opens_on: date
    closes_on: date
    proposals: int
    open: bool
    district: Named


@dataclass(frozen=True)
class PublicCentres:
    """What anyone may read of centres: our own record, and what was said in public beside it."""

    lines: tuple[CentreLine, ...]
    counts: dict[str, int]
    claims: tuple[Judged, ...]
    invitations: tuple[InvitationLine, ...]  # open on the day, those that close first on top
    on: date

    @property
    def working(self) -> tuple[CentreLine, ...]:
        return tuple(line for line in self.lines if line.state is CentreState.OPEN)

    @property
    def in_work(self) -> tuple[CentreLine, ...]:
        return tuple(line for line in self.lines if line.sanctioned and line.state is not CentreState.OPEN)

    @property
    def coming(self) -> tuple[CentreLine, ...]:
        return tuple(line for line in self.lines if not line.sanctioned)


@dataclass(frozen=True)
class DistrictCentres:
    """A district's pile: whose turn it is comes first."""

    lines: tuple[CentreLine, ...]
    invitations: tuple[InvitationLine, ...]
    on: date


@dataclass(frozen=True)
class StateLine:
    """A centre as the State sees it, with its money."""

    line: CentreLine
    money: Money | None
    lies_too_long: bool


@dataclass(frozen=True)
class StateCentres:
    """Every centre with its money."""

    lines: tuple[StateLine, ...]
    counts: dict[str, int]
    claims: tuple[Judged, ...]
    on: date

    @property
    def share(self) -> Paise:
        return sum(one.money.state_share for one in self.lines if one.money)

    @property
    def given(self) -> Paise:
        return sum(one.money.given for one in self.lines if one.money)

    @property
    def unused(self) -> Paise:
        return sum(one.money.unused for one in self.lines if one.money)

    @property
    def too_long(self) -> int:
        return sum(one.lies_too_long for one in self.lines)


def shown(numbers: Iterable[str]) -> frozenset[str]:
    """Which of these are numbers of centres that anyone may read."""
    return frozenset(
        Centre.objects.filter(number__in=list(numbers), state__in=PUBLIC).values_list("number", flat=True)
    )


def district_centres(district: str, *, on: date) -> DistrictCentres:
    """A district's centres, those longest in one state first; and its notices."""
    lines = sorted(centres(on=on, district=district), key=lambda line: (not line.holder, line.since))
    return DistrictCentres(tuple(lines), invitations(district, on=on), on)


def invitations(district: str, *, on: date) -> tuple[InvitationLine, ...]:
    """The notices of a district, newest first. Two queries."""
    rows = Invitation.objects.filter(district=district).order_by("-opens_on", "-pk")
    return tuple(_line(row, on) for row in rows.select_related(*OF).prefetch_related("centres"))


def open_invitations(*, on: date, districts: Iterable[str] | None = None) -> tuple[InvitationLine, ...]:
    """The notices of the State, or of these districts, that are open on a day. Two queries."""
    rows = Invitation.objects.filter(opens_on__lte=on, closes_on__gte=on).order_by("closes_on", "pk")
    if districts is not None:
        rows = rows.filter(district__in=list(districts))
    return tuple(_line(row, on) for row in rows.select_related(*OF).prefetch_related("centres"))


def _line(row: Invitation, on: date) -> InvitationLine:
    return InvitationLine(
        row.pk, row.product.named, row.newspaper, row.address, row.opens_on, row.closes_on, len(row.centres.all()),
        row.opens_on <= on <= row.closes_on, row.district.named,
    )  # fmt: skip


def state_centres(*, on: date) -> StateCentres:
    """Every centre of the State with its money; those whose money lies too long, then those most late, first."""
    lines = centres(on=on)
    money = money_of(line.key for line in lines)
    rows = [
        StateLine(line, found, bool(found and found.lies_too_long(on)))
        for line in lines
        for found in (money.get(line.key),)
    ]
    rows.sort(
        key=lambda row: (not row.lies_too_long, -max((p.late_days for p in row.line.missed), default=0))
    )
    return StateCentres(tuple(rows), counted(lines), public_claims(), on)
