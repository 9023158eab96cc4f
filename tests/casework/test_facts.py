"""Gathering facts: what nobody has told us stays unknown, and nobody is helped twice."""

from datetime import date

import pytest

from odop.basics.dates import day_of
from odop.casework.facts import couples, findings, kept
from tests.casework.makers import AT, artisan, call, scrutinised, selected, sitting, spouse, submitted

pytestmark = pytest.mark.django_db


def between(first: int, last: int) -> dict[str, date]:
    return {"born_earliest": date(first, 1, 1), "born_latest": date(last, 12, 31)}


def verdicts(application) -> dict[str, int]:
    return {check.code: int(check.met) for check in findings([application.pk])[application.pk].checks}


def test_a_plain_case_meets_everything():
    assert set(verdicts(submitted(call())).values()) == {1}


@pytest.mark.parametrize(
    ("facts", "answers", "code", "met"),
    [
        ({"born_on": None}, {}, "of_age", -1),
        ({"born_on": None, **between(2000, 2001)}, {}, "of_age", 1),
        ({"born_on": None, **between(2012, 2013)}, {}, "of_age", 0),
        ({"born_on": None, **between(2008, 2009)}, {}, "of_age", -1),
        ({"native_of_state": None}, {"native_of_state": "unsure"}, "native_of_state", -1),
        ({"native_of_state": None}, {"native_of_state": "no"}, "native_of_state", 0),
        ({"native_of_state": None}, {}, "native_of_state", 1),
        ({"native_of_state": False}, {"native_of_state": "yes"}, "native_of_state", -1),
        ({}, {"had_toolkit": "unsure"}, "no_recent_toolkit", -1),
        ({}, {"had_toolkit": "yes", "toolkit_on": "unsure"}, "no_recent_toolkit", -1),
        ({}, {"had_toolkit": "yes", "toolkit_on": "2024-10"}, "no_recent_toolkit", 1),
        ({}, {"had_toolkit": "yes", "toolkit_on": "2024-11"}, "no_recent_toolkit", 0),
        ({}, {"had_toolkit": "yes", "toolkit_on": "2026-11"}, "no_recent_toolkit", 0),
        ({}, {"helped_before": "unsure"}, "first_help_to_couple", -1),
        ({}, {"spouse_helped_before": "unsure"}, "first_help_to_couple", -1),
        ({}, {"spouse_helped_before": "yes"}, "first_help_to_couple", 0),
        ({}, {"spouse_helped_before": "none"}, "first_help_to_couple", 1),
    ],
)
def test_each_fact_is_read_as_it_was_told(facts, answers, code, met):
    assert verdicts(submitted(call(), of=artisan(**facts), **answers))[code] == met


def test_one_selected_before_is_known_whatever_she_declares():
    me, first = artisan(), call()
    selected(first, sitting(first), of=me)
    assert verdicts(submitted(call(), of=me))["first_help_to_couple"] == 0


def test_a_husband_on_the_register_who_was_selected_counts():
    him = artisan()
    her = artisan()
    spouse(her, is_artisan=him)
    first = call()
    selected(first, sitting(first), of=him)
    assert verdicts(submitted(call(), of=her))["first_help_to_couple"] == 0


def test_so_does_a_wife_who_named_him_though_he_named_nobody():
    him, her = artisan(), artisan()
    spouse(her, is_artisan=him)
    first = call()
    selected(first, sitting(first), of=her)
    assert verdicts(submitted(call(), of=him))["first_help_to_couple"] == 0


@pytest.mark.parametrize("who_named", ["her", "him"])
def test_a_husbands_aadhaar_token_is_enough(who_named):
    him, her = artisan(aadhaar_token="token of him"), artisan(aadhaar_token="token of her")
    spouse(her, token="token of him") if who_named == "her" else spouse(him, token="token of her")
    first = call()
    selected(first, sitting(first), of=him)
    assert verdicts(submitted(call(), of=her))["first_help_to_couple"] == 0


def test_two_without_a_token_are_not_taken_for_a_couple():
    one, other = artisan(), artisan()
    spouse(one), spouse(other)
    first = call()
    selected(first, sitting(first), of=one)
    assert verdicts(submitted(call(), of=other))["first_help_to_couple"] == 1


def test_an_application_does_not_stand_in_its_own_way():
    under = call()
    mine = selected(under, sitting(under))
    assert verdicts(mine)["first_help_to_couple"] == 1


def test_a_couple_in_one_set_is_seen_from_either_side():
    him, her = artisan(), artisan()
    spouse(her, is_artisan=him)
    under = call()
    his, hers, other = (scrutinised(under, of=who) for who in (him, her, artisan()))
    assert couples([his.pk, hers.pk, other.pk]) == {his.pk, hers.pk}
    assert couples([his.pk, other.pk]) == set()


def test_before_the_order_there_is_no_finding_and_nothing_is_invented():
    early = AT.replace(year=2019)
    mine = submitted(call(at=early), at=early)
    assert findings([mine.pk])[mine.pk] is None
    assert kept(None) is None


def test_what_is_kept_names_the_order_the_need_the_found_and_the_clause():
    mine = submitted(call(), of=artisan(born_on=day_of(AT).replace(year=2008, day=2)))
    whole = kept(findings([mine.pk])[mine.pk])
    assert (whole["order"], whole["rules_of"]) == ("347/18-4-2020-4(Vividh)/20", "2020-05-05")
    assert whole["checks"][0] == {
        "code": "of_age",
        "met": 1,
        "needed": 18,
        "found": 18,
        "clause": {
            "en": "order of 5 May 2020, eligibility: age",
            "hi": "5 मई 2020 का शासनादेश, पात्रता: आयु",
        },
    }


def test_many_cost_as_many_queries_as_one(django_assert_num_queries):
    under = call()
    rows = [submitted(under).pk for _ in range(6)]
    spouse(artisan(), token="somebody")
    with django_assert_num_queries(3):
        findings(rows[:1])
    with django_assert_num_queries(3):
        findings(rows)
