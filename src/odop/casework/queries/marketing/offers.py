"""Which fairs a maker can claim for, what she would get and until when, and what would stand in the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from odop.basics.dates import days_after, financial_year
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.facts.marketing import foreseen, rules_of
from odop.casework.models import MarketClaim
from odop.casework.queries.marketing.lines import Limits, limits_of
from odop.casework.queries.marketing.parts import BarLine, bar_of
from odop.casework.rules.marketing.bills import PURPOSE_OF_LEVEL, Purpose
from odop.casework.rules.marketing.reasons import UNMET
from odop.casework.rules.marketing.states import COUNTED, ClaimState
from odop.mart.queries import fairs as mart
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import rules_in_force

FURTHEST = 151  # days back: no fair that ended earlier can still be claimed


@dataclass(frozen=True)
class Offer:
    """One fair she can still claim for: what it pays at most, and the last day."""

    number: str
    fair: Named
    place: Named
    begins_on: date
    ends_on: date
    limits: Limits
    freight: Paise  # at most: to the public more than to the trade, the lesser where both come
    file_by: date
    days_left: int
    claim: UUID | None  # hers, where there is one already
    claim_number: str  # of one that is filed
    stall: str  # the number of her stall there; empty where none is known
    in_the_way: tuple[object, ...]  # in words: what keeps a claim from being filed, whatever she writes down

    @property
    def hers(self) -> bool:
        """Whether she went, as far as is known here, or has a claim."""
        return bool(self.claim or self.stall)


@dataclass(frozen=True)
class Offers:
    """All she can claim for today, and how many of the year's three are left."""

    fairs: tuple[Offer, ...]
    online: Limits
    online_claim: UUID | None
    online_number: str  # of one that is filed
    online_in_the_way: tuple[object, ...]
    taken: int  # fairs claimed of this financial year
    most: int
    bar: BarLine | None

    @property
    def hers(self) -> tuple[Offer, ...]:
        return tuple(one for one in self.fairs if one.hers)

    @property
    def others(self) -> tuple[Offer, ...]:
        """Fairs she may have gone to without our knowing."""
        return tuple(one for one in self.fairs if not one.hers)


def offers(artisan: UUID | None, *, on: date) -> Offers:
    """The fairs a claim can still be made for on a day, and beginning online; a few queries for all of them."""
    listed = mart.open_for_claims(ended_from=days_after(on, -FURTHEST), on=on)
    claims = list(
        MarketClaim.objects.filter(
            application__artisan=artisan, application__state__in=(ClaimState.DRAFT, *COUNTED)
        ).values_list("fair_id", "application_id", "application__number", "application__state", "event_on")
    )
    mine: dict[object, tuple[UUID, str]] = {fair: (key, number or "") for fair, key, number, _s, _d in claims}
    ways = foreseen(artisan, listed, on=on) if artisan else {}
    stalls = mart.stalls_of([artisan], [one.number for one in listed]) if artisan else {}
    nothing: tuple[None, str] = (None, "")
    found = []
    for one in listed:
        rules = rules_of(one.ends_on)
        if rules is None or on > (last := scheme.file_by(one.ends_on, rules)):
            continue
        stall = stalls.get((artisan, one.number)) if artisan else None
        claim, number = mine.get(one.number, nothing)
        limits, to_public = limits_of(PURPOSE_OF_LEVEL[one.level], rules), one.b2c and not one.b2b
        found.append(
            Offer(
                number=one.number, fair=one.named, place=one.place, begins_on=one.begins_on, ends_on=one.ends_on,
                limits=limits, file_by=last, freight=limits.freight_to_consumers if to_public else limits.freight,
                days_left=(last - on).days,
                claim=claim, claim_number=number,
                stall=stall.number if stall else "", in_the_way=_in_words(ways, one.number),
            )
        )  # fmt: skip
    rules, year = rules_in_force(scheme.SCHEME, on), financial_year(on)
    of_this_year = [
        fair
        for fair, _key, _number, state, day in claims
        if fair and state in COUNTED and day and financial_year(day) == year
    ]
    online, online_number = mine.get(None, nothing)
    return Offers(
        fairs=tuple(sorted(found, key=lambda one: not one.hers)),  # those she went to first
        online=limits_of(Purpose.ONLINE, rules),
        online_claim=online,
        online_number=online_number,
        online_in_the_way=_in_words(ways, ""),
        taken=len(of_this_year),
        most=rules.times_a_year,
        bar=bar_of(artisan, on),
    )


def _in_words(ways: Mapping[str, tuple[str, ...]], fair: str) -> tuple[object, ...]:
    return tuple(UNMET[code] for code in ways.get(fair, ()))
