"""A finding as it is kept with the decision."""

from dataclasses import asdict

from odop.schemes.engine import Finding, rules_in_force


def kept(finding: Finding | None) -> dict[str, object] | None:
    """A finding as it is kept with the decision: each condition, what was needed, found, and its clause."""
    if finding is None:
        return None
    rules = rules_in_force(finding.scheme, finding.rules_of)
    return {
        "rules_of": finding.rules_of.isoformat(),
        "order": rules.order,
        "confirmed": rules.confirmed,
        "met": int(finding.verdict),
        "checks": [
            {
                "code": check.code,
                "met": int(check.met),
                "needed": check.needed,
                "found": check.found,
                "clause": asdict(rules.clauses[check.code]),
            }
            for check in finding.checks
        ],
    }
