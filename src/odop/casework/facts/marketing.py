"""The facts of claims for help to reach a market: what the fair is, what the bills say, what was claimed before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from odop.basics.dates import financial_year
from odop.casework.facts.kept import kept as kept_checks
from odop.casework.models import Application, ClaimLine, MarketClaim
from odop.casework.rules.marketing.answers import identified, sites, yes_or_no
from odop.casework.rules.marketing.bills import PURPOSE_OF_LEVEL, Purpose, last_bill
from odop.casework.rules.marketing.states import COUNTED
from odop.mart.queries import fairs as mart
from odop.mart.queries.fairs import FairFacts
from odop.programme import queries as programme
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import Finding, NoRulesInForce, Rules, rules_in_force


@dataclass(frozen=True)
class KnownClaim:
    """What is known of one claim: the facts of the rules, and what they are read under."""

    application: UUID
    purpose: Purpose
    fair: FairFacts | None
    event_on: date | None  # none: a start online without a bill yet
    facts: scheme.Facts
    lines: tuple[ClaimLine, ...]

    @property
    def rules(self) -> Rules | None:
        """The rules of the event's last day; none where no order of that day has been read."""
        return rules_of(self.event_on)

    @property
    def finding(self) -> Finding | None:
        return scheme.find(self.facts, self.event_on) if self.rules and self.event_on else None

    @property
    def file_by(self) -> date | None:
        return scheme.file_by(self.event_on, self.rules) if self.rules and self.event_on else None


def rules_of(event_on: date | None) -> Rules | None:
    """The rules of a day; none where there is no day, or no order of it has been read."""
    try:
        return rules_in_force(scheme.SCHEME, event_on) if event_on else None
    except NoRulesInForce:
        return None


def known_claims(rows: Iterable[Application], *, on: date) -> dict[UUID, KnownClaim]:
    """What is known of claims now; one not filed is read as if filed on the day. A few queries for all."""
    rows = list(rows)
    claims = {one.application_id: one for one in MarketClaim.objects.filter(application__in=rows)}
    lines = defaultdict(list)
    for line in ClaimLine.objects.filter(claim__in=claims.values()).order_by("place"):
        lines[line.claim_id].append(line)
    listed = mart.fairs({one.fair_id for one in claims.values() if one.fair_id})
    others = _others({row.artisan_id for row in rows})
    events = {row.pk: _event(row, claims[row.pk], lines[claims[row.pk].pk], listed) for row in rows}
    products = _products({day for day in events.values() if day is not None} | {on})
    found = {}
    for row in rows:
        claim, event_on = claims[row.pk], events[row.pk]
        fair = listed.get(claim.fair_id) if claim.fair_id else None
        before = [one for one in others[row.artisan_id] if _earlier(one, row)]
        found[row.pk] = KnownClaim(
            application=row.pk,
            purpose=Purpose(claim.purpose),
            fair=fair,
            event_on=event_on,
            facts=_facts(row, claim, fair, event_on, lines[claim.pk], before, products, on),
            lines=tuple(lines[claim.pk]),
        )
    return found


def foreseen(artisan: UUID, fairs: Sequence[FairFacts], *, on: date) -> dict[str, tuple[str, ...]]:
    """What keeps a claim of hers from being filed whatever she writes down, by fair; "" for a start online."""
    row = Application(artisan_id=artisan, declared={})
    row.district_id = row.artisan.district_id
    listed = [one.code for one in programme.products_of(row.district_id, on)]
    product = str(row.artisan.product_id or next(iter(listed), ""))
    row.product_id = product
    days = programme.days_in_list(product, row.district_id, {on, *(one.ends_on for one in fairs)})
    products, before = {(day, row.district_id, product) for day in days}, _others({artisan})[artisan]
    found = {}
    for fair in (*fairs, None):
        purpose = PURPOSE_OF_LEVEL[fair.level] if fair else Purpose.ONLINE
        event_on = fair.ends_on if fair else None
        claim = MarketClaim(purpose=purpose)
        facts = _facts(row, claim, fair, event_on, (), before, products, on)
        unmet = scheme.find(facts, event_on or on).unmet if rules_of(event_on or on) else ()
        found[fair.number if fair else ""] = tuple(code for code in unmet if code != "cost_told")
    return found


def kept(one: KnownClaim) -> dict[str, object] | None:
    """A finding as it is kept with the decision: the conditions asked of its purpose, what it gives, the clause."""
    finding, rules = one.finding, one.rules
    whole = kept_checks(finding)
    if finding is None or rules is None or whole is None:
        return None
    checks = [
        check for check in whole["checks"]  # type: ignore[attr-defined]
        if scheme.concerned(check["code"], one.purpose)
    ]  # fmt: skip
    given = scheme.parts(one.facts, rules)
    return {
        **whole,
        "checks": checks,
        "amount": int(finding.amount),
        "parts": {name: int(value) for name, value in asdict(given).items()},
        "purpose_clause": asdict(rules.clauses[one.purpose.value]),
    }


@dataclass(frozen=True)
class _Other:
    """A claim of the same maker that counts: filed, and neither rejected nor withdrawn."""

    application: UUID
    number: str
    applied_on: date
    purpose: str
    event_on: date


def _others(artisans: set[UUID]) -> dict[UUID, list[_Other]]:
    found: dict[UUID, list[_Other]] = defaultdict(list)
    rows = MarketClaim.objects.filter(
        application__artisan__in=artisans, application__state__in=COUNTED, event_on__isnull=False
    ).values_list(
        "application__artisan", "application_id", "application__number", "application__applied_on", "purpose",
        "event_on",
    )  # fmt: skip
    for artisan, application, number, applied_on, purpose, event_on in rows:
        if number and applied_on and event_on:
            found[artisan].append(_Other(application, number, applied_on, purpose, event_on))
    return found


def _earlier(one: _Other, row: Application) -> bool:
    if one.application == row.pk:
        return False
    return row.applied_on is None or (one.applied_on, one.number) < (row.applied_on, str(row.number))


def _event(
    row: Application, claim: MarketClaim, lines: Sequence[ClaimLine], listed: "dict[str, FairFacts]"
) -> date | None:
    """The day that says which order holds: of a fair its last day, once filed the day it was filed by."""
    if claim.fair_id:
        return claim.event_on if row.number and claim.event_on else listed[claim.fair_id].ends_on
    return last_bill(line.billed_on for line in lines)


def _products(days: Iterable[date]) -> set[tuple[date, str, str]]:
    """Which product was whose district's on each of these days."""
    return {
        (day, code, one.code)
        for day in days
        for code, listed in programme.products_by_district(day).items()
        for one in listed
    }


def _facts(
    row: Application,
    claim: MarketClaim,
    fair: FairFacts | None,
    event_on: date | None,
    lines: Sequence[ClaimLine],
    before: Sequence[_Other],
    products: set[tuple[date, str, str]],
    on: date,
) -> scheme.Facts:
    year = financial_year(event_on) if event_on else ""
    fairs = [one for one in before if one.purpose in scheme.FAIRS and financial_year(one.event_on) == year]
    online_before = any(one.purpose == Purpose.ONLINE for one in before)
    sums: dict[str, int] = defaultdict(int)
    for line in lines:
        name = line.item if line.paid_by == "BANK" else f"{line.item}_cash"
        sums[name] += line.amount if line.admitted is None else line.admitted
    filed_on = row.applied_on or on
    return scheme.Facts(
        purpose=scheme.PURPOSES.index(claim.purpose),
        product_is_of_district=(event_on or on, row.district_id, row.product_id) in products,
        identified=identified(row.declared),
        days_after_month=scheme.days_since_month(event_on, filed_on) if event_on else None,
        fair_listed=fair.listed if fair else None,
        national_level=fair.national if fair else None,
        to_consumers=None if fair is None or fair.b2b == fair.b2c else fair.b2c,
        fairs_this_year=len(fairs),
        like_fairs_this_year=sum(one.purpose == claim.purpose for one in fairs),
        same_fair_elsewhere=yes_or_no(row.declared, "elsewhere"),
        online_helped_before=True if online_before else yes_or_no(row.declared, "online_before"),
        sites=sites(row.declared),
        **sums,
    )
