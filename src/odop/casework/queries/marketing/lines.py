"""One claim as a line of a list, and what its purpose pays at most."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.marketing import rules_of
from odop.casework.models import Application
from odop.casework.rules.marketing.bills import ITEMS_OF, Item, Purpose
from odop.casework.rules.marketing.states import HOLDER, ClaimState
from odop.mart.queries import fairs as mart
from odop.mart.queries.fairs import FairFacts
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import Rules

AT_HAND = ("artisan", "product", "market_claim")


@dataclass(frozen=True)
class Limits:
    """What an order gives for one purpose: a share of each cost, each within its limit. Paise; 0 is nothing."""

    purpose: Purpose
    order: str
    in_force_from: date
    confirmed: bool
    share_percent: int
    stall: Paise
    freight: Paise  # to a trade fair, or where nobody has said
    freight_to_consumers: Paise
    surface_percent: int
    air: Paise
    journey: Paise | None  # the whole journey; none: no limit of its own
    costs: Paise
    cash: tuple[object, ...]  # items that may be paid in cash, in words

    @property
    def label(self) -> str:
        return str(self.purpose.label)


def limits_of(purpose: Purpose, rules: Rules) -> Limits:
    """What one version of the rules gives for a purpose."""
    journey = rules.numbers.get(f"{purpose.value}_travel_at_most")
    return Limits(
        purpose=purpose,
        order=rules.order,
        in_force_from=rules.in_force_from,
        confirmed=rules.confirmed,
        share_percent=rules.share_percent,
        stall=scheme.limit_of(purpose, "stall_at_most", rules),
        freight=scheme.limit_of(purpose, "freight_at_most", rules),
        freight_to_consumers=scheme.limit_of(purpose, "freight_to_consumers_at_most", rules),
        surface_percent=scheme.limit_of(purpose, "surface_percent", rules),
        air=scheme.limit_of(purpose, "air_at_most", rules),
        journey=journey,
        costs=scheme.limit_of(purpose, "costs_at_most", rules),
        cash=tuple(
            Item(item).label for item in ITEMS_OF[purpose] if scheme.may_be_cash(purpose, item, rules)
        ),
    )


@dataclass(frozen=True)
class MarketLine:
    """A claim in a list: whose, for which fair, in which state, who must act and since when."""

    key: UUID
    number: str
    name: Named
    artisan: UUID
    artisan_number: str
    district: str
    product: Named
    purpose: Purpose
    fair: Named | None
    event_on: date | None
    file_by: date | None
    state: ClaimState
    since: datetime
    applied_on: date | None
    hand_in_by: date | None
    hard_copy_on: date | None
    asked: Paise | None
    given: Paise | None
    synthetic: bool
    answer_by: date | None = None  # its maker is asked about it, and answers by this day

    @property
    def state_label(self) -> str:
        return str(self.state.label)

    @property
    def holder(self) -> str:
        return "applicant" if self.answer_by else HOLDER[self.state]

    @property
    def what(self) -> object:
        """The fair, or that it is a start online."""
        return self.fair or self.purpose.label

    @property
    def late_on_paper(self) -> bool:
        """Whether the papers came after their day; shown, and no refusal."""
        return bool(self.hand_in_by and self.hard_copy_on and self.hard_copy_on > self.hand_in_by)


def market_lines(rows: Iterable[Application]) -> tuple[MarketLine, ...]:
    """The rows as lines; one query besides."""
    listed = list(rows)
    fairs = mart.fairs({row.market_claim.fair_id for row in listed if row.market_claim.fair_id})
    return tuple(market_line(row, fairs.get(row.market_claim.fair_id or "")) for row in listed)


def market_line(row: Application, fair: FairFacts | None) -> MarketLine:
    claim = row.market_claim
    rules = rules_of(claim.event_on)
    return MarketLine(
        key=row.pk,
        number=row.number or "",
        name=Named(row.artisan.name, row.artisan.name_hi or row.artisan.name),
        artisan=row.artisan_id,
        artisan_number=row.artisan.number,
        district=row.district_id,
        product=row.product.named,
        purpose=Purpose(claim.purpose),
        fair=fair.named if fair else None,
        event_on=claim.event_on,
        file_by=claim.file_by,
        state=ClaimState(row.state),
        since=row.since,
        applied_on=row.applied_on,
        hand_in_by=scheme.hard_copy_by(row.applied_on, rules) if row.applied_on and rules else None,
        hard_copy_on=claim.hard_copy_on,
        asked=claim.asked,
        given=claim.given,
        synthetic=row.synthetic,
    )
