"""Counting every figure at the end of a day; each is counted a second time by a slow plain loop."""

from collections import Counter
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from odop.access.services import NotPermitted
from odop.audit.services import acting
from odop.basics.dates import financial_year
from odop.figures import services
from odop.figures.models import Closing, Value
from odop.figures.rules.definition import definitions
from odop.figures.services import COUNTS, AlreadyClosed, NotOver
from odop.training.models import Seat, Toolkit
from tests.access.makers import OPERATOR
from tests.figures.makers import TODAY, closed, made_up
from tests.outcomes.makers import at, trained

pytestmark = pytest.mark.django_db
# What is counted a second time beside its own room's tests.
ELSEWHERE = {
    "margin_": "tests/figures/test_margin_money_figures.py",
    "centres_used": "tests/facilities/machines/test_cells.py",
    "centres_unused": "tests/facilities/machines/test_cells.py",
    "centre_": "tests/facilities/machines/test_cells.py",
    "centres_": "tests/facilities/test_cells.py",
    "market_": "tests/figures/test_market_figures.py",
    "plan_": "tests/plans/test_action_plan.py",
    "gi_": "tests/quality/test_gi_users.py",
    "fair_": "tests/figures/test_fair_figures.py",
    "committee_": "tests/figures/test_committee_and_survey_figures.py",
    "survey_": "tests/figures/test_committee_and_survey_figures.py",
    "tests_": "tests/figures/test_quality_figures.py",
}


def values(figure):
    fields = ("district_id", "product_id", "sex", "social_group", "year")
    return {
        tuple(row[:5]): row[5] for row in Value.objects.filter(figure=figure).values_list(*fields, "count")
    }


def first_seats():
    """Each person's first passed seat, found person by person."""
    met = {}
    for seat in Seat.objects.select_related("artisan", "batch").order_by("certified_on", "id"):
        if seat.result == "PASSED" and seat.certified_on <= TODAY:
            met.setdefault(seat.artisan_id, seat)
    return list(met.values())


def cell(seat, day):
    who = seat.artisan
    return (seat.district_id, seat.product_id, who.sex, who.social_group, financial_year(day))


def kits():
    """Every first promise, with whether the maker has said she received it, in whatever box."""
    for kit in Toolkit.objects.filter(replaces=None).select_related("seat__artisan", "seat__batch"):
        chain = Toolkit.objects.filter(seat=kit.seat)
        yield kit, any(k.state == "DELIVERED" and k.delivered_on <= TODAY for k in chain)


def plainly(figure):
    if figure == "trained":
        return Counter(cell(seat, seat.certified_on) for seat in first_seats())
    if figure.startswith("kits"):
        keep = {
            "kits_promised": lambda kit, received: True,
            "kits_delivered": lambda kit, received: received,
            "kits_late": lambda kit, received: not received and kit.promised_on < TODAY,
        }[figure]
        return Counter(cell(kit.seat, kit.promised_on) for kit, received in kits() if keep(kit, received))
    figure, part = figure.split(".")
    found = Counter()
    for seat in first_seats():
        due = [
            f for f in seat.follow_ups.all() if f.due_on <= TODAY and (figure == "outcomes" or f.months == 12)
        ]
        latest = max(due, key=lambda f: f.months, default=None)
        found[cell(seat, seat.certified_on)] += (latest.state if latest else "NOT_DUE") == part
    return +found


def test_every_figure_is_the_same_counted_plainly(cast):
    made_up(cast)
    closed()
    series = [s for d in definitions().values() for s in d.series if not s.startswith(tuple(ELSEWHERE))]
    for figure in series:
        assert values(figure) == dict(plainly(figure)), figure
    assert {s for s in series if values(s)} == set(series), "a figure that counts nothing proves nothing"


def test_every_definition_asks_a_room_and_is_whole():
    for d in definitions().values():
        assert d.asks in COUNTS
        for named in (d.title, d.counts, d.leaves_out, d.owner, *(p.title for p in d.parts)):
            assert named.en and named.hi and named.en != named.hi
        assert d.next_review > date(2026, 11, 1) and d.version
        assert not d.parts or d.whole in definitions()
        assert {p.within for p in d.parts} <= {"", *(p.code for p in d.parts)}


def test_a_day_is_counted_once(cast):
    closed()
    with pytest.raises(AlreadyClosed):
        closed()
    assert Closing.objects.count() == 1


def test_a_correction_stands_beside_the_old(cast):
    trained(12)
    old = closed()
    trained(5)
    new = closed(correction="A batch of five had been left out.")
    counted = {c: sum(c.values.filter(figure="trained").values_list("count", flat=True)) for c in (old, new)}
    assert counted == {old: 12, new: 17}


def test_a_day_that_has_not_come_is_not_counted(cast):
    with pytest.raises(NotOver):
        services.close_day(on=date(2025, 6, 3), by=cast.cell, at=at(TODAY))
    assert Closing.objects.count() == 0


@pytest.mark.parametrize("who", ["rekha", "enquirer", "auditor", "trainer", "saleem"])
def test_only_the_cell_closes_a_day(cast, who):
    with pytest.raises(NotPermitted):
        services.close_day(on=TODAY, by=getattr(cast, who), at=at(TODAY))
    assert (Closing.objects.count(), Value.objects.count()) == (0, 0)


def test_the_number_for_a_past_day_leaves_later_certificates_out(cast):
    trained(3, certified_on=date(2024, 5, 10))
    trained(4, certified_on=date(2025, 5, 30))
    closed(on=date(2025, 5, 29))
    assert sum(values("trained").values()) == 3


def test_what_was_counted_stands_and_a_correction_comes_beside_it(cast):
    made_up(cast)
    closed()
    for write in (
        lambda: Value.objects.update(count=1),
        lambda: Value.objects.all().delete(),
        lambda: Closing.objects.update(as_of=date(2020, 1, 1)),
    ):
        with (
            pytest.raises(IntegrityError, match="a new count beside the old"),
            transaction.atomic(),
            acting(by=OPERATOR, act="tests.altered", at=at(TODAY)),
        ):
            write()
