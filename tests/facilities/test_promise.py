"""Promises: the first day stands for ever, later words stand beside it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.facilities import services
from odop.facilities.models import Centre, Milestone, NewDay
from odop.facilities.rules import CannotMoveCentre
from odop.facilities.rules import refusals as no
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S

FIRST = date(2027, 11, 1)


@pytest.fixture
def number(cast) -> str:
    return makers.centre_in(S.AGREED).number


def new_day(number, *, by=OPERATOR, on=date(2028, 3, 1), reason="The roof is not on.", what="BUILT", at=AT):
    return services.say_new_day(number=number, what=what, expected_on=on, reason=reason, by=by, at=at)


def kept(number, what="BUILT", *, on=makers.TODAY, by=OPERATOR, at=AT):
    return services.keep_promise(number=number, what=what, met_on=on, by=by, at=at)


def test_a_later_word_stands_beside_the_first_promise(cast, number):
    new_day(number, by=cast.manager)
    new_day(number, by=cast.anil, on=date(2028, 6, 1), reason="Still no roof.")
    row = Milestone.objects.get(what="BUILT")
    assert row.promised_on == FIRST
    assert list(row.new_days.order_by("pk").values_list("expected_on", "said_by")) == [
        (date(2028, 3, 1), "Shabana Ansari"), (date(2028, 6, 1), "Anil Pal"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        lambda: Milestone.objects.filter(what="BUILT").update(promised_on=date(2030, 1, 1)),
        lambda: Milestone.objects.filter(what="BUILT").update(promised_by="somebody else"),
        lambda: Milestone.objects.filter(what="OPEN").delete(),
        lambda: NewDay.objects.update(expected_on=date(2030, 1, 1)),
        lambda: NewDay.objects.update(reason="another"),
        lambda: NewDay.objects.all().delete(),
    ],
    ids=["day", "name", "delete", "later day", "reason", "delete later"],
)
def test_no_edit_hides_what_was_promised(cast, number, change):
    new_day(number)
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [({"reason": " "}, no.Missing), ({"on": makers.TODAY - timedelta(days=1)}, no.NotThatDay)],
)
def test_a_new_day_has_its_reason_and_lies_ahead(cast, number, changes, refusal):
    with pytest.raises(refusal):
        new_day(number, **changes)
    assert not NewDay.objects.exists()


@pytest.mark.parametrize("who", ["vikram", "trainer", "saleem", "auditor"])
def test_nobody_else_says_a_new_day(cast, number, who):
    with pytest.raises(NotPermitted):
        new_day(number, by=getattr(cast, who))


def test_a_further_promise_is_made_once(cast, number):
    words = {"number": number, "what": "MACHINES", "by": cast.manager, "at": AT}
    services.promise(promised_on=date(2027, 9, 1), **words)
    with pytest.raises(no.AlreadyPromised):
        services.promise(promised_on=date(2027, 10, 1), **words)
    with pytest.raises(no.NotThatDay):
        services.promise(promised_on=makers.TODAY - timedelta(days=1), **words | {"what": "LAND"})
    with pytest.raises(NotPermitted):
        services.promise(promised_on=date(2027, 10, 1), **words | {"what": "LAND", "by": cast.vikram})
    assert Milestone.objects.get(what="MACHINES").promised_on == date(2027, 9, 1)


def test_nothing_is_promised_before_the_agreement(cast):
    with pytest.raises(CannotMoveCentre):
        services.promise(
            number=makers.centre_in(S.SANCTIONED).number, what="LAND", promised_on=FIRST, by=OPERATOR, at=AT
        )


def test_built_and_open_are_two_days(cast, number):
    kept(number, by=cast.anil)
    centre = Centre.objects.get()
    assert (centre.state, centre.built_on, centre.open_on) == ("BUILT", makers.TODAY, None)
    later = AT + timedelta(days=40)
    kept(number, "OPEN", on=day_of(later), by=cast.anil, at=later)
    centre.refresh_from_db()
    assert (centre.state, centre.built_on, centre.open_on) == ("OPEN", makers.TODAY, day_of(later))


def test_open_comes_after_built(cast, number):
    with pytest.raises(CannotMoveCentre):
        kept(number, "OPEN")
    kept(number)
    with pytest.raises(no.NotThatDay):
        kept(number, "OPEN", on=makers.TODAY - timedelta(days=1))
    with pytest.raises(no.AlreadyMet):
        kept(number)
    with pytest.raises(no.AlreadyMet):
        new_day(number)


def test_built_and_open_are_an_officers_word_and_the_rest_the_companys_too(cast, number):
    with pytest.raises(NotPermitted):
        kept(number, by=cast.manager)
    services.promise(number=number, what="LAND", promised_on=FIRST, by=cast.manager, at=AT)
    assert kept(number, "LAND", by=cast.manager).met_by == "Shabana Ansari"
    assert Centre.objects.get().state == "AGREED"


def test_a_missed_promise_is_asked_about_though_a_new_day_was_said(cast, number):
    new_day(number)
    night = AT + timedelta(days=(FIRST - makers.TODAY).days + 1)
    assert services.look_over(by=OPERATOR, at=night) == 1
    assert Question.objects.get().facts["promised_on"] == "2027-11-01"


@pytest.mark.parametrize(
    "change",
    [
        lambda: Centre.objects.update(built_on=FIRST),
        lambda: Centre.objects.update(built_on=None),
        lambda: Milestone.objects.filter(what="BUILT").update(met_on=FIRST - timedelta(days=400)),
        lambda: Milestone.objects.filter(what="BUILT").update(met_on=None, met_by=""),
    ],
)
def test_the_day_something_was_kept_is_never_another(cast, number, change):
    kept(number)
    with pytest.raises(IntegrityError), transaction.atomic():
        change()
