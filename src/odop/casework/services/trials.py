"""Trying a change of rules on everybody who has applied. It changes no rule and no application."""

from datetime import date, datetime

from odop.access.services import Actor, Permission, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import MARGIN_MONEY, Application, Trial
from odop.casework.queries.populations import population_on
from odop.casework.rules.trials import DayNotYetCome, Held, Population, run
from odop.schemes.engine import changed, read_change, rules_in_force


@act("casework.tried_rules")
def try_rules(*, change: str, as_of: date, by: Actor, at: datetime) -> Trial:
    """Try a change of the margin money rules on the register as it stood at the end of a day, and keep the run.

    The same change on the same day gives the same figures and the same hash. A rule that fails holds the run:
    it names the applications, and counts nobody. Raises NotPermitted, DayNotYetCome, NoRulesInForce or NotAChange.
    """
    require(by, Permission.TRY_RULES, on=day_of(at))
    if as_of > day_of(at):
        raise DayNotYetCome(as_of)
    rules = rules_in_force(MARGIN_MONEY, as_of)
    proposed = read_change(change, rules)
    people = population_on(as_of)
    found = run(people, rules, changed(rules, proposed))
    trial = Trial.objects.create(
        scheme=MARGIN_MONEY,
        title={"en": proposed.title.en, "hi": proposed.title.hi},
        change=change,
        rules_of=rules.in_force_from,
        as_of=as_of,
        population=people.digest,
        applicants=len(people),
        results=None if isinstance(found, Held) else found.as_json(),
        held=_held(found, people) if isinstance(found, Held) else None,
        at=at,
        by_name=by.name,
        synthetic=people.synthetic or (isinstance(by, User) and by.synthetic),
    )
    audit.record(
        "casework.tried_rules", on=trial, by=by, at=at, as_of=as_of.isoformat(), population=people.digest,
        held=isinstance(found, Held),
    )  # fmt: skip
    return trial


def _held(found: Held, people: Population) -> dict[str, object]:
    """Why the run was held, with the numbers of the first applications it stopped at."""
    keys = [people.applications[row].tobytes().hex() for row in found.rows]
    numbers = dict(Application.objects.filter(pk__in=keys).values_list("pk", "number"))
    named = sorted(number or str(key) for key, number in numbers.items())
    return {"fault": found.fault, "count": found.count, "applications": named}
