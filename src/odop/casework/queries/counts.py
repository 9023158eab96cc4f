"""Applications of a district counted, scheme by scheme."""

from django.db.models import Count

from odop.basics.languages import in_both
from odop.basics.names import Named
from odop.casework.models import Application
from odop.casework.rules import State
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.rules.marketing.states import ClaimState
from odop.programme import queries as programme

STATES = {"skill_development": State, "margin_money": LoanState, "marketing_development": ClaimState}


def applications_by_state(district: str) -> list[tuple[Named, list[tuple[Named, int]]]]:
    """A district's applications of each scheme by the state they stand in, drafts left out."""
    rows = (
        Application.objects.filter(district_id=district)
        .exclude(state="DRAFT")
        .values_list("scheme", "state")
        .annotate(n=Count("id"))
        .order_by("scheme", "-n")
    )
    schemes = {s.code: s.named for s in programme.pack().schemes} if programme.has_pack() else {}
    found: dict[str, list[tuple[Named, int]]] = {}
    for scheme, state, n in rows:
        found.setdefault(scheme, []).append((in_both(STATES[scheme](state).label), n))
    return [(schemes.get(code, Named(code, code)), counts) for code, counts in found.items()]
