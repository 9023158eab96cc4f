"""The Deputy Commissioner's scrutiny: pass, return, reject."""

import pytest

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.basics.dates import day_of
from odop.casework import services
from odop.casework.models import Application, Step
from odop.casework.rules import CannotMove, NoReason, NotEligible, NotKnown
from odop.notices.models import Notice
from tests.casework.makers import AT, LATER, again, artisan, call, draft, scrutinised, steps, submitted

pytestmark = pytest.mark.django_db


def passed(numbers, by, at=LATER):
    return services.pass_scrutiny(numbers=numbers, by=by, at=at)


def test_one_that_meets_everything_passes_and_keeps_its_finding(rekha, saleem):
    mine = submitted(call(), of=artisan(user=saleem))
    assert passed([mine.number], rekha).done == (mine.number,)
    now = again(mine)
    assert (now.state, now.since) == ("SCRUTINISED", LATER)
    assert now.finding["met"] == 1 and len(now.finding["checks"]) == 5
    assert Entry.objects.filter(act="casework.passed_scrutiny", about_key=mine.number).count() == 1
    assert Notice.objects.filter(template="application_scrutinised", user=saleem).count() == 1


def test_many_pass_and_those_that_cannot_are_named_each_with_its_no(rekha):
    under = call()
    good = [submitted(under).number for _ in range(3)]
    young = submitted(under, of=artisan(born_on=day_of(AT).replace(year=2009))).number
    unsure = submitted(under, helped_before="unsure").number
    done = scrutinised(under).number
    outcome = passed([*good, young, unsure, done], rekha)
    assert sorted(outcome.done) == good
    assert {n: type(no) for n, no in outcome.refused.items()} == {
        young: NotEligible,
        unsure: NotKnown,
        done: CannotMove,
    }
    assert outcome.refused[unsure].not_known == ("first_help_to_couple",)
    assert Application.objects.get(number=young).finding is None
    assert Step.objects.filter(to_state="SCRUTINISED").count() == 4


def test_before_the_order_of_2020_it_passes_with_that_said(rekha):
    early = AT.replace(year=2019)
    mine = submitted(call(at=early), at=early)
    passed([mine.number], rekha, at=early)
    assert again(mine).finding is None
    assert Step.objects.get(to_state="SCRUTINISED").reasons == ["no_rules_read"]


@pytest.mark.parametrize("who", ["anil", "farida", "vikram", "cell", "auditor", "saleem"])
def test_nobody_else_may(who, request, cast):
    mine = submitted(call())
    other = request.getfixturevalue(who)
    for act in (
        lambda: passed([mine.number], other),
        lambda: services.return_for_correction(
            numbers=[mine.number], reasons=["craft_unclear"], by=other, at=LATER
        ),
        lambda: services.reject(
            numbers=[mine.number], reason="not_of_the_craft", words="Tailor", by=other, at=LATER
        ),
    ):
        with pytest.raises(NotPermitted):
            act()
    assert len(steps(mine)) == 1


def test_want_of_permission_for_one_stops_all(rekha):
    ours, theirs = submitted(call()), submitted(call(district="162"))
    with pytest.raises(NotPermitted):
        passed([ours.number, theirs.number], rekha)
    assert again(ours).state == "SUBMITTED"


def test_a_number_that_is_not_there_stops_all(rekha):
    mine = submitted(call())
    with pytest.raises(Application.DoesNotExist):
        passed([mine.number, "SD/2026-27/BHD/99999"], rekha)
    assert again(mine).state == "SUBMITTED"


def test_it_goes_back_with_its_reasons_in_the_applicants_language(rekha, saleem):
    mine = submitted(call(), of=artisan(user=saleem), helped_before="unsure")
    services.return_for_correction(
        numbers=[mine.number],
        reasons=["first_help_to_couple"],
        words="पति का नाम भी लिखें।",
        by=rekha,
        at=LATER,
    )
    assert again(mine).state == "RETURNED"
    step = Step.objects.get(to_state="RETURNED")
    assert (step.reasons, step.words) == (["first_help_to_couple"], "पति का नाम भी लिखें।")
    assert "पति का नाम भी लिखें।" in Notice.objects.get(template="application_returned").text
    services.answer(application=mine.pk, answers={"helped_before": "no"}, by=saleem, at=LATER)
    services.submit(application=mine.pk, by=saleem, at=LATER)
    assert passed([mine.number], rekha).done == (mine.number,)


@pytest.mark.parametrize("reasons", [[], ["because"]])
def test_it_does_not_go_back_without_a_reason(rekha, reasons):
    mine = submitted(call())
    with pytest.raises(NoReason):
        services.return_for_correction(numbers=[mine.number], reasons=reasons, by=rekha, at=LATER)
    assert (again(mine).state, Notice.objects.filter(template="application_returned").count()) == (
        "SUBMITTED",
        0,
    )


def test_a_rejection_has_a_reason_of_the_list_and_plain_words(rekha):
    mine = submitted(call(), native_of_state="no", of=artisan(native_of_state=None))
    for reason, words, field in (("", "No", "reasons"), ("native_of_state", "  ", "words")):
        with pytest.raises(NoReason) as refused:
            services.reject(numbers=[mine.number], reason=reason, words=words, by=rekha, at=LATER)
        assert refused.value.field == field
    assert again(mine).state == "SUBMITTED"
    services.reject(
        numbers=[mine.number], reason="native_of_state", words="बिहार के निवासी हैं।", by=rekha, at=LATER
    )
    now = again(mine)
    assert now.state == "REJECTED"
    assert [c["met"] for c in now.finding["checks"] if c["code"] == "native_of_state"] == [0]


def test_a_draft_and_a_rejected_one_cannot_be_passed(rekha):
    gone = submitted(call())
    services.reject(numbers=[gone.number], reason="of_age", words="17", by=rekha, at=LATER)
    assert isinstance(passed([gone.number], rekha).refused[gone.number], CannotMove)
    draft(call())


def test_many_at_once_cost_as_many_statements_as_one(rekha, django_assert_max_num_queries):
    under = call()
    few = [submitted(under).number]
    many = [submitted(under).number for _ in range(20)]
    with django_assert_max_num_queries(22):
        passed(few, rekha)
    with django_assert_max_num_queries(22):
        passed(many, rekha)


def test_bulk_equals_one_by_one(rekha):
    def fates(one_by_one: bool) -> list[tuple[str, list, list]]:
        under = call()
        rows = [
            submitted(under),
            submitted(under, had_toolkit="unsure"),
            submitted(under, spouse_helped_before="yes"),
            submitted(under),
        ]
        numbers = [row.number for row in rows]
        for batch in [[n] for n in numbers] if one_by_one else [numbers]:
            passed(batch, rekha)
        return [(again(r).state, steps(r), (again(r).finding or {}).get("checks")) for r in rows]

    assert fates(one_by_one=True) == fates(one_by_one=False)
