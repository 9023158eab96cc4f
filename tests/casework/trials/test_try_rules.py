"""Trying a change of rules on the register as it stood: the same day gives the same figures and hash."""

from datetime import date, timedelta

import pytest

from odop.access.rules import NotPermitted
from odop.audit.models import Entry
from odop.basics.dates import day_of
from odop.casework.models import Trial
from odop.casework.queries.populations import population_on
from odop.casework.rules.trials import DayNotYetCome, outcome_of, running
from odop.casework.services import try_rules
from odop.schemes.engine import NoRulesInForce, NotAChange, proposals
from tests.access.makers import LUCKNOW_DISTRICT, OPERATOR
from tests.casework.trials.makers import AS_OF, AT, KNOWN, LAKH, applied, known

pytestmark = pytest.mark.django_db
ODOP_2 = proposals("margin_money")["odop_2_0"]


def tried(change: str = ODOP_2, *, as_of: date = AS_OF, by=OPERATOR, at=AT) -> Trial:
    return try_rules(change=change, as_of=as_of, by=by, at=at)


@pytest.fixture
def three(cast):
    return [
        applied(sex="F", social_group="SC"),
        applied(project_cost=300 * LAKH, sex="M"),
        applied(district=LUCKNOW_DISTRICT, product="chikankari", project_cost=None),
    ]


def test_a_run_is_kept_with_its_figures_by_group(three, cast):
    trial = tried(by=cast.cell)
    found = outcome_of(trial.results)
    assert (trial.applicants, found.whole.more, found.whole.not_known) == (3, 1, 1)
    assert found.whole.difference == 10 * LAKH
    assert {line.code: line.applicants for line in found.by["district"]} == {"162": 1, "179": 2}
    assert {line.code: line.gained for line in found.by["sex"]} == {"": 0, "F": 0, "M": 10 * LAKH}
    assert [line.code for line in found.by["social_group"]] == ["", "SC"]
    assert {line.code for line in found.by["product"]} == {"carpets-and-durries", "chikankari"}
    assert trial.by_name == cast.cell.name and trial.title["hi"]
    assert Entry.objects.filter(act="casework.tried_rules", about_key=str(trial.pk)).exists()


def test_running_again_gives_the_same_figures_and_the_same_hash(three):
    first, second = tried(), tried(at=AT + timedelta(days=3))
    assert (first.population, first.results) == (second.population, second.results)
    assert first.pk != second.pk


def test_what_was_learnt_later_does_not_change_a_day_that_is_over(three):
    before = tried()
    known(three[0], known_from=AT, project_cost=300 * LAKH)
    applied(known_from=AT)
    assert tried().population == before.population
    later = tried(as_of=day_of(AT))
    assert later.population != before.population
    assert (later.applicants, outcome_of(later.results).whole.more) == (4, 2)


def test_the_day_ends_at_midnight_in_lucknow(cast):
    applied(known_from=KNOWN.replace(hour=23, minute=59))
    applied(known_from=KNOWN.replace(hour=0, minute=1) + timedelta(days=1))
    assert len(population_on(day_of(KNOWN))) == 1
    assert len(population_on(day_of(KNOWN) - timedelta(days=1))) == 0
    assert len(population_on(day_of(KNOWN) + timedelta(days=1))) == 2


def test_applicants_stand_in_the_order_of_their_keys(three):
    found = population_on(AS_OF)
    keys = [key.tobytes() for key in found.applications]
    assert keys == sorted(keys) == sorted(row.pk.bytes for row in three)


def test_a_rule_that_fails_holds_the_run_and_names_the_applications(three, monkeypatch):
    def fails(facts, rules):
        if not rules.confirmed and (facts.project_cost.max() > 100 * LAKH):
            raise ArithmeticError
        return found(facts, rules)

    found = running.find_under
    monkeypatch.setattr(running, "find_under", fails)
    trial = tried()
    assert trial.results is None
    assert trial.held == {"fault": "rule_failed", "count": 1, "applications": [three[1].number]}


def test_a_fact_that_cannot_be_holds_the_run(three):
    wrong = applied(age=-3)
    trial = tried()
    assert (trial.results, trial.held["fault"]) == (None, "facts_cannot_be")
    assert trial.held["applications"] == [wrong.number]


def test_invented_applicants_mark_the_run(three):
    assert not tried().synthetic
    applied(synthetic=True)
    assert tried().synthetic


@pytest.mark.parametrize("who", ["rekha", "auditor", "saleem", "enquirer"])
def test_only_the_cell_may_try(three, cast, who):
    with pytest.raises(NotPermitted):
        tried(by=getattr(cast, who))
    assert not Trial.objects.exists()


@pytest.mark.parametrize(
    ("words", "refusal"),
    [({"as_of": day_of(AT) + timedelta(days=1)}, DayNotYetCome), ({"as_of": date(2018, 1, 1)}, NoRulesInForce),
     ({"change": "nothing_known = 1"}, NotAChange)],
)  # fmt: skip
def test_what_cannot_be_tried_is_refused_and_nothing_is_kept(three, words, refusal):
    with pytest.raises(refusal):
        tried(**words)
    assert not Trial.objects.exists()
