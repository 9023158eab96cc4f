"""What this room says is owed, beside finance, which cannot know centres; and sanctions beside the signed minutes."""

from odop.casework.queries.committees import decisions_on
from odop.facilities.models import Instalment, Sanction
from odop.facilities.rules.states import FINAL
from odop.finance import queries as finance
from odop.finance.queries import Break, Said
from odop.finance.rules import Kind


def centres_beside_money() -> tuple[Break, ...]:
    """Instalments owed that nobody claimed, or otherwise than they were claimed. Two queries."""
    rows = Instalment.objects.values_list("number", "district_id", "amount", "centre__office_id")
    return finance.beside(
        Kind.CENTRE, (Said(row[0], row[1], row[2], None, row[3]) for row in rows.iterator())
    )


def centres_beside_minutes() -> tuple[Break, ...]:
    """Sanctions of the State's share that no signed minutes finally approved, or not of that sum. Two queries."""
    rows = list(Sanction.objects.order_by("pk").values_list("centre__number", "district_id", "state_share"))
    said = decisions_on([number for number, _place, _share in rows], FINAL)
    found: list[Break] = []
    for number, district, share in rows:
        decision = said.get(number)
        if decision is None or not decision.approved:
            found.append(Break("minutes", number, district, f"sanctioned {share}", "nothing approved"))
        elif decision.amount != share:
            found.append(Break("minutes", number, district, str(share), f"{decision.amount} approved"))
    return tuple(found)
