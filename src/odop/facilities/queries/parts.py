"""The parts of a centre's page: its company, reports, proofs and steps."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.basics.money import Paise
from odop.facilities.queries.conditions import Condition
from odop.schemes import common_facility_centre as scheme
from odop.schemes.common_facility_centre import Fall
from odop.schemes.engine import rules_in_force


@dataclass(frozen=True)
class MemberLine:
    name: str
    unit: str
    artisan: str  # her number in the register
    of_product: bool
    shares: int
    percent: str


@dataclass(frozen=True)
class CompanyPart:
    """The company or society and its members, with the order's conditions."""

    form: object
    name: str
    registration: str
    registered_on: date
    shares: int
    state_representative: str
    form_code: str
    admits_state: bool
    land: object
    land_code: str
    in_government_area: bool | None
    land_of_a_member: bool | None
    near_cluster: bool | None
    lease_years: int | None
    members_use_percent: int | None
    mortgaged_on: date | None
    mortgaged_until: date | None
    members: tuple[MemberLine, ...]
    conditions: tuple[Condition, ...]

    @property
    def meets(self) -> bool:
        return not self.wanting

    @property
    def wanting(self) -> tuple[Condition, ...]:
        """What is not met, or not said: with it no report is taken."""
        return tuple(one for one in self.conditions if not one.is_met)


@dataclass(frozen=True)
class PartLine:
    name: str
    civil: bool
    cost: Paise
    funded_by: str
    central_share: Paise | None


@dataclass(frozen=True)
class ReportPart:
    """A report as it was filed."""

    stage: object
    filed_on: date
    filed_by: str
    cost: Paise
    land_cost: Paise
    state_share: Paise
    rules_of: date
    own_part: Paise
    special: object
    special_code: str
    technical_body: bool
    parts: tuple[PartLine, ...]
    need: str
    makers: int | None
    capacity: str
    environment: str
    experts: str
    experts_words: str
    appraised_cost: Paise | None
    vetted_by: str

    @property
    def own_share(self) -> Paise:
        return self.cost - self.state_share

    @property
    def falls(self) -> tuple[Fall, ...]:
        """Where a cheaper project would get more."""
        return tuple(
            f for f in scheme.falls(rules_in_force(scheme.SCHEME, self.filed_on)) if f.is_felt_at(self.cost)
        )


@dataclass(frozen=True)
class UseLine:
    key: UUID
    source: object
    what: str
    amount: Paise
    used_on: date
    filed_by: str
    taken: bool | None
    looked_by: str
    words: str
    document: UUID | None


@dataclass(frozen=True)
class StepLine:
    label: object
    at: datetime
    by_name: str
    words: str
