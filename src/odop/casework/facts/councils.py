"""The facts of a council's claim, and what the order of its day says of them."""

from dataclasses import asdict
from datetime import date

from odop.casework.facts.kept import kept as kept_checks
from odop.casework.facts.marketing import rules_of
from odop.casework.models import CouncilClaim
from odop.casework.rules.marketing.answers import yes_or_no
from odop.casework.rules.marketing.councils import purpose_of
from odop.programme import queries as programme
from odop.schemes import marketing_development as scheme
from odop.schemes.engine import Finding


def facts_of(claim: CouncilClaim) -> scheme.Facts:
    """What is known of a claim now; what scrutiny has not looked at counts as spent."""
    products = {one.code for one in programme.products_of(claim.district_id, claim.ended_on)}
    return scheme.Facts(
        purpose=scheme.PURPOSES.index(purpose_of(claim.occasion)),
        product_is_of_district=claim.product_id in products,
        identified=bool(claim.registration),
        days_after_month=scheme.days_since_month(claim.ended_on, claim.applied_on),
        same_fair_elsewhere=yes_or_no({"elsewhere": claim.elsewhere}, "elsewhere"),
        units=claim.units,
        costs=claim.cost if claim.admitted is None else claim.admitted,
    )


def finding_of(claim: CouncilClaim) -> Finding | None:
    """What the order of the event's last day says; none where no order of that day has been read."""
    return scheme.find(facts_of(claim), claim.ended_on) if rules_of(claim.ended_on) else None


def file_by(ended_on: date) -> date | None:
    """The last day to file."""
    rules = rules_of(ended_on)
    return scheme.file_by(ended_on, rules) if rules else None


def kept(claim: CouncilClaim, finding: Finding | None) -> dict[str, object] | None:
    """A finding as it is kept with the claim: the conditions asked of its purpose, what it gives, the clause."""
    rules, whole = rules_of(claim.ended_on), kept_checks(finding)
    if finding is None or rules is None or whole is None:
        return None
    purpose = purpose_of(claim.occasion)
    checks = [one for one in whole["checks"] if scheme.concerned(one["code"], purpose)]  # type: ignore[attr-defined]
    clause = asdict(rules.clauses[purpose])
    return {**whole, "checks": checks, "amount": int(finding.amount), "purpose_clause": clause}
