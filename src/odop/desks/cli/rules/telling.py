"""A finding as a program reads it, and as a person does."""

import json
from dataclasses import asdict
from io import StringIO
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from odop.basics.money import rupees
from odop.basics.names import Named
from odop.desks.cli.rules.facts import Fault, NotFacts, Told
from odop.schemes import margin_money
from odop.schemes.engine import Check, Finding, Met, Rules

ANSWER = {Met.MET: True, Met.NOT_MET: False, Met.NOT_KNOWN: None}
MARK = {
    True: Named("met", "पूरी"),
    False: Named("not met", "पूरी नहीं"),
    None: Named("not known", "ज्ञात नहीं"),
}
ELIGIBLE = {
    True: Named("eligible", "पात्र"),
    False: Named("not eligible", "अपात्र"),
    None: Named("not yet known", "अभी ज्ञात नहीं"),
}
REST_ON = ("project_cost", "land_cost", "own_part")  # where a scheme asks for them, no amount without them
SUMS = ("cost_told", "within_the_limit")  # checks of paise
AMOUNT = {
    "common_facility_centre": Named("The State's share, at most", "राज्य का अंश, अधिकतम"),
    "margin_money": Named("Margin money", "मार्जिन मनी"),
    "marketing_development": Named("Assistance to reach a market", "विपणन सहायता"),
    "skill_development": Named(
        "The most public money for one trainee", "एक प्रशिक्षार्थी पर अधिकतम सार्वजनिक व्यय"
    ),
}


def finding(scheme: ModuleType, rules: Rules, told: Told) -> dict[str, Any]:
    """The finding, ready for JSON. Money is in whole paise; what is not known is null."""
    found: Finding = scheme.find(told.facts, rules.in_force_from)
    eligible = ANSWER[Met(int(found.verdict))]
    unsaid = any(getattr(told.facts, name, 0) is None for name in REST_ON)
    by_rule = None if unsaid else int(found.amount)
    amount = {True: by_rule, False: 0, None: None}[eligible]
    return {
        **({"reference": told.reference} if told.reference else {}),
        "scheme": found.scheme,
        "rules": {
            "order": rules.order,
            "in_force_from": rules.in_force_from.isoformat(),
            "checked_on": rules.checked_on.isoformat(),
            "confirmed": rules.confirmed,
        },
        "eligible": eligible,
        "amount": amount,
        "amount_of": asdict(AMOUNT[found.scheme]),
        "amount_in_words": None if amount is None else rupees(amount),
        "amount_by_rule": by_rule,
        "unit": "paise",
        "reason": {"code": found.reason, "clause": _clause(rules, found.reason)},
        "checks": [_check(check, rules) for check in found.checks],
        "own_share": _own_share(rules, told) if scheme is margin_money else None,
        "documents": list(getattr(scheme, "DOCUMENTS", ())),
    }


def as_json(told: dict[str, Any], language: str) -> str:
    return json.dumps(told, ensure_ascii=False)


def as_table(told: dict[str, Any], language: str) -> str:
    """One finding as lines and a table."""

    def said(words: Named) -> str:
        return words.in_language(language)

    words = said(ELIGIBLE[told["eligible"]])
    table = Table(title=f"{told['scheme']}: {words}", title_justify="left")
    for name in (Named("condition", "शर्त"), Named("is", "स्थिति"), Named("needed", "अपेक्षित"),
                 Named("found", "पाया गया"), Named("by which clause", "किस नियम से")):  # fmt: skip
        table.add_column(said(name), overflow="fold")
    for check in told["checks"]:
        table.add_row(check["code"], said(MARK[check["met"]]), _shown(check["needed"], check),
                      _shown(check["found"], check), check["clause"][language[:2]])  # fmt: skip
    lines = StringIO()
    console = Console(file=lines, width=120, highlight=False)
    console.print(table)
    for name, value in _below(told, language):
        console.print(f"{said(name)}: {value}", markup=False)
    return lines.getvalue().rstrip()


def as_line(row: int, told: dict[str, Any], language: str) -> str:
    """One finding of many, in a line."""
    who = f" ({told['reference']})" if told.get("reference") else ""
    words = ELIGIBLE[told["eligible"]].in_language(language)
    due = told["amount_in_words"] or "—"
    return f"{row}{who} {words} {due} {told['reason']['code']}: {told['reason']['clause'][language[:2]]}"


def faults(row: int, bad: NotFacts) -> dict[str, Any]:
    """A row that cannot be read, ready for JSON."""
    named = [{"field": fault.field, "reason": asdict(fault.reason)} for fault in bad.faults]
    return {"row": row, "eligible": None, "amount": None, "faults": named}


def fault_line(fault: Fault, row: int | None = None) -> str:
    """A fault in both languages, in a line."""
    place = f"row {row}, पंक्ति {row}: " if row else ""
    return f"{place}{fault.field}: {fault.reason.en} {fault.reason.hi}"


def _below(told: dict[str, Any], language: str) -> list[tuple[Named, str]]:
    rules = told["rules"]
    lines = [
        (AMOUNT[told["scheme"]], told["amount_in_words"] or "—"),
        (Named("Because", "कारण"), told["reason"]["clause"][language[:2]]),
    ]
    if share := told["own_share"]:
        lines.append((Named("Her own share", "स्वयं का अंशदान"), f"{share['in_words']} ({share['percent']} %)"))
    return [
        *lines,
        (Named("Papers", "अभिलेख"), ", ".join(told["documents"]) or "—"),
        (Named("Order", "शासनादेश"), f"{rules['order']}, {rules['in_force_from']}"),
    ]


def _check(check: Check, rules: Rules) -> dict[str, Any]:
    needed = True if check.needed is None else check.needed
    met = ANSWER[Met(int(check.met))]
    clause = _clause(rules, check.code)
    return {"code": check.code, "met": met, "needed": needed, "found": check.found, "clause": clause}


def _clause(rules: Rules, code: str) -> dict[str, str]:
    """The words of a clause; a reason that is no condition means that all are met."""
    met = Named("every condition is met", "सभी शर्तें पूरी")
    return asdict(rules.clauses.get(code, met))


def _own_share(rules: Rules, told: Told) -> dict[str, Any] | None:
    cost = told.facts.project_cost
    if cost is None:
        return None
    reduced = margin_money.reduced_share(*told.groups.values())
    share = int(margin_money.own_share(cost, reduced, rules))
    lesser = reduced is Met.MET
    percent = rules.own_share_reduced_percent if lesser else rules.own_share_percent
    return {
        "amount": share, "in_words": rupees(share), "percent": percent, "reduced": ANSWER[Met(int(reduced))],
        "papers": list(margin_money.FOR_THE_REDUCED_SHARE) if lesser else [],
    }  # fmt: skip


def _shown(value: Any, check: dict[str, Any]) -> str:
    if value is None or isinstance(value, bool):
        return {True: "✓", False: "✗", None: "?"}[value]
    return rupees(value) if check["code"] in SUMS else str(value)
