"""What of a centre's money was given, credited, and proved to be used."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Sum

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.facilities.models import Instalment, Interest, Sanction, Use
from odop.facilities.rules import Source
from odop.facilities.rules.refusals import NotCredited, UseNotProved
from odop.finance import queries as finance
from odop.finance.queries import Standing
from odop.finance.rules import Kind, Owing
from odop.schemes import common_facility_centre as scheme
from odop.schemes.common_facility_centre import Spent
from odop.schemes.engine import Check, Met, Rules, rules_in_force


@dataclass(frozen=True)
class Given:
    """One instalment, and how its payment stands."""

    number: str
    place: int
    gross: Paise
    interest: Paise
    amount: Paise
    claimed_on: date
    standing: Standing | None

    @property
    def credited_on(self) -> date | None:
        if self.standing is None or self.standing.state != Owing.CREDITED:
            return None
        return self.standing.paid_on


@dataclass(frozen=True)
class Money:
    """The money of one sanctioned centre. Interest is money of the project: with it more is to be used."""

    rules: Rules
    cost: Paise
    state_share: Paise
    own_share: Paise
    own_used: Paise  # proved, and taken
    used: Paise  # of the State's, proved and taken
    waiting: Paise  # proofs nobody has looked at yet
    interest: Paise  # earned so far
    netted: Paise
    instalments: tuple[Given, ...]

    @property
    def given(self) -> Paise:
        """What the bank has credited of the State's share."""
        return sum(one.amount for one in self.instalments if one.credited_on)

    @property
    def unused(self) -> Paise:
        return max(self.given + self.interest - self.used, 0)

    @property
    def next_place(self) -> int | None:
        place = len(self.instalments) + 1
        return place if place in scheme.INSTALMENTS else None

    @property
    def release(self) -> Check | None:
        """The condition of the next instalment; none where all were claimed."""
        if self.next_place is None:
            return None
        spent = Spent(self.own_share, self.own_used, self.given, self.used)
        return scheme.release(self.next_place, spent, self.rules)

    @property
    def ripe(self) -> bool:
        """Whether the next instalment may be claimed: the last one credited, and its use proved."""
        check = self.release
        return check is not None and check.met is Met.MET and all(one.credited_on for one in self.instalments)

    @property
    def on_its_way(self) -> bool:
        """An instalment is claimed and the bank has not credited it."""
        return any(one.credited_on is None for one in self.instalments)

    @property
    def waits_for(self) -> str:
        """Why the next instalment cannot be claimed now; blank where it can, or where all were."""
        if self.next_place is None or self.ripe:
            return ""
        late = next((one for one in self.instalments if not one.credited_on), None)
        if late is not None:
            return str(NotCredited(late.number))
        check = self.release
        assert check is not None
        return str(UseNotProved(check.code, check.needed or 0, int(check.found or 0)))

    @property
    def next_gross(self) -> Paise:
        return (
            scheme.instalment(self.next_place, self.state_share, self.rules)
            if self.next_place is not None
            else 0
        )

    @property
    def unused_since(self) -> date | None:
        """Since when the last money of the State has lain without three quarters of all being used."""
        credited = [one.credited_on for one in self.instalments if one.credited_on]
        if not credited or self.used * 100 >= self.given * self.rules.use_percent:
            return None
        return max(credited)

    def lies_too_long(self, on: date) -> bool:
        """Whether the State's money lies unused for more than three months."""
        since = self.unused_since
        return since is not None and scheme.unused_from(since, self.rules) < on


def money_of(centres: Iterable[UUID]) -> dict[UUID, Money]:
    """The money of each of these centres that has a sanction; five queries for all."""
    wanted = list(centres)
    used: dict[tuple[UUID, str, bool | None], Paise] = defaultdict(int)
    rows = Use.objects.filter(centre__in=wanted).values_list("centre_id", "source", "taken")
    for centre, source, taken, amount in rows.annotate(sum=Sum("amount")).order_by():
        used[centre, source, taken] += amount
    earned = dict(
        Interest.objects.filter(centre__in=wanted)
        .values_list("centre_id")
        .annotate(sum=Sum("amount"))
        .order_by()
    )
    given = _given(wanted)
    return {
        row.centre_id: Money(
            rules=rules_in_force(scheme.SCHEME, row.sanctioned_on),
            cost=row.cost,
            state_share=row.state_share,
            own_share=row.own_share,
            own_used=used[row.centre_id, Source.OWN, True],
            used=used[row.centre_id, Source.STATE, True],
            waiting=used[row.centre_id, Source.OWN, None] + used[row.centre_id, Source.STATE, None],
            interest=earned.get(row.centre_id, 0),
            netted=sum(one.interest for one in given[row.centre_id]),
            instalments=tuple(given[row.centre_id]),
        )
        for row in Sanction.objects.filter(centre__in=wanted)
    }


def _given(centres: list[UUID]) -> dict[UUID, list[Given]]:
    rows = list(Instalment.objects.filter(centre__in=centres).order_by("place"))
    standings = finance.standing_of([row.number for row in rows], kind=Kind.CENTRE)
    found: dict[UUID, list[Given]] = defaultdict(list)
    for row in rows:
        found[row.centre_id].append(
            Given(
                row.number, row.place, row.gross, row.interest, row.amount, day_of(row.claimed_at),
                standings.get(row.number),
            )
        )  # fmt: skip
    return found
