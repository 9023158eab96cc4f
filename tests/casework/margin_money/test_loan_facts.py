"""What a finding is made of: gathered from register, papers and answers; added, never changed."""

from datetime import date, timedelta

import pytest

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.casework.facts.margin_money import find, known, one_family
from odop.casework.models import Facts
from odop.casework.services import margin_money as loans
from tests.casework import makers as casework
from tests.casework.margin_money import makers
from tests.casework.margin_money.makers import AT, OPERATOR, again

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def facts_of(row):
    return known([row.pk], on=day_of(AT))[row.pk].facts


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("no", True), ("pmegp", False), ("mysy", False), ("cm_yuva", False), ("other", False), ("mudra", True),
        ("training_only", True), ("pm_vishwakarma", True), ("unsure", None),
    ],
)  # fmt: skip
def test_only_a_self_employment_scheme_bars_and_the_rest_is_advice(answer, fact):
    assert facts_of(makers.submitted(other_scheme=answer)).helped_by_no_other_scheme is fact


def test_an_age_between_two_days_is_known_only_where_both_say_the_same():
    sure = makers.artisan(born_on=None, born_earliest=date(1980, 1, 1), born_latest=date(1980, 12, 31))
    unsure = makers.artisan(born_on=None, born_earliest=date(2008, 1, 1), born_latest=date(2009, 1, 1))
    assert facts_of(makers.submitted(of=sure)).age is not None
    assert facts_of(makers.submitted(of=unsure)).age is None


def test_the_register_knows_better_who_of_the_family_was_helped():
    husband, wife = makers.artisan(), makers.artisan(sex="F")
    casework.spouse(wife, is_artisan=husband)
    makers.selected(of=husband)
    row = makers.submitted(of=wife)
    assert facts_of(row).family_first_help is False
    outcome = loans.pass_scrutiny(numbers=[row.number], by=OPERATOR, at=AT)
    assert outcome.refused[row.number].unmet == ("first_help_to_family",)


def test_a_family_is_seen_from_either_side():
    husband, wife = makers.artisan(), makers.artisan(sex="F")
    casework.spouse(wife, is_artisan=husband)
    two = [makers.submitted(of=husband), makers.submitted(of=wife)]
    alone = makers.submitted()
    assert one_family([two[0].pk, two[1].pk, alone.pk], on=day_of(AT)) == {two[0].pk, two[1].pk}


def test_a_day_without_a_read_order_finds_nothing():
    early = AT.replace(year=2018, month=3)
    row = makers.submitted(at=early)
    assert find([row.pk], on=day_of(early))[row.pk] is None
    assert makers.project(row).margin is None
    assert loans.pass_scrutiny(numbers=[row.number], by=OPERATOR, at=early).done == (row.number,)
    assert again(row).steps.order_by("at", "pk").last().reasons == ["no_rules_read"]


def test_facts_are_added_when_the_register_changes_and_never_otherwise():
    weaver = makers.artisan(born_on=None)
    row = makers.submitted(of=weaver)
    assert loans.pass_scrutiny(numbers=[row.number], by=OPERATOR, at=AT + DAY).done == ()
    assert Facts.objects.count() == 1
    with acting(by=OPERATOR, act="tests.told_birth", at=AT):
        weaver.born_on = date(1990, 5, 1)
        weaver.save()
    assert loans.pass_scrutiny(numbers=[row.number], by=OPERATOR, at=AT + 2 * DAY).done == (row.number,)
    assert list(Facts.objects.order_by("known_from").values_list("age", flat=True)) == [None, 36]
    assert {check["code"]: check["found"] for check in again(row).finding["checks"]}["of_age"] == 36


def test_facts_known_in_one_moment_stand_one_after_the_other():
    weaver = makers.artisan(born_on=None)
    row = makers.submitted(of=weaver)
    with acting(by=OPERATOR, act="tests.told_birth", at=AT):
        weaver.born_on = date(1990, 5, 1)
        weaver.save()
    loans.pass_scrutiny(numbers=[row.number], by=OPERATOR, at=AT)
    assert Facts.objects.count() == 2
