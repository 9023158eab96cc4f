"""What is due for a batch, by the order of its first day."""

from odop.schemes import skill_development as scheme
from odop.schemes.engine import NoRulesInForce, Rules, rules_in_force
from odop.training.models import Batch
from odop.training.queries.lines import Money, Place
from odop.training.rules import BatchState


def rules_of(batch: Batch) -> Rules | None:
    """The order of the batch's first day; None where no order of that day has been read."""
    try:
        return rules_in_force(scheme.SCHEME, batch.starts_on)
    except NoRulesInForce:
        return None


def money_of(batch: Batch, places: tuple[Place, ...], rules: Rules) -> Money:
    planned = len(places) * scheme.course_days(rules) * rules.trainer_a_day
    first, _rest = scheme.instalments(planned, rules)
    attended = sum(p.days_present for p in places)
    at_most = int(scheme.trainer_pay(planned, attended, rules))
    ended = batch.state == BatchState.CERTIFIED
    whole = at_most if ended else planned
    return Money(
        honorarium=sum(p.honorarium_due for p in places),
        trainer_at_most=whole,
        first_instalment=int(first),
        first_due=batch.state not in (BatchState.PLANNED, BatchState.CANCELLED),
        second_instalment=max(whole - int(first), 0),
        second_due=ended,
    )
