"""What the State would give to a project of a cost: for whoever asks before anything is filed."""

from dataclasses import dataclass
from datetime import date

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.facilities.queries.conditions import Project, facts_of
from odop.schemes import common_facility_centre as scheme
from odop.schemes.common_facility_centre import Fall
from odop.schemes.engine import Rules, rules_in_force


@dataclass(frozen=True)
class Reckoned:
    """The rules of today with their falls, and one cost held against them."""

    rules: Rules
    falls: tuple[Fall, ...]
    cost: Paise | None = None
    eligible: bool = False
    share: Paise = 0
    clause: Named | None = None
    felt: tuple[Fall, ...] = ()
    instalments: tuple[Paise, ...] = ()

    @property
    def own(self) -> Paise:
        return (self.cost or 0) - self.share

    @property
    def slabs(self) -> tuple[tuple[Named, Paise | None], ...]:
        return tuple(
            (self.rules.clauses[f"slab_{n}"], slab.up_to) for n, slab in enumerate(self.rules.slabs, 1)
        )


def reckoned(cost: Paise | None, *, special: bool, technical: bool, on: date) -> Reckoned:
    """The State's share in a project of this cost under the order of this day."""
    rules = rules_in_force(scheme.SCHEME, on)
    falls = scheme.falls(rules)
    if not cost:
        return Reckoned(rules, falls)
    kind = next(iter(rules.lists["special_kinds"]), "") if special else ""
    found = scheme.find(facts_of(None, Project(cost, special=kind, technical_body=technical), on=on), on)
    unmet = [code for code in found.unmet if code == "within_the_limit"]
    share = 0 if unmet else int(found.amount)
    line = unmet[0] if unmet else found.lines[int(found.line)]
    return Reckoned(
        rules, falls, cost, not unmet, share, rules.clauses[line],
        () if technical or unmet else tuple(fall for fall in falls if fall.is_felt_at(cost)),
        tuple(scheme.instalment(place, share, rules) for place in scheme.INSTALMENTS) if share else (),
    )  # fmt: skip
