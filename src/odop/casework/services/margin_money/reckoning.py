"""What the rules of the day of applying give on the cost a branch has sanctioned."""

from collections.abc import Iterable

from odop.casework.models import Facts, Project
from odop.casework.rules.margin_money.sums import cost_sanctioned
from odop.casework.services.margin_money.cases import Case
from odop.schemes import margin_money as scheme
from odop.schemes.engine import Finding, NoRulesInForce


def findings(fit: Iterable[Case]) -> dict[str, Finding]:
    """The rules held against each case on the cost sanctioned; those that give nothing are left out."""
    fit = tuple(fit)
    keys = [case.application.pk for case in fit]
    costs = dict(Project.objects.filter(application__in=keys).values_list("application_id", "project_cost"))
    rows = Facts.objects.filter(application__in=keys).order_by("known_from")
    known = {row.application_id: row for row in rows}
    found = {}
    for case in fit:
        pk = case.application.pk
        if finding := _find(case, costs.get(pk), known.get(pk)):
            found[case.number] = finding
    return found


def _find(case: Case, project_cost: int | None, known: Facts | None) -> Finding | None:
    file, on = case.file, case.application.applied_on
    if project_cost is None or file.sum_sanctioned is None or on is None:
        return None
    facts = scheme.Facts(
        age=known.age if known else None,
        product_is_of_district=known.product_is_of_district if known else None,
        free_of_default=known.free_of_default if known else None,
        helped_by_no_other_scheme=known.helped_by_no_other_scheme if known else None,
        family_first_help=known.family_first_help if known else None,
        project_cost=cost_sanctioned(project_cost, file.sum_asked, file.sum_sanctioned),
    )
    try:
        finding = scheme.find(facts, on)
    except NoRulesInForce:
        return None
    return finding if finding.amount else None
